/**
 * `node tests/bench/build.ts`: what building this site costs with thousands of news and events, beside other generators with the same
 * texts in the same run: time, processor time, memory, size, and how all of it grows. `--pages` says how many texts (twice as many
 * follow), `--json FILE` writes the report, `--check` fails when a goal is missed.
 */
import { parseArgs } from 'node:util';
import { buildReport } from './build/report.ts';
import { measureAll } from './build/sizes.ts';
import { finish } from './report.ts';

const { values } = parseArgs({ options: { pages: { type: 'string', default: '5000' }, json: { type: 'string' }, check: { type: 'boolean', default: false } } });
const pages = Number(values.pages);
if (!Number.isInteger(pages) || pages < 10) throw new Error('--pages is a whole number from 10.');
const say = (line: string): void => { console.log(line); };
await finish(buildReport(pages, await measureAll(pages, say), await measureAll(2 * pages, say)), { json: values.json, check: values.check });
