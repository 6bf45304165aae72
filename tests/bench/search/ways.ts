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

/** Opens the dialog, types as soon as there is a field, and waits for the first result, all within the page as well. */
const firstInDialog = (page: Page, query: string): Promise<number> => page.evaluate(async (words) => {
  const begun = performance.now();
  document.querySelector<HTMLButtonElement>('button.find')?.click();
  const inFrame = (selector: string): Element | null | undefined => document.querySelector<HTMLIFrameElement>('#suche iframe')?.contentDocument?.querySelector(selector);
  const wait = async (selector: string): Promise<Element> => {
    for (;;) {
      const found = inFrame(selector);
      if (found) return found;
      await new Promise((resolve) => { setTimeout(resolve); });
      if (performance.now() - begun > 30_000) throw new Error(`There is no ${selector}.`);
    }
  };
  // Somebody may type before the script is there; what stands in the field then is what it begins with.
  const field = await wait('#q') as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await wait('#ergebnisse li');
  return performance.now() - begun;
}, query);

const inOurDialog: Ask = async (page, query, opened = false) => {
  if (opened) return firstInDialog(page, query);
  const frame = await (await page.$('#suche iframe'))?.contentFrame();
  if (!frame) throw new Error('The dialog has no frame.');
  return typed(frame, { field: '#q', result: '#ergebnisse li', sign: '#meldung' }, query);
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
