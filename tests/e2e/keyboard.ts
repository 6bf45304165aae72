import { expect, type Page } from '@playwright/test';

export interface Focus {
  /** The label of a field, the text of everything else. */
  readonly name: string;
  /** Whether a line shows around it, or around the card or label it lies in. */
  readonly marked: boolean;
  /** Whether it lies in the window and not under anything. */
  readonly seen: boolean;
  /** Whether the keyboard has left the page, or is not in it yet. */
  readonly away: boolean;
}

/** What the keyboard is at. `settled` first waits for the browser's next picture, and needs scripts to be on. */
export const focus = (page: Page, settled = false): Promise<Focus> => page.evaluate(async (wait) => {
  if (wait) await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
  const element = document.activeElement as HTMLInputElement;
  const name = (element.labels?.[0] ?? element).textContent.trim();
  const marked = [element, element.closest('.opt'), element.closest('label')].some((box) => {
    if (!box) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(box);
    return outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 3;
  });
  // A link that runs over two lines has a box around both; what is looked at is its first piece.
  const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
  // Of a tall field the browser only brings the line to be written into view.
  const onTop = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
  const card = element.closest('.opt, label') ?? element;
  return { name, marked, seen: onTop !== null && (card.contains(onTop) || onTop.contains(element)), away: element === document.body };
}, settled);

/** Presses Tab until the keyboard is at what has this name. On the way every stop must be visible and marked. */
export async function tabTo(page: Page, name: string, most = 80): Promise<void> {
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab');
    // The browser scrolls to where the keyboard is with its next picture only.
    await expect.poll(() => focus(page), `a stop on the way to "${name}"`).toMatchObject({ marked: true, seen: true });
    if ((await focus(page)).name === name) return;
  }
  throw new Error(`The keyboard does not get to "${name}".`);
}

/** Goes to a text field and types, over what is already there. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Goes to each box in turn and ticks it. */
export async function tickWithSpace(page: Page, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    await tabTo(page, label);
    await page.keyboard.press('Space');
  }
}
