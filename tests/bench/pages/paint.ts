import { chromium } from '@playwright/test';
import { findBrowser } from '../../tools/browser.ts';
import { slowDown } from '../slow-line.ts';

export interface Painter {
  /** Milliseconds until the largest paint of a page on a phone that has nothing of it in its cache. */
  paint(url: string): Promise<number>;
  stop(): Promise<void>;
}

/** Looks at the largest paint as it happens. Lighthouse computes its own, in which everything counts that has come before, however little it delays. */
export async function openPainter(): Promise<Painter> {
  const browser = await chromium.launch(await findBrowser());
  return {
    async paint(url) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, deviceScaleFactor: 2 });
      try {
        const page = await context.newPage();
        await slowDown(page);
        await page.goto(url, { waitUntil: 'load' });
        // Late scripts of others may still paint something larger.
        await page.waitForTimeout(1_000);
        return await page.evaluate(() => new Promise<number>((resolve) => {
          new PerformanceObserver((list) => { resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN); }).observe({ type: 'largest-contentful-paint', buffered: true });
        }));
      } finally {
        await context.close();
      }
    },
    stop: () => browser.close(),
  };
}
