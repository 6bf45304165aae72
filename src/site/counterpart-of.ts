import { entriesOf } from '../content/entries.ts';
import { once } from '../content/once.ts';
import { inLanguage, languageAndPath } from '../forms/addresses.ts';
import type { Text } from '../forms/text.ts';
import { counterpart, type Counterpart } from './counterpart.ts';
import { livingPages } from './living-pages.ts';

/** News and events are written one by one, and many only in German; each that is not translated has no English page. */
const lists = [{ page: livingPages.news, collection: 'newsEn' }, { page: livingPages.events, collection: 'eventsEn' }] as const;

/** The German addresses of the pieces that exist in English. */
const translated = once(async (): Promise<ReadonlySet<string>> =>
  new Set((await Promise.all(lists.map(async ({ page, collection }) => (await entriesOf(collection)).map(({ id }) => `${page.path}${id}/`)))).flat()));

/** The German addresses of all pieces. */
const pieces = once(async (): Promise<ReadonlySet<string>> =>
  new Set((await Promise.all((['news', 'events'] as const).map(async (name) => (await entriesOf(name)).map(({ id }) => `${livingPages[name].path}${id}/`)))).flat()));

/** `counterpart`, which also knows the news and events that nobody has translated: from these the switch leads to the English list. */
export async function counterpartOf(pathname: string): Promise<Counterpart & { readonly list?: Text }> {
  const plain = counterpart(pathname);
  const { language, path } = languageAndPath(pathname);
  if (language !== 'de' || !(await pieces('de')).has(path) || (await translated('en')).has(path)) return plain;
  const list = lists.find(({ page }) => path.startsWith(page.path))?.page;
  return list ? { language: plain.language, href: inLanguage(list.path, plain.language), same: false, list: list.label } : plain;
}
