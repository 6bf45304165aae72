import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { inLanguage, languageAndPath } from '../forms/addresses.ts';
import { lastChange, readDays } from './last-changes.ts';
import { isListed } from './listed.ts';

/** The same page in both languages, for `hreflang`; the German one is for everybody else. */
function twins(address: string, listed: ReadonlySet<string>): readonly { readonly lang: string; readonly url: string }[] {
  const { pathname } = new URL(address);
  const { path } = languageAndPath(pathname);
  const [german, english] = [path, inLanguage(path, 'en')].map((each) => new URL(each, address).href);
  if (german === undefined || english === undefined || !listed.has(german) || !listed.has(english)) return [];
  return [{ lang: 'de', url: german }, { lang: 'en', url: english }, { lang: 'x-default', url: german }];
}

/**
 * The sitemap, with the day of the last change and the twin in the other language of every page.
 *
 * Astro's own way of finding twins compares every page with every other one; with thousands of news that takes longer than to build them.
 * @param root the project
 */
export function siteMap(root: URL): AstroIntegration {
  const listed = new Set<string>();
  let days: ReturnType<typeof readDays> | undefined;
  return sitemap({
    namespaces: { news: false, image: false, video: false, xhtml: true },
    filter: (address) => {
      const shown = isListed(new URL(address).pathname);
      if (shown) listed.add(address);
      return shown;
    },
    // Asked for each page when all have been through the filter.
    serialize: (item) => {
      days ??= readDays(fileURLToPath(root));
      const lastmod = lastChange(new URL(item.url).pathname, days);
      const links = twins(item.url, listed);
      return { ...item, ...(lastmod !== undefined && { lastmod }), ...(links.length > 0 && { links: [...links] }) };
    },
  });
}
