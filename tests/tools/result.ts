import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Finished } from './command.ts';

/** What a suite has to say: counts for the last line, and text that is shown when something failed. */
export interface Result {
  passed: number;
  failed: number;
  /** What could not run on this machine, each with its reason: neither passed nor failed. */
  skipped?: readonly string[];
  output: string;
}

/** A tool that only says yes or no counts as one check. */
export const oneCheck = ({ ok, output }: Finished): Result => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, output });

/** A part that the machine cannot run, and why. */
export const notRun = (reason: string): Result => ({ passed: 0, failed: 0, skipped: [reason], output: '' });

export const together = (results: Result[]): Result => ({
  passed: results.reduce((sum, { passed }) => sum + passed, 0),
  failed: results.reduce((sum, { failed }) => sum + failed, 0),
  skipped: results.flatMap(({ skipped = [] }) => skipped),
  output: results
    .filter(({ failed }) => failed > 0)
    .map(({ output }) => output)
    .join('\n'),
});

const vitest = z.object({ numPassedTests: z.number(), numTotalTests: z.number() });
const playwright = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Counts of a vitest JSON report. What was skipped or left open counts as failed: a test that does not run proves nothing. */
export const ofVitest = (finished: Finished, file: string): Promise<Result> =>
  counted(finished, file, (report) => {
    const { numPassedTests, numTotalTests } = vitest.parse(report);
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
  });

/** Counts of a Playwright JSON report; skipped and flaky count as failed. */
export const ofPlaywright = (finished: Finished, file: string): Promise<Result> =>
  counted(finished, file, (report) => {
    const { expected, unexpected, flaky, skipped } = playwright.parse(report).stats;
    return { passed: expected, failed: unexpected + flaky + skipped };
  });

async function counted(
  { ok, output }: Finished,
  file: string,
  count: (report: unknown) => { passed: number; failed: number },
): Promise<Result> {
  try {
    const { passed, failed } = count(JSON.parse(await readFile(file, 'utf8')));
    // A file that does not load, or an error outside of any test, shows only in the exit code.
    return { passed, failed: ok || failed > 0 ? failed : 1, output };
  } catch (error) {
    return { passed: 0, failed: 1, output: `${output}\nNo readable report: ${String(error)}` };
  }
}

/** The last line of a run. What was skipped is named there only when something was, so that no full run is taken for a smaller one. */
export const summary = (passed: number, failed: number, skipped: number): string =>
  `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`;
