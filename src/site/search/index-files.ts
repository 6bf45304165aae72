/** A page that was found, as Pagefind describes it. */
export interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

/** A page that was found and is not fetched yet. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<Found>;
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  preload(query: string): Promise<void>;
  search(query: string): Promise<{ results: readonly Hit[] }>;
}

/** Written by Pagefind after the build, so no bundler knows it; in development it does not exist. */
const address = '/pagefind/pagefind.js';

/** What Pagefind asks for one after another, to be on its way at once. Names without hashes: src/site/search-data/write.ts. */
export const neededFiles = (language: string): readonly string[] =>
  [`/pagefind/pagefind-entry.json?ts=${entryTag}`, `/pagefind/pagefind.${language}.pf_meta`, `/pagefind/wasm.${language}.pagefind`];

/** In the place of the time, which Pagefind would add, so that the file can be on its way before Pagefind asks; it is never kept without asking. */
const entryTag = '0';

/**
 * Titles and the editors' synonyms name what a page is about; a word in the text may be there by the way. Words of the other language
 * help those who type them, after all that a page says in its own. `name` is the title of pages that are about something, `aside` what
 * questions and forms are called (src/site/search-data/hinted-pages.ts).
 */
const ranking = { termSimilarity: 2, termSaturation: 0.8, pageLength: 0.5, metaWeights: { title: 0, name: 16, synonyms: 8, aside: 1, twin: 3 } };

let loading: Promise<Pagefind> | undefined;
let failures = 0;

/** Loads the search once somebody uses it. A failed attempt is forgotten, so that the next one tries again. */
export function loadPagefind(language: string): Promise<Pagefind> {
  loading ??= start(language).catch((error: unknown) => {
    loading = undefined;
    failures += 1;
    throw error;
  });
  return loading;
}

async function start(language: string): Promise<Pagefind> {
  if (!document.querySelector('link[rel=preload][as=fetch]')) document.head.append(...neededFiles(language).map(preload));
  // Browsers remember that a module could not be loaded, but only under that very address.
  const pagefind = (await import(/* @vite-ignore */ failures ? `${address}?${failures}` : address)) as Pagefind;
  // A worker would save nothing with an index of this size, and would need a policy of its own.
  await pagefind.options({
    noWorker: true, excerptLength: 24, metaCacheTag: entryTag,
    ranking,
  });
  await pagefind.init();
  return pagefind;
}

function preload(href: string): HTMLLinkElement {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = href;
  return link;
}
