/** A page that was found, as Pagefind describes it. */
export interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly { data(): Promise<Found> }[] }>;
}

/** Written by Pagefind after the build, so no bundler knows it; in development it does not exist. */
const address = '/pagefind/pagefind.js';
/** Pages shown at most. The site is small: what comes later has nothing to do with the query. */
const most = 10;

let loading: Promise<Pagefind> | undefined;
let failures = 0;

/** Loads the search once somebody uses it. A failed attempt is forgotten, so that the next one tries again. */
function load(): Promise<Pagefind> {
  loading ??= start().catch((error: unknown) => {
    loading = undefined;
    failures += 1;
    throw error;
  });
  return loading;
}

async function start(): Promise<Pagefind> {
  // Browsers remember that a module could not be loaded, but only under that very address.
  const pagefind = (await import(/* @vite-ignore */ failures ? `${address}?${failures}` : address)) as Pagefind;
  // A worker would save nothing with an index of this size, and would need a policy of its own.
  // Titles and the editors' synonyms name what a page is about; a word in the text may be there by the way.
  await pagefind.options({ noWorker: true, excerptLength: 24, ranking: { metaWeights: { title: 8, synonyms: 8 } } });
  await pagefind.init();
  return pagefind;
}

/**
 * Searches the index of the site, best page first.
 * @throws when the index cannot be loaded
 */
export async function search(query: string): Promise<Found[]> {
  const { results } = await (await load()).search(query);
  return Promise.all(results.slice(0, most).map((result) => result.data()));
}
