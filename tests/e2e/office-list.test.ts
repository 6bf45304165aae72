/** The list of applications: search, filter, sort, choose, tick, all by mouse and by keyboard. */
import type { Locator, Page } from '@playwright/test';
import { formAt } from '../../src/forms/all.ts';
import { exampleOf } from '../../src/forms/read.ts';
import { texts } from '../../src/office/app/list/texts.ts';
import { texts as read } from '../../src/office/app/read/texts.ts';
import { personName } from '../../src/office/describe.ts';
import { fold } from '../../src/office/list/fold.ts';
import type { Invented } from '../../src/office-cli/demo/invent.ts';
import { referenceOf } from '../../src/records/names.ts';
import { toReceipt } from '../tools/form-filling.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';
import { addDesk, type OfficeSite } from '../tools/office-site.ts';
import { everythingOpen, unlock } from '../tools/office-steps.ts';
import { expect, officeTest, sharedOfficeTest } from '../tools/office-test.ts';

const test = sharedOfficeTest({ mentees: 110, mentors: 20, quarantined: 1, undelivered: 1 });
const testAlone = officeTest({ mentees: 3, mentors: 1, quarantined: 1 });

const newest = ({ revisions }: Invented) => revisions.at(-1)!;
const shown = ({ invented }: OfficeSite): readonly Invented[] => invented.filter(({ fate }) => fate === 'applied' || fate === 'undelivered');
const nameOf = (one: Invented): string => personName(newest(one).answers);

const links = (page: Page): Locator => page.locator('.list-table tbody th a');
const search = (page: Page): Locator => page.getByLabel(texts.search);
const counted = (page: Page, count: number, all: number) => expect(page.locator('.bar .num')).toHaveText(texts.count(count, all));

async function open(page: Page, office: OfficeSite, query = ''): Promise<void> {
  await unlock(page, office, { at: `/liste${query}` });
  await expect(page.getByRole('heading', { level: 1, name: texts.title })).toBeFocused();
  // Rows appear while the rest is still being opened.
  await expect(page.locator('.desk-read')).toHaveText(/^[1-9]\d* Bewerbungen geöffnet$/u);
}

test('what is searched for is found in all answers and stays out of the address @script', async ({ page, office }) => {
  const all = shown(office);
  // Mentors are also found by whom others wish for.
  const one = all.find((other) => newest(other).header.form === 'mentee' && /[äöüß]/u.test(nameOf(other)) && all.filter((third) => nameOf(third) === nameOf(other)).length === 1)!;
  await open(page, office);
  await counted(page, all.length, all.length);
  const before = page.url();
  await search(page).fill(fold(nameOf(one)).replace(',', ''));
  await expect(links(page)).toHaveText([nameOf(one)]);
  await expect(page.getByRole('status').filter({ hasText: texts.count(1, all.length) })).toBeAttached();
  expect(page.url(), 'no personal data in the address').toBe(before);

  await page.getByRole('button', { name: /^Filter entfernen: Suche/u }).click();
  await expect(search(page)).toBeFocused();
  await counted(page, all.length, all.length);
  await search(page).fill('gibtesnicht');
  await expect(page.getByText(texts.nothing)).toBeVisible();
});

test('filters work together, stand in the address, and go one by one @script', async ({ page, office }) => {
  const all = shown(office);
  const students = all.filter((one) => newest(one).header.module === 'studierende');
  const alumni = students.filter((one) => newest(one).answers['alumni'] === true);
  await open(page, office);
  await page.getByText(texts.filter.module, { exact: true }).first().click();
  await page.getByLabel('Studierende', { exact: true }).check();
  await page.keyboard.press('Escape');
  await expect(page.locator('.drop summary').filter({ hasText: texts.filter.module })).toBeFocused();
  await page.locator('.drop summary').filter({ hasText: texts.filter.kind }).click();
  await page.getByLabel('Mentee', { exact: true }).check();
  await counted(page, students.length, all.length);
  await page.locator('.drop summary').filter({ hasText: texts.filter.consent }).click();
  await page.getByLabel('Alumni-Verteiler: ja').check();
  await counted(page, alumni.length, all.length);
  expect(new URL(page.url()).hash).toBe('#/liste?art=mentee&modul=studierende&einwilligung=alumni%3Aja');

  await test.step('the address alone brings the same list', async () => {
    const address = new URL(page.url()).hash.slice(1);
    await page.reload();
    await unlock(page, office, { at: address });
    await counted(page, alumni.length, all.length);
  });

  await page.getByRole('button', { name: texts.remove('Einwilligung: Alumni-Verteiler: ja') }).click();
  await counted(page, students.length, all.length);
  await page.getByRole('button', { name: texts.removeAll }).click();
  await counted(page, all.length, all.length);
  expect(new URL(page.url()).hash).toBe('#/liste');
});

