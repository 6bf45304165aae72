import type { Page } from '@playwright/test';
import { openViews } from '../../src/office/app/open-views.ts';
import { texts as list } from '../../src/office/app/list/texts.ts';
import { texts as frame } from '../../src/office/app/texts.ts';
import { keyProblems, texts as lock } from '../../src/office/app/unlock/texts.ts';
import { views } from '../../src/office/app/views.ts';
import { expectAccessible } from '../tools/looking.ts';
import { addEvent, type OfficeSite } from '../tools/office-site.ts';
import { openOffice, unlock } from '../tools/office-steps.ts';
import { expect, sharedOfficeTest } from '../tools/office-test.ts';
import { expectLargeTargets } from '../tools/targets.ts';

/** With everything that a view may have to show: what is damaged, in quarantine, undelivered, noted, scored, decided and paired. */
const test = sharedOfficeTest({ mentees: 30, mentors: 9, damaged: 1, quarantined: 1, undelivered: 1 });

const widths = [390, 1280];

/** Those who applied, by kind; the first mentee has changed the application. */
function people({ invented }: OfficeSite, form: 'mentee' | 'mentor'): readonly string[] {
  const applied = invented.filter(({ fate, revisions: [first] }) => fate === 'applied' && first?.header.form === form);
  return applied.toSorted((a, b) => b.revisions.length - a.revisions.length).map(({ id }) => id);
}

const first = (office: OfficeSite): string => people(office, 'mentee')[0]!;

test.beforeAll(async ({ office }) => {
  const [one = '', ...others] = people(office, 'mentee');
  const [mentor = ''] = people(office, 'mentor');
  await addEvent(office, one, { type: 'note', text: 'Angerufen, ruft zurück.' });
  await addEvent(office, one, { type: 'decision', status: 'accepted', reason: 'Nach dem Gespräch.' });
  await addEvent(office, one, { type: 'pair', mentor, state: 'agreed', reason: 'Beide haben zugesagt.' });
  for (const id of others.slice(0, 12)) await addEvent(office, id, { type: 'decision', status: 'accepted' });
  for (const id of others.slice(12, 14)) await addEvent(office, id, { type: 'decision', status: 'declined' });
});

/** Goes to a view as a link would, without leaving the session. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => { location.hash = hash; }, `#/${address}`);
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('main')).not.toContainText(frame.loading);
}

/** Fails for what the engines find, for small targets, for a second heading of the page, and for what is wider than the window. */
async function lookAt(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1);
  await expectAccessible(page, widths);
  await expectLargeTargets(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `width at ${String(width)} px`).toBeLessThanOrEqual(width);
  }
}

for (const { path, title } of views) {
  test(`the view "${title}" is accessible @script`, { annotation: { type: 'office', description: title } }, async ({ page, office }) => {
    await unlock(page, office);
    await goTo(page, path === 'bewerbung' ? `${path}/${first(office)}` : path);
    await expect(page).toHaveTitle(`${title} · ${frame.office} · ${frame.site}`);
    await lookAt(page);
  });
}

/** What lies behind the first look at a view: how one gets there. */
const deeper: Readonly<Record<string, (page: Page, office: OfficeSite) => Promise<void>>> = {
  'the list, filtered, and what is ticked in it': async (page) => {
    await goTo(page, 'liste?modul=pj,studierende&sortierung=lastName,auf');
    await page.locator('tbody .tick-box').first().click();
    await expect(page.getByText(list.ticked(1))).toBeVisible();
  },
  'a dossier for printing': async (page) => {
    await page.locator('tbody .tick-box').nth(1).click();
    await goTo(page, 'dossier');
  },
  'one application to decide on': (page, office) => goTo(page, `entscheiden/${first(office)}`),
  'decisions before they are released': (page) => goTo(page, 'entscheiden/mitteilen'),
  'one mentee to match': (page, office) => goTo(page, `vermitteln?wahl=${people(office, 'mentee')[2]!}`),
  'the agreement of a tandem': (page, office) => goTo(page, `vereinbarung/${first(office)}`),
  'one deadline': (page, office) => goTo(page, `fristen/${first(office)}`),
};
for (const [what, open] of Object.entries(deeper)) {
  test(`${what}: accessible @script`, { annotation: { type: 'office', description: what } }, async ({ page, office }) => {
    await unlock(page, office);
    await open(page, office);
    await lookAt(page);
  });
}

test('the locked page is accessible, also when something is wrong @script', { annotation: { type: 'office', description: 'the locked page' } }, async ({ page, office }) => {
  await openOffice(page, office);
  await lookAt(page);
  await page.getByText(lock.pasteFold).click();
  await page.getByLabel(lock.paste, { exact: true }).fill(office.office.recipient);
  await page.getByRole('button', { name: lock.open }).click();
  await expect(page.getByText(keyProblems.public)).toBeVisible();
  await lookAt(page);
});

for (const { path, title } of openViews) {
  test(`"${title}", which needs no key, is accessible @script`, { annotation: { type: 'office', description: title } }, async ({ page, office }) => {
    await page.goto(`${office.url}/buero/#/${path}`);
    await expect(page.locator('main h1')).toHaveText(title);
    await lookAt(page);
  });
}
