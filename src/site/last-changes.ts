import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allFiles } from '../content/collections.ts';
import { moduleIds } from '../content/module-ids.ts';
import { languageAndPath } from '../forms/addresses.ts';
import { livingPaths } from './living-paths.ts';

/** When files were last changed, as "2026-11-22", by their name below the folder of their collection. */
export type Days = ReadonlyMap<string, string>;

/** The day in a head that tells visitors how old the text is; a piece of news that was never changed has only its day. The check of contents holds the form (`day` in src/content/keys.ts). */
function dayOf(source: string): string | undefined {
  const head = /^\uFEFF?---([\s\S]*?\n)---/u.exec(source)?.[1] ?? '';
  return ['lastUpdated', 'date'].map((key) => new RegExp(`^${key}:\\s*["']?(\\d{4}-\\d{2}-\\d{2})`, 'mu').exec(head)?.[1]).find((day) => day !== undefined);
}

/** The days of all files of a folder, those in `en/` among them. */
export const daysIn = (folder: string, pattern = '**/[^_]*.{md,mdx}'): Days =>
  new Map(globSync(pattern, { cwd: folder }).flatMap((file): [string, string][] => {
    const day = dayOf(readFileSync(join(folder, file), 'utf8'));
    return day === undefined ? [] : [[file.replaceAll('\\', '/').replace(/\.mdx?$/u, ''), day]];
  }));

type Folder = 'pages' | 'modules' | 'events' | 'faq' | 'news';

/** The days of everything that stands on pages. @param root the project */
export const readDays = (root: string): Readonly<Record<Folder, Days>> => {
  const of = (folder: Folder): Days => daysIn(join(root, allFiles.docs.base, '..', folder));
  return { pages: of('pages'), modules: of('modules'), events: of('events'), faq: of('faq'), news: of('news') };
};

/** The text in a language, or the German one that stands there while nobody has translated it. */
const inEither = (days: Days, name: string, english: boolean): string | undefined => (english ? days.get(`en/${name}`) : undefined) ?? days.get(name);

const newest = (days: Days): string | undefined => [...days.values()].sort().at(-1);

/**
 * The day on which what stands on a page was last changed, as "2026-11-22": the one that the page itself calls "Stand", or that of the
 * newest entry of a list. `undefined` for pages made in code, of which no such day is known; a sitemap had better be silent than guess.
 */
export function lastChange(pathname: string, days: Readonly<Record<Folder, Days>>): string | undefined {
  const { language, path } = languageAndPath(pathname);
  const english = language === 'en';
  const below = (above: string): string | undefined => (path.startsWith(above) ? path.slice(above.length, -1) : undefined);
  const module = moduleIds.find((id) => path === `/mentee-werden/${id}/`);
  if (module !== undefined) return inEither(days.modules, module, english);
  if (path === livingPaths.faq) return newest(days.faq);
  for (const kind of ['events', 'news'] as const) {
    const name = below(livingPaths[kind]);
    if (name !== undefined) return name === '' ? newest(days[kind]) : inEither(days[kind], name, english);
  }
  const id = path.slice(1, -1);
  return inEither(days.pages, id === '' ? 'index' : id, english) ?? inEither(days.pages, `${id}/index`, english);
}
