import * as z from 'zod';
import type { AccessibilityResults } from '../../src/site/accessibility/results.ts';

const annotation = z.object({ type: z.string(), description: z.string().optional() });
const spec = z.object({ title: z.string(), tests: z.array(z.object({ status: z.string(), annotations: z.array(annotation) })) });
interface Suite { readonly specs: readonly z.infer<typeof spec>[]; readonly suites?: readonly Suite[] | undefined }
const suite: z.ZodType<Suite> = z.lazy(() => z.object({ specs: z.array(spec), suites: z.array(suite).optional() }));
const report = z.object({ suites: z.array(suite), stats: z.object({ startTime: z.string(), expected: z.number(), unexpected: z.number(), flaky: z.number() }) });

type Seen = Pick<AccessibilityResults, 'date' | 'browsers' | 'pages' | 'states' | 'office' | 'proved'>;

/** The kinds of annotation of tests, and where they go. */
const kinds = { browser: 'browsers', page: 'pages', state: 'states', office: 'office', proves: 'proved' } as const;

const specsOf = ({ specs, suites = [] }: Suite): readonly z.infer<typeof spec>[] => [...specs, ...suites.flatMap(specsOf)];

/**
 * What the journeys have looked at, read from Playwright's JSON report by the annotations of the tests.
 * Throws when a test that has one did not pass: then there is nothing to state.
 * @param parts the parsed reports; the day is that of the oldest
 */
export function seenIn(parts: readonly unknown[]): Seen {
  const reports = parts.map((part) => report.parse(part));
  const [date = ''] = reports.map(({ stats }) => stats.startTime.slice(0, 10)).sort();
  const seen: { [Key in keyof Seen]: Key extends 'date' ? string : string[] } = { date, browsers: [], pages: [], states: [], office: [], proved: [] };
  const failed: string[] = [];
  for (const { title, tests } of reports.flatMap(({ suites }) => suites).flatMap(specsOf)) {
    for (const { status, annotations } of tests) {
      const own = annotations.flatMap(({ type, description = '' }) => (Object.hasOwn(kinds, type) ? [[kinds[type as keyof typeof kinds], description] as const] : []));
      if (status !== 'expected' && own.some(([kind]) => kind !== 'browsers')) failed.push(title);
      for (const [kind, what] of own) if (!seen[kind].includes(what)) seen[kind].push(what);
    }
  }
  if (failed.length > 0) throw new Error(`Nothing to state, these did not pass: ${failed.join('; ')}`);
  for (const kind of Object.values(kinds)) seen[kind].sort();
  return seen;
}

/** The browsers of further reports in which everything passed; of one that does not say its version, the name. */
export function browserIn(json: unknown, name: string): readonly string[] {
  const { suites, stats: { expected, unexpected, flaky } } = report.parse(json);
  if (expected === 0 || unexpected + flaky > 0) return [];
  const said = suites.flatMap(specsOf).flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations.filter(({ type }) => type === 'browser').map(({ description = '' }) => description)));
  return [said[0] ?? name];
}
