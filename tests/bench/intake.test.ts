import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { node } from '../tools/command.ts';
import { builtSite } from '../faults/build.ts';

let folder = '';
let dist = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mentee-plus-bench-test-'));
  dist = await builtSite();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the bench as people do; what it wrote. */
async function bench(...args: string[]) {
  const json = join(folder, 'figures.json');
  const { ok, output } = await node('tests/bench/intake.ts', [...args, '--json', json], { DIST_DIR: dist });
  expect(ok, output).toBe(true);
  return { output, ...JSON.parse(await readFile(json, 'utf8')) };
}

// How fast it is here says nothing: others may be using the machine. That nothing is lost holds on every machine.
test('under load every accepted application is stored, and every submission is accepted', async () => {
  const { figures, output } = await bench('--seconds', '1');
  expect(figures.ownServer.accepted).toBeGreaterThan(20);
  expect(figures.ownServer.errors).toBe(0);
  expect(figures.lost).toBe(0);
  for (const bare of [figures.bareStore, figures.bareSealBefore, figures.bareSealAfter]) expect(bare).toMatchObject({ errors: 0 });
  expect(output).toContain('× bare seal');
});

test('while 500 clients are slow, others are served without an error and within a second', async () => {
  const { figures } = await bench('--slow', '--seconds', '2');
  expect(figures.attacked.errors).toBe(0);
  expect(figures.held.opened).toBeGreaterThanOrEqual(500);
  expect(Math.max(figures.attacked.pages.p99, figures.attacked.submissions.p99)).toBeLessThan(1000);
});

test('memory is told for each part of the submissions', async () => {
  const { figures } = await bench('--memory', '--amount', '300', '--connections', '5');
  expect(figures.samples.map(({ submissions }: { submissions: number }) => submissions)).toEqual([150, 300, 450]);
  expect(figures.errors).toBe(0);
});

test('a wrong option stops it with what it wants', async () => {
  for (const args of [['--seconds', 'x'], ['--store', 'cards'], ['--unknown']]) expect((await node('tests/bench/intake.ts', args)).ok).toBe(false);
});
