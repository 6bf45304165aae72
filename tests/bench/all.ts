/**
 * `npm run bench`: runs the benchmarks as processes, one after the other, and puts what they found into one table. Names choose some
 * (`npm run bench -- intake build`), `--small` makes each as small as it can be (to try it, not to judge by it), `--json FILE` writes
 * all reports, `--check` fails when a goal is missed. A part that could not run says why, and counts as missed.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { node } from '../tools/command.ts';
import { missed, oneTable, type Outcome } from './one-table.ts';
import type { Report } from './report.ts';

/** Each is the script tests/bench/<name>.ts; what makes it small. */
const parts: Readonly<Record<string, readonly string[]>> = {
  pages: ['--runs', '1', '--pages', 'start', '--peers', 'plain Astro'],
  build: ['--pages', '20'],
  search: ['--pages', '50', '--runs', '1'],
  intake: ['--seconds', '2'],
  office: ['--applications', '60'],
  dev: ['--pages', '20', '--runs', '1'],
  content: ['--pages', '20', '--events', '10'],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { small: { type: 'boolean', default: false }, json: { type: 'string' }, check: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);

/** The parts that look at the built site, which is the one in `DIST_DIR` or built for them. */
const ofSite: ReadonlySet<string> = new Set(['pages', 'search', 'intake', 'office']);

/** Builds the site below a folder as people get it. @throws Error with what the build has printed */
async function builtBelow(folder: string): Promise<string> {
  const dist = join(folder, 'site');
  const env = { ASTRO_TELEMETRY_DISABLED: '1', SITE_URL: 'https://mentee-plus.example.org', DIST_DIR: dist };
  const built = await node('node_modules/astro/bin/astro.mjs', ['build', '--outDir', dist], env);
  const finished = built.ok ? await node('src/finish.ts', [], env) : built;
  if (!finished.ok) throw new Error(`The site could not be built:\n${finished.output}`);
  return dist;
}

/** Runs one part in a process of its own, which leaves nothing behind for the next. */
async function run(part: string, folder: string, env: Record<string, string>): Promise<Outcome> {
  const json = join(folder, `${part}.json`);
  const { ok, output } = await node(`tests/bench/${part}.ts`, ['--json', json, ...(values.small ? parts[part] ?? [] : [])], env);
  const text = ok ? await readFile(json, 'utf8').catch(() => undefined) : undefined;
  if (text === undefined) return { part, why: output.trim().split('\n').slice(-12).join('\n') };
  return { part, report: JSON.parse(text) as Report };
}

const folder = await mkdtemp(join(tmpdir(), 'mentee-plus-bench-'));
try {
  const outcomes: Outcome[] = [];
  const chosen = positionals.length > 0 ? positionals : Object.keys(parts);
  const given = process.env['DIST_DIR'] ?? '';
  const env: Record<string, string> = chosen.some((part) => ofSite.has(part)) && given === '' ? { DIST_DIR: await builtBelow(folder) } : {};
  for (const part of chosen) {
    console.log(`${part} …`);
    outcomes.push(await run(part, folder, env));
  }
  console.log(`\n${oneTable(outcomes)}`);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(outcomes, undefined, 2)}\n`);
  if (values.check && missed(outcomes) > 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
