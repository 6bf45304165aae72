/**
 * `npm run bench:office`: how long the office's page takes with thousands of sealed applications, in a real browser on our own
 * server, how much it loads and how much memory it holds. See `office-options.ts` for what can be chosen.
 */
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { readOfficeOptions } from './office-options.ts';
import { measureOffice } from './office-measure.ts';

const options = readOfficeOptions(process.argv.slice(2));
console.log(`${String(options.applications)} applications, Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1) ?? ''} before`);
const { goals, figures } = await measureOffice(options, (line) => { console.log(line); });
for (const { goal, reached } of goals) console.log(`${reached ? 'reached ' : 'MISSED  '} ${goal}`);
if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify({ options, goals, figures }, undefined, 2)}\n`);
if (options.check && goals.some(({ reached }) => !reached)) process.exitCode = 1;
// Playwright's and the server's handles would keep the process alive.
process.exit();
