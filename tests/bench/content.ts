/**
 * `node tests/bench/content.ts`: how long `npm run content` takes over this site and 1,000 pages and 500 events more, one in ten of
 * them wrong, from the start of the process to its end, beside a process that does nothing (how busy the machine is). `--pages`, `--events` choose how many, `--check` fails over 10 seconds.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { many } from '../content/many.ts';
import { root } from '../tools/command.ts';

/** Seconds, from issue 5. */
const MOST = 10;

const { values } = parseArgs({ options: { pages: { type: 'string', default: '1000' }, events: { type: 'string', default: '500' }, check: { type: 'boolean', default: false } } });
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
  console.log(`${((performance.now() - idle) / 1000).toFixed(2)} s   a process that does nothing`);
  const times = Array.from({ length: 3 }, () => {
    const begun = performance.now();
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'src/content/editors/cli.ts'), '--root', folder], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    const seconds = (performance.now() - begun) / 1000;
    console.log(`${seconds.toFixed(2)} s   exit code ${String(status)}   ${stdout.trimEnd().split('\n').at(-1) ?? ''}`);
    return seconds;
  });
  const median = times.toSorted((a, b) => a - b)[1] ?? Infinity;
  console.log(`${median < MOST ? 'reached ' : 'MISSED  '} ${String(files.size)} files in under ${String(MOST)} s: ${median.toFixed(2)} s, Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown'}`);
  if (values.check && median >= MOST) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
