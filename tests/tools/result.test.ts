import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { notRun, ofPlaywright, ofVitest, oneCheck, summary, together } from './result.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mentee-plus-result-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function report(content: unknown): Promise<string> {
  const file = join(folder, 'report.json');
  await writeFile(file, JSON.stringify(content));
  return file;
}
const counts = ({ passed, failed }: { passed: number; failed: number }): [number, number] => [passed, failed];
const ended = (ok: boolean) => ({ ok, output: '' });

test('counts unit tests, and takes skipped and open ones for failed', async () => {
  const file = await report({ numPassedTests: 5, numTotalTests: 8 });
  expect(counts(await ofVitest(ended(false), file))).toEqual([5, 3]);
});

test('counts journeys, and takes flaky and skipped ones for failed', async () => {
  const file = await report({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } });
  expect(counts(await ofPlaywright(ended(false), file))).toEqual([4, 4]);
});

test('finds a failure that only the exit code tells of', async () => {
  const file = await report({ numPassedTests: 5, numTotalTests: 5 });
  expect(counts(await ofVitest(ended(false), file))).toEqual([5, 1]);
  expect(counts(await ofVitest(ended(true), file))).toEqual([5, 0]);
});

test('fails when there is no report', async () => {
  expect(counts(await ofVitest(ended(true), join(folder, 'nothing.json')))).toEqual([0, 1]);
});

test('what a machine lacks is neither passed nor failed, and stands in the last line', () => {
  const result = together([oneCheck(ended(true)), notRun('Firefox: there is none'), notRun('WebKit: there is none')]);
  expect(counts(result)).toEqual([1, 0]);
  expect(result.skipped).toEqual(['Firefox: there is none', 'WebKit: there is none']);
  expect(summary(1, 0, 2)).toBe('1 passed, 0 failed, 2 skipped');
  expect(summary(1, 0, 0)).toBe('1 passed, 0 failed');
});
