/** The sites to be measured: ours, and one with each of the other searches, all over the same pages and served by our server. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { compress } from '../../../src/finish/compress.ts';
import { policyFile } from '../../../src/headers.ts';
import { makeSearch } from '../../../src/site/search-index.ts';
import { peer } from '../peers.ts';
import { entriesOf, writePages, type Entry } from './corpus.ts';

/** Exact versions of the others; Pagefind is the one of the project. */
export const versions = { minisearch: '7.2.0', '@orama/orama': '3.1.18' };

/** Where each search begins, and how it is used there (`ways.ts`). */
export const places = { ours: '/kontakt/', 'Pagefind API': '/api/', 'Pagefind default UI': '/ui/', 'Pagefind component UI': '/component/', MiniSearch: '/minisearch/', Orama: '/orama/' } as const;
export type Name = keyof typeof places;

/** Our built site with the many pages in the place of its own ones. */
export async function ourSite(dist: string, folder: string, pages: number): Promise<void> {
  for (const part of ['_astro', 'suche', 'kontakt', 'en/404', '404.html', policyFile, 'favicon.svg', 'favicon.ico']) await cp(join(dist, part), join(folder, part), { recursive: true });
  await cp(join(dist, 'bewerbung'), join(folder, 'bewerbung'), { recursive: true });
  await cp(join(dist, 'en/bewerbung'), join(folder, 'en/bewerbung'), { recursive: true });
  await writePages(join(folder, 'pages'), pages);
  await makeSearch(join(folder, 'pages'), join(folder, 'pagefind'));
  await packed(join(folder, 'pagefind'));
}

/** A site of all others, each on a page of its own that holds nothing else. */
export async function otherSites(dist: string, folder: string, pages: number): Promise<void> {
  for (const part of ['bewerbung', 'en/bewerbung', 'en/404', '404.html', 'favicon.ico']) await cp(join(dist, part), join(folder, part), { recursive: true });
  // They need what our policy does not let anybody do.
  await writeFile(join(folder, policyFile), "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:\n");
  await writePages(join(folder, 'pages'), pages);
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind did not start.');
  await index.addDirectory({ path: join(folder, 'pages') });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  const entries = entriesOf(pages);
  await page(folder, 'api', '', `window.find = async (query) => { const { search } = await import('/pagefind/pagefind.js'); const { results } = await search(query); return Promise.all(results.slice(0, 5).map((result) => result.data())); };`);
  await page(folder, 'ui', '<link rel="stylesheet" href="/pagefind/pagefind-ui.css"><script src="/pagefind/pagefind-ui.js"></script><div id="search"></div>', `new PagefindUI({ element: '#search' });`);
  await page(folder, 'component', '<link rel="stylesheet" href="/pagefind/pagefind-component-ui.css"><script type="module" src="/pagefind/pagefind-component-ui.js"></script><pagefind-input></pagefind-input><pagefind-results></pagefind-results>', '');
  const packages = await peer('search', versions);
  await miniSearch(folder, packages, entries);
  await orama(folder, packages, entries);
  await packed(folder, /^(?:pages|bewerbung|en)$/u);
}

async function miniSearch(folder: string, packages: string, entries: readonly Entry[]): Promise<void> {
  const options = { fields: ['title', 'text'], storeFields: ['title'] };
  const { default: MiniSearch } = (await import(entryOf(packages, 'minisearch'))) as { default: new (options: object) => { addAll(entries: readonly Entry[]): void } };
  const index = new MiniSearch(options);
  index.addAll(entries);
  await page(folder, 'minisearch', '', `let index; window.find = async (query) => { index ??= Promise.all([import('./minisearch.js'), fetch('./index.json').then((answer) => answer.text())]).then(([{ default: MiniSearch }, text]) => MiniSearch.loadJSON(text, ${JSON.stringify(options)})); return (await index).search(query, { prefix: true, fuzzy: 0.2 }).slice(0, 5); };`);
  await writeFile(join(folder, 'minisearch/index.json'), JSON.stringify(index));
  await cp(join(packages, 'node_modules/minisearch/dist/es/index.js'), join(folder, 'minisearch/minisearch.js'));
}

async function orama(folder: string, packages: string, entries: readonly Entry[]): Promise<void> {
  const { create, insertMultiple, save } = (await import(entryOf(packages, '@orama/orama'))) as {
    create(options: object): unknown; insertMultiple(index: unknown, entries: object[]): Promise<unknown>; save(index: unknown): unknown;
  };
  const options = { schema: { title: 'string', text: 'string' }, language: 'german' };
  const index = create(options);
  await insertMultiple(index, entries.map(({ id, title, text }) => ({ id: String(id), title, text })));
  await page(folder, 'orama', '', `let index; window.find = async (query) => { index ??= Promise.all([import('./code/index.js'), fetch('./index.json').then((answer) => answer.json())]).then(([code, data]) => { const made = code.create(${JSON.stringify(options)}); code.load(made, data); return { code, made }; }); const { code, made } = await index; return (await code.search(made, { term: query, limit: 5 })).hits; };`);
  await writeFile(join(folder, 'orama/index.json'), JSON.stringify(save(index)));
  await cp(join(packages, 'node_modules/@orama/orama/dist/browser'), join(folder, 'orama/code'), { recursive: true });
}

/** What `import` would take, from the folder of a peer. */
const entryOf = (packages: string, name: string): string => pathToFileURL(createRequire(join(packages, 'package.json')).resolve(name)).href;

async function page(folder: string, name: string, body: string, script: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'page.js'), script);
  await writeFile(join(folder, name, 'index.html'), `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${name}</title></head><body>${body}<script type="module" src="./page.js"></script></body></html>`);
}

/** Brotli and gzip beside every text file, as our build does it. */
async function packed(folder: string, but = /^$/u): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !but.test(path.slice(folder.length + 1).split('/')[0] ?? '')) await compress(path, await readFile(path), 'best');
  }
}
