import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { sheetTexts, texts } from '../../src/office/app/match/texts.ts';
import { partNames } from '../../src/office/match/score.ts';
import { stateNames } from '../../src/office/match/pairs-table.ts';
import { keys, referenceOf } from '../../src/records/names.ts';
import { allKeys } from '../../src/stores/store.ts';
import type { Invented } from '../../src/office-cli/demo/invent.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';
import { addEvent, type OfficeKey, type OfficeSite } from '../tools/office-site.ts';
import { unlock } from '../tools/office-steps.ts';
import { expect, officeTest } from '../tools/office-test.ts';
import { parseCsv } from '../unit/office-cli/household.ts';

const test = officeTest({ mentees: 10, mentors: 6, withdrawn: 0 });

const newest = ({ revisions }: Invented) => revisions.at(-1)!;
const nameOf = (one: Invented): string => ['academicTitle', 'firstName', 'lastName'].map((name) => newest(one).answers[name]).filter(Boolean).join(' ');
const of = (kind: 'mentee' | 'mentor', { invented }: OfficeSite): readonly Invented[] => invented.filter((one) => newest(one).header.form === kind);

/** So late that every mentor has begun, and with everybody, decided or not. */
const everybody = '/vermitteln?offen=1&ab=2099-12';

async function open(page: Page, office: OfficeSite, at = everybody, key?: OfficeKey): Promise<void> {
  await unlock(page, office, { at, ...(key && { key }) });
  await expect(page.getByRole('heading', { level: 1, name: texts.title })).toBeFocused();
  await expect(page.locator('.match-said')).toContainText('Paare');
}

const list = (page: Page): Locator => page.getByRole('region', { name: texts.mentees, exact: true });
const panel = (page: Page): Locator => page.locator('.match-panel');
const said = (page: Page): Locator => page.locator('.match-said');
const row = (page: Page, name: string): Locator => list(page).getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

/** The first mentee with a proposal: name, and the name of the mentor. */
async function firstProposal(page: Page): Promise<{ mentee: string; mentor: string }> {
  const first = list(page).getByRole('row').filter({ hasText: stateNames.proposed }).first();
  return { mentee: await first.getByRole('link').innerText(), mentor: await first.getByRole('cell').first().innerText() };
}

async function choose(page: Page, name: string): Promise<void> {
  await list(page).getByRole('link', { name, exact: true }).press('Enter');
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).press('Enter');

