/**
 * `node tests/bench/content.ts`: how long `npm run content` takes over this site and 1,000 pages and 500 events more, one in ten of
 * them wrong, from the start of the process to its end, beside a process that does nothing (how busy the machine is). `--pages`, `--events` choose how many, `--json FILE` writes the report, `--check` fails over 10 seconds.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { many } from '../content/many.ts';
import { root } from '../tools/command.ts';
import { finish, machine, median } from './report.ts';

/** Seconds, from issue 5. */
const MOST = 10;

const { values } = parseArgs({ options: { pages: { type: 'string', default: '1000' }, events: { type: 'string', default: '500' }, json: { type: 'string' }, check: { type: 'boolean', default: false } } });
const folder = mkdtempSync(join(tmpdir(), 'content-'));
try {
  for (const part of ['content', 'public', 'src/pages', 'src/components/content']) cpSync(join(root, part), join(folder, part), { recursive: true });
  const files = many(Number(values.pages), Number(values.events));
  for (const [index, [path, text]] of [...files].entries()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), index % 10 === 0 ? text.replace('title:', 'titel:').replaceAll('/seite-1/', '/seite-eins/') : text);
  }
  const idle = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  const idleSeconds = (performance.now() - idle) / 1000;
  const times = Array.from({ length: 3 }, () => {
    const begun = performance.now();
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'src/content/editors/cli.ts'), '--root', folder], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    const seconds = (performance.now() - begun) / 1000;
    console.log(`${seconds.toFixed(2)} s   exit code ${String(status)}   ${stdout.trimEnd().split('\n').at(-1) ?? ''}`);
    return seconds;
  });
  const seconds = median(times);
  await finish({
    part: 'content',
    conditions: [`median of ${String(times.length)}`, `${String(files.size)} files more than this site has, one in ten of them wrong`, machine()],
    rows: [{ measure: 'checking everything editors write (npm run content)', unit: 's', ours: seconds, peers: { 'a process that does nothing': idleSeconds }, goal: `under ${String(MOST)} s`, reached: seconds < MOST }],
  }, { json: values.json, check: values.check });
} finally {
  rmSync(folder, { recursive: true });
}
