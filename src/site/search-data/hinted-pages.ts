import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hinter, softHyphen, vocabularyOf } from './hints.ts';
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
    await writeFile(copy, copyOf(file, page, pages.get(counterpart(file)), page.language === 'de' ? (text) => hint(plain(text)) : plain));
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

/**
 * Pages that only repeat or ask what others say at length: questions and forms. What they are called weighs little, or they would
 * stand above the page that somebody means.
 */
const aside = /^(?:en\/)?(?:faq|bewerbung)\//u;

function copyOf(file: string, { language, metadata, body }: ReadPage, twin: ReadPage | undefined, hint: (text: string) => string): string {
  const title = metadata.find((tag) => tag.includes('title[content]')) ?? '';
  const words = withLastParts(metadata.map(contentOf).join(', '), hint);
  // `title` is what Pagefind shows, whatever it weighs (src/site/search/index-files.ts). Words of the other language help those who
  // type them; in a tag of their own, so that they weigh less than what the page says of itself.
  const tags = aside.test(file)
    ? [meta('aside', words)]
    : [
      meta('name', withLastParts(contentOf(title), hint)),
      meta('synonyms', withLastParts(metadata.filter((tag) => tag !== title).map(contentOf).join(', '), hint)),
      ...(twin === undefined ? [] : [meta('twin', twin.metadata.map(contentOf).join(', '))]),
    ];
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">${title}${tags.join('')}</head><body>${mapText(body.replace(joint, ' $1'), hint)}</body></html>`;
}

/**
 * The last parts of compounds as words behind the compound itself. In metadata Pagefind 1.5.2 takes the third power of how many words
 * begin with what is searched, and a compound with its first part would count as two: „Ziel“ would lead to „Zielgruppen“.
 */
const withLastParts = (text: string, hint: (text: string) => string): string =>
  text.replace(/\S+/gu, (word) => [word.replaceAll(softHyphen, ''), ...hint(word).split(softHyphen).slice(1)].join(' '));

/** A text for Pagefind to search and rank and never to show; the text comes from another tag, escaped as it was. */
const meta = (name: string, text: string): string => `<meta data-pagefind-meta="${name}[content]" content="${text}">`;
