import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCriteria } from '../../src/content/criteria.ts';
import { readLetters } from '../../src/content/letters.ts';
import { siteDataOf } from '../../src/content/site-data.ts';
import { siteDataPath } from '../../src/office/site-data.ts';

/** A copy of the built site in which the office finds the demo's invented criteria of selection, as a build with CRITERIA_FILE has them. */
export async function withDemoCriteria(dist: string, to: string): Promise<string> {
  await cp(dist, to, { recursive: true });
  const file = join(to, siteDataPath);
  await writeFile(file, JSON.stringify(siteDataOf(readCriteria({ CRITERIA_FILE: 'src/office-cli/demo/criteria.yaml' }), readLetters())));
  // What was compressed at build time would be served in its place.
  for (const suffix of ['br', 'gz']) await rm(`${file}.${suffix}`, { force: true });
  return to;
}
