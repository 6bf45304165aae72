import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keptAddresses } from './tools/addresses.ts';
import { node, root } from './tools/command.ts';
import { validPages } from './tools/html.ts';
import { outerLinks, unbrokenLinks } from './tools/links.ts';
import { ofPlaywright, ofVitest, oneCheck, summary, together, type Result } from './tools/result.ts';
import { otherBrowsers } from './browsers/suite.ts';

/**
 * The one test command. Runs all suites, or those named as arguments, goes on after a failure, shows the output of
 * what failed, and ends with the line `N passed, N failed`, with `, N skipped` behind it when the machine lacks what a part needs.
 * A suite that ran no test has failed, unless it says what it lacked.
 */
const reports = join(root, 'reports');
const dist = join(reports, 'site');
const quiet = { ASTRO_TELEMETRY_DISABLED: '1' };
const site = { DIST_DIR: dist, SITE_URL: 'https://mentee-plus.example.org', EDIT_URL: 'https://code.example.org/mentee-plus/edit/main/' };

// Hundreds of processes are started on the way, most of them servers and the office's command; what Node has compiled once halves their start.
process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules/.cache/mentee-plus-compiled');

const suites: Record<string, () => Promise<Result>> = {
  types: async () =>
    together([
      oneCheck(await node('node_modules/astro/bin/astro.mjs', ['check'], quiet)),
      oneCheck(await node('node_modules/typescript/bin/tsc')),
    ]),
  lint: async () => oneCheck(await node('node_modules/eslint/bin/eslint.js')),
  build: async () => {
    const built = await node('node_modules/astro/bin/astro.mjs', ['build', '--outDir', dist], { ...quiet, ...site });
    return oneCheck(built.ok ? await node('src/finish.ts', [], site) : built);
  },
  unit: async () => {
    const file = join(reports, 'vitest.json');
    return ofVitest(await node('node_modules/vitest/vitest.mjs', ['run'], { ...site, VITEST_JSON: file }), file);
  },
  html: () => validPages(dist),
  links: async () => together([await unbrokenLinks(dist), await outerLinks(dist), await keptAddresses(dist)]),
  e2e: () => journeys('e2e'),
  browsers: () => otherBrowsers(reports, site),
  // A function takes a quarter of a second for each call there: each way of the browser with one store, and no second look at
  // what pages look like.
  netlify: async () => together([
    await journeys('netlify', { E2E_HOST: 'netlify' }, ['--project=noscript']),
    await journeys('netlify-blobs', { E2E_HOST: 'netlify', E2E_STORE: 'netlify-blobs' }, ['--project=script', '--grep-invert', 'accessible']),
  ]),
};

async function journeys(name: string, env: Record<string, string> = {}, args: string[] = []): Promise<Result> {
  const file = join(reports, `${name}.json`);
  return ofPlaywright(await node('node_modules/@playwright/test/cli.js', ['test', ...args], { ...site, ...env, PLAYWRIGHT_JSON: file }), file);
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in suites));
if (unknown.length > 0) throw new Error(`No such suite: ${unknown.join(', ')}. There are: ${Object.keys(suites).join(', ')}`);

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
let passed = 0;
let failed = 0;
let skipped = 0;
for (const [name, run] of Object.entries(suites)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const begun = performance.now();
  const result = await run().catch((error: unknown): Result => ({ passed: 0, failed: 1, output: String(error) }));
  const lacked = result.skipped ?? [];
  if (result.passed + result.failed + lacked.length === 0) result.failed = 1;
  passed += result.passed;
  failed += result.failed;
  skipped += lacked.length;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${name.padEnd(8)} ${String(result.passed).padStart(5)} passed ${String(result.failed).padStart(4)} failed ${seconds.padStart(6)} s`);
  for (const reason of lacked) console.log(`${' '.repeat(9)}not run: ${reason}`);
  if (result.failed > 0) console.log(`\n${result.output.trim() || 'No test ran.'}\n`);
}
console.log(summary(passed, failed, skipped));
process.exitCode = failed === 0 ? 0 : 1;
