import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../faults/build.ts';
import { node } from '../tools/command.ts';

let folder = '';
let dist = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mentee-plus-bench-test-'));
  dist = await builtSite();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// How fast it is here says nothing: others may be using the machine. How much the page loads is the same everywhere.
test('the office is measured from unlocking to matching, and stays as small as it must', async () => {
  const json = join(folder, 'figures.json');
  const { ok, output } = await node('tests/bench/office.ts', ['--applications', '60', '--json', json], { DIST_DIR: dist });
  expect(ok, output).toBe(true);
  const { figures, goals } = JSON.parse(await readFile(json, 'utf8'));
  expect(goals).toHaveLength(6);
  expect(figures.opening.firstRows).toBeLessThanOrEqual(figures.opening.allOpen);
  expect(figures.filtering.count).toBeGreaterThan(10);
  expect(figures.memory.mostHeaps).toBeGreaterThan(1024 * 1024);
  expect(figures.matching.pairs).toBeGreaterThan(0);
  expect(figures.loaded.length).toBeGreaterThan(3);
  expect(goals.filter(({ goal, reached }: { goal: string; reached: boolean }) => /memory|KB/u.test(goal) && !reached)).toEqual([]);
});

test('a wrong option stops it with what it wants', async () => {
  for (const args of [['--applications', '3'], ['--unknown']]) expect((await node('tests/bench/office.ts', args)).ok).toBe(false);
});
