/** Pages to which something does not come: the font, or the script. Each still has a good answer, and nothing moves. */
import type { Page, Route } from '@playwright/test';
import { formAt } from '../../src/forms/all.ts';
import { expect, test } from '../tools/e2e.ts';
import { fillIn } from '../tools/form-filling.ts';
import { expectAccessible } from '../tools/looking.ts';

const form = formAt('/bewerbung/mentee/post-doc/')!;
const pages = ['/', form.path, '/suche/', '/buero/'];
const fonts = /\.woff2$/u;
const scripts = /\.js$/u;

/** What the browser says about the file that a test has withheld. */
const aboutWithheld = /ERR_FAILED|status of 404|Failed to decode downloaded font|OTS parsing error|MIME type|dynamically imported module/u;
const expectNothingElse = (misdeeds: string[]): void => {
  expect(misdeeds.filter((misdeed) => !aboutWithheld.test(misdeed))).toEqual([]);
  misdeeds.splice(0);
};

/** How far things have moved by themselves on the open page, as browsers add it up (https://wicg.github.io/layout-instability/). */
const moved = (page: Page): Promise<number> => page.evaluate(() => new Promise<number>((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  // What has been painted by now has been reported after two further frames.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 100)));
}));

/** Longer than any browser waits for a font before it takes another one for good. */
const slow = 10_000;
const troubles: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is not to be had': (route) => route.abort(),
  'is another file': (route) => route.fulfill({ contentType: 'font/woff2', body: 'This is no font.' }),
  'comes after ten seconds': async (route) => {
    await new Promise((resolve) => setTimeout(resolve, slow));
    await route.continue();
  },
};

for (const [trouble, answer] of Object.entries(troubles)) {
  test(`a font that ${trouble} leaves every page readable, and moves nothing`, { tag: '@script' }, async ({ page, misdeeds }) => {
    let asked = 0;
    await page.route(fonts, async (route) => {
      asked += 1;
      // A test that is over no longer waits for its fonts.
      await answer(route).catch(() => undefined);
    });
    // What the office's script draws takes its place for reasons of its own; here the font alone is looked at.
    await page.route(scripts, (route) => route.abort());
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      for (const path of trouble.startsWith('comes') ? [form.path] : pages) {
        const before = asked;
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.waitForLoadState('load');
        await page.evaluate(() => document.fonts.ready);
        expect(asked, `${path} asks for the font`).toBeGreaterThan(before);
        expect(await moved(page), `${path} at ${String(width)} px`).toBe(0);
      }
    }
    expectNothingElse(misdeeds);
  });
}

const blocked: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is missing': (route) => route.fulfill({ status: 404, body: '' }),
  'is held up on the way': (route) => route.abort(),
};
const late: Readonly<Record<string, string>> = { '/suche/': 'Die Suche ist noch nicht da.', '/en/suche/': 'The search has not come yet.', '/buero/': 'Das Büro ist noch nicht da.' };

for (const [trouble, answer] of Object.entries(blocked)) {
  test(`a script that ${trouble} is said, and the rest of the page leads on`, { tag: '@script' }, async ({ page, misdeeds }) => {
    await page.route(scripts, answer);
    for (const [path, words] of Object.entries(late)) {
      await page.goto(path);
      const note = page.getByText(words);
      await expect(note).toBeVisible();
      await expectAccessible(page, [390]);
    }
    await page.goto('/suche/?q=Habil');
    await page.getByRole('main').getByRole('link', { name: 'Post-Doc-Phase' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Post-Doc-Phase' })).toBeVisible();
    await page.goto(form.path);
    await fillIn(page, form);
    await page.getByRole('button', { name: 'Weiter: Angaben prüfen' }).click();
    await expect(page).toHaveTitle(/^Angaben prüfen · /u);
    expectNothingElse(misdeeds);
  });
}

test('who has the script never sees the note about it', { tag: '@script' }, async ({ page }) => {
  for (const [path, words] of Object.entries(late)) {
    await page.goto(path);
    await expect(page.getByText(words)).toHaveCount(0);
  }
});

test('without JavaScript the office says at once what it needs, and says it once', { tag: '@noscript' }, async ({ page }) => {
  await page.goto('/buero/');
  await expect(page.locator('noscript p')).toHaveText(/braucht dafür JavaScript/u);
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.locator('.late')).toBeHidden();
});
