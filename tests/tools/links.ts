import { LinkChecker, LinkState } from 'linkinator';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from './result.ts';
import { startSite } from './site.ts';

/**
 * Follows every link, picture, style sheet and fragment of the served site, from the start page and from each page
 * of the sitemap. One check per address of our own; links that leave the site are not followed, since tests run without a network.
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

/** Paths of all pages in the sitemap that the build has written. */
export async function sitemap(dist: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const file of glob('sitemap-[0-9]*.xml', { cwd: dist })) {
    const text = await readFile(join(dist, file), 'utf8');
    for (const [, address = ''] of text.matchAll(/<loc>([^<]+)<\/loc>/g)) paths.push(new URL(address).pathname);
  }
  return paths;
}
