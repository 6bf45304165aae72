import { livingPageAbove } from './living-pages.ts';
import { crumbs, type Link } from './sections.ts';

/** The way from the start page down to a page, without the page itself: what its crumbs show and what search engines are told. */
export function wayTo(pathname: string): readonly Link[] {
  const above = livingPageAbove(pathname);
  return [...crumbs(pathname), ...(above ? [above] : [])];
}
