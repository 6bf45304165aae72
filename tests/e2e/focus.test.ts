import type { Page } from '@playwright/test';
import { expect, test } from '../tools/e2e.ts';
import { states } from '../tools/states.ts';
import { focus } from './keyboard.ts';

/** One page of every kind, and the states whose order differs from their page's. */
const addresses = ['/', '/programm/konzeption/', '/mentee-werden/', '/mentee-werden/post-doc/', '/mentee-werden/welches-modul/', '/bewerben/', '/bewerbung/mentor/', '/faq/', '/suche/', '/datenschutz/', '/leichte-sprache/', '/programm/veranstaltungen/', '/aktuelles/', '/404.html', '/en/'];
const opened = ['form sent empty', 'check page', 'receipt', 'search with results'] as const;

/** How many stops the keyboard has to make: what can have the focus and shows, of radio buttons one for each group. */
const wanted = (page: Page): Promise<number> => page.evaluate(() => {
  const all = [...document.querySelectorAll<HTMLInputElement>('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .filter((element) => element.tabIndex >= 0 && element.checkVisibility({ contentVisibilityAuto: false, visibilityProperty: true }));
  const radios = all.filter(({ type }) => type === 'radio');
  return all.length - radios.length + new Set(radios.map(({ name }) => name)).size;
});

/** Presses Tab from the top of the page until the keyboard leaves it. Gives what was wrong at each stop, and how many there were. */
async function walk(page: Page): Promise<{ readonly stops: number; readonly wrong: readonly string[] }> {
  const wrong: string[] = [];
  let stops = 0;
  // Where a page has put the focus, Tab would go on from there.
  await page.evaluate(() => { (document.activeElement as HTMLElement).blur(); getSelection()?.removeAllRanges(); scrollTo(0, 0); });
  await page.locator('body').evaluate((body) => { body.tabIndex = -1; body.focus(); body.removeAttribute('tabindex'); });
  for (; stops < 300; stops += 1) {
    await page.keyboard.press('Tab');
    const { name, marked, seen, away } = await focus(page, true);
    if (away) break;
    if (!marked || !seen) wrong.push(`${name.slice(0, 60)}: ${marked ? '' : 'no line around it '}${seen ? '' : 'out of sight or covered'}`);
  }
  return { stops, wrong };
}

// What sticks (`position: sticky`) and what opens differ with the width.
for (const [width, height] of [[390, 740], [1280, 720]] as const) {
  test(`every stop of the keyboard is in sight and marked, at ${String(width)} px`, { tag: '@script', annotation: { type: 'proves', description: 'focus' } }, async ({ page }) => {
    test.setTimeout(600_000);
    await page.setViewportSize({ width, height });
    const found: Record<string, readonly string[]> = {};
    const look = async (what: string): Promise<void> => {
      const expected = await wanted(page);
      const { stops, wrong } = await walk(page);
      if (wrong.length > 0) found[what] = wrong;
      expect(stops, `stops on ${what}`).toBe(expected);
    };
    for (const address of addresses) {
      await page.goto(address);
      await look(address);
    }
    for (const state of opened) {
      await states[state]!(page);
      await look(state);
    }
    expect(found).toEqual({});
  });
}
