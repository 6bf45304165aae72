/** Former addresses in a build: the file that Netlify reads, and that our own server reads. One format, so that both hosts agree. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Name of the file in the folder of a build (Netlify, "Redirects and rewrites"). */
export const redirectsName = '_redirects';

/** The file's text: one line each, `301` since former addresses do not come back. Netlify takes each with and without the slash at its end. */
export const redirectLines = (redirects: readonly { readonly from: string; readonly to: string }[]): string =>
  redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');

/** What an address is looked up by: small letters, one slash at the end. */
const keyOf = (path: string): string => `${path.toLowerCase().replace(/\/+$/u, '')}/`;

/** Where a path leads today, or `undefined`. */
export type FormerAddresses = (path: string) => string | undefined;

/** The former addresses of the build in a folder; a build without the file has none. */
export function formerAddresses(distDir: string): FormerAddresses {
  let text = '';
  try {
    text = readFileSync(join(distDir, redirectsName), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const known = new Map(text.split('\n').map((line) => line.split(' ')).flatMap(([from, to]) => (from && to ? [[keyOf(from), to] as const] : [])));
  return (path) => known.get(keyOf(path));
}
