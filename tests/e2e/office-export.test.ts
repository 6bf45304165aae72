import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { texts } from '../../src/office/app/export/texts.ts';
import { texts as frame } from '../../src/office/app/texts.ts';
import { texts as figureTexts } from '../../src/office/app/figures/texts.ts';
import { texts as listTexts } from '../../src/office/app/list/texts.ts';
import { applicationsFile } from '../../src/office/export/json-shape.ts';
import type { Invented } from '../../src/office-cli/demo/invent.ts';
import { keys, referenceOf } from '../../src/records/names.ts';
import { allKeys } from '../../src/stores/store.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';
import type { OfficeSite } from '../tools/office-site.ts';
import { unlock } from '../tools/office-steps.ts';
import { expect, officeTest } from '../tools/office-test.ts';
import { parseCsv } from '../unit/office-cli/household.ts';
import { tabTo } from './keyboard.ts';

/** So many that a sheet is larger than what some packers hand to a worker of their own. */
const test = officeTest({ mentees: 60, mentors: 20, withdrawn: 0 });

const newest = ({ revisions }: Invented) => revisions.at(-1)!;
const those = ({ invented }: OfficeSite, kind: 'mentee' | 'mentor'): readonly Invented[] => invented.filter((one) => newest(one).header.form === kind);
const answer = (one: Invented, name: string): string => String(newest(one).answers[name]);

/** What the audit log says of the newest entry. */
async function lastEntry({ store }: OfficeSite): Promise<Record<string, unknown>> {
  const entries = await Array.fromAsync(allKeys(store, keys.audits));
  const bytes = await store.get(entries.at(-1) ?? '');
  return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : {};
}