test('only mentees with a Zusage are matched, until others are wanted; modules part them @script', async ({ page, office }) => {
  const [one, two] = of('mentee', office);
  await addEvent(office, one!.id, { type: 'decision', status: 'accepted' });
  await addEvent(office, two!.id, { type: 'decision', status: 'declined' });
  await unlock(page, office, { at: '/vermitteln' });
  await expect(list(page).getByRole('row')).toHaveCount(2);
  await expect(row(page, nameOf(one!))).toBeVisible();
  await page.getByLabel(texts.undecided).check();
  await expect(list(page).getByRole('row')).toHaveCount(10);
  await expect(row(page, nameOf(two!))).toHaveCount(0);
  await expect(page).toHaveURL(/#\/vermitteln\?offen=1$/u);
  await page.getByLabel(texts.module).selectOption('pj');
  await expect(list(page).getByRole('row')).toHaveCount(1 + of('mentee', office).filter((each) => newest(each).header.module === 'pj' && each !== two).length);
  await page.getByLabel(texts.begin).fill('bald');
  await page.getByLabel(texts.begin).press('Enter');
  await expect(page.getByRole('alert')).toHaveText(texts.beginWrong);
  await page.getByLabel(texts.begin).fill('5/2099');
  await page.getByLabel(texts.begin).press('Enter');
  await expect(page).toHaveURL(/ab=2099-05/u);
});

test('people hold, agree, free and exclude pairs by keyboard, and print the sheet of a tandem @script', async ({ page, office }) => {
  await open(page, office);
  const { mentee, mentor } = await firstProposal(page);
  await choose(page, mentee);
  await expect(panel(page).getByRole('heading', { level: 3, name: mentor, exact: true })).toBeVisible();
  for (const part of Object.values(partNames)) await expect(panel(page).getByRole('rowheader', { name: part, exact: true })).toBeVisible();

  await press(page, texts.pin);
  await expect(said(page)).toHaveText(`${texts.done.pinned} ${texts.otherwise(0)}`);
  await expect(row(page, mentee)).toContainText(stateNames.pinned);
  await press(page, texts.agree);
  await expect(row(page, mentee)).toContainText(stateNames.agreed);
  await expect(panel(page).getByText(/^Vereinbart von .* am /u)).toBeVisible();

  await panel(page).getByRole('link', { name: texts.print }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: sheetTexts.title })).toBeFocused();
  const sheet = page.getByRole('article');
  await expect(sheet).toHaveCount(1);
  for (const text of [mentee, mentor, sheetTexts.principles, ...sheetTexts.blanks.map(({ title }) => title)]) await expect(sheet).toContainText(text);
  await expectAccessible(page, [390, 1280]);
  await expectNoSidewaysScrolling(page);
  await page.evaluate(() => { window.print = () => { document.title = 'printed'; }; });
  await press(page, sheetTexts.print);
  await expect(page).toHaveTitle('printed');
  expect(await auditOf(office)).toContainEqual(expect.stringContaining('print'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(sheet).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('link', { name: sheetTexts.back }).press('Enter');
  await expect(row(page, mentee)).toContainText(stateNames.agreed);
  await press(page, texts.free);
  await expect(row(page, mentee)).toContainText(stateNames.proposed);

  await press(page, texts.exclude);
  await page.getByRole('dialog').getByLabel(texts.reason).fill('Kennen sich privat.');
  await page.getByRole('dialog').getByRole('button', { name: texts.exclude }).press('Enter');
  await expect(said(page)).toContainText(texts.done.never);
  await expect(row(page, mentee)).not.toContainText(mentor);
  await panel(page).locator('summary', { hasText: 'nicht infrage' }).press('Enter');
  const blocked = panel(page).getByRole('row').filter({ hasText: 'Das Büro hat dieses Paar ausgeschlossen.' });
  await expect(blocked).toContainText(mentor);
  await blocked.getByRole('button').press('Enter');
  await expect(panel(page)).toContainText('Kennen sich privat.');
  await press(page, texts.allow);
  await expect(said(page)).toContainText(texts.done.free);
});

/** Chooses the first mentee with a proposal for whom a rule blocks somebody else. */
async function chooseOneWithRules(page: Page): Promise<string> {
  const proposed = list(page).getByRole('row').filter({ hasText: stateNames.proposed });
  for (const mentee of await proposed.getByRole('rowheader').getByRole('link').allInnerTexts()) {
    await choose(page, mentee);
    if (await panel(page).locator('summary', { hasText: 'nicht infrage' }).count() > 0) return mentee;
  }
  throw new Error('Nobody was invented whom a rule keeps from anybody.');
}

test('another mentor is shown with what that costs; against a rule it takes a reason @script', async ({ page, office }) => {
  await open(page, office);
  const mentee = await chooseOneWithRules(page);
  await panel(page).locator('summary', { hasText: 'nicht infrage' }).press('Enter');
  const blocked = panel(page).locator('.match-blocked tbody').getByRole('row').first();
  const mentor = (await blocked.getByRole('rowheader').innerText()).split('\n')[0]!.trim();
  await blocked.getByRole('button').press('Enter');
  const cost = panel(page).locator('.match-cost');
  await expect(cost).toContainText(/Die Summe aller Punkte (?:sinkt|steigt) um|bleibt gleich/u);
  await expect(cost).toContainText(mentee);
  await expect(panel(page).locator('.match-findings')).toContainText(texts.levels.blocked);
  await expectAccessible(page, [1280]);

  await press(page, texts.pinAnyway);
  await expect(page.getByLabel(texts.reasonWhyAnyway)).toBeFocused();
  await expect(panel(page).getByText(texts.reasonMissing)).toBeVisible();
  await page.getByLabel(texts.reasonWhyAnyway).fill('Beide haben zugestimmt.');
  await press(page, texts.back);
  await panel(page).getByRole('row').filter({ hasText: mentor }).getByRole('button').press('Enter');
  await expect(page.getByLabel(texts.reasonWhyAnyway)).toHaveValue('Beide haben zugestimmt.');
  await press(page, texts.pinAnyway);
  await expect(said(page)).toContainText(texts.done.pinned);
  await expect(row(page, mentee)).toContainText(mentor);
  await expect(panel(page)).toContainText('Grund: Beide haben zugestimmt.');
});

test('two mentees swap mentors once the cost is told @script', async ({ page, office }) => {
  await open(page, office);
  const { mentee, mentor } = await firstProposal(page);
  await choose(page, mentee);
  await panel(page).locator('summary', { hasText: texts.swap }).press('Enter');
  const options = await page.getByLabel(texts.swapWith).locator('option').allInnerTexts();
  const [, other = '', theirs = ''] = /^(.*) \((.*)\)$/u.exec(options.at(-1)!) ?? [];
  await page.getByLabel(texts.swapWith).selectOption(options.at(-1)!);
  await expect(panel(page).locator('.match-cost')).toContainText(other);
  const reason = panel(page).getByLabel(texts.reasonWhyAnyway);
  if (await reason.isVisible()) await reason.fill('Beide wünschen es.');
  await press(page, texts.swapDo);
  await expect(said(page)).toContainText(texts.done.swap);
  await expect(row(page, mentee)).toContainText(theirs);
  await expect(row(page, other)).toContainText(mentor);
});

test('what another officer did meanwhile is told and not overwritten; a lost connection loses nothing @script', async ({ page, office, misdeeds }) => {
  await open(page, office);
  const { mentee, mentor } = await firstProposal(page);
  await choose(page, mentee);
  const one = of('mentee', office).find((each) => nameOf(each) === mentee)!;
  const two = of('mentor', office).find((each) => nameOf(each) === mentor)!;
  await addEvent(office, one.id, { type: 'pair', mentor: two.id, state: 'never' });
  await press(page, texts.pin);
  await expect(page.getByRole('alert')).toContainText(texts.taken);
  await expect(page.getByRole('alert')).toContainText(texts.meanwhileKinds.never(mentor));
  await expect(row(page, mentee)).not.toContainText(stateNames.pinned);

  const again = await firstProposal(page);
  await choose(page, again.mentee);
  await page.route('**/buero/api/event', (route) => route.abort());
  await press(page, texts.pin);
  await expect(panel(page).getByRole('alert')).toContainText(texts.offline);
  expect(misdeeds.splice(0)).toEqual([expect.stringContaining('net::ERR_FAILED')]);
  await page.unroute('**/buero/api/event');
  await press(page, texts.pin);
  await expect(row(page, again.mentee)).toContainText(stateNames.pinned);
});

test('weights turn the proposal, hold for the office once saved, and mentors pause @script', async ({ page, office, browser }) => {
  await open(page, office);
  await page.getByText(texts.weights, { exact: true }).click();
  for (const part of Object.values(partNames)) if (part !== partNames.topics) await page.getByLabel(part, { exact: true }).fill('0');
  await expect(page.getByText(texts.weightsUnsaved)).toBeVisible();
  const { mentee, mentor } = await firstProposal(page);
  await choose(page, mentee);
  await expect(panel(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name: partNames.subject, exact: true }) })).toContainText(texts.ofPoints('0,0', '0,0'));
  await press(page, texts.saveWeights);
  await expect(said(page)).toHaveText(texts.weightsSaved);

  const mentors = page.getByRole('region', { name: texts.mentors });
  await mentors.getByRole('button', { name: `${texts.pause}: ${mentor}` }).press('Enter');
  await expect(mentors.getByRole('row').filter({ hasText: mentor })).toContainText(texts.paused);
  await expect(row(page, mentee)).not.toContainText(mentor);
  await mentors.getByRole('button', { name: `${texts.unpause}: ${mentor}` }).press('Enter');
  await expect(said(page)).toContainText(texts.done.unpause);

  const context = await browser.newContext({ baseURL: office.url, locale: 'de-DE' });
  const second = await context.newPage();
  await open(second, office, everybody, office.second);
  await second.getByText(texts.weights, { exact: true }).click();
  await expect(second.getByLabel(partNames.wish, { exact: true })).toHaveValue('0');
  await context.close();
});

