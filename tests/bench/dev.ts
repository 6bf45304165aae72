/**
 * `node tests/bench/dev.ts`: how long an editor's change takes in `npm run dev` until the page answers with it, on a site with a thousand
 * texts more, beside Starlight's own development server with the same texts. `--pages` says how many texts, `--runs` how many changes of
 * each kind, `--json FILE` writes the report, `--check` fails when a goal is missed.
 */
import { parseArgs } from 'node:util';
import { devReport } from './dev/report.ts';
import { finish } from './report.ts';

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '1000' }, runs: { type: 'string', default: '5' }, json: { type: 'string' }, check: { type: 'boolean', default: false } },
});
const [pages, runs] = [Number(values.pages), Number(values.runs)];
if (!Number.isInteger(pages) || pages < 10 || !Number.isInteger(runs) || runs < 1) throw new Error('--pages is a whole number from 10, --runs one from 1.');
await finish(await devReport(pages, runs), { json: values.json, check: values.check });