async function saved(page: Page, press: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const make = (page: Page): Promise<void> => page.locator('.export').getByRole('button', { name: / ausgeben$/u }).click();

/** Unlocks at an export and waits until everything is open. */
async function open(page: Page, office: OfficeSite, at = '/ausgeben'): Promise<void> {
  await unlock(page, office, { at });
  await expect(page.locator('.desk-read')).toHaveText(frame.allRead(80));
}

test('a spreadsheet of all holds a sheet for each kind with everything that was answered, and the log knows @script', async ({ page, office }) => {
  await open(page, office);
  await expect(page.getByRole('heading', { level: 1, name: texts.title })).toBeFocused();
  const { name, bytes } = await saved(page, () => make(page));
  expect(name).toMatch(/^mentee-plus-bewerbungen-\d{4}-\d\d-\d\d\.xlsx$/u);
  await expect(page.getByText(texts.given(name, 80))).toBeVisible();
  expect(await lastEntry(office)).toMatchObject({ event: 'exported', detail: expect.stringMatching(/xlsx.*80/u) });

  const parts = unzipSync(bytes);
  expect(strFromU8(parts['xl/workbook.xml']!)).toContain('<sheet name="Mentees" sheetId="1" r:id="rId1"/><sheet name="Mentorinnen und Mentoren" sheetId="2" r:id="rId2"/>');
  const [mentees, mentors] = ['1', '2'].map((number) => strFromU8(parts[`xl/worksheets/sheet${number}.xml`]!)) as [string, string];
  expect(mentees.length).toBeGreaterThan(160_000);
  expect([mentees, mentors].map((sheet) => sheet.match(/<row /gu)?.length)).toEqual([61, 21]);
  for (const one of those(office, 'mentee')) expect(mentees).toContain(answer(one, 'motivation').split('\n')[0]!.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
  for (const one of those(office, 'mentor')) expect(mentors).toContain(referenceOf(one.id));
  expect(mentors).not.toContain('Motivation');
});

test('without names a filtered CSV file names nobody, and has a name of its own @script', async ({ page, office }) => {
  await open(page, office, '/ausgeben?art=mentee&modul=pj');
  const wanted = those(office, 'mentee').filter((one) => newest(one).header.module === 'pj');
  await expect(page.getByLabel(texts.scopes.filtered(wanted.length))).toBeChecked();
  await page.getByLabel('CSV', { exact: true }).check();
  await page.getByLabel(texts.withoutNames, { exact: true }).check();
  await page.getByText(/^Antworten: /u).click();
  await expect(page.getByLabel(/^Vorname/u)).toBeDisabled();
  await page.getByLabel('Motivation', { exact: true }).uncheck();
  await page.getByLabel(texts.file).fill('Runde 1/PJ');
  const { name, bytes } = await saved(page, () => make(page));
  expect(name).toBe('Runde 1 PJ.csv');
  const [head = [], ...rows] = parseCsv(bytes.toString('utf8'));
  expect(rows.map(([reference]) => reference).sort()).toEqual(wanted.map(({ id }) => referenceOf(id)).sort());
  expect(head).toContain('Ziele');
  for (const gone of ['Name', 'Vorname', 'Nachname', 'E-Mail-Adresse', 'Telefonnummer', 'Motivation', 'Wunschperson']) expect(head).not.toContain(gone);
  for (const one of wanted) for (const mark of ['lastName', 'email']) expect(bytes.toString('utf8')).not.toContain(answer(one, mark));
  expect(await lastEntry(office)).toMatchObject({ event: 'exported', detail: expect.stringContaining(String(wanted.length)) });
});

test('what is ticked in the list goes into a JSON file, by keyboard alone @script', async ({ page, office }) => {
  await open(page, office, '/liste');
  const boxes = page.getByRole('table').getByRole('checkbox');
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  await page.getByRole('group', { name: listTexts.selection }).getByRole('link', { name: listTexts.export }).press('Enter');
  await expect(page.getByLabel(texts.scopes.selected(2))).toBeChecked();
  await tabTo(page, 'XLSX');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('JSON', { exact: true })).toBeChecked();
  await tabTo(page, texts.make(2, 'JSON'));
  const { name, bytes } = await saved(page, () => page.keyboard.press('Enter'));
  expect(name).toMatch(/\.json$/u);
  const file = applicationsFile.parse(JSON.parse(bytes.toString('utf8')));
  expect(file.applications).toHaveLength(2);
  for (const { reference, values } of file.applications) {
    const one = office.invented.find(({ id }) => referenceOf(id) === reference)!;
    expect(values['q.lastName']).toBe(answer(one, 'lastName'));
  }
});

test('without an entry in the log no file is given, and nothing chosen is lost @script', async ({ page, office, misdeeds }) => {
  await open(page, office);
  await page.getByLabel('CSV', { exact: true }).check();
  await page.route('**/buero/api/exported', (route) => route.abort());
  let downloads = 0;
  page.on('download', () => { downloads += 1; });
  await make(page);
  await expect(page.getByRole('alert').filter({ hasText: texts.notNoted })).toBeVisible();
  expect(downloads).toBe(0);
  await expect(page.getByLabel('CSV', { exact: true })).toBeChecked();
  await page.unroute('**/buero/api/exported');
  const { bytes } = await saved(page, () => page.getByRole('alert').filter({ hasText: texts.notNoted }).getByRole('button', { name: texts.again }).click());
  expect(parseCsv(bytes.toString('utf8'))).toHaveLength(81);
  // The browser's own line about the connection that was cut.
  const cut = misdeeds.findIndex((line) => line.includes('net::ERR_FAILED'));
  expect(misdeeds.splice(cut, 1)).toHaveLength(1);
});

test('an export of nobody or of nothing is told what is missing @script', async ({ page, office }) => {
  await open(page, office);
  await page.getByLabel(texts.scopes.selected(0)).check();
  await make(page);
  await expect(page.getByRole('alert').filter({ hasText: texts.nobody })).toBeVisible();
  await page.getByLabel(texts.scopes.all(80)).check();
  for (const group of Object.values(texts.groups)) {
    await page.getByText(new RegExp(`^${group}: `, 'u')).click();
    await page.getByRole('button', { name: texts.ofGroup(texts.none, group) }).click();
  }
  await make(page);
  await expect(page.getByRole('alert').filter({ hasText: texts.noColumn })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);
});

test('the figures of a year are drawn, stand in tables without small numbers, and are saved @script', async ({ page, office }) => {
  await open(page, office, '/zahlen');
  await expect(page.getByRole('heading', { level: 1, name: figureTexts.title })).toBeFocused();
  await expect(page.getByRole('img', { name: /^Balkendiagramm: Mentees \d{4} nach Modul/u })).toBeVisible();
  const cells = await page.locator('.figures-table td.num').allInnerTexts();
  expect(cells.length).toBeGreaterThan(30);
  expect(cells.filter((cell) => /^[0-4]$/u.test(cell))).toEqual([]);
  expect(cells).toContain('unter 5');
  const { name, bytes } = await saved(page, () => page.getByRole('button', { name: figureTexts.save }).click());
  expect(name).toMatch(/^mentee-plus-zahlen-\d{4}-\d{4}-\d\d-\d\d\.csv$/u);
  await expect(page.getByText(figureTexts.given(name))).toBeVisible();
  const rows = parseCsv(bytes.toString('utf8'));
  expect(rows.flat().filter((cell) => cell === 'unter 5')).toHaveLength(cells.filter((cell) => cell === 'unter 5').length);
  expect(await lastEntry(office)).toMatchObject({ event: 'exported', detail: expect.stringContaining('figures') });
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);
});