test('the table says how many rows it has, and sorts by its heads @script', async ({ page, office }) => {
  const all = shown(office);
  await open(page, office);
  const table = page.getByRole('table');
  await expect(table).toHaveAttribute('aria-rowcount', String(all.length + 1));
  await expect(page.getByRole('columnheader', { name: 'Eingang' })).toHaveAttribute('aria-sort', 'descending');
  expect(await links(page).count(), 'rows on the page').toBeLessThan(all.length / 2);

  await page.getByRole('button', { name: 'Name', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('columnheader', { name: 'Eingang' })).not.toHaveAttribute('aria-sort');
  const names = all.map(nameOf).sort((a, b) => (fold(a) < fold(b) ? -1 : 1));
  await expect(links(page).first()).toHaveText(names[0]!);
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
  await expect(links(page).first()).toHaveText(names.at(-1)!);
  expect(new URL(page.url()).hash).toBe('#/liste?sortierung=name%2Cab');

  await test.step('any question can be a column', async () => {
    await page.getByRole('button', { name: texts.columns }).click();
    await page.getByLabel('Themen', { exact: true }).check();
    await page.getByLabel('Eingang', { exact: true }).uncheck();
    await page.getByRole('button', { name: texts.done }).click();
    await expect(page.getByRole('columnheader')).toHaveText([/./u, 'Vorgang', 'Name', 'Bewerbung als', 'Modul', 'Status', 'Themen']);
    expect(new URL(page.url()).hash).toContain('spalten=');
  });
});

test('everything goes by keyboard @script', async ({ page, office }) => {
  const all = shown(office);
  await open(page, office, '?sortierung=name,auf');
  const names = all.map(nameOf).sort((a, b) => (fold(a) < fold(b) ? -1 : 1));
  const focused = (index: number) => expect(page.locator('.list-table a:focus')).toHaveText(names.at(index)!);

  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await focused(0);
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await focused(2);
  await page.keyboard.press('k');
  await focused(1);
  await page.keyboard.press('End');
  await focused(-1);
  await expect(page.locator('.list-table tr:has(a:focus)')).toHaveAttribute('aria-rowindex', String(all.length + 1));
  await page.keyboard.press('PageUp');
  await focused(-11);
  await page.keyboard.press('Home');
  await focused(0);

  await test.step('rows are ticked, with Shift all in between', async () => {
    await page.keyboard.press('x');
    await expect(page.getByText(texts.ticked(1))).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Space');
    await expect(page.getByText(texts.ticked(3))).toBeVisible();
  });

  await test.step('Enter reads, "u" comes back to the row', async () => {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: names[2]! })).toBeFocused();
    await page.keyboard.press('j');
    await expect(page.getByRole('heading', { level: 1, name: names[3]! })).toBeFocused();
    await expect(page.getByText(read.place(4, all.length))).toBeVisible();
    await page.keyboard.press('u');
    await expect(page.getByRole('heading', { level: 1, name: texts.title })).toBeFocused();
    await page.keyboard.press('j');
    await focused(3);
    await expect(page.getByText(texts.ticked(3))).toBeVisible();
  });

  await test.step('the keys are listed, and letters can be switched off', async () => {
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: texts.keysTitle });
    await expect(dialog.getByText('Bewerbung lesen')).toBeVisible();
    await expectAccessible(page, [390, 1280]);
    await dialog.getByLabel(texts.letters).uncheck();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await links(page).first().focus();
    await page.keyboard.press('j');
    await focused(0);
    await page.keyboard.press('ArrowDown');
    await focused(1);
  });
});

