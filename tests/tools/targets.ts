import { expect, type Page } from '@playwright/test';

/**
 * Fails when something to press is smaller than 24 px in one direction (WCAG 2.2, 2.5.8, without its exception for distance), or
 * a control is smaller than 44 px: button, field, unfolding line, link of a navigation, link that looks like a button.
 * The target of a box to tick is its card or label as well. Links within a sentence are as high as their line (2.5.8, "Inline").
 */
export async function expectLargeTargets(page: Page): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await smallTargets(page), `targets that are too small at ${String(width)} px`).toEqual([]);
  }
}

const smallTargets = (page: Page): Promise<string[]> => page.evaluate(() => {
  const controls = 'button, input, select, textarea, summary, nav a, .btn, [role=button]';
  const all = [...document.querySelectorAll<HTMLElement>(`a[href], ${controls}`)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.skip, [type=hidden]') && !element.closest('.trap'));
  /** Whether words that are no link stand in the same line of text. */
  const isInSentence = (link: HTMLElement): boolean => {
    if (!link.matches('a') || getComputedStyle(link).display !== 'inline') return false;
    const block = link.closest('p, li, dd, dt, td, th, caption, figcaption') ?? link.parentElement!;
    const words = (text: string | null): number => (text ?? '').replaceAll(/\s+/gu, '').length;
    return words(block.textContent) > [...block.querySelectorAll('a')].reduce((sum, { textContent }) => sum + words(textContent), 0);
  };
  return all.flatMap((element) => {
    const isBox = element.matches('[type=checkbox], [type=radio]');
    const boxes = [element, ...(isBox ? [element.closest('.opt') ?? element, ...(element as HTMLInputElement).labels!] : [])].map((each) => each.getBoundingClientRect());
    const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
    const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
    if (isInSentence(element)) return [];
    const least = element.matches(controls) ? 44 : 24;
    // Half a pixel is lost where lines of text are as high as their letters.
    if (width > least - .5 && height > least - .5) return [];
    return [`${element.localName}.${element.className} "${(element.textContent || element.getAttribute('name')) ?? ''}": ${width.toFixed(1)} x ${height.toFixed(1)} px, at least ${String(least)}`];
  });
});
