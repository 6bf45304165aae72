/**
 * `npm run bench:intake`: how many applications the own server takes in a second, from the check page to the durable record,
 * beside bare handlers in the same run. See `options.ts` for what can be chosen.
 */
import { writeFile } from 'node:fs/promises';
import { intakeRows } from './from-figures.ts';
import { readOptions } from './options.ts';
import { measureMemory, measureSlowClients, measureThroughput, type Measured } from './measure.ts';
import { machine, type Report } from './report.ts';

const options = readOptions(process.argv.slice(2));
const measure = { throughput: measureThroughput, memory: measureMemory, slow: measureSlowClients }[options.mode];
const conditions = [options.mode, `store ${options.store}`, `${String(options.connections)} connections`, options.mode === 'memory' ? `${String(options.amount)} submissions` : `${String(options.seconds)} s`, machine()];
console.log(conditions.join(', '));
const measured: Measured = await measure(options, (line) => { console.log(line); });
for (const { goal, reached } of measured.goals) console.log(`${reached ? 'reached ' : 'MISSED  '} ${goal}`);
const report: Report = { part: 'intake', conditions, rows: intakeRows(options.mode, measured) };
if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify({ ...report, options, ...measured }, undefined, 2)}\n`);
if (options.check && measured.goals.some(({ reached }) => !reached)) process.exitCode = 1;
