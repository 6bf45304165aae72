import { provable } from '../../src/site/accessibility/words.ts';
import type { AccessibilityResults } from '../../src/site/accessibility/results.ts';
import { views } from '../../src/office/app/views.ts';
import { openViews } from '../../src/office/app/open-views.ts';
import { engineVersions } from './engines/versions.ts';
import { sitemap } from './links.ts';
import { states } from './states.ts';

/** Pages that come and go with what editors write there every day; the run looks at those of its own day. */
const living = /^(?:\/en)?\/(?:aktuelles|programm\/veranstaltungen)\/./u;

const year = 365 * 86_400_000;

/** Everything that the results claim and that does not hold today, as sentences: versions, pages, states, views, age. Empty when all holds, and when nothing is claimed. */
export async function untrue(results: AccessibilityResults | undefined, dist: string, now = Date.now()): Promise<readonly string[]> {
  if (!results) return [];
  const versions = Object.entries(await engineVersions()).filter(([name, version]) => results.engines[name as keyof typeof results.engines] !== version);
  const age = now - Date.parse(results.date);
  return [
    ...versions.map(([name, version]) => `the tests use ${name} ${version}`),
    ...(age > year ? ['older than a year'] : []),
    ...(age < 0 ? ['from the future'] : []),
    ...await notCovered(results, dist),
  ];
}

/**
 * What the results would have to name and do not, or name and is no longer there, as "kind: name". Empty when they still hold.
 * @param dist the built site, whose sitemap says which pages there are
 */
export async function notCovered(results: AccessibilityResults, dist: string): Promise<readonly string[]> {
  return [
    ...difference('page', [...await sitemap(dist), '/404.html'].filter((path) => !living.test(path)), results.pages.filter((path) => !living.test(path))),
    ...difference('state', Object.keys(states), results.states),
    ...missing('office', [...views, ...openViews].map(({ title }) => title), results.office),
    ...difference('proves', provable, results.proved),
  ];
}

const missing = (kind: string, wanted: readonly string[], named: readonly string[]): readonly string[] =>
  wanted.filter((name) => !named.includes(name)).map((name) => `${kind} without results: ${name}`);

const difference = (kind: string, wanted: readonly string[], named: readonly string[]): readonly string[] =>
  [...missing(kind, wanted, named), ...named.filter((name) => !wanted.includes(name)).map((name) => `${kind} that is no more: ${name}`)];
