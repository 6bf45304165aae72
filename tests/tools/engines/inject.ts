import type { Page } from '@playwright/test';

/**
 * Brings the engine behind a global name into the open page, once for each page that is loaded. The browser's debugger runs it,
 * which neither the content security policy nor Trusted Types of the page stop.
 */
export async function inject(page: Page, global: string, source: () => Promise<string> | string): Promise<void> {
  if (await page.evaluate((name) => name in globalThis, global)) return;
  await page.evaluate(await source());
}
