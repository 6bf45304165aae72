import { programme } from './programme.ts';
import { redirectsFile } from './redirects-schema.ts';
import { parseYaml, readContent } from './yaml-file.ts';

const FILE = 'content/redirects.yaml';

export interface Redirect { readonly from: string; readonly to: string }

/** Where the programme's page was before, as a path of this site; nothing while nobody has looked, or where that page was the root of a site. */
export function formerPath(address: string | null): readonly Redirect[] {
  const pathname = address === null ? '/' : new URL(address).pathname.replace(/\/?$/u, '/');
  return pathname === '/' ? [] : [{ from: pathname, to: '/' }];
}

/** All addresses that lead somewhere else today. Throws an `Error` in German for the editor when the file is wrong. */
export const readRedirects = (): readonly Redirect[] => [...parseYaml(readContent(FILE), redirectsFile, FILE).redirects, ...formerPath(programme.formerAddress.value)];
