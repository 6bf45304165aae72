import type { CollectionEntry } from 'astro:content';
import { entriesOf } from '../../content/entries.ts';
import { once } from '../../content/once.ts';
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

/** All news in a language, the newest first. */
export const newsIn = once(async (language): Promise<readonly NewsItem[]> => {
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
});

/** The paths of all pieces of news in a language, for `getStaticPaths`. What nobody has translated has only its German page. */
export const newsPaths = async (language: Language) =>
  (await newsIn(language)).filter((item) => item.language === language).map((item) => ({ params: { id: item.id }, props: { item } }));

/** The paths of all pages of news but the first. */
export const furtherPages = async (language: Language): Promise<{ params: { page: string }; props: { list: NewsPage<NewsItem> } }[]> =>
  pagesOf(await newsIn(language)).slice(1).map((list) => ({ params: { page: String(list.page) }, props: { list } }));
