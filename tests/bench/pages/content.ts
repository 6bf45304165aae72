import type { Page } from '@playwright/test';

/** One page of ours as Markdown, for sites of other makers. */
export interface Content {
  /** Name of its file there. */
  readonly name: string;
  readonly title: string;
  /** Headings in Markdown, everything else as HTML without classes and drawings, each on a line of its own. */
  readonly markdown: string;
}

/** What the open page says, without how it looks. Headings are Markdown, so that tables of contents find them. */
export const contentOf = (page: Page, name: string): Promise<Content> => page.evaluate((given) => {
  const lines: string[] = [];
  const plain = (element: Element): string => {
    const copy = element.cloneNode(true) as Element;
    for (const drawing of copy.querySelectorAll('svg')) drawing.remove();
    for (const each of [copy, ...copy.querySelectorAll('*')]) for (const attribute of ['class', 'style', 'data-pagefind-body']) each.removeAttribute(attribute);
    return copy.outerHTML.replace(/\s+/gu, ' ');
  };
  const walk = (element: Element): void => {
    const level = /^H([1-6])$/u.exec(element.nodeName)?.[1];
    if (level === '1' || element.nodeName === 'svg') return;
    if (level !== undefined) lines.push(`${'#'.repeat(Number(level))} ${(element.textContent ?? '').trim()}`);
    else if (element.querySelector('h1, h2, h3, h4') || ['MAIN', 'DIV', 'SECTION', 'FORM'].includes(element.nodeName)) for (const child of element.children) walk(child);
    else lines.push(plain(element));
  };
  const main = document.querySelector('main');
  if (!main) throw new Error('A page without its main part.');
  walk(main);
  return { name: given, title: (main.querySelector('h1')?.textContent ?? '').replace(/\s+/gu, ' ').replaceAll('\u00AD', '').trim(), markdown: lines.join('\n\n') };
}, name);
