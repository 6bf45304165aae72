import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import type { Page } from '@playwright/test';
import { readCriteria } from '../../src/content/criteria.ts';
import { readLetters } from '../../src/content/letters.ts';
import { receiptPath } from '../../src/intake/receipt-path.ts';
import { releaseTexts, texts } from '../../src/office/app/decide/texts.ts';
import { referenceOf } from '../../src/records/names.ts';
import type { Invented } from '../../src/office-cli/demo/invent.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';
import { addEvent, type OfficeKey, type OfficeSite } from '../tools/office-site.ts';
import { unlock } from '../tools/office-steps.ts';
import { expect, officeTest } from '../tools/office-test.ts';

const people = { mentees: 14, mentors: 1, withdrawn: 0 };
const test = officeTest(people);
/** The site as it is built: without criteria, which are not decided yet. */
const bare = officeTest({ ...people, criteria: 'own' });

const criteria = readCriteria({ CRITERIA_FILE: 'src/office-cli/demo/criteria.yaml' }).pj.value!.criteria;

const newest = ({ revisions }: Invented) => revisions.at(-1)!;
const mentees = ({ invented: all }: OfficeSite): readonly Invented[] => all.filter((one) => newest(one).header.form === 'mentee' && one.fate === 'applied');
/** What the receipt page says at its top. */
const told = {
  accepted: { de: 'Zusage zu Ihrer Bewerbung', en: 'Your application is accepted' },
  declined: { de: 'Absage zu Ihrer Bewerbung', en: 'Your application is declined' },
} as const;

/** A mentee of a module that the demo has criteria for. */
const scored = (office: OfficeSite): Invented => mentees(office).find((one) => newest(one).header.module !== 'post-doc')!;

const go = (page: Page, address: string): Promise<void> => page.evaluate((hash) => { location.hash = hash; }, address);
const heading = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

async function open(page: Page, office: OfficeSite, key?: OfficeKey): Promise<Page> {
  await unlock(page, office, key ? { key, at: '/entscheiden' } : { at: '/entscheiden' });
  await heading(page, texts.title);
  return page;
}

async function mark(page: Page, points: readonly number[]): Promise<void> {
  for (const [index, { title }] of criteria.entries()) {
    if (points[index] !== undefined) await page.getByRole('group', { name: title }).getByRole('radio', { name: String(points[index]), exact: true }).check();
  }
}

/** Letters of decisions that the server has sent, as their receivers read them. */
async function letters(office: OfficeSite): Promise<readonly ParsedMail[]> {
  const folder = join(office.dataDir, 'mail');
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
  const mails = await Promise.all(files.map(async (name) => simpleParser(await readFile(join(folder, name)))));
  return mails.filter(({ subject = '' }) => /Entscheidung|decision/u.test(subject));
}
const receiverOf = ({ to }: ParsedMail): string => (Array.isArray(to) ? to[0]?.text : to?.text) ?? '';

