/**
 * `npm run bench:office`: how long the office's page takes with thousands of sealed applications, in a real browser on our own
 * server, how much it loads and how much memory it holds. See `office-options.ts` for what can be chosen.
 */
import { writeFile } from 'node:fs/promises';
import { officeRows } from './from-figures.ts';
import { readOfficeOptions } from './office-options.ts';
import { measureOffice } from './office-measure.ts';
import { machine, type Report } from './report.ts';

const options = readOfficeOptions(process.argv.slice(2));
const conditions = [`${String(options.applications)} applications`, machine()];
console.log(conditions.join(', '));
const measured = await measureOffice(options, (line) => { console.log(line); });
const { goals, figures } = measured;
for (const { goal, reached } of goals) console.log(`${reached ? 'reached ' : 'MISSED  '} ${goal}`);
const report: Report = { part: 'office', conditions, rows: officeRows(measured) };
if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify({ ...report, options, goals, figures }, undefined, 2)}\n`);
if (options.check && goals.some(({ reached }) => !reached)) process.exitCode = 1;
// Playwright's and the server's handles would keep the process alive.
process.exit();
