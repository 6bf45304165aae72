import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { moduleIds } from '../../content/module-ids.ts';
import { inLanguage, languageAndPath } from '../../forms/addresses.ts';
import type { Language } from '../../forms/text.ts';
import { eventsPath, feedPath } from './addresses.ts';
import { eventWords } from './words.ts';

/** The calendar that belongs to a page: that of its module, or that of all dates on the start page and the pages of events. */
function calendarOf(pathname: string): string | undefined {
  const { path } = languageAndPath(pathname);
  const module = moduleIds.find((id) => path === `/mentee-werden/${id}/` || path.startsWith(`${eventsPath}modul/${id}/`));
  return module !== undefined || path === '/' || path.startsWith(eventsPath) ? feedPath(module) : undefined;
}

/** What tells a browser or a calendar program where the dates of a page can be subscribed to. */
export function calendarLinks(pathname: string, language: Language): StarlightRouteData['head'] {
  const calendar = calendarOf(pathname);
  return calendar === undefined ? [] : [{ tag: 'link', attrs: { rel: 'alternate', type: 'text/calendar', title: eventWords.calendarName[language], href: inLanguage(calendar, language) }, content: '' }];
}
