import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import type { Language } from '../../forms/text.ts';
import { newsIn } from './news.ts';
import { feedAddress } from './order.ts';
import { newsWords } from './words.ts';

/** What tells a browser or a reader of feeds where the news are; nothing while there are none. */
export const feedLinks = async (language: Language): Promise<StarlightRouteData['head']> => ((await newsIn(language)).length === 0 ? [] : [
  { tag: 'link', attrs: { rel: 'alternate', type: 'application/rss+xml', title: newsWords.feedLink[language], href: feedAddress(language) }, content: '' },
]);
