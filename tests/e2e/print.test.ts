/** Pages on paper: light whatever the screen is set to, nothing that only a screen needs, and no question or answer in two parts. */
import type { Page } from '@playwright/test';
import { expect, test } from '../tools/e2e.ts';

const paths = ['/', '/mentee-werden/post-doc/', '/programm/konzeption/', '/faq/', '/bewerbung/mentee/post-doc/'];
/** What belongs together on one page, as far as one page can hold it. */
const whole = '.q, .opt, .answer, .frame, .card, .path, main li';
const onScreenOnly = '.menu, .find, .skip, .btns, .side, .toc, .crumb, .pager, .foot nav, .why, .form > nav';

const looks = (page: Page) => page.evaluate(([together, screen]) => {
  const shown = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  return {
    ground: ['html', '.deep', '.foot', '.call', '.band'].flatMap((selector) => shown(selector).map((element) => getComputedStyle(element).backgroundColor)),
    split: shown(together).filter((element) => getComputedStyle(element).breakInside !== 'avoid').map(({ className, localName }) => `${localName}.${className}`),
    left: shown(screen).map(({ className }) => className),
    outer: shown('main a[href^=http]').filter((link) => !getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? '')).length,
  };
}, [whole, onScreenOnly] as const);

test('is white, whole and without what only a screen needs, in the dark too', { tag: '@script' }, async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const path of paths) {
    await page.goto(path);
    const { ground, left, outer, split } = await looks(page);
    expect(ground.filter((colour) => colour !== 'rgb(255, 255, 255)' && colour !== 'rgba(0, 0, 0, 0)'), path).toEqual([]);
    expect([...new Set(split)], path).toEqual([]);
    expect([left, outer], path).toEqual([[], 0]);
  }
});
