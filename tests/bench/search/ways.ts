/** How somebody asks each search something, as a person would: the first time, and again. */
import type { Frame, Page } from '@playwright/test';
import type { Name } from './sites.ts';

/**
 * Asks in the page and resolves with how long it took, in milliseconds, from the last letter typed to the first result shown; with
 * `opened`, from the click that opened the search.
 */
export type Ask = (page: Page, query: string, opened?: boolean) => Promise<number>;

interface Box { readonly field: string; readonly result: string; readonly sign: string }

/** Types into a field and waits for a change of the results, both within the page, so that no message to the browser counts. */
const typed = (place: Page | Frame, box: Box, query: string): Promise<number> => place.evaluate(async ({ field, result, sign, query: words }) => {
  const input = document.querySelector<HTMLInputElement>(field);
  if (!input) throw new Error(`There is no ${field}.`);
  const before = document.querySelector(sign)?.textContent;
  const begun = performance.now();
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  for (;;) {
    if (document.querySelector(result) && document.querySelector(sign)?.textContent !== before) return performance.now() - begun;
    await new Promise((resolve) => { setTimeout(resolve); });
    if (performance.now() - begun > 30_000) throw new Error(`No answer to ${words}.`);
  }
}, { ...box, query });

const inOurDialog: Ask = async (page, query, opened = false) => {
  const begun = performance.now();
  if (opened) await page.evaluate(() => document.querySelector<HTMLButtonElement>('button.find')?.click());
  const frame = await (await page.$('#suche iframe'))?.contentFrame();
  if (!frame) throw new Error('The dialog has no frame.');
  await frame.waitForSelector('#q', { state: 'attached' });
  // Somebody may type before the script is there; what stands in the field then is what it begins with.
  if (opened) await frame.locator('#q').fill(query, { force: true });
  if (!opened) return typed(frame, { field: '#q', result: '#ergebnisse li', sign: '#meldung' }, query);
  await frame.waitForSelector('#ergebnisse li', { state: 'attached' });
  return performance.now() - begun;
};

const inField = (box: Box): Ask => (page, query) => typed(page, box, query);

const byFunction: Ask = (page, query) => page.evaluate(async (words) => {
  const begun = performance.now();
  const found = await (window as unknown as { find: (query: string) => Promise<readonly unknown[]> }).find(words);
  if (found.length === 0) throw new Error(`Nothing was found for ${words}.`);
  return performance.now() - begun;
}, query);

export const ways: Readonly<Record<Name, Ask>> = {
  ours: inOurDialog,
  'Pagefind API': byFunction,
  'Pagefind default UI': inField({ field: '.pagefind-ui__search-input', result: '.pagefind-ui__result-link', sign: '.pagefind-ui__message' }),
  'Pagefind component UI': inField({ field: 'pagefind-input input', result: 'pagefind-results a', sign: 'pagefind-results' }),
  MiniSearch: byFunction,
  Orama: byFunction,
};
