import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { programme } from '../content/programme.ts';
import type { Language } from '../forms/text.ts';
import { calendarLinks } from './events/head.ts';
import { iconLinks, themeColors } from './icons.ts';
import { pictureEntries } from './share.ts';
import { breadcrumbList } from './structured-data/breadcrumbs.ts';
import { aboutProgramme } from './structured-data/organization.ts';
import { dataEntry } from './structured-data/script.ts';
import { wayTo } from './way.ts';

/** What the head of a page depends on. */
interface Page {
  readonly pathname: string;
  readonly language: Language;
  readonly layout: 'text' | 'start' | 'form';
  readonly title: string;
  readonly site: URL;
  /** Whether the page is for finding (listed.ts). */
  readonly listed: boolean;
}

/**
 * What a page says to browsers, search engines and those who show its link, beside what Starlight says. Pages that are not for
 * finding say nothing of that; the start page alone tells of the programme and its icons, which a browser takes from there.
 */
export function reachEntries({ language, layout, listed, pathname, site, title }: Page): StarlightRouteData['head'] {
  if (!listed) return themeColors;
  return [
    ...themeColors,
    ...pictureEntries(pathname, title, site),
    ...(layout === 'start' ? [...iconLinks(language), dataEntry(aboutProgramme(programme, language, site))] : []),
    ...(layout === 'text' ? [dataEntry(breadcrumbList(wayTo(pathname), title, site))] : []),
    ...calendarLinks(pathname, language),
  ];
}
