import { entriesOf } from '../content/entries.ts';
import { inLanguage, languageAndPath } from '../forms/addresses.ts';
import type { Language, Text } from '../forms/text.ts';
import { livingPaths } from './living-paths.ts';
import type { Link, Section } from './sections.ts';

/** A page that is made from a collection. Its address stays when the collection is empty; the menus lead to it only when there is something to read. */
export interface LivingPage {
  /** German address. */
  readonly path: string;
  readonly label: Text;
  readonly hasEntries: () => Promise<boolean>;
}

/** The pages that are made from collections; `Section.living` says where each belongs. */
export const livingPages = {
  events: { path: livingPaths.events, label: { de: 'Veranstaltungen', en: 'Events' }, hasEntries: async () => (await entriesOf('events')).length > 0 },
  news: { path: livingPaths.news, label: { de: 'Aktuelles', en: 'News' }, hasEntries: async () => (await entriesOf('news')).length > 0 },
  finder: { path: livingPaths.finder, label: { de: 'Welches Modul passt?', en: 'Which module fits?' }, hasEntries: () => Promise.resolve(true) },
  faq: { path: livingPaths.faq, label: { de: 'Häufige Fragen', en: 'Frequent questions' }, hasEntries: async () => (await entriesOf('faq')).length > 0 },
} as const satisfies Record<string, LivingPage>;

export type LivingPageName = keyof typeof livingPages;

/** A build asks for every page, and nothing comes in meanwhile; while developing, files come and go. */
const answers = new Map<LivingPageName, Promise<boolean>>();
function hasEntries(name: LivingPageName): Promise<boolean> {
  const answer = (import.meta.env.PROD ? answers.get(name) : undefined) ?? livingPages[name].hasEntries();
  answers.set(name, answer);
  return answer;
}

/** The links to the pages of a section that are made from collections and have something to read. */
export async function livingLinks({ living = [] }: Section, language: Language): Promise<readonly Link[]> {
  const shown = await Promise.all(living.map(async (name) => ((await hasEntries(name)) ? [livingPages[name]] : [])));
  return shown.flat().map(({ label, path }) => ({ label: label[language], href: inLanguage(path, language) }));
}

/** The page made from a collection that an address lies below, for the way down to it. */
export function livingPageAbove(pathname: string): Link | undefined {
  const { language, path } = languageAndPath(pathname);
  const above = Object.values(livingPages).find((page) => path !== page.path && path.startsWith(page.path));
  return above && { label: above.label[language], href: inLanguage(above.path, language) };
}
