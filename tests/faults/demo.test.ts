import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { identitiesIn } from '../../src/records/identity.ts';
import { keys } from '../../src/records/names.ts';
import { openApplication } from '../../src/records/seal.ts';
import { filesStore } from '../../src/stores/files.ts';
import { allKeys } from '../../src/stores/store.ts';
import { root } from '../tools/command.ts';
import { freePort, temporary } from '../tools/site.ts';
import { builtSite } from './build.ts';

/** Starts the demo as people do, looks at it once it has said how to get in, and ends it. Resolves to what it said. */
async function demo(dataDir: string, look: (output: string) => Promise<void>): Promise<string> {
  const port = await freePort();
  const child = spawn(process.execPath, ['src/office-cli/demo/demo.ts', '--port', String(port), '--data', dataDir], {
    // Settings of a real house lie around.
    cwd: root, env: { ...process.env, DIST_DIR: await builtSite(), APP_SECRET: 'real', OFFICE_RECIPIENTS: 'real', SMTP_URL: 'smtps://real.example.org', STORE: 'postgres' }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  let output = '';
  const welcomed = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => { output += chunk; if (output.includes('Beenden:')) resolve(); });
    child.once('exit', () => { reject(new Error(`It ended: ${output}`)); });
  });
  await welcomed;
  await look(output).finally(() => child.kill('SIGTERM'));
  expect(await gone).toEqual([0, null]);
  return output;
}

test('the demo says how to get into the office, and what it says is right, also the second time', async () => {
  const dataDir = join(await temporary(), 'data-demo');
  const look = async (output: string): Promise<void> => {
    const [, keyFile = ''] = /Schlüsseldatei\s+(\S+)/u.exec(output) ?? [];
    const [receipt = ''] = /http\S+\/bewerbung\/eingang\/\S+/u.exec(output) ?? [];
    const identities = identitiesIn(await readFile(keyFile, 'utf8'));
    const store = filesStore(dataDir);
    const found = await Array.fromAsync(allKeys(store, keys.applications));
    for (const key of found.slice(0, 5)) await openApplication((await store.get(key))!, identities);
    expect(new Set(found.map((key) => key.split('/')[1])).size).toBe(80);
    expect(await fetch(receipt).then((answer) => answer.text())).toContain('<h1>Ihre Bewerbung ist eingegangen');
  };
  const first = await demo(dataDir, look);
  const second = await demo(dataDir, look);
  const receiptIn = (output: string): string => /eingang\/(\S+)/u.exec(output)?.[1] ?? '';
  expect(receiptIn(second)).toBe(receiptIn(first));
});
