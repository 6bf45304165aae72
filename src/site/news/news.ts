import type { CollectionEntry } from 'astro:content';
import { entriesOf } from '../../content/entries.ts';
import { isBehind } from '../../content/translations.ts';
import type { Language } from '../../forms/text.ts';
import { newestFirst, pagesOf, type NewsPage } from './order.ts';

/** A piece of news as it is shown in one language. */
export interface NewsItem {
  readonly id: string;
  /** Whose body is the text. */
  readonly entry: CollectionEntry<'news'> | CollectionEntry<'newsEn'>;
  /** The language of the text: German where nobody has translated it yet. */
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly date: Date;
  readonly lastUpdated: Date;
  /** Whether the German text is newer. */
  readonly stale: boolean;
}

async function read(language: Language): Promise<readonly NewsItem[]> {
  const english = new Map((language === 'en' ? await entriesOf('newsEn') : []).map((entry) => [entry.id, entry]));
  return newestFirst((await entriesOf('news')).map((german): NewsItem => {
    const { date, lastUpdated = date } = german.data;
    const translation = english.get(german.id);
    const entry = translation ?? german;
    return {
      id: german.id, entry, language: translation ? 'en' : 'de', title: entry.data.title, description: entry.data.description, date,
      lastUpdated: translation?.data.lastUpdated ?? lastUpdated,
      stale: translation !== undefined && isBehind(lastUpdated, translation.data.lastUpdated),
    };
  }));
}

/** A build reads the folder once for all its pages; while developing, files come and go. */
const known = new Map<Language, Promise<readonly NewsItem[]>>();

/** All news in a language, the newest first. */
export function newsIn(language: Language): Promise<readonly NewsItem[]> {
  const news = (import.meta.env.PROD ? known.get(language) : undefined) ?? read(language);
  known.set(language, news);
  return news;
}

/** The paths of all pieces of news in a language, for `getStaticPaths`. */
export const newsPaths = async (language: Language) => (await newsIn(language)).map((item) => ({ params: { id: item.id }, props: { item } }));

/** The paths of all pages of news but the first. */
export const furtherPages = async (language: Language): Promise<{ params: { page: string }; props: { list: NewsPage<NewsItem> } }[]> =>
  pagesOf(await newsIn(language)).slice(1).map((list) => ({ params: { page: String(list.page) }, props: { list } }));
