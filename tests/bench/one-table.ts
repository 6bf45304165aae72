/** All parts of a benchmark run in one table. */
import { table, type Report } from './report.ts';

/** What a part has measured, or why it could not run. */
export type Outcome = { readonly part: string } & ({ readonly report: Report } | { readonly why: string });

/** How many goals were missed; a part that could not run counts as one. */
export const missed = (outcomes: readonly Outcome[]): number =>
  outcomes.reduce((sum, outcome) => sum + ('why' in outcome ? 1 : outcome.report.rows.filter(({ reached }) => reached === false).length), 0);

const goals = (outcomes: readonly Outcome[]): number =>
  outcomes.reduce((sum, outcome) => sum + ('why' in outcome ? 1 : outcome.report.rows.filter(({ goal }) => goal !== undefined).length), 0);

/** The rows of all parts below each other in the same columns, each measure behind the name of its part; then the conditions; then what could not run. */
export function oneTable(outcomes: readonly Outcome[]): string {
  const reports = outcomes.flatMap((outcome) => ('report' in outcome ? [outcome.report] : []));
  const rows = reports.flatMap(({ part, rows: own }) => own.map((row) => ({ ...row, measure: `${part.padEnd(7)}  ${row.measure}` })));
  const [, ...lines] = table({ part: '', conditions: [], rows }).split('\n');
  return [
    ...lines,
    '',
    ...reports.map(({ part, conditions }) => `  ${part.padEnd(7)}  ${conditions.join(' · ')}`),
    ...outcomes.flatMap((outcome) => ('why' in outcome ? [`  ${outcome.part.padEnd(7)}  NOT RUN, counts as missed:\n${outcome.why.replace(/^/gmu, '             ')}`] : [])),
    '',
    `${String(goals(outcomes) - missed(outcomes))} goals reached, ${String(missed(outcomes))} missed`,
  ].join('\n');
}
