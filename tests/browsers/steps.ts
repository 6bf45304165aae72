/** What a visitor does in a browser that W3C WebDriver drives: finds things by what they are called, clicks, fills in, waits. */
import { expect } from '@playwright/test';
import { questionsOf, type Form, type TypedForm } from '../../src/forms/form.ts';
import { nothingTyped, otherName } from '../../src/forms/question.ts';
import { exampleOf } from '../../src/forms/read.ts';
import type { Element, Visitor } from './webdriver.ts';

/** Tries again until it holds. Between two pages a driver also answers that there is nothing to look at. */
const eventually = (holds: () => Promise<void>): Promise<void> => expect(holds).toPass({ timeout: 20_000 });

/** Waits until the title is like that: the sign that a page has come. */
export const arrives = (visitor: Visitor, title: RegExp): Promise<void> => eventually(async () => expect(await visitor.title()).toMatch(title));

/** Waits until there is such an element, and returns the first one. */
export async function first(visitor: Visitor, css: string): Promise<Element> {
  let [found]: Element[] = [];
  await eventually(async () => {
    [found] = await visitor.all(css);
    expect(found, css).toBeDefined();
  });
  return found!;
}

/** The text that shows in the first such element. */
export async function textOf(visitor: Visitor, css: string): Promise<string> {
  await first(visitor, css);
  return visitor.run((selector) => document.querySelector<HTMLElement>(selector)!.innerText.trim(), css);
}

/** Clicks the visible link, button or summary with exactly this text, inside `within`. */
export async function choose(visitor: Visitor, text: string, within = 'body'): Promise<void> {
  let found: Element | null = null;
  await eventually(async () => {
    found = (await visitor.run((words, area) => {
      const all = document.querySelector(area)?.querySelectorAll<HTMLElement>('a, button, summary') ?? [];
      return [...all].find((one) => one.checkVisibility({ visibilityProperty: true }) && one.textContent.replaceAll(/\s+|\u00AD/gu, (sign) => (sign === '\u00AD' ? '' : ' ')).trim() === words) ?? null;
    }, text, within)) as Element | null;
    expect(found, `something to choose called "${text}"`).not.toBeNull();
  });
  await visitor.click(found!);
}

/** Fills in the open form by the names of its fields, with the examples of the declaration unless told otherwise. */
export async function fillIn(visitor: Visitor, form: Form, typed: TypedForm = exampleOf(form)): Promise<void> {
  for (const [name, { control }] of questionsOf(form)) {
    const { values, other } = typed[name] ?? nothingTyped;
    if (control.type === 'line' || control.type === 'area') await typeInto(visitor, name, values[0] ?? '');
    else if (control.type === 'select') await visitor.click(await first(visitor, `[name="${name}"] option[value="${values[0] ?? ''}"]`));
    else for (const value of values) await tick(visitor, name, value);
    if (other !== '') await typeInto(visitor, otherName(name), other);
  }
}

/** Types over what is in the field. */
export async function typeInto(visitor: Visitor, name: string, text: string): Promise<void> {
  const field = await first(visitor, `[name="${name}"]`);
  await visitor.clear(field);
  if (text !== '') await visitor.type(field, text);
}

/** Clicks the card of the option, as a finger does; opens the list in which it lies folded. */
async function tick(visitor: Visitor, name: string, value: string): Promise<void> {
  const box = await first(visitor, `[name="${name}"][value="${value}"]`);
  const isFolded = await visitor.run((option) => {
    const list = (option as unknown as HTMLElement).closest('details.list:not([open])');
    return list?.querySelector('summary') ?? null;
  }, box) as unknown as Element | null;
  if (isFolded) await visitor.click(isFolded);
  const label = await visitor.run((option) => (option as unknown as HTMLInputElement).labels![0]!, box) as unknown as Element;
  await visitor.click(label);
  expect(await visitor.run((option) => (option as unknown as HTMLInputElement).checked, box), `${name}: ${value} is ticked`).toBe(true);
}
