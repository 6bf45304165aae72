import { excerptPieces } from './excerpt.ts';
import type { Found } from './index-files.ts';

/** Passages of one page that are linked below it. */
const passages = 2;
/** Joints of compounds, which Pagefind has been told of in the text and hands on (src/site/search-data/hints.ts). */
const joints = /\u00AD/gu;
const clean = (text: string): string => text.replace(joints, '');

function element(name: string, ...children: (Node | string)[]): HTMLElement {
  const node = document.createElement(name);
  node.append(...children);
  return node;
}

function link(href: string, text: string): HTMLElement {
  const node = document.createElement('a');
  node.href = href;
  node.textContent = clean(text);
  return node;
}

const marked = (excerpt: string): (Node | string)[] =>
  excerptPieces(clean(excerpt)).map(({ text, marked: hit }) => (hit ? element('mark', text) : text));

/** One result as a list item: title, excerpt with the words marked, links to passages. Built of text nodes only. */
export function drawResult({ excerpt, meta, sub_results, url }: Found): HTMLElement {
  const below = sub_results.filter((passage) => passage.url.includes('#')).slice(0, passages);
  const links = below.map((passage) => element('li', link(passage.url, passage.title)));
  return element(
    'li',
    element('h2', link(url, meta['title'] ?? url)),
    element('p', ...marked(excerpt)),
    ...(links.length > 0 ? [element('ul', ...links)] : []),
  );
}
