/**
 * Writes what the last whole run (`npm test`, or `npx node tests/run.ts build e2e`) has looked at into the results that the statement on
 * accessibility is made from. Reports of a run in several parts can be named as arguments instead of reports/e2e.json.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accessibilityResults } from '../src/site/accessibility/results.ts';
import { browserIn, seenIn } from './tools/accessibility-report.ts';
import { notCovered } from './tools/accessibility-cover.ts';
import { root } from './tools/command.ts';
import { engineVersions } from './tools/engines/versions.ts';

const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8')) as unknown;
const inReports = (name: string): string => join(root, 'reports', `${name}.json`);

const parts = process.argv.length > 2 ? process.argv.slice(2) : [inReports('e2e')];
const seen = seenIn(await Promise.all(parts.map(read)));
const others = { firefox: 'Firefox', webkit: 'WebKitGTK' };
for (const [file, name] of Object.entries(others)) if (existsSync(inReports(file))) seen.browsers.push(...browserIn(await read(inReports(file)), name));

const { date, browsers, ...rest } = seen;
const results = accessibilityResults.parse({ date, engines: await engineVersions(), browsers, ...rest, findings: 0 });
const missing = await notCovered(results, process.env['DIST_DIR'] ?? join(root, 'reports/site'));
if (missing.length > 0) throw new Error(`The run has not looked at everything, so nothing was written:\n${missing.join('\n')}`);
await writeFile(join(root, 'src/site/accessibility/results.json'), `${JSON.stringify(results, undefined, 2)}\n`);
console.log(`${String(results.pages.length)} pages, ${String(results.states.length)} states, ${String(results.office.length)} views of the office, ${results.browsers.join(', ')}: written. Look at /barrierefreiheit/ and commit.`);
