import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import type { Link } from './sections.ts';

type Entry = StarlightRouteData['sidebar'][number];
type LinkEntry = Extract<Entry, { type: 'link' }>;
export type Group = Extract<Entry, { type: 'group' }>;

/** All links of a group in reading order, nested groups included. */
export const linksOf = (group: Group): LinkEntry[] =>
  group.entries.flatMap((entry) => (entry.type === 'link' ? [entry] : linksOf(entry)));

/** The section the visitor is in: the outermost group with a link to this very page. */
export const currentGroup = (sidebar: readonly Entry[]): Group | undefined =>
  sidebar.find((entry): entry is Group => entry.type === 'group' && linksOf(entry).some(({ isCurrent }) => isCurrent));

/** The section whose pages the side column lists: the visitor's, also on a page below one of them (an event, a question of the module finder). */
export const shownGroup = (sidebar: readonly Entry[], section: string | undefined): Group | undefined =>
  currentGroup(sidebar) ?? sidebar.find((entry): entry is Group => entry.type === 'group' && entry.label === section);

/** Value of `aria-current` for a link of the side column: `page` on that page, `true` below it. All pages are below a section's own, so that never says `true`. */
export function stateOf(link: LinkEntry, group: Group, pathname: string): 'page' | 'true' | undefined {
  if (link.isCurrent) return 'page';
  return link !== linksOf(group)[0] && pathname.startsWith(link.href) ? 'true' : undefined;
}

/** A link for the side column, to a page that Starlight does not know as one of its own collection. */
export const entryOf = ({ href, label }: Link, pathname: string): LinkEntry => ({ type: 'link', label, href, isCurrent: href === pathname, badge: undefined, attrs: {} });

/** A nested group for the side column, for pages that Starlight does not know as pages of its own collection. */
export function groupOf(label: string, links: readonly Link[], pathname: string): Group {
  return { type: 'group', label, entries: links.map((link) => entryOf(link, pathname)), collapsed: false, badge: undefined };
}

/** The pages before and after this one within its section; Starlight's own pager would run on from the history to the mentees. */
export function neighbours(group: Group | undefined): StarlightRouteData['pagination'] {
  const links = group ? linksOf(group) : [];
  const here = links.findIndex(({ isCurrent }) => isCurrent);
  return { prev: here < 0 ? undefined : links[here - 1], next: here < 0 ? undefined : links[here + 1] };
}

/** A list of the side column: plain links, or stations on a line. */
export interface List {
  readonly rail: boolean;
  readonly links: readonly LinkEntry[];
}

/** The group as lists in reading order: links that stand together form one list, a nested group is one of its own. */
export function listsOf(group: Group): List[] {
  const lists: { rail: boolean; links: LinkEntry[] }[] = [];
  for (const entry of group.entries) {
    const last = lists.at(-1);
    if (entry.type === 'group') lists.push({ rail: true, links: linksOf(entry) });
    else if (last && !last.rail) last.links.push(entry);
    else lists.push({ rail: false, links: [entry] });
  }
  return lists;
}
