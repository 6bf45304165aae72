/** What every part of `npm run bench` prints, writes as JSON and is judged by. */
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';

/** One measured thing, beside the same thing of peers in the same run. */
export interface Row {
  /** For example "start page, bytes before the largest paint". */
  readonly measure: string;
  /** "ms", "B", "s", "MB", "/s", or "" for plain numbers. */
  readonly unit: string;
  /** Median of the runs. */
  readonly ours: number;
  /** Medians of peers by name. */
  readonly peers?: Readonly<Record<string, number>>;
  /** What is to be reached, in words; a row without one only tells. */
  readonly goal?: string;
  readonly reached?: boolean;
}

/** All that one part has measured. */
export interface Report {
  readonly part: string;
  /** What must be known to repeat it: how many runs, which line, which versions. */
  readonly conditions: readonly string[];
  readonly rows: readonly Row[];
}

export interface Finish {
  /** File for the report. */
  readonly json?: string | undefined;
  /** Whether a missed goal ends the run with exit code 1. */
  readonly check: boolean;
}

/** The middle of some numbers; the mean of both in the middle where there are two. NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** A number as people read it: three figures that count, all before the point. */
const figure = (value: number): string => (Math.abs(value) >= 100 || Number.isInteger(value) ? Math.round(value).toString() : value.toPrecision(3));
const withUnit = (value: number, unit: string): string => (unit === '' ? figure(value) : `${figure(value)} ${unit}`);

/** The machine on which this runs, as a condition. */
export const machine = (): string => `Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1) ?? '?'}`;

/** The report as a table: measure, ours, each peer with how many times its figure ours is, goal. */
export function table({ part, conditions, rows }: Report): string {
  const cells = rows.map(({ measure, unit, ours, peers = {}, goal, reached }) => [
    measure,
    withUnit(ours, unit),
    Object.entries(peers).map(([name, value]) => `${name} ${withUnit(value, unit)}${value === 0 ? '' : ` (${(ours / value).toFixed(2)} ×)`}`).join(', '),
    goal === undefined ? '' : `${reached === true ? 'reached' : 'MISSED'}: ${goal}`,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
  return [`${part} · ${conditions.join(' · ')}`, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** Prints a report, writes it where asked, and with `check` makes a missed goal the exit code. */
export async function finish(report: Report, { json, check }: Finish): Promise<void> {
  console.log(table(report));
  if (json !== undefined) await writeFile(json, `${JSON.stringify(report, undefined, 2)}\n`);
  if (check && report.rows.some(({ reached }) => reached === false)) process.exitCode = 1;
}
