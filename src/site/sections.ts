import { inLanguage, languageAndPath } from '../forms/addresses.ts';
import type { Language, Text } from '../forms/text.ts';
import type { LivingPageName } from './living-pages.ts';
import { siteWords } from './words.ts';

/** A part of the site: what the side column lists, and where the menus lead. */
export interface Section {
  readonly label: Text;
  /** Ids of pages below `content/pages`, the section's own page first. */
  readonly pages: readonly string[];
  /** Legal pages stand in the footer; all others in the main menu. */
  readonly place: 'menu' | 'footer';
  /** The four modules belong here, drawn as stations. */
  readonly modules?: true;
  /** Pages made from collections, listed behind the section's own where there is something to read on them (living-pages.ts). */
  readonly living?: readonly LivingPageName[];
  /** German addresses that count as part of the section, though the side column does not list them. */
  readonly also?: readonly string[];
}

/** The parts of the site in the order of the main menu; side column, breadcrumbs, menu and footer all follow from here. */
export const sections: readonly Section[] = [
  {
    label: { de: 'Das Programm', en: 'The programme' },
    place: 'menu',
    pages: ['programm', 'programm/konzeption', 'programm/ziele', 'programm/nutzen', 'programm/geschichte'],
    living: ['events', 'news'],
    also: ['/programm/veranstaltungen/', '/aktuelles/'],
  },
  { label: { de: 'Mentee werden', en: 'Become a mentee' }, place: 'menu', pages: ['mentee-werden', 'bewerben'], modules: true, living: ['finder'], also: ['/mentee-werden/', '/bewerbung/mentee/'] },
  { label: { de: 'Mentor:in werden', en: 'Become a mentor' }, place: 'menu', pages: ['mentor-werden'], also: ['/bewerbung/mentor/'] },
  { label: { de: 'Kontakt', en: 'Contact' }, place: 'menu', pages: ['kontakt'], living: ['faq'], also: ['/faq/'] },
  { label: { de: 'Rechtliches', en: 'Legal' }, place: 'footer', pages: ['impressum', 'datenschutz', 'barrierefreiheit'] },
];

export interface Link {
  readonly label: string;
  readonly href: string;
}

/** The German address of a page by its id: `programm/ziele` becomes `/programm/ziele/`. */
export const addressOf = (id: string): string => `/${id}/`;

/** The entries of the main menu: each section leads to its own page. */
export const mainMenu = (language: Language): readonly Link[] => sections
  .filter(({ place }) => place === 'menu')
  .map(({ label, pages }) => ({ label: label[language], href: inLanguage(addressOf(pages[0] ?? ''), language) }));

/** The section an address in any language belongs to, or `undefined` for the start page, the search and unknown addresses. */
export function sectionOf(pathname: string): Section | undefined {
  const { path } = languageAndPath(pathname);
  return sections.find(({ pages, also = [] }) =>
    pages.some((id) => addressOf(id) === path) || also.some((prefix) => path.startsWith(prefix)));
}

/** Value of `aria-current` for a menu entry: `page` on that very page, `true` inside its section. */
export function currentState(href: string, pathname: string): 'page' | 'true' | undefined {
  if (href === pathname) return 'page';
  return addressOf(sectionOf(pathname)?.pages[0] ?? '') === languageAndPath(href).path ? 'true' : undefined;
}

/** The way from the start page down to the page above this one. Legal pages have no page above them but the start page. */
export function crumbs(pathname: string): readonly Link[] {
  const { language } = languageAndPath(pathname);
  const label = sectionOf(pathname)?.label[language];
  const above = mainMenu(language).find((entry) => entry.label === label && entry.href !== pathname);
  return [{ label: siteWords.start[language], href: inLanguage('/', language) }, ...(above ? [above] : [])];
}
