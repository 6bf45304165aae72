import type { Page } from '@playwright/test';
import { get } from 'node:http';
import { once } from 'node:events';
import { create, type Font } from 'fontkitten';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../tools/e2e.ts';
import { root } from '../tools/command.ts';
import { sitemap } from '../tools/links.ts';

/** What fits into the first flight of a connection (ten segments, RFC 6928). */
const firstFlight = 14_000;
const paths = await sitemap(process.env['DIST_DIR'] ?? 'dist');

/** Bytes of a body as they are sent. */
async function weigh(url: string): Promise<number> {
  const [answer] = await once(get(url, { headers: { 'Accept-Encoding': 'br' } }), 'response') as [AsyncIterable<Buffer>];
  let bytes = 0;
  for await (const chunk of answer) bytes += chunk.length;
  return bytes;
}

// Nothing here needs a new window for each page; one for all of them takes seconds instead of minutes.
test('every page is at most 14,000 bytes of HTML and CSS and 4 requests, without scripts before somebody searches', { tag: '@script' }, async ({ page, baseURL }) => {
  test.setTimeout(180_000);
  const weights = new Map<string, Promise<number>>();
  const weight = (url: string): Promise<number> => weights.get(url) ?? weights.set(url, weigh(url)).get(url)!;
  const wrong: string[] = [];
  for (const path of paths) {
    const asked = await requestsOf(page, path);
    const bytes = await Promise.all(asked.filter(({ kind }) => kind === 'document' || kind === 'stylesheet').map(({ url }) => weight(url)));
    const sum = bytes.reduce((all, each) => all + each, 0);
    if (sum > firstFlight || sum < 1_000) wrong.push(`${path}: ${String(sum)} bytes of HTML and CSS`);
    const isSearch = path.endsWith('/suche/');
    if (!isSearch && asked.length > 4) wrong.push(`${path}: ${String(asked.length)} requests, ${asked.map(({ url }) => url).join(' ')}`);
    if (!isSearch && asked.some(({ kind }) => ['script', 'fetch', 'xhr'].includes(kind))) wrong.push(`${path}: a script`);
    wrong.push(...asked.filter(({ url }) => !url.startsWith(`${String(baseURL)}/`)).map(({ url }) => `${path}: asks elsewhere, ${url}`));
  }
  expect(paths.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

test('an answer fetches the sheet that its form carries, and looks alike', { tag: '@noscript' }, async ({ page }) => {
  const look = () => page.locator('main button').last().evaluate((button) => { const { backgroundColor, minHeight, fontFamily } = getComputedStyle(button); return { backgroundColor, minHeight, fontFamily }; });
  await page.goto('/bewerbung/mentor/');
  await expect(page.locator('head style')).toHaveCount(1);
  const form = await look();
  expect(form.fontFamily).toContain('Atkinson');
  await page.getByRole('button', { name: 'Weiter: Angaben prüfen' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('head style')).toHaveCount(0);
  await expect(page.locator('head link[rel=stylesheet]')).toHaveAttribute('href', /form-pages/u);
  expect(await look()).toEqual(form);
});

/** Everything a page asks for until it is at rest; icons are the browser's own wish. */
async function requestsOf(page: Page, path: string): Promise<{ readonly url: string; readonly kind: string }[]> {
  const asked: { readonly url: string; readonly kind: string }[] = [];
  const note = (request: { url(): string; resourceType(): string }): void => {
    if (!/\/favicon/u.test(request.url())) asked.push({ url: request.url(), kind: request.resourceType() });
  };
  page.on('request', note);
  await page.goto(path, { waitUntil: 'load' });
  page.off('request', note);
  return asked;
}

test('whatever stands on a page is in the first file of the font', { tag: '@noscript' }, async ({ page }) => {
  const font = create(await readFile(join(root, 'src/styles/fonts/atkinson-basic.woff2'))) as Font;
  const lacking = new Map<string, string>();
  for (const path of paths) {
    await page.goto(path);
    for (const character of new Set(await page.locator('body').innerText())) {
      const code = character.codePointAt(0) ?? 0;
      // Line ends and soft hyphens are no letters of any font.
      if (code >= 32 && code !== 0xad && !font.hasGlyphForCodePoint(code)) lacking.set(character, path);
    }
  }
  expect([...lacking]).toEqual([]);
});

for (const how of ['late', 'blocked'] as const) {
  test(`a font that is ${how} moves nothing`, { tag: '@script' }, async ({ page, misdeeds }) => {
    await page.route('**/*.woff2', async (route) => {
      if (how === 'blocked') return route.abort();
      await new Promise((resolve) => setTimeout(resolve, 700));
      return route.continue().catch(() => undefined);
    });
    for (const path of ['/', '/mentee-werden/post-doc/', '/bewerbung/mentee/post-doc/', '/en/']) {
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(path);
        expect(await layoutShift(page), `${path} at ${String(width)} px`).toBe(0);
      }
    }
    misdeeds.splice(0, misdeeds.length, ...misdeeds.filter((misdeed) => !/woff2|ERR_FAILED/u.test(misdeed)));
  });
}

/** Everything that has moved from the first paint to a second later. */
const layoutShift = (page: Page): Promise<number> => page.evaluate(async () => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { readonly value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return sum;
});
