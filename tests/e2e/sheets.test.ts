/** Flyers and poster: one page of paper each, with a code that telephones read and words that can be selected. */
import type { Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { moduleIds } from '../../src/content/module-ids.ts';
import { expect, test } from '../tools/e2e.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';

const site = process.env['SITE_URL'] ?? 'http://localhost:8888';
const flyers = moduleIds.flatMap((id) => ['', '/en'].map((language) => ({ path: `${language}/mentee-werden/${id}/flyer/`, leads: `${language}/mentee-werden/${id}/` })));
const sheets = [...flyers, { path: '/programm/plakat/', leads: '/' }, { path: '/en/programm/plakat/', leads: '/en/' }];

/** The whole PDF as text; what it says of its pages and fonts is not packed. */
const pdfOf = async (page: Page): Promise<string> => (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
const pagesIn = (pdf: string): number => pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;

/** What the code in a picture of the printed sheet says; the browser unpacks the picture. */
async function scanned(page: Page): Promise<string> {
  const picture = await page.locator('.sheet-code').screenshot();
  const { data, height, width } = await page.evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    canvas.drawImage(bitmap, 0, 0);
    return { data: [...canvas.getImageData(0, 0, bitmap.width, bitmap.height).data], height: bitmap.height, width: bitmap.width };
  }, [...picture]);
  return decodeQR({ data: Uint8Array.from(data), height, width });
}

/** Lines of text that the edge of the paper cuts. */
const cut = (page: Page): Promise<string[]> => page.evaluate(() => {
  const paper = document.querySelector('.sheet')!.getBoundingClientRect();
  const range = document.createRange();
  // What is only there to be read aloud is not printed.
  const printed = [...document.querySelectorAll('.sheet :is(h1, h2, h3, p, li, dt, dd, a)')].flatMap(({ childNodes }) => [...childNodes]).filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  return printed.flatMap((text) => {
    range.selectNodeContents(text);
    const isOut = [...range.getClientRects()].some(({ bottom, left, right, top }) => left < paper.left || right > paper.right + 1 || top < paper.top || bottom > paper.bottom + 1);
    return isOut ? [text.textContent ?? ''] : [];
  });
});

for (const { path, leads } of sheets) {
  test(`${path} is exactly one page A4 with nothing cut, text that stays text, and a code that leads to its page`, { tag: '@script' }, async ({ page }) => {
    await page.goto(path);
    const pdf = await pdfOf(page);
    expect(pagesIn(pdf)).toBe(1);
    expect(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf)?.slice(1).map((length) => Math.round(Number(length)))).toEqual([595, 842]);
    // Every font says which letters its shapes are, and there is no picture that words could hide in.
    expect(pdf).toContain('/ToUnicode');
    expect(pdf).not.toMatch(/\/Subtype\s*\/Image/u);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 794, height: 1123 });
    expect(await cut(page)).toEqual([]);
    expect(await scanned(page)).toBe(site + leads);
    await expect(page.locator('.sheet-address')).toHaveText((site + leads).replace(/^https?:\/\//u, '').replace(/^([^/]+)\/$/u, '$1'));
    for (const screenOnly of ['.top', '.foot', '.sheet-hint']) await expect(page.locator(screenOnly)).toBeHidden();
  });
}

test('a flyer has room for what will be known, and loses nothing that is longer', { tag: '@script' }, async ({ page }) => {
  await page.goto('/mentee-werden/qualifizierung/flyer/');
  const fill = (text: string) => page.locator('.sheet-facts dd').evaluateAll((facts, value) => { for (const fact of facts) fact.textContent = value; }, text);
  await fill('Ärztinnen und Ärzte in Weiterbildung am UKL, auch in Teilzeit');
  expect(pagesIn(await pdfOf(page))).toBe(1);
  await fill('Ein Satz, der viel länger ist, als ein Blatt es verträgt. '.repeat(6));
  expect(pagesIn(await pdfOf(page))).toBe(2);
  await page.emulateMedia({ media: 'print' });
  expect(await cut(page)).toEqual([]);
});

for (const path of ['/mentee-werden/qualifizierung/flyer/', '/en/mentee-werden/pj/flyer/', '/programm/plakat/']) {
  test(`${path} is accessible on the screen, and fits a small one and large text`, { tag: '@script' }, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
  });
}

test('a sheet stays white paper with a dark code in the dark and in forced colours', { tag: '@script' }, async ({ page }) => {
  await page.goto('/programm/plakat/');
  for (const looks of [{ colorScheme: 'dark' }, { forcedColors: 'active', colorScheme: 'dark' }] as const) {
    await page.emulateMedia(looks);
    expect(await scanned(page), JSON.stringify(looks)).toBe(`${site}/`);
  }
});

test('the page of a module leads to its flyer, below its one main action, and nobody is sent there by a search', { tag: '@noscript' }, async ({ page, request }) => {
  await page.goto('/mentee-werden/pj/');
  await expect(page.locator('main .btn')).toHaveCount(1);
  await page.getByRole('link', { name: 'Als Blatt zum Ausdrucken' }).click();
  await expect(page).toHaveTitle(/^Flyer: PJ am UKL/u);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('[data-pagefind-body]')).toHaveCount(0);
  expect(await (await request.get('/sitemap-0.xml')).text()).not.toMatch(/flyer|plakat/u);
});
