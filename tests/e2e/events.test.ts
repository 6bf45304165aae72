/** Events: lists, pages and calendars, on a site that has some and on one that has none. */
import type { APIRequestContext } from '@playwright/test';
import ICAL from 'ical.js';
import { test as emptySite } from '../tools/e2e.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';
import { expect, roundTest as test } from '../tools/round-test.ts';

const list = '/programm/veranstaltungen/';

/** A calendar as a program that subscribes to it gets it, read by the parser of Thunderbird. */
async function calendar(request: APIRequestContext, address: string) {
  const answer = await request.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({ 'content-type': 'text/calendar; charset=utf-8', 'x-content-type-options': 'nosniff' });
  return new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

test('a visitor chooses a kind, reads about an event and comes back', { tag: '@noscript' }, async ({ page }) => {
  await page.goto(list);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 2 })).toHaveText(['Erfundener Auftakt', 'Erfundene Werkstatt: Reden & Zuhören über zwei Tage', 'Kalender abonnieren']);
  await expect(main.getByText(/^Diese Liste ist vom \d+\. \S+ \d{4}\.$/u)).toBeVisible();
  const choice = page.getByRole('navigation', { name: 'Veranstaltungen auswählen' });
  await expect(choice.getByRole('link', { name: 'Alle' })).toHaveAttribute('aria-current', 'page');
  await choice.getByRole('link', { name: 'Training (1)' }).click();
  await expect(page).toHaveURL(/\/art\/training\/$/u);
  await expect(choice.getByRole('link', { name: 'Training (1)' })).toHaveAttribute('aria-current', 'page');
  await expect(choice.getByRole('link', { name: 'Alle' })).not.toHaveAttribute('aria-current');
  await main.getByRole('link', { name: 'Erfundene Werkstatt' }).click();
  const fact = (label: string) => page.locator('.facts div').filter({ has: page.locator('dt', { hasText: label }) }).locator('dd');
  await expect(fact('Wann')).toHaveText('Samstag, 25. Oktober 2031, 18:00 Uhr bis Sonntag, 26. Oktober 2031, 12:00 Uhr');
  expect(await fact('Wann').locator('time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime')))).toEqual(['2031-10-25T18:00:00+02:00', '2031-10-26T12:00:00+01:00']);
  await expect(fact('Wo')).toHaveText('Erfundenes Haus, Raum 1; Erdgeschoss, online');
  await expect(fact('Anmeldung')).toHaveText('wird bekannt gegeben');
  await expect(fact('Kinderbetreuung')).toHaveText('wird bekannt gegeben');
  await main.getByRole('link', { name: 'Alle Veranstaltungen' }).click();
  await expect(page).toHaveURL(new RegExp(`${list}$`, 'u'));
});

