/**
 * `npm run bench:intake`: how many applications the own server takes in a second, from the check page to the durable record,
 * beside bare handlers in the same run. See `options.ts` for what can be chosen.
 */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { readOptions } from './options.ts';
import { measureMemory, measureSlowClients, measureThroughput, type Measured } from './measure.ts';

const options = readOptions(process.argv.slice(2));
const measure = { throughput: measureThroughput, memory: measureMemory, slow: measureSlowClients }[options.mode];
console.log(`${options.mode}, store ${options.store}, Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown'}`);
const measured: Measured = await measure(options, (line) => { console.log(line); });
for (const { goal, reached } of measured.goals) console.log(`${reached ? 'reached ' : 'MISSED  '} ${goal}`);
if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify({ options, ...measured }, undefined, 2)}\n`);
if (options.check && measured.goals.some(({ reached }) => !reached)) process.exitCode = 1;