test('two officers score blind, see each other once both are done, and decide at once @script', async ({ page, office, browser }) => {
  const { id } = scored(office);
  const others = await browser.newContext({ baseURL: office.url, locale: 'de-DE' });
  const second = await open(await others.newPage(), office, office.second);
  await open(page, office);
  for (const one of [page, second]) {
    await go(one, `#/entscheiden/${id}`);
    await heading(one, referenceOf(id));
  }

  await page.getByRole('button', { name: texts.finish }).click();
  await expect(page.getByText(texts.markMissing(criteria[0]!.title))).toBeVisible();
  await expect(page.getByRole('group', { name: criteria[0]!.title }).getByRole('radio').first()).toBeFocused();
  await mark(page, [4, 3]);
  await page.getByRole('button', { name: texts.keep }).click();
  await expect(page.getByText(texts.kept)).toBeVisible();

  await mark(second, [1, 1, 1]);
  await second.getByLabel(texts.comment).fill('Erfundener Kommentar der zweiten.');
  await second.getByRole('button', { name: texts.finish }).click();
  await expect(second.getByText(texts.finished)).toBeVisible();
  // The first is not done: nothing of hers is to be seen.
  await expect(second.getByRole('columnheader')).toHaveText([texts.criterionColumn, texts.you]);

  // What is typed stays while others' work is fetched.
  await page.getByLabel(texts.comment).fill('Erfundener Kommentar der ersten.');
  await page.getByRole('link', { name: texts.back }).click();
  await go(page, `#/entscheiden/${id}`);
  await mark(page, [4, 3, 5]);
  await expect(page.getByText('Kommentar der zweiten')).toBeHidden();
  await page.getByRole('button', { name: texts.finish }).click();
  await expect(page.getByText(texts.finished)).toBeVisible();
  await expect(page.getByRole('columnheader')).toHaveCount(3);
  await expect(page.getByText('Erfundener Kommentar der zweiten.')).toBeVisible();
  // (3·4 + 2·3 + 1·5) / 6 = 3.83; (3 + 2 + 1) / 6 = 1.
  await expect(page.getByText('2,4 von 5 (2 Bewertungen, 1,0 bis 3,8)')).toBeVisible();
  await expectAccessible(page);
  // Where the table is wider than its room, the keyboard can stop at it and scroll it; elsewhere it is no stop.
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: 200, height: 700 });
  await expect(page.getByRole('group', { name: texts.scores })).toHaveAttribute('tabindex', '0');
  await page.setViewportSize(size);
  await expect(page.getByRole('group', { name: texts.scores })).toHaveCount(0);

  await page.getByRole('button', { name: texts.mark.accepted }).click();
  await expect(page.getByText(`${texts.marked.accepted}.`, { exact: true })).toBeVisible();
  await second.getByLabel(texts.reason).fill('Erfundener Grund.');
  await second.getByRole('button', { name: texts.mark.declined }).click();
  await expect(second.getByRole('alert')).toContainText('hat „Zusage“ vorgemerkt');
  await expect(second.getByRole('alert')).toContainText(texts.outcomes.taken);
  await expect(second.getByLabel(texts.reason)).toHaveValue('Erfundener Grund.');
  await expect(second.getByText(texts.marked.accepted).first()).toBeVisible();
  await second.getByRole('button', { name: texts.takeBack }).click();
  await expect(second.getByText(`${texts.takenBack}.`, { exact: true })).toBeVisible();
  await expect(second.getByText(texts.open, { exact: true })).toBeVisible();
  await others.close();
});

