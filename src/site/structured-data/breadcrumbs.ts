import type { Link } from '../sections.ts';

/**
 * The way down to a page as schema.org's BreadcrumbList: the crumbs that stand on it, and the page itself, which search engines
 * take from the address.
 * @param way from the start page on, as `wayTo` gives it
 */
export const breadcrumbList = (way: readonly Link[], title: string, site: URL): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: [
    ...way.map(({ label, href }, index) => ({ '@type': 'ListItem', position: index + 1, name: label, item: new URL(href, site).href })),
    { '@type': 'ListItem', position: way.length + 1, name: title.replaceAll('\u00AD', '') },
  ],
});
