/** `npm run addresses`: adds the addresses of a build to docs/public-addresses.txt. What once stood there stays: somebody may have kept it. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The list, from the root of the project. */
export const addressList = 'docs/public-addresses.txt';

const heading = '# Addresses that have been public, one a line. `npm run addresses` adds those of a build and never takes one away.\n'
  + '# The check of links (npm test) asks for each: it must be there, or lead to where content/redirects.yaml says.\n';

/** The addresses of a list, without its comments. */
export const listed = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));

/** What visitors, readers of feeds and calendars keep the address of: the pages of the sitemap, feeds, and calendars to subscribe to. */
export function addressesOf(dist: string): readonly string[] {
  const pages = globSync('sitemap-[0-9]*.xml', { cwd: dist }).flatMap((file) =>
    [...readFileSync(join(dist, file), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address = '']) => new URL(address).pathname));
  const feeds = globSync('**/{feed.xml,kalender.ics}', { cwd: dist }).map((file) => `/${file.replaceAll('\\', '/')}`);
  return [...new Set([...pages, ...feeds])].sort();
}

/** The text of the list with further addresses. */
export const withAddresses = (text: string, addresses: readonly string[]): string => `${heading}\n${[...new Set([...listed(text), ...addresses])].sort().join('\n')}\n`;

if (import.meta.main) {
  const text = readFileSync(addressList, 'utf8');
  const next = withAddresses(text, addressesOf(process.env['DIST_DIR'] ?? 'dist'));
  writeFileSync(addressList, next);
  console.log(`${addressList}: ${String(listed(next).length - listed(text).length)} new, ${String(listed(next).length)} in all.`);
}
