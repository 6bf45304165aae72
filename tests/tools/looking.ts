import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 A and AA and what axe calls best practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What can differ between light and dark: all other rules look at the same elements twice. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** Fails when axe finds anything in the open page, on a small and a large screen, light and dark. Needs scripts to be on. */
export async function expectAccessible(page: Page, widths: readonly number[] = [320, 1280]): Promise<void> {
  const looks = widths.flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })));
  const found: Record<string, string[]> = {};
  for (const { width, colorScheme } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    // The legacy mode opens no page of its own for each look; it only leaves out frames of other sites, and there are none.
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    const { violations, passes } = await (colorScheme === 'light' ? axe.withTags(rules) : axe.withRules(rulesOfColour)).analyze();
    expect(passes.length, 'rules that axe could apply').toBeGreaterThan(colorScheme === 'light' ? 10 : 0);
    for (const { id, nodes } of violations) found[`${id} at ${String(width)} px, ${colorScheme}`] = nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary ?? ''}`);
  }
  expect(found, 'violations that axe has found').toEqual({});
}

/** Fails when something sticks out of the open page on the smallest screen, with text twice as large on half a laptop's, or with wide spacing. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sticksOut(page), 'sticks out at 320 px').toEqual([]);
  await page.setViewportSize({ width: 640, height: 800 });
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  expect(await sticksOut(page), 'sticks out at 640 px with text of 200 %').toEqual([]);
  await page.evaluate(() => document.documentElement.removeAttribute('style'));
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate((sheet) => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(sheet);
    document.adoptedStyleSheets = [spacing];
  }, textSpacing);
  expect(await sticksOut(page), 'sticks out at 320 px with wide spacing').toEqual([]);
}

/** What a reader may set without losing anything (WCAG 2.2, 1.4.12). */
const textSpacing = '* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important } p { margin-bottom: 2em !important }';

/** Controls and lines of text that lie beyond the window's edge, and lines that run out of the box they stand in. Drawings may. */
const sticksOut = (page: Page): Promise<string[]> => page.evaluate(() => {
  const edge = document.documentElement.clientWidth;
  const found = document.documentElement.scrollWidth > edge ? [`the page: ${String(document.documentElement.scrollWidth)} px`] : [];
  const isBeyond = ({ left, right, width }: DOMRect): boolean => width > 0 && (right > edge + 1 || left < -1);
  const all = [...document.querySelectorAll<HTMLElement>('body *:not(svg, svg *)')];
  // What is only there to be read aloud is clipped to nothing; the skip link waits outside.
  const heard = all.filter((element) => element.matches('.skip') || getComputedStyle(element).clipPath !== 'none');
  const range = document.createRange();
  for (const element of all) {
    if (!element.checkVisibility({ visibilityProperty: true }) || heard.some((outer) => outer.contains(element))) continue;
    const box = element.getBoundingClientRect();
    const name = `${element.localName}.${element.className}: ${(element.textContent ?? '').trim().slice(0, 40)}`;
    const lines = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).flatMap((text) => {
      range.selectNodeContents(text);
      return [...range.getClientRects()];
    });
    if (lines.some(isBeyond) || (element.matches('input, select, textarea, button, summary') && isBeyond(box))) found.push(`beyond the window: ${name}`);
    const isBlock = getComputedStyle(element).display !== 'inline';
    if (isBlock && lines.some((line) => line.right > box.right + 1 || line.left < box.left - 1)) found.push(`runs out of its box: ${name}`);
  }
  return found;
});
