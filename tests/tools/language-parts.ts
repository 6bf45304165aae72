import type { Page } from '@playwright/test';

/**
 * Texts of the open page that are written in the other of our two languages and do not say so (WCAG 3.1.2). Told by small words
 * that only one language has; names and single words, which the criterion leaves out, have none. Works without JavaScript.
 */
export const unmarkedLanguage = (page: Page): Promise<string[]> => page.evaluate(() => {
  const small: Readonly<Record<string, ReadonlySet<string>>> = {
    de: new Set('der die das und ist nicht mit für von sie ein eine wird den dem auf im zur zum bei als auch oder werden sich wie'.split(' ')),
    en: new Set('the and of is for with you to are this that your not it as be by from what which have'.split(' ')),
  };
  const other = { de: 'en', en: 'de' } as const;
  return [...document.querySelectorAll('p, li, dd, dt, h1, h2, h3, h4, a, summary, label, legend, th, td, [aria-label]')].flatMap((element) => {
    const lang = element.closest('[lang]')?.getAttribute('lang') === 'en' ? 'en' : 'de';
    const copy = element.cloneNode(true) as Element;
    for (const inner of copy.querySelectorAll('[lang], script, style')) inner.remove();
    return [copy.textContent ?? '', element.getAttribute('aria-label') ?? ''].filter((text) => {
      const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
      const count = (set: string): number => words.filter((word) => small[set]!.has(word)).length;
      return count(other[lang]) >= 2 && count(lang) === 0;
    }).map((text) => `${lang}: ${text.trim().slice(0, 80)}`);
  });
});
