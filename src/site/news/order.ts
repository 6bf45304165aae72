import { inLanguage } from '../../forms/addresses.ts';
import type { Language } from '../../forms/text.ts';

/** How many pieces of news stand on one page, and in the feed. */
export const perPage = 20;

interface Dated {
  readonly id: string;
  readonly date: Date;
}

/** The newest first; what is of one day by the name of its file, so that two builds agree. */
export const newestFirst = <N extends Dated>(news: readonly N[]): readonly N[] =>
  news.toSorted((a, b) => b.date.getTime() - a.date.getTime() || (a.id < b.id ? -1 : 1));

export interface NewsPage<N> {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly news: readonly N[];
}

/** News in pages; the first one is there even when there is no news. */
export function pagesOf<N>(news: readonly N[], size = perPage): readonly NewsPage<N>[] {
  const pages = Math.max(1, Math.ceil(news.length / size));
  return Array.from({ length: pages }, (_, index) => ({ page: index + 1, pages, news: news.slice(index * size, (index + 1) * size) }));
}

/** The address of a page of news. Further pages lie in a folder of their own, where no piece of news can have the same address. */
export const newsPageAddress = (page: number, language: Language): string => inLanguage(page === 1 ? '/aktuelles/' : `/aktuelles/seite/${String(page)}/`, language);

/** The address of a piece of news; where nobody has translated it, it has only that in German. */
export const newsAddress = (id: string, language: Language): string => inLanguage(`/aktuelles/${id}/`, language);
export const feedAddress = (language: Language): string => inLanguage('/aktuelles/feed.xml', language);
