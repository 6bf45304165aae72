/** Reads markup as a browser reads it: Chromium's own parser, since nothing else knows what a page will mean to people. */
import { chromium } from '@playwright/test';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser } from '../../tools/browser.ts';

export interface ReadControl {
  readonly id: string;
  readonly name: string;
  /** As the browser's `type`: "text", "radio", "select-one", "textarea", … */
  readonly type: string;
  readonly labels: readonly string[];
  readonly describedBy: readonly string[];
  readonly required: boolean;
  readonly checked: boolean;
  readonly value: string;
}

export interface ReadMarkup {
  readonly title: string;
  readonly text: string;
  readonly ids: readonly string[];
  /** Every control except buttons and hidden fields. */
  readonly controls: readonly ReadControl[];
  /** What the browser would post with the form's first button, hidden fields included. */
  readonly posted: readonly (readonly [string, string])[];
  /** Name, value and target of every button that sends. */
  readonly buttons: readonly { readonly name: string; readonly value: string; readonly target: string | null; readonly label: string }[];
  /** The error summary: heading, and text and target of each line. */
  readonly summary?: { readonly heading: string; readonly lines: readonly { readonly text: string; readonly target: string | null }[] } | undefined;
  /** Every id that some aria attribute or label speaks of. */
  readonly referred: readonly string[];
  /** Question title (label or legend) of every `.q`, and the message in it. */
  readonly questions: readonly { readonly title: string; readonly message?: string | undefined }[];
  /** Every data clock: what its line is called, the name of the first control of its question, and what it says, closed as it is. */
  readonly clocks: readonly { readonly name: string; readonly control: string | undefined; readonly rows: readonly (readonly [string, string])[] }[];
  readonly answers: readonly { readonly label: string; readonly answer: string }[];
  /** Names of all elements, each once. */
  readonly elements: readonly string[];
  /** Attributes that run code. */
  readonly handlers: readonly string[];
}

const readInBrowser = (markup: string): ReadMarkup => {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  const text = (element: Element | null | undefined): string => (element?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
  const all = [...page.querySelectorAll('*')];
  const tokens = (value: string | null): string[] => (value ?? '').split(/\s+/u).filter(Boolean);
  const form = page.querySelector('form');
  const button = form?.querySelector<HTMLButtonElement>('button');
  const summary = page.querySelector('.esum');
  type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  return {
    // Not `document.title`, which tidies.
    title: page.querySelector('title')?.textContent ?? '',
    text: text(page.body),
    ids: all.map(({ id }) => id).filter(Boolean),
    controls: [...page.querySelectorAll<Control>('input:not([type=hidden]), textarea, select')].map((control) => ({
      id: control.id,
      name: control.name,
      type: control.type,
      labels: [...(control.labels ?? [])].map(text),
      describedBy: tokens(control.getAttribute('aria-describedby') ?? control.closest('fieldset')?.getAttribute('aria-describedby') ?? null),
      required: control.required,
      checked: 'checked' in control && control.checked,
      value: control.value,
    })),
    posted: form ? [...new FormData(form, button)].map(([name, value]) => [name, typeof value === 'string' ? value : value.name] as const) : [],
    buttons: [...page.querySelectorAll<HTMLButtonElement>('button')].map((sender) => ({
      name: sender.name, value: sender.value, target: sender.getAttribute('formaction'), label: text(sender),
    })),
    summary: summary ? {
      heading: text(summary.querySelector('h2')),
      lines: [...summary.querySelectorAll('a')].map((line) => ({ text: text(line), target: line.getAttribute('href') })),
    } : undefined,
    referred: all.flatMap((element) => ['aria-describedby', 'aria-labelledby', 'for', 'form', 'aria-controls'].flatMap((name) => tokens(element.getAttribute(name)))),
    questions: [...page.querySelectorAll('.q')].map((question) => ({
      title: text(question.querySelector('legend') ?? question.querySelector('label')),
      message: question.querySelector('.emsg') ? text(question.querySelector('.emsg')) : undefined,
    })),
    clocks: [...page.querySelectorAll<HTMLDetailsElement>('details.why:not([open])')].map((clock) => ({
      name: text(clock.querySelector('summary')),
      control: clock.closest('.q')?.querySelector<Control>('input, textarea, select')?.name,
      rows: [...clock.querySelectorAll('dt')].map((term) => [text(term), text(term.nextElementSibling)] as const),
    })),
    answers: [...page.querySelectorAll('dl.sum > div')].map((row) => ({
      label: text(row.querySelector('dt')), answer: row.querySelector('dd')?.textContent ?? '',
    })),
    elements: [...new Set(all.map(({ localName }) => localName))],
    handlers: all.flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on'))),
  };
};

/** One browser for the tests of a file. */
export function browserReader(): { readonly read: (markup: string | { toString(): string }) => Promise<ReadMarkup> } {
  let run: ((markup: string) => Promise<ReadMarkup>) | undefined;
  let close = async (): Promise<void> => undefined;
  beforeAll(async () => {
    const browser = await chromium.launch(await findBrowser());
    const page = await browser.newPage();
    run = (markup) => page.evaluate(readInBrowser, markup);
    close = () => browser.close();
  }, 60_000);
  afterAll(() => close());
  return { read: (markup) => run!(String(markup)) };
}
