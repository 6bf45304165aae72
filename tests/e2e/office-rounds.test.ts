/** Rounds in the office: filter, column, figures and export; nothing of all that while no application belongs to one. */
import type { Page } from '@playwright/test';
import { texts as exporting } from '../../src/office/app/export/texts.ts';
import { texts } from '../../src/office/app/list/texts.ts';
import { localDay } from '../../src/office/describe.ts';
import type { Invented } from '../../src/office-cli/demo/invent.ts';
import { test as base } from '../tools/e2e.ts';
import { filledSite } from '../tools/filled-site.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';
import { startOfficeSite, type OfficeSite } from '../tools/office-site.ts';
import { unlock } from '../tools/office-steps.ts';
import { expect, sharedOfficeTest } from '../tools/office-test.ts';

const title = 'Erfundene Runde';
/** Days of Leipzig around today: applications are invented for the months before. */
const day = (from: number): string => localDay(new Date(Date.now() + from * 86_400_000));
const [opens, closes] = [day(-120), day(1)];
const round = `---\ntitle: ${title}\nmodules: [pj, post-doc]\nopens: ${opens}\ncloses: ${closes}\nsource: erfunden für Tests\nchecked: ${day(0)}\n---\n`;

const test = base.extend<object, { office: OfficeSite }>({
  office: [async ({}, use, { workerIndex }) => {
    const { dist } = await filledSite(`office-${String(workerIndex)}`, { 'rounds/erfunden.md': round });
    const site = await startOfficeSite({ mentees: 80, mentors: 10, dist, criteria: 'own' });
    await use(site);
    await site.stop();
  }, { scope: 'worker', timeout: 240_000 }],
  baseURL: async ({ office }, use) => use(office.url),
  dataDir: async ({ office }, use) => use(office.dataDir),
  serverLog: async ({ office }, use) => use(office.logFile),
});
const testWithout = sharedOfficeTest({ mentees: 12, mentors: 2 });

const shown = ({ invented }: OfficeSite): readonly Invented[] => invented.filter(({ fate }) => fate === 'applied' || fate === 'undelivered');
const isIn = ({ revisions: [first] }: Invented): boolean =>
  first !== undefined && ['pj', 'post-doc'].includes(first.header.module ?? '') && localDay(new Date(first.header.received)) >= opens;
const counted = (page: Page, count: number, all: number) => expect(page.locator('.bar .num')).toHaveText(texts.count(count, all));

test('the list filters by rounds and shows them @script', async ({ page, office }) => {
  const all = shown(office);
  const inRound = all.filter(isIn);
  const outside = all.filter((one) => one.revisions[0]?.header.form === 'mentee' && !isIn(one));
  expect(Math.min(inRound.length, outside.length)).toBeGreaterThan(4);
  await unlock(page, office);
  await expect(page.getByRole('columnheader', { name: 'Runde' })).toBeVisible();
  await expect(page.locator('.list-box')).toHaveJSProperty('scrollWidth', await page.locator('.list-box').evaluate((box) => box.clientWidth));
  await page.getByText(texts.filter.round, { exact: true }).first().click();
  await expectAccessible(page);
  await page.getByLabel(title, { exact: true }).check();
  await counted(page, inRound.length, all.length);
  await expect(page).toHaveURL(/runde=erfunden/u);
  await expect(page.locator('.list-table tbody tr[data-id]').first()).toContainText(title);
  await page.getByLabel('Ohne Runde', { exact: true }).check();
  await counted(page, inRound.length + outside.length, all.length);
  await page.getByRole('button', { name: texts.remove(`${texts.filter.round}: ${title}`) }).click();
  await counted(page, outside.length, all.length);
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSidewaysScrolling(page);
});

test('reading, export and figures know the round @script', async ({ page, office }) => {
  const all = shown(office);
  const inRound = all.filter(isIn);
  await unlock(page, office, { at: '/liste?runde=erfunden' });
  await page.locator('.list-table tbody th a').first().click();
  await expect(page.locator('.facts-list')).toContainText(`Runde${title}`);
  // Only the fragment changes: the session goes on.
  await page.goto(`${office.url}/buero/#/ausgeben?runde=erfunden`);
  await expect(page.getByLabel(exporting.scopes.filtered(inRound.length))).toBeChecked();
  await page.getByRole('link', { name: 'Zahlen', exact: true }).click();
  const years = [...new Set(inRound.map(({ revisions: [first] }) => localDay(new Date(first?.header.received ?? '')).slice(0, 4)))];
  const year = years.toSorted().at(-1) ?? '';
  const table = page.getByRole('table', { name: `Mentees ${year} nach Runde` });
  await expect(table.getByRole('rowheader')).toContainText([title, `${title}: PJ am UKL`, `${title}: Post-Doc-Phase`, 'Ohne Runde']);
  await expectAccessible(page);
});

testWithout('without a round there is no filter and no column for it @script', async ({ page, office }) => {
  await unlock(page, office);
  await expect(page.getByText(texts.filter.module, { exact: true }).first()).toBeVisible();
  await expect(page.getByText(texts.filter.round, { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: texts.columns }).click();
  await expect(page.getByRole('dialog').getByLabel('Modul', { exact: true })).toBeVisible();
  await expect(page.getByRole('dialog').getByLabel('Runde', { exact: true })).toHaveCount(0);
});
