import { easyLanguage } from '../../src/content/easy-language.ts';
import { expect, test } from '../tools/e2e.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';

const link = { name: 'Leichte Sprache', exact: true };

for (const from of ['/', '/en/', '/bewerbung/mentee/pj/', '/en/programm/ziele/']) {
  test(`the header of ${from} leads to the page in Leichte Sprache, and its switch to the English start page`, { tag: '@noscript' }, async ({ page, baseURL }) => {
    await page.goto(from);
    await page.getByRole('banner').getByRole('link', link).click();
    await expect(page).toHaveURL(`${String(baseURL)}${easyLanguage.path}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mentee+ in Leichter Sprache');
    await expect(page.getByRole('banner').getByRole('link', link)).toHaveAttribute('aria-current', 'page');
    await expect(page.locator('link[hreflang]')).toHaveCount(0);
    await page.getByRole('banner').getByRole('link', { name: /^English ?, start page$/u }).click();
    await expect(page).toHaveURL(`${String(baseURL)}/en/`);
  });
}

test('there is no English address that shows it', { tag: '@noscript' }, async ({ page }) => {
  expect((await page.goto(`/en${easyLanguage.path}`))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
});

test('somebody finds a form and whom to ask from it', { tag: '@noscript' }, async ({ page }) => {
  await page.goto(easyLanguage.path);
  const main = page.getByRole('main');
  for (const label of ['Ansprechperson', 'Telefon', 'E-Mail']) await expect(main.getByText(label, { exact: true })).toBeVisible();
  await main.getByRole('link', { name: 'Als Mentee bewerben: Studierende' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Studierende');
});

test('every sentence begins on a line of its own, in larger letters, and no word is cut in two', { tag: '@script' }, async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/programm/');
  const size = async (): Promise<number> => Number.parseFloat(await page.locator('main > p').last().evaluate((text) => getComputedStyle(text).fontSize));
  const usual = await size();
  await page.goto(easyLanguage.path);
  expect(await size()).toBeGreaterThan(usual * 1.15);
  const sentences = await page.locator('main > p, main .next p').evaluateAll((texts) => texts.map((text) => (text as HTMLElement).innerText).filter((text) => /[.?!]\s+\S/u.test(text)));
  expect(sentences.length).toBeGreaterThan(15);
  expect(sentences.filter((text) => /[.?!][ \t]+\S/u.test(text))).toEqual([]);
  expect(await page.locator('main p, main li').evaluateAll((texts) => texts.filter((text) => getComputedStyle(text).hyphens === 'auto').length)).toBe(0);
});

test('the page is accessible and fits, and can be printed', { tag: '@script' }, async ({ page }) => {
  await page.goto(easyLanguage.path);
  await expectAccessible(page, [360, 1280]);
  await expectNoSidewaysScrolling(page);
});

/** Widths on both sides of each at which the header drops or gains a word (layout.css). */
const widths = [360, 390, 415, 416, 575, 576, 703, 704, 959, 960, 1151, 1152, 1280];

for (const path of ['/', '/en/']) {
  test(`the header of ${path} stands on one line, and no link in it is smaller than a finger`, { tag: '@script' }, async ({ page }) => {
    await page.goto(path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const boxes = await page.getByRole('banner').locator('.wrap :is(a, summary)').evaluateAll((all) => all.filter((each) => each.checkVisibility()).map((each) => {
        const { height, left, right, top, width: across } = each.getBoundingClientRect();
        return { height, left, right, middle: top + height / 2, across, says: each.textContent };
      }));
      expect(boxes.map(({ says }) => says), `at ${String(width)} px`).toContain('Leichte Sprache');
      expect(new Set(boxes.map(({ middle }) => Math.round(middle))).size, `lines at ${String(width)} px`).toBe(1);
      expect(boxes.filter(({ across, height, left, right }) => across < 44 || height < 44 || left < 0 || right > width), `at ${String(width)} px`).toEqual([]);
    }
  });
}
