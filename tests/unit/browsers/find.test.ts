import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFirefox, findWebKit } from '../../browsers/find.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mentee-plus-browsers-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function program(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, `#!/bin/sh\n${text}\n`);
  await chmod(file, 0o755);
  return file;
}

test('a machine without other browsers is told what to install', () => {
  expect(findFirefox({ PATH: folder })).toEqual({ missing: expect.stringContaining('apt-get install firefox-esr') as string });
  expect(findWebKit({ PATH: folder })).toEqual({ missing: expect.stringContaining('apt-get install webkit2gtk-driver xvfb') as string });
});

test('Firefox is found on the path with its version, and the one that is named comes first', async () => {
  const path = await program('firefox', 'echo "Mozilla Firefox 1.2"');
  expect(findFirefox({ PATH: folder })).toEqual({ path, version: 'Mozilla Firefox 1.2' });
  const named = await program('other', 'echo "Mozilla Firefox 3.4"');
  expect(findFirefox({ PATH: folder, FIREFOX_PATH: named })).toEqual({ path: named, version: 'Mozilla Firefox 3.4' });
});

test('a Firefox that does not start is missing', async () => {
  const broken = await program('broken', 'exit 1');
  expect(findFirefox({ FIREFOX_PATH: broken })).toEqual({ missing: `${broken} does not start` });
});
