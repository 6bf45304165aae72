import { chromium, type BrowserContextOptions, type Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser, type BrowserLaunch } from './browser.ts';
import { sitemap } from './links.ts';
import { startSite } from './site.ts';
import { states } from './states.ts';

/**
 * Takes pictures of all pages and of all states of the forms, for looking at them: `node tests/tools/shots.ts <folder>`.
 * Needs the built pages (`DIST_DIR`, else dist); further arguments choose pictures by part of their name.
 */
const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say where the pictures go: node tests/tools/shots.ts <folder>');

const modes = [390, 1280].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })));
/** Takes one picture of the whole page, in a browser of its own: the headless one stops taking pictures after a while. */
async function shoot(launch: BrowserLaunch, options: BrowserContextOptions, open: (page: Page) => Promise<unknown>, path: string): Promise<void> {
  const browser = await chromium.launch(launch);
  try {
    const page = await browser.newPage(options);
    await open(page);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path, fullPage: true });
  } finally {
    await browser.close();
  }
}

await mkdir(folder, { recursive: true });
const dist = process.env['DIST_DIR'] ?? 'dist';
const launch = await findBrowser();
const site = await startSite({ dist });
try {
  const pages = (await sitemap(dist)).map((path) => [`page-${path.split('/').filter(Boolean).join('-') || 'start'}`, (page: Page) => page.goto(path)] as const);
  const stateShots = Object.entries(states).map(([name, open]) => [`state-${name.replaceAll(/[ ,]+/gu, '-')}`, open] as const);
  for (const { width, scheme } of modes) {
    const options = { baseURL: site.url, viewport: { width, height: 800 }, colorScheme: scheme, reducedMotion: 'reduce', locale: 'de-DE' } as const;
    for (const [name, open] of [...pages, ...stateShots]) {
      const file = `${name}-${String(width)}-${scheme}.png`;
      if (wanted.length > 0 && !wanted.some((part) => file.includes(part))) continue;
      const take = (): Promise<void> => shoot(launch, options, open, join(folder, file));
      await take().catch(take);
    }
  }
} finally {
  await site.stop();
}
