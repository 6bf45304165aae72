import { expect, type Page } from '@playwright/test';
import { axeFindings, type Scope } from './engines/axe.ts';
import { ibmFindings } from './engines/ibm.ts';

/**
 * Fails when one of two engines finds anything in the open page: axe on a small and a large screen, and once more the colours
 * in the dark; IBM's on the large one, whose findings do not depend on the width. Needs scripts to be on.
 */
export async function expectAccessible(page: Page, widths: readonly number[] = [320, 1280]): Promise<void> {
  const looks: readonly (readonly [width: number, colorScheme: 'light' | 'dark', scope: Scope])[] = [
    [widths.at(-1)!, 'dark', 'colours'], ...widths.map((width) => [width, 'light', 'everything'] as const),
  ];
  const found: Record<string, string[]> = {};
  for (const [width, colorScheme, scope] of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    for (const [rule, elements] of Object.entries(await axeFindings(page, scope))) found[`${rule} at ${String(width)} px, ${colorScheme}`] = elements;
  }
  expect(found, 'violations that axe has found').toEqual({});
  expect(await ibmFindings(page), "what IBM's engine has found").toEqual([]);
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
  const heard = all.filter((element) => element.matches('.skip') || getComputedStyle(element).clipPath !== 'none' || getComputedStyle(element).clip !== 'auto');
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
