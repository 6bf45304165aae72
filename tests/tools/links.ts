import { LinkChecker, LinkState } from 'linkinator';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from './result.ts';
import { startSite } from './site.ts';

/**
 * Follows every link, picture, style sheet and fragment of the served site, from the start page and from each page
 * of the sitemap. One check per address of our own; links that leave the site are not followed, since tests run without a network
 * (see `outerLinks`).
 */
export async function unbrokenLinks(dist: string): Promise<Result> {
  const site = await startSite({ dist });
  try {
    const { links } = await new LinkChecker().check({
      path: [`${site.url}/`, ...(await sitemap(dist)).map((path) => site.url + path)],
      recurse: true,
      checkFragments: true,
      redirects: 'error',
      linksToSkip: async (link) => !link.startsWith(`${site.url}/`),
    });
    const own = new Map<string, string[]>();
    for (const { url, state, status, parent } of links) {
      if (state === LinkState.SKIPPED) continue;
      const problems = own.get(url) ?? [];
      if (state === LinkState.BROKEN) problems.push(`${url} (${String(status ?? 'no answer')}), linked from ${parent ?? 'the sitemap'}`);
      own.set(url, problems);
    }
    const broken = [...own.values()].filter((problems) => problems.length > 0);
    return { passed: own.size - broken.length, failed: broken.length, output: broken.flat().join('\n') };
  } finally {
    await site.stop();
  }
}

/** What is wrong with the form of an address elsewhere, or `undefined`. Places elsewhere are reached without anybody listening in. */
export function mistakeInOuter(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url) return 'is no address';
  if (url.protocol === 'mailto:') return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(decodeURIComponent(url.pathname)) ? undefined : 'is no mail address';
  if (url.protocol === 'tel:') return /^\+?\d[\d-]+$/u.test(url.pathname) ? undefined : 'is no number';
  if (url.protocol !== 'https:') return 'does not begin with https:';
  if (!/^(?:[a-z\d-]+\.)+[a-z]{2,}$/u.test(url.hostname)) return 'names no host';
  return url.username || url.password ? 'carries a name or a password' : undefined;
}

/** Links that leave the site, in all built pages: each must be something that a browser, a mail program or a telephone can open. One check per address. */
export async function outerLinks(dist: string): Promise<Result> {
  const from = new Map<string, string>();
  for await (const page of glob('**/*.html', { cwd: dist })) {
    const text = await readFile(join(dist, page), 'utf8');
    for (const [, address = ''] of text.matchAll(/<a\b[^>]*?\shref="((?:[a-z][a-z\d+.-]*:|\/\/)[^"]*)"/giu)) from.set(address.replaceAll('&amp;', '&'), page);
  }
  const problems = [...from].flatMap(([address, page]) => {
    const mistake = mistakeInOuter(address);
    return mistake === undefined ? [] : [`${address} ${mistake}, linked from ${page}`];
  });
  return { passed: from.size - problems.length, failed: problems.length, output: problems.join('\n') };
}

/** Paths of all pages in the sitemap that the build has written. */
export async function sitemap(dist: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const file of glob('sitemap-[0-9]*.xml', { cwd: dist })) {
    const text = await readFile(join(dist, file), 'utf8');
    for (const [, address = ''] of text.matchAll(/<loc>([^<]+)<\/loc>/g)) paths.push(new URL(address).pathname);
  }
  return paths;
}
