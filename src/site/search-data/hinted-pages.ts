import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hinter, vocabularyOf } from './hints.ts';
import { contentOf, mapText, readPage, type ReadPage } from './page-text.ts';

/**
 * Writes copies of the pages of a site that are to be found, for Pagefind to read. They hold what is searched and no more, in German
 * ones compounds are taken apart, and each says what its counterpart in the other language is called and found by.
 */
export async function hintedPages(site: string, target: string): Promise<void> {
  const pages = new Map<string, ReadPage>();
  for await (const file of glob('**/*.html', { cwd: site })) {
    const page = readPage(await readFile(join(site, file), 'utf8'));
    if (page !== undefined) pages.set(file.replaceAll('\\', '/'), page);
  }
  const german = [...pages.values()].filter(({ language }) => language === 'de');
  const texts = german.flatMap(({ body, metadata }) => [...metadata.map(contentOf), ...textsOf(body)]).map((text) => text.replace(written, ''));
  const hint = hinter(vocabularyOf(texts));
  const plain = (text: string): string => text.replace(written, '');
  for (const [file, page] of pages) {
    const copy = join(target, file);
    await mkdir(dirname(copy), { recursive: true });
    await writeFile(copy, copyOf(page, pages.get(counterpart(file)), page.language === 'de' ? (text) => hint(plain(text)) : plain));
  }
}

/** Soft hyphens of the page itself stand where a line may break, which says nothing about parts. */
const written = /\u00AD|&shy;|&#173;|&#xad;/giu;
/** Where one element ends in a letter and the next begins with a capital, the page keeps them apart by its style; Pagefind would join them. */
const joint = /(?<=[\p{L}\p{N}])((?:<[^>]+>)+)(?=\p{Lu})/gu;

const textsOf = (body: string): string[] => {
  const texts: string[] = [];
  mapText(body, (text) => (texts.push(text), text));
  return texts;
};

const counterpart = (file: string): string => (file.startsWith('en/') ? file.slice('en/'.length) : `en/${file}`);

function copyOf({ language, metadata, body }: ReadPage, twin: ReadPage | undefined, hint: (text: string) => string): string {
  const head = metadata.map((tag) => tag.replace(/\scontent="[^"]*"/iu, hint));
  // Also for those who type in the other language. In a tag of its own, so that it weighs less than what the page says of itself.
  const foreign = twin === undefined ? '' : `<meta data-pagefind-meta="twin[content]" content="${twin.metadata.map(contentOf).join(', ')}">`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">${head.join('')}${foreign}</head><body>${mapText(body.replace(joint, ' $1'), hint)}</body></html>`;
}
