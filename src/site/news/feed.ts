import rss from '@astrojs/rss';
import { escapeHtml } from '../../forms/html.ts';
import type { Language, Text } from '../../forms/text.ts';
import { feedAddress, newsAddress, newsPageAddress, perPage } from './order.ts';
import { newsWords as words } from './words.ts';

interface Item {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly date: Date;
}

const title: Text = { de: 'Mentee+ · Aktuelles', en: 'Mentee+ · News' };

/**
 * The feed of a language as RSS 2.0 with the latest news; what is not translated says that it is German.
 * @param news the newest first
 * @param site origin of the website
 */
export const newsFeed = (news: readonly Item[], site: URL, language: Language): Promise<Response> => rss({
  title: title[language],
  description: words.description[language],
  site: new URL(newsPageAddress(1, language), site),
  trailingSlash: true,
  xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
  customData: `<language>${language}</language><atom:link href="${new URL(feedAddress(language), site).href}" rel="self" type="application/rss+xml"/>`,
  items: news.slice(0, perPage).map((item) => ({
    title: item.title,
    // Readers take it for HTML.
    description: escapeHtml(item.description),
    link: new URL(newsAddress(item.id, item.language), site).href,
    pubDate: item.date,
    ...(item.language !== language && { customData: `<dc:language>${item.language}</dc:language>` }),
  })),
});