test('the pairs leave as a table, without names where names are hidden, and the log knows of it @script', async ({ page, office }) => {
  await open(page, office);
  const pairs = await list(page).getByRole('row').filter({ hasText: stateNames.proposed }).count();
  const withNames = parseCsv(await saved(page));
  expect(withNames).toHaveLength(pairs + 1);
  const { mentee, mentor } = await firstProposal(page);
  const [one, two] = [of('mentee', office).find((each) => nameOf(each) === mentee)!, of('mentor', office).find((each) => nameOf(each) === mentor)!];
  expect(withNames.find((cells) => cells.includes(referenceOf(one.id)))).toEqual(expect.arrayContaining([referenceOf(two.id), newest(one).answers['email'], newest(two).answers['email']]));

  await page.getByLabel(texts.nameless).check();
  await expect(page.getByText(mentee)).toHaveCount(0);
  await choose(page, referenceOf(one.id));
  const lastNames = office.invented.map((each) => String(newest(each).answers['lastName']));
  const shown = `${await page.locator('main').innerText()} ${await saved(page)}`;
  expect(lastNames.filter((name) => shown.includes(name))).toEqual([]);
  expect((await auditOf(office)).filter((detail) => detail.includes('pairs'))).toHaveLength(2);
  await expectAccessible(page, [390]);
});

test('who stays without a mentor is told why, and nothing sticks out of a small screen @script', async ({ page, office }) => {
  const [, ...others] = of('mentor', office);
  for (const { id } of others) await addEvent(office, id, { type: 'decision', status: 'declined' });
  await open(page, office);
  await page.getByLabel(texts.show, { exact: true }).selectOption('unmatched');
  const first = list(page).getByRole('row').nth(1);
  await expect(first).toContainText(texts.without);
  await choose(page, await first.getByRole('link').innerText());
  await expect(panel(page).locator('.note')).toContainText(/ausgeschlossen|gehen im Vorschlag an andere|zu klären/u);
  await expectNoSidewaysScrolling(page);
});

/** The file of pairs as the browser saves it. */
async function saved(page: Page): Promise<string> {
  const downloading = page.waitForEvent('download');
  await press(page, texts.save);
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(texts.fileName);
  return readFile(await download.path(), 'utf8');
}

/** What the log says of exports. */
async function auditOf({ store }: OfficeSite): Promise<readonly string[]> {
  const details: string[] = [];
  for await (const key of allKeys(store, keys.audits)) {
    const entry = JSON.parse(new TextDecoder().decode((await store.get(key)))) as { event: string; detail?: string };
    if (entry.event === 'exported') details.push(entry.detail ?? '');
  }
  return details;
}
