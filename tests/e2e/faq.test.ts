/** The page of questions: each has an address, each answer is data too, and the search finds them. */
import type { Page } from '@playwright/test';
import { expect, test } from '../tools/e2e.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';
import { roundTest } from '../tools/round-test.ts';

const answersOf = async (page: Page): Promise<{ name: string; url: string; inLanguage: string; acceptedAnswer: { text: string } }[]> =>
  (await page.locator('script[type="application/ld+json"]').evaluateAll((scripts) => scripts.map(({ textContent }) => JSON.parse(textContent) as { '@type': string; mainEntity: never[] })))
    .find((data) => data['@type'] === 'FAQPage')?.mainEntity ?? [];

for (const { path, other, many } of [{ path: '/faq/', other: '/en/faq/', many: 10 }, { path: '/en/faq/', other: '/faq/', many: 10 }]) {
  test(`${path}: each question stands once, in the list and as a heading with its address`, { tag: '@noscript' }, async ({ page }) => {
    await page.goto(path);
    const links = await page.locator('nav.questions a').evaluateAll((all) => all.map((link) => [link.getAttribute('href')?.slice(1), link.textContent]));
    const headings = await page.locator('.answer > h3').evaluateAll((all) => all.map((heading) => [heading.id, heading.textContent]));
    expect(links.length).toBeGreaterThanOrEqual(many);
    expect(headings).toEqual(links);
    const last = page.locator('nav.questions a').last();
    await last.click();
    const heading = page.locator(':target');
    await expect(heading).toHaveText(await last.textContent() ?? '');
    await expect(heading).toBeInViewport();
  });

  test(`${path}: the data say what the page says, with addresses that lead there`, { tag: '@noscript' }, async ({ page }) => {
    await page.goto(path);
    const data = await answersOf(page);
    const shown = await page.locator('.answer').evaluateAll((all) => all.map((each) => [each.querySelector('h3')?.textContent, each.querySelector('p')?.textContent] as const));
    expect(data.map(({ name }) => name)).toEqual(shown.map(([name]) => name));
    const readable = (text: string): string => text.replace(/<[^>]*>/gu, '').replaceAll('&amp;', '&').replace(/\s+/gu, ' ').trim();
    for (const [index, { acceptedAnswer, url }] of data.entries()) {
      const first = shown[index]?.[1] ?? '';
      if (!/^(?:Für|For): /u.test(first)) expect(readable(acceptedAnswer.text)).toContain(readable(first));
      expect(acceptedAnswer.text).not.toMatch(/<!--|class=|href="(?!https:)/u);
      await page.goto(new URL(url).pathname + new URL(url).hash);
      await expect(page.locator(':target')).toHaveText(data[index]?.name ?? '');
    }
  });

  test(`${path} stands in the side column, in the sitemap and in both languages`, { tag: '@noscript' }, async ({ page }) => {
    await page.goto(path === '/faq/' ? '/kontakt/' : '/en/kontakt/');
    await page.locator(`a[href="${path}"]`).first().evaluate((link: HTMLAnchorElement) => { link.closest('details')?.setAttribute('open', ''); });
    await page.locator(`nav.side a[href="${path}"]`).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(path === '/faq/' ? 'Häufige Fragen' : 'Frequent questions');
    await expect(page.locator(`link[rel=alternate][hreflang=${path === '/faq/' ? 'en' : 'de'}]`)).toHaveAttribute('href', new RegExp(`${other}$`, 'u'));
  });
}

for (const [address, wanted] of [['/suche/?q=stornieren', '/faq/'], ['/suche/?q=Passwort', '/faq/'], ['/en/suche/?q=algorithm', '/en/faq/']] as const) {
  test(`the search leads to the questions: ${address}`, { tag: '@script' }, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('status')).not.toBeEmpty();
    const pages = await page.locator('.results h2 a').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(pages.slice(0, 3)).toContain(wanted);
  });
}

roundTest.describe('with rounds and further questions', () => {
  roundTest('the dates of an answer are those of the rounds, in both languages', async ({ page }) => {
    const dates = (module: string) => page.locator('.answer', { has: page.locator('#bewerbungszeitraum') }).locator('dt', { hasText: module }).locator('+ dd');
    await page.goto('/faq/');
    await expect(dates('PJ am UKL')).toContainText('1. bis 31. März 2031; 1. bis 30. September 2031');
    await expect(dates('PJ am UKL')).toContainText('Entscheidung bis: 30. April 2031');
    await expect(dates('Studierende')).toHaveText('wird bekannt gegeben');
    await page.goto('/en/faq/');
    await expect(dates('Practical year')).toContainText('1 to 31 March 2031; 1 to 30 September 2031');
  });

  roundTest('a question names its readers, and stands once', async ({ page }) => {
    await page.goto('/faq/');
    const question = page.locator('.answer', { has: page.locator('#zeit') });
    await expect(question).toHaveCount(1);
    await expect(question.locator('p').first()).toHaveText('Für: Mentees · PJ am UKL');
    await expect(page.locator('section', { has: page.locator('#zeit') }).getByRole('heading', { level: 2 })).toHaveText('Für Mentees');
    await expect(page.locator('#geaendert-was-neu-ist')).toHaveText('Was neu ist');
  });

  roundTest('in English a missing answer is German and says so, an old one says that the German is newer', async ({ page, baseURL }) => {
    await page.goto('/en/faq/');
    const missing = page.locator('.answer', { has: page.locator('#aufgabe') });
    await expect(missing.locator('h3')).toHaveAttribute('lang', 'de');
    await expect(missing).toContainText('This answer is not available in English yet.');
    await expect(missing.locator('div[lang=de]')).toHaveText('Auch sie steht nur in Tests.');
    const old = page.locator('.answer', { has: page.locator('#geaendert') });
    await expect(old.locator('h3')).toHaveText('Is this invented question newer in German?');
    await old.getByRole('link', { name: 'To the German answer' }).click();
    await expect(page).toHaveURL(`${String(baseURL)}/faq/#geaendert`);
    await expect(page.locator(':target')).toHaveText('Ist diese erfundene Frage auf Deutsch neuer?');
    await expect(page.getByText('The German answer is newer')).toHaveCount(0);
  });

  roundTest('the words of a question find the page in its language alone', { tag: '@script' }, async ({ page }) => {
    for (const [address, wanted] of [['/suche/?q=Quastenflosser', ['/faq/']], ['/en/suche/?q=coelacanth', ['/en/faq/']]] as const) {
      await page.goto(address);
      await expect(page.locator('.results h2 a').first()).toBeVisible();
      expect(await page.locator('.results h2 a').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))).toEqual(wanted);
    }
  });

  roundTest('the page is accessible in both languages', { tag: '@script' }, async ({ page }) => {
    for (const path of ['/faq/', '/en/faq/']) {
      await page.goto(path);
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    }
  });
});
