import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressList, listed } from '../../src/public-addresses.ts';
import { redirectsName } from '../../src/redirects.ts';
import { root } from './command.ts';
import type { Result } from './result.ts';
import { startSite } from './site.ts';

/** One thing that is asked for: what must come back at once, and where that leads. */
interface Ask { readonly address: string; readonly status?: number }

/** Former addresses as people keep them: as they were, without the slash at the end, and in capital letters. */
const spellings = (from: string): readonly string[] => [from, from.replace(/\/$/u, ''), from.toUpperCase()];

/**
 * Asks the served site for every address that was ever public (docs/public-addresses.txt), and for every former one in all its
 * spellings: each ends at a page, the former ones by a permanent redirection. One check per address.
 */
export async function keptAddresses(dist: string): Promise<Result> {
  const kept = listed(await readFile(join(root, addressList), 'utf8')).map((address): Ask => ({ address }));
  const lines = (await readFile(join(dist, redirectsName), 'utf8')).trim().split('\n');
  const former = lines.flatMap((line) => spellings(line.split(' ')[0] ?? '')).map((address): Ask => ({ address, status: 301 }));
  const site = await startSite({ dist });
  try {
    const problems = (await Promise.all([...kept, ...former].map(async ({ address, status }) => {
      const first = await fetch(site.url + address, { redirect: 'manual' });
      const last = await fetch(site.url + address);
      if (last.status !== 200) return [`${address} war öffentlich, und jetzt ist dort nichts (${String(last.status)}). Schreiben Sie in content/redirects.yaml, wohin die Adresse führt.`];
      return status === undefined || first.status === status ? [] : [`${address} answers ${String(first.status)}, not ${String(status)}.`];
    }))).flat();
    const asked = kept.length + former.length;
    return { passed: asked - problems.length, failed: problems.length, output: problems.join('\n') };
  } finally {
    await site.stop();
  }
}
