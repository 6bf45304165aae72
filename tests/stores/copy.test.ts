import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyRecords, differencesOf, digestOf, inventoryOf } from '../../src/stores/copy.ts';
import { filesStore } from '../../src/stores/files.ts';
import { netlifyBlobsStore } from '../../src/stores/netlify-blobs.ts';
import { postgresStore } from '../../src/stores/postgres.ts';
import { storeNames } from '../../src/stores/settings.ts';
import type { OpenStore } from '../../src/stores/store.ts';
import { blobsDouble } from './blobs-double.ts';
import { testServer, type TestServer } from './postgres-server.ts';

let server: TestServer;
let base = '';
beforeAll(async () => {
  server = await testServer();
  base = await mkdtemp(join(tmpdir(), 'mentee-copy-'));
}, 60_000);
afterAll(async () => {
  await server.close();
  await rm(base, { recursive: true, force: true });
}, 60_000);

const open: Record<typeof storeNames[number], () => Promise<OpenStore>> = {
  files: async () => filesStore(await mkdtemp(join(base, 'files-'))),
  postgres: async () => postgresStore(await server.freshDatabase()),
  'netlify-blobs': () => Promise.resolve(netlifyBlobsStore({ context: 'production', siteID: 'site', token: 'rights', fetch: blobsDouble().fetch })),
};

/** Records of every kind, and of one that this version of the software does not know. */
async function fill(store: OpenStore, amount = 40): Promise<void> {
  await store.healthy();
  const kinds = ['application', 'mail', 'attempt', 'sent', 'later'];
  await Promise.all(Array.from({ length: amount }, (_, n) => store.create(`${kinds[n % 5] ?? ''}/R${String(n)}-x/${n % 2 === 0 ? '1' : 'office'}`, randomBytes(n * 50))));
}

const copyAll = (from: OpenStore, to: OpenStore) => Array.fromAsync(copyRecords(from, to));

describe.each(storeNames)('from %s', (from) => {
  test.each(storeNames)('to %s: everything, byte for byte, once', async (to) => {
    const [source, target] = [await open[from](), await open[to]()];
    await fill(source);
    const copied = await copyAll(source, target);
    expect(copied.map(({ prefix }) => prefix)).toEqual(['application/', 'attempt/', 'later/', 'mail/', 'sent/']);
    expect(copied.every(({ created, there }) => created === 8 && there === 0)).toBe(true);
    const [here, there] = [await inventoryOf(source), await inventoryOf(target)];
    expect(here.size).toBe(40);
    expect(digestOf(there)).toBe(digestOf(here));
    expect((await copyAll(source, target)).every((one) => one.created === 0 && one.there === 8)).toBe(true);
    await Promise.all([source.close(), target.close()]);
  });
});

test('a copy that breaks off goes on where it was', async () => {
  const [source, target] = [await open.files(), await open.files()];
  await fill(source, 100);
  let left = 37;
  const breaking: OpenStore = { ...target, create: (key, bytes) => (left-- > 0 ? target.create(key, bytes) : Promise.reject(new Error('cut'))) };
  await expect(copyAll(source, breaking)).rejects.toThrow('cut');
  expect((await inventoryOf(target)).size).toBe(37);
  const again = await copyAll(source, target);
  expect(again.reduce((sum, { there }) => sum + there, 0)).toBe(37);
  expect(digestOf(await inventoryOf(target))).toBe(digestOf(await inventoryOf(source)));
});

test('what differs is found and left as it is', async () => {
  const [source, target] = [await open.files(), await open.postgres()];
  await source.create('application/A/1', Buffer.from('A'));
  await source.create('application/B/1', Buffer.from('B'));
  await target.create('application/A/1', Buffer.from('something else'));
  await target.create('sent/A/office', Buffer.from('surplus'));
  await copyAll(source, target);
  await target.delete('application/B/1');
  const [here, there] = [await inventoryOf(source), await inventoryOf(target)];
  expect(differencesOf(here, there)).toEqual({ other: ['application/A/1'], missing: ['application/B/1'], surplus: ['sent/A/office'] });
  expect(digestOf(here)).not.toBe(digestOf(there));
  expect(Buffer.from(await target.get('application/A/1') ?? []).toString()).toBe('something else');
  await target.close();
});

test('the digest is that of sha256sum over the files of a folder, so that it needs no software of ours', async () => {
  const root = await mkdtemp(join(base, 'sum-'));
  const store = filesStore(root);
  await fill(store);
  // What others left there is no record, and the folder of no prefix is passed over.
  await mkdir(join(root, 'records', 'lost+found'));
  await writeFile(join(root, 'records', 'application', '.DS_Store'), 'x');
  await copyAll(store, await open.files());
  const sum = execFileSync('sh', ['-c', `find * -type f ! -name '.*' | LC_ALL=C sort | xargs sha256sum | sha256sum`], { cwd: join(root, 'records') }).toString();
  expect(digestOf(await inventoryOf(store))).toBe(sum.split(' ')[0]);
});
