import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { builtSite } from '../faults/build.ts';
import { node } from '../tools/command.ts';
import type { Report } from './report.ts';

// How fast it is here says nothing: others may be using the machine. What is fetched is the same everywhere.
test('over twenty pages the search fetches nothing before it is used, and less than its limit then', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const json = join(folder, 'figures.json');
  const { ok, output } = await node('tests/bench/search.ts', ['--alone', '--pages', '20', '--runs', '1', '--json', json], { DIST_DIR: await builtSite() });
  expect(ok, output).toBe(true);
  const { rows } = JSON.parse(await readFile(json, 'utf8')) as Report;
  const ours = (measure: string): number => rows.find((row) => row.measure.startsWith(measure))?.ours ?? Number.NaN;
  expect(ours('scripts on a page')).toBe(0);
  expect(ours('fetched until')).toBeGreaterThan(60_000);
  expect(ours('fetched until')).toBeLessThan(135_000);
  expect(ours('later answers')).toBeGreaterThan(0);
});