test('a visitor chooses a module, in English, and an event that is not translated leads to its German page', { tag: '@noscript' }, async ({ page, request }) => {
  await page.goto(`/en${list}`);
  await page.getByRole('navigation', { name: 'Choose events' }).locator('a[href$="/modul/pj/"]').click();
  await expect(page).toHaveURL(/\/en\/programm\/veranstaltungen\/modul\/pj\/$/u);
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Invented kick-off' })).not.toHaveAttribute('lang');
  await expect(main.getByRole('link', { name: 'Erfundene Werkstatt' })).toHaveAttribute('lang', 'de');
  await main.getByRole('link', { name: 'Erfundene Werkstatt' }).click();
  await expect(page).toHaveURL(new RegExp(`[^n]${list}werkstatt/$`, 'u'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  for (const gone of ['', 'werkstatt.ics']) expect((await request.get(`/en${list}werkstatt/${gone}`)).status()).toBe(404);
  await page.getByRole('link', { name: /^English\s*, Events$/u }).click();
  await expect(page).toHaveURL(new RegExp(`/en${list}$`, 'u'));
});

test('what is over stands apart, without promises', { tag: '@noscript' }, async ({ page }) => {
  await page.goto(list);
  await page.getByRole('link', { name: 'Zu den vergangenen Veranstaltungen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vergangene Veranstaltungen');
  await page.getByRole('main').getByRole('link', { name: 'Erfundenes Training' }).click();
  await expect(page.locator('.note')).toHaveText('Diese Veranstaltung ist vorbei. Sie endete am 30. März 2025.');
  await expect(page.locator('.tba')).toHaveCount(0);
  await expect(page.locator('a[href$=".ics"]')).toHaveCount(0);
});

test('the page of a module shows what takes place there next', { tag: '@noscript' }, async ({ page }) => {
  await page.goto('/mentee-werden/studierende/');
  const dates = page.getByRole('region', { name: 'Termine' });
  await expect(dates.getByRole('heading', { level: 3 })).toHaveText(['Erfundener Auftakt']);
  await page.goto('/mentee-werden/pj/');
  await expect(dates.getByRole('heading', { level: 3 })).toHaveCount(2);
  await dates.getByRole('link', { name: 'Alle Termine dieses Moduls' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Veranstaltungen im Modul PJ am UKL');
});

test('calendars hold events and the days of rounds, all of them or those of a module', { tag: '@noscript' }, async ({ request }) => {
  const uids = async (address: string): Promise<string[]> => (await calendar(request, address)).map(({ uid }) => uid.replace('@mentee-plus', ''));
  const all = await uids(`${list}kalender.ics`);
  expect(all).toEqual([
    'round-fruehling-opens', 'round-fruehling-closes', 'round-fruehling-decision', 'round-fruehling-starts', 'event-auftakt',
    'round-herbst-opens', 'round-herbst-closes', 'event-werkstatt',
  ]);
  expect(await uids(`${list}modul/pj/kalender.ics`)).toEqual(all);
  expect(await uids(`${list}modul/post-doc/kalender.ics`)).toEqual(['event-auftakt', 'round-herbst-opens', 'round-herbst-closes', 'event-werkstatt']);
  expect(await uids(`${list}modul/studierende/kalender.ics`)).toEqual(['event-auftakt']);
  expect(await uids(`/en${list}kalender.ics`)).toEqual(all);
});

test('the file of an event opens in a calendar, in the language of the page', { tag: '@noscript' }, async ({ page, request }) => {
  for (const [address, summary, place] of [[`${list}auftakt/`, 'Erfundener Auftakt', 'Erfundener Hörsaal'], [`/en${list}auftakt/`, 'Invented kick-off', 'Invented lecture hall']] as const) {
    await page.goto(address);
    const file = await page.locator('a[href$=".ics"]').getAttribute('href');
    const [event, ...others] = await calendar(request, file ?? '');
    expect(others).toEqual([]);
    expect(event).toMatchObject({ uid: 'event-auftakt@mentee-plus', summary, location: place });
    expect(event?.startDate.toJSDate().toISOString()).toBe('2031-05-15T14:00:00.000Z');
  }
});

test('search engines are told of an event in data that the policy lets through and no browser runs', { tag: '@script' }, async ({ page }) => {
  await page.goto(`${list}auftakt/`);
  const all = await page.locator('script[type="application/ld+json"]').evaluateAll((scripts) => scripts.map(({ textContent }) => JSON.parse(textContent) as Record<string, unknown>));
  const data = all.find((each) => each['@type'] === 'Event');
  expect(data).toMatchObject({ '@type': 'Event', name: 'Erfundener Auftakt', startDate: '2031-05-15T16:00:00+02:00', url: 'https://mentee-plus.example.org/programm/veranstaltungen/auftakt/' });
  await expect(page.locator('script:not([type="application/ld+json"])')).toHaveCount(0);
});

/** Events that nobody has translated have no English page. */
const onlyGerman = [`${list}werkstatt/`, `${list}rueckblick/`];
for (const path of [list, `${list}art/training/`, `${list}modul/pj/`, `${list}vergangen/`, `${list}auftakt/`, ...onlyGerman, '/mentee-werden/pj/']) {
  for (const address of onlyGerman.includes(path) ? [path] : [path, `/en${path}`]) {
    test(`${address} with events is accessible, and fits a small screen and large text`, { tag: '@script' }, async ({ page }) => {
      await page.goto(address);
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    });
  }
}

for (const [language, address, words] of [['German', list, 'ist keine Veranstaltung angekündigt.'], ['English', `/en${list}`, 'no event is announced.']] as const) {
  emptySite(`without events the page says so and how to subscribe, in ${language}`, { tag: '@noscript' }, async ({ page, request }) => {
    await page.goto(address);
    const main = page.getByRole('main');
    await expect(main.locator('.note')).toContainText(words);
    await expect(main.getByRole('heading')).toHaveCount(2);
    await expect(main.getByRole('navigation', { name: /auswählen|Choose/u })).toHaveCount(0);
    const feeds = await main.locator('a[href$=".ics"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(feeds).toHaveLength(5);
    for (const feed of feeds) expect(await calendar(request, feed)).toEqual([]);
    await page.goto(address.replace('programm/veranstaltungen', 'mentee-werden/pj'));
    await expect(main.getByRole('heading', { name: /^(?:Termine|Dates)$/u })).toHaveCount(0);
  });
}
