import type { Page } from '@playwright/test';

/** Milliseconds from what somebody did to the next picture that shows its result. */
export interface Filtering {
  readonly median: number;
  readonly slowest: number;
  /** What the slowest was. */
  readonly what: string;
  readonly count: number;
}

/** Filters as they stand in the address (src/office/list/state.ts), and words that many, few and no applications hold. */
const filters = ['modul=pj', 'modul=pj,post-doc', 'art=mentor', 'status=open', 'einwilligung=alumni:ja', 'modul=pj&einwilligung=alumni:ja', 'sortierung=lastName,auf', 'sortierung=lastName,ab', ''];
const words = ['habilitation', 'zitronenfalter', 'gibt es nicht'];

/** Types words letter by letter and sets filters one after the other, in the open list. */
export async function measureFiltering(page: Page): Promise<Filtering> {
  const times = await page.evaluate(async ({ filters, words }) => {
    // What is read aloud comes later on purpose, when the typing has come to rest.
    const shown = (): string => [...document.querySelectorAll('.list-view > :not([role=status])')].map(({ textContent }) => textContent).join('\n');
    const painted = (): Promise<unknown> => new Promise((resolve) => { requestAnimationFrame(() => { setTimeout(resolve); }); });
    const measured: { what: string; time: number }[] = [];
    const time = async (what: string, act: () => void): Promise<void> => {
      const before = shown();
      const begun = performance.now();
      act();
      // What changes nothing is over with the first picture; an answer that comes late must not be taken for none.
      do await painted(); while (shown() === before && performance.now() - begun < 200);
      if (shown() !== before) measured.push({ what, time: performance.now() - begun });
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    };
    const field = document.querySelector<HTMLInputElement>('#list-search');
    if (!field) throw new Error('The list has no field for searching.');
    const type = (text: string): void => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    for (const word of words) {
      for (let end = 1; end <= word.length; end += 1) await time(`search "${word.slice(0, end)}"`, () => { type(word.slice(0, end)); });
      await time('empty search', () => { type(''); });
    }
    for (const filter of filters) await time(`filter ${filter}`, () => { location.hash = `#/liste${filter === '' ? '' : `?${filter}`}`; });
    return measured;
  }, { filters, words });
  const sorted = times.toSorted((a, b) => a.time - b.time);
  const [middle, last] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  if (!middle || !last) throw new Error('No filter has changed what the list shows.');
  return { median: middle.time, slowest: last.time, what: last.what, count: sorted.length };
}