test('decisions are checked with their letters and released together; receipt page and mail tell them @script', async ({ page, office }) => {
  const chosen = mentees(office).slice(0, 3);
  const what = ['accepted', 'declined'] as const;
  for (const [index, { id }] of chosen.entries()) await addEvent(office, id, { type: 'decision', status: what[index] ?? 'waitlist' });
  await open(page, office);
  await page.getByRole('link', { name: texts.toRelease(3) }).click();
  await heading(page, releaseTexts.title);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const items = page.locator('.decide-plan > li');
  await expect(items).toHaveCount(3);
  for (const one of chosen) await expect(items.filter({ hasText: referenceOf(one.id) })).toContainText(String(newest(one).answers['email']));
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  // One is held back, and can still be taken back.
  const held = referenceOf(chosen[2]!.id);
  await items.filter({ hasText: held }).getByRole('checkbox').uncheck();
  await page.getByRole('button', { name: releaseTexts.release(2) }).click();
  await expect(page.getByRole('dialog')).toContainText(releaseTexts.sureText(2));
  await page.getByRole('button', { name: releaseTexts.notYet }).click();
  expect(await letters(office)).toEqual([]);
  await page.getByRole('button', { name: releaseTexts.release(2) }).click();
  await page.getByRole('button', { name: releaseTexts.now }).click();
  await expect(page.getByText(releaseTexts.allTold(2))).toBeVisible();
  await expect(items).toHaveCount(1);

  // What was told can be replaced, not taken back.
  await go(page, `#/entscheiden/${chosen[0]!.id}`);
  await expect(page.getByText(texts.releasedText)).toBeVisible();
  await expect(page.getByRole('button', { name: texts.takeBack })).toBeHidden();
  await page.getByRole('button', { name: texts.mark.waitlist }).click();
  await expect(page.getByText(texts.pendingText)).toBeVisible();
  await go(page, '#/entscheiden/mitteilen');
  await expect(page.getByText(releaseTexts.cautions.again)).toBeVisible();

  await expect.poll(async () => (await letters(office)).length).toBe(2);
  const sent = await letters(office);
  for (const [index, one] of chosen.slice(0, 2).entries()) {
    const { answers, header } = newest(one);
    const mail = sent.find((each) => receiverOf(each) === answers['email'])!;
    const letter = readLetters()[what[index]!][header.language];
    expect(mail.subject).toBe(letter.subject.replace('{reference}', referenceOf(one.id)));
    expect(mail.text).toContain(referenceOf(one.id));
    expect(`${String(mail.subject)} ${String(mail.text)}`).not.toContain(String(answers['lastName']));
    await page.goto(receiptPath(one.receiptToken, 'de'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(told[what[index]!][header.language]);
  }
});

test('a connection that breaks in the middle leaves the rest for later, and nothing goes out twice @script', async ({ page, office, misdeeds }) => {
  const chosen = mentees(office).slice(0, 4);
  for (const { id } of chosen) await addEvent(office, id, { type: 'decision', status: 'accepted' });
  await open(page, office);
  await go(page, '#/entscheiden/mitteilen');
  let calls = 0;
  await page.route('**/buero/api/decision', async (route) => {
    calls += 1;
    if (calls < 2) return route.continue();
    // It arrives, but its answer is lost.
    await route.fetch();
    return route.abort();
  });
  await page.getByRole('button', { name: releaseTexts.release(4) }).click();
  await page.getByRole('button', { name: releaseTexts.now }).click();
  await expect(page.getByText(releaseTexts.brokenOff(1, 3))).toBeVisible();
  await expect(page.getByText(releaseTexts.states.unsure)).toHaveCount(1);
  await expect(page.getByText(releaseTexts.states.waiting)).toHaveCount(2);
  await expectAccessible(page);

  // Meanwhile another officer takes one back and decides otherwise about another; both are shown, neither is released.
  const [, , third, fourth] = await inOrder(page, chosen);
  await addEvent(office, third!.id, { type: 'decision', status: 'declined' });
  await addEvent(office, fourth!.id, { type: 'decision', status: 'open' });
  await page.unroute('**/buero/api/decision');
  await page.getByRole('button', { name: releaseTexts.goOn(3) }).click();
  await expect(page.getByText(releaseTexts.allTold(2))).toBeVisible();
  await expect(page.getByText(releaseTexts.states.changed)).toHaveCount(2);
  await expect(page.getByText(releaseTexts.nowIs(texts.marked.declined))).toBeVisible();
  await expect.poll(async () => (await letters(office)).length).toBe(2);
  const receivers = (await letters(office)).map(receiverOf);
  expect(new Set(receivers).size).toBe(2);
  // The browser's own line about the connection that was cut.
  const cut = misdeeds.findIndex((line) => line.includes('net::ERR_FAILED'));
  expect(misdeeds.splice(cut, 1)).toHaveLength(1);
});

/** The applications in the order in which the release goes through them. */
async function inOrder(page: Page, all: readonly Invented[]): Promise<readonly Invented[]> {
  const listed = await page.locator('.decide-plan h2').allInnerTexts();
  const released = all.filter(({ id }) => !listed.some((title) => title.includes(referenceOf(id))));
  return [...released, ...listed.map((title) => all.find(({ id }) => title.includes(referenceOf(id)))!)];
}

bare('without criteria people decide all the same, for many at once, and say so @script', async ({ page, office }) => {
  await open(page, office);
  await expect(page.getByText(texts.noCriteria)).toBeVisible();
  await page.getByLabel(texts.names).check();
  await page.getByLabel(texts.selectAll).check();
  const rows = page.getByRole('row').filter({ has: page.getByRole('checkbox') });
  const count = await rows.count();
  await expectAccessible(page);
  await page.getByRole('button', { name: texts.mark.waitlist }).click();
  await expect(page.getByText(texts.bulkDone(count, texts.marked.waitlist))).toBeVisible();
  await expect(page.getByRole('link', { name: texts.toRelease(count) })).toBeVisible();
  await page.getByLabel(texts.show).selectOption(texts.shown.undecided);
  await expect(page.getByText(texts.noRows)).toBeVisible();
  await page.getByLabel(texts.show).selectOption(texts.shown.pending);
  await expect(rows).toHaveCount(count);
  await page.reload();
  await expect(page).toHaveURL(/zeigen=pending/u);
});
