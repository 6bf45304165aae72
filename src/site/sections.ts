/** A part of the site: what the side column lists, and where the menus lead. */
export interface Section {
  readonly label: string;
  /** Ids of pages below `content/pages`, the section's own page first. */
  readonly pages: readonly string[];
  /** Legal pages stand in the footer; all others in the main menu. */
  readonly place: 'menu' | 'footer';
  /** The four modules belong here, drawn as stations. */
  readonly modules?: true;
  /** Addresses that count as part of the section, though the side column does not list them. */
  readonly also?: readonly string[];
}

/** The parts of the site in the order of the main menu; side column, breadcrumbs, menu and footer all follow from here. */
export const sections: readonly Section[] = [
  {
    label: 'Das Programm',
    place: 'menu',
    pages: ['programm', 'programm/konzeption', 'programm/ziele', 'programm/nutzen', 'programm/geschichte'],
  },
  { label: 'Mentee werden', place: 'menu', pages: ['mentee-werden', 'bewerben'], modules: true, also: ['/mentee-werden/', '/bewerbung/mentee/'] },
  { label: 'Mentor:in werden', place: 'menu', pages: ['mentor-werden'], also: ['/bewerbung/mentor/'] },
  { label: 'Kontakt', place: 'menu', pages: ['kontakt'] },
  { label: 'Rechtliches', place: 'footer', pages: ['impressum', 'datenschutz', 'barrierefreiheit'] },
];

export interface Link {
  readonly label: string;
  readonly href: string;
}

/** The address of a page by its id: `programm/ziele` becomes `/programm/ziele/`. */
export const addressOf = (id: string): string => `/${id}/`;

/** The entries of the main menu: each section leads to its own page. */
export const mainMenu: readonly Link[] = sections
  .filter(({ place }) => place === 'menu')
  .map(({ label, pages }) => ({ label, href: addressOf(pages[0] ?? '') }));

/** The section an address belongs to, or `undefined` for the start page, the search and unknown addresses. */
export function sectionOf(pathname: string): Section | undefined {
  return sections.find(({ pages, also = [] }) =>
    pages.some((id) => addressOf(id) === pathname) || also.some((prefix) => pathname.startsWith(prefix)));
}

/** Value of `aria-current` for a menu entry: `page` on that very page, `true` inside its section. */
export function currentState(href: string, pathname: string): 'page' | 'true' | undefined {
  if (href === pathname) return 'page';
  return addressOf(sectionOf(pathname)?.pages[0] ?? '') === href ? 'true' : undefined;
}

/** The way from the start page down to the page above this one. Legal pages have no page above them but the start page. */
export function crumbs(pathname: string): readonly Link[] {
  const section = sectionOf(pathname);
  const above = mainMenu.find(({ label, href }) => label === section?.label && href !== pathname);
  return [{ label: 'Start', href: '/' }, ...(above ? [above] : [])];
}