test('only one row is a stop of Tab, and the checkbox before it @script', async ({ page, office }) => {
  await open(page, office);
  await page.getByRole('button', { name: 'Eingang' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('.list-table tbody tr').first().getByRole('checkbox')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(links(page).first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('.list-table :focus')).toHaveCount(0);
});

test('on a phone the list is cards @script', async ({ page, office }) => {
  const all = shown(office);
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, office);
  const cards = page.locator('.list-card');
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(cards.first()).toHaveAttribute('aria-setsize', String(all.length));
  await page.getByLabel(texts.sortBy).selectOption('name');
  await page.getByLabel(texts.order).selectOption('auf');
  const names = all.map(nameOf).sort((a, b) => (fold(a) < fold(b) ? -1 : 1));
  await expect(cards.first().getByRole('link')).toHaveText(names[0]!);
  await expect(cards.first()).toContainText('Eingang');
  await expect(async () => {
    await page.mouse.wheel(0, 20_000);
    await expect(cards.last().getByRole('link')).toHaveText(names.at(-1)!, { timeout: 500 });
  }).toPass();
  expect(await cards.count(), 'cards on the page').toBeLessThan(all.length / 2);
  await cards.last().getByRole('checkbox').check();
  await expect(page.getByText(texts.ticked(1))).toBeAttached();
  await expectNoSidewaysScrolling(page);
});

test('list, filters and columns are accessible @script', async ({ page, office }) => {
  await open(page, office, '?art=mentee&modul=pj,studierende');
  await page.getByLabel(/^Alle .* gezeigten/u).check();
  await page.locator('.drop summary').filter({ hasText: texts.filter.status }).click();
  await expectAccessible(page, [390, 1280]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: texts.columns }).click();
  await expectAccessible(page, [390, 1280]);
});

test('without names the list names nobody @script', async ({ page, office }) => {
  const one = shown(office)[0]!;
  await open(page, office, '?spalten=reference,name,q.lastName,q.email,q.motivation');
  await page.getByLabel(texts.nameless).check();
  await expect(page.getByRole('columnheader')).toHaveText([/./u, 'Vorgang', /Motivation/u]);
  await search(page).fill(referenceOf(one.id));
  await expect(links(page)).toHaveText([referenceOf(one.id)]);
  const words = nameOf(one).split(/[^\p{L}]+/u).filter((word) => word.length > 3);
  for (const word of words) await expect(page.locator('.list-table')).not.toContainText(word);
});

testAlone('what came in since the last visit is new @script', async ({ page, office }) => {
  await addDesk(office, { type: 'visit' }, office.office);
  const form = formAt('/bewerbung/mentor/')!;
  const reference = await toReceipt(page, form, { ...exampleOf(form), lastName: { values: ['Neuling'], other: '' } });
  await open(page, office);
  await expect(page.locator('.list-table tr').filter({ hasText: 'Neuling' }).getByText(texts.new, { exact: true })).toBeVisible();
  await page.getByLabel(/^Neu seit/u).check();
  await expect(links(page)).toHaveText(['Neuling, Lena']);
  await expect(page.locator('.list-table')).toContainText(reference);
  expect(new URL(page.url()).hash).toBe('#/liste?neu=ja');
});

testAlone('a submission in quarantine is read and taken to the applications @script', async ({ page, office }) => {
  const { id } = office.invented.find(({ fate }) => fate === 'quarantined')!;
  const reference = referenceOf(id);
  await open(page, office);
  await counted(page, 4, 4);
  await page.getByText(texts.quarantine(1)).click();
  await page.getByRole('link', { name: reference }).click();
  await expect(page.getByText(read.quarantined)).toBeVisible();
  await page.getByRole('link', { name: read.back }).click();
  await page.getByText(texts.quarantine(1)).click();
  await page.getByRole('button', { name: texts.releaseOf(reference) }).click();
  await expect(page.getByText(texts.released(reference))).toBeVisible();
  await everythingOpen(page);
  await counted(page, 5, 5);
});
