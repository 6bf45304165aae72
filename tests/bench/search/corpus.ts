/** A site of many pages and nothing else, as each of the searches is given it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageText } from '../pages-text.ts';

export interface Entry { readonly id: number; readonly title: string; readonly text: string }

/** What MiniSearch and Orama are given, which bring no reader of pages. */
export const entriesOf = (pages: number): Entry[] => Array.from({ length: pages }, (_, id) => {
  const { title, description, sections } = pageText(id);
  return { id, title, text: [description, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])].join(' ') };
});

/** Writes the pages below a folder, with the marks that our pages carry for Pagefind. */
export async function writePages(folder: string, pages: number): Promise<void> {
  for (let id = 0; id < pages; id += 1) {
    const { title, description, sections } = pageText(id);
    const body = sections.map(({ heading, paragraphs }, index) => `<h2 id="teil-${String(index)}">${heading}</h2>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`).join('');
    await mkdir(join(folder, `aktuelles/${String(id)}`), { recursive: true });
    await writeFile(join(folder, `aktuelles/${String(id)}/index.html`), `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${title}</title>`
      + `<meta property="og:title" content="${title}" data-pagefind-meta="title[content]"></head><body><main data-pagefind-body><h1>${title}</h1><p>${description}</p>${body}</main></body></html>`);
  }
}
