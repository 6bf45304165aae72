import type { Page } from '@playwright/test';
import { openViews } from '../../src/office/app/open-views.ts';
import { texts as frame } from '../../src/office/app/texts.ts';
import { keyProblems, texts as lock } from '../../src/office/app/unlock/texts.ts';
import { views } from '../../src/office/app/views.ts';
import { expectAccessible } from '../tools/looking.ts';
import { addEvent, type OfficeSite } from '../tools/office-site.ts';
import { openOffice, unlock } from '../tools/office-steps.ts';
import { expect, sharedOfficeTest } from '../tools/office-test.ts';

/** With everything that a view may have to show: what is damaged, quarantined, undelivered, held, scored and decided. */
const test = sharedOfficeTest({ mentees: 30, mentors: 9, damaged: 1, quarantined: 1, undelivered: 1 });

const widths = [390, 1280];

/** Goes to a view as a link would, without leaving the session. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => { location.hash = hash; }, `#/${address}`);
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('main')).not.toContainText(frame.loading);
}

const mentee = ({ invented }: OfficeSite): string => invented.find(({ fate, revisions }) => fate === 'applied' && revisions.length > 1 && revisions[0]?.header.form === 'mentee')!.id;

/** What the address of a view needs besides its path. */
const addressOf = (path: string, office: OfficeSite): string => (path === 'bewerbung' ? `${path}/${mentee(office)}` : path);

/** Something to see in history, scores and pairs. */
async function history(office: OfficeSite): Promise<void> {
  const id = mentee(office);
  await addEvent(office, id, { type: 'note', text: 'Angerufen, ruft zurück.' });
  await addEvent(office, id, { type: 'decision', status: 'waitlist', reason: 'Erst nach dem Gespräch.' });
}

for (const { path, title } of views) {
  test(`the view "${title}" is accessible @script`, async ({ page, office }) => {
    await history(office);
    await unlock(page, office);
    await goTo(page, addressOf(path, office));
    await expect(page).toHaveTitle(`${title} · ${frame.office} · ${frame.site}`);
    await expect(page.locator('h1')).toHaveCount(1);
    await expectAccessible(page, widths);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `width at ${String(width)} px`).toBeLessThanOrEqual(width);
    }
  });
}

test('the locked page is accessible, also when something is wrong @script', async ({ page, office }) => {
  await openOffice(page, office);
  await expectAccessible(page, widths);
  await page.getByText(lock.pasteFold).click();
  await page.getByLabel(lock.paste, { exact: true }).fill(office.office.recipient);
  await page.getByRole('button', { name: lock.open }).click();
  await expect(page.getByText(keyProblems.public)).toBeVisible();
  await expectAccessible(page, widths);
});

for (const { path, title } of openViews) {
  test(`"${title}", which needs no key, is accessible @script`, async ({ page, office }) => {
    await page.goto(`${office.url}/buero/#/${path}`);
    await expect(page.locator('main h1')).toHaveText(title);
    await expectAccessible(page, widths);
  });
}
