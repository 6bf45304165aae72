/** What Firefox alone is asked besides the journeys it shares with Chromium: the search, the office, and all pages at a glance. */
import { formAt } from '../../src/forms/all.ts';
import { expectAccessible } from '../tools/looking.ts';
import { sitemap } from '../tools/links.ts';
import { unlock } from '../tools/office-steps.ts';
import { expect, sharedOfficeTest } from '../tools/office-test.ts';

const test = sharedOfficeTest({ mentees: 4, mentors: 2 });
const tag = ['@browsers', '@script'];

test('the search finds pages, marks the words and leads to them', { tag }, async ({ page }) => {
  await page.goto('/suche/');
  await page.getByRole('searchbox').fill('Habilitation');
  await page.keyboard.press('Enter');
  const first = page.locator('.results h2 a').first();
  await expect(first).toBeVisible();
  await expect(page).toHaveURL(/\/suche\/\?q=Habilitation$/u);
  await expect(page.locator('.results mark').first()).toHaveText(/habil/iu);
  await first.click();
  await expect(page).not.toHaveURL(/suche/u);
});

test('the office opens with its key and lists the applications', { tag }, async ({ page, office }) => {
  await unlock(page, office);
  const names = office.invented.filter(({ fate }) => fate === 'applied').map(({ revisions }) => String(revisions.at(-1)?.answers['lastName']));
  expect(names).toHaveLength(6);
  for (const name of names) await expect(page.getByRole('link', { name }).first()).toBeVisible();
});

test('no page of the sitemap scrolls sideways at 320 px', { tag }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const wide: string[] = [];
  for (const path of await sitemap(process.env['DIST_DIR'] ?? 'dist')) {
    await page.goto(path);
    const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const);
    if (width > room) wide.push(`${path}: ${String(width)} px`);
  }
  expect(wide).toEqual([]);
});

test('start page, module, form and search are accessible, light and dark', { tag }, async ({ page }) => {
  for (const path of ['/', '/mentee-werden/post-doc/', formAt('/bewerbung/mentee/post-doc/')!.path, '/suche/?q=Habil']) {
    await page.goto(path);
    await expectAccessible(page, [1280]);
  }
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  expect(isDark, 'the last look was a dark one').toBe(true);
});
