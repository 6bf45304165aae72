import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesStore } from '../../src/stores/files.ts';
import { allKeys } from '../../src/stores/store.ts';
import { describeStore } from './contract.ts';
import { recordOf, textOf } from './record.ts';

let base = '';
beforeAll(async () => { base = await mkdtemp(join(tmpdir(), 'mentee-plus-store-')); });
afterAll(() => rm(base, { recursive: true, force: true }));
const folder = (): Promise<string> => mkdtemp(join(base, 'root-'));

describeStore('files', async () => {
  const root = await folder();
  return { store: filesStore(root), again: () => filesStore(root), close: () => rm(root, { recursive: true, force: true }) };
});

const writer = join(import.meta.dirname, 'writer.ts');
interface Writer { readonly child: ChildProcess; readonly lines: () => readonly string[]; readonly done: Promise<unknown> }

/** Starts a writing process; with `limit`, no file may grow beyond that many blocks of 512 bytes. */
function write(root: string, name: string, amount: string, size: number, { gate = '', limit = 0 } = {}): Writer {
  const child = spawn('sh', ['-c', `${limit > 0 ? `ulimit -f ${String(limit)}; ` : ''}exec "$@"`, 'sh', process.execPath, writer, root, name, amount, String(size), gate],
    { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString(); });
  // The last line may have been cut by the kill; whole lines alone count as said.
  return { child, lines: () => output.split('\n').slice(0, -1), done: once(child, 'close') };
}

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !condition(); await sleep(2)) if (Date.now() > end) throw new Error('Waited for 10 s in vain.');
}

/** Every record under its final name, by key; undefined stands for a torn one. */
async function everything(root: string): Promise<Map<string, string | undefined>> {
  const store = filesStore(root);
  const found = new Map<string, string | undefined>();
  for await (const key of allKeys(store, 'application/')) found.set(key, textOf(await store.get(key) ?? new Uint8Array()));
  return found;
}

describe('several processes', () => {
  test('eight of them racing for the same keys have one winner each', async () => {
    // On a busy machine one process may be through before the others begin: then it was no race, and is run again.
    let racers = 0;
    for (let round = 0; round < 5 && racers < 2; round += 1) racers = await race();
    expect(racers).toBeGreaterThan(1);
  }, 60_000);

  /** One race for 150 keys; how many processes won something. */
  async function race(): Promise<number> {
    const root = await folder();
    const gate = join(root, 'go');
    const writers = Array.from({ length: 8 }, (_, n) => write(root, `P${String(n)}`, '150', 200, { gate }));
    await until(() => writers.every(({ lines }) => lines().includes('ready')));
    await writeFile(gate, '');
    await Promise.all(writers.map(({ done }) => done));
    const records = await everything(root);
    expect(records.size).toBe(150);
    const said = writers.map(({ lines }) => new Set(lines()));
    for (const [key, text] of records) {
      const winners = said.flatMap((lines, n) => (lines.has(`created ${key}`) ? [`${key} by P${String(n)}`] : []));
      expect(winners, key).toEqual([text]);
      expect(said.filter((lines) => lines.has(`exists ${key}`)), key).toHaveLength(7);
    }
    return new Set([...records.values()].map((text) => text?.split(' by ')[1])).size;
  }

  test('25 killed in the middle of writing lose nothing they reported and tear nothing', async () => {
    const root = await folder();
    const reported: string[] = [];
    for (let round = 0; round < 25; round += 1) {
      const { child, lines, done } = write(root, `R${String(round)}`, 'endless', 30_000);
      await until(() => lines().includes('ready'));
      await sleep(Math.random() * 120);
      child.kill('SIGKILL');
      await done;
      reported.push(...lines().filter((line) => line.startsWith('created ')).map((line) => line.slice('created '.length)));
      expect(lines().filter((line) => line.startsWith('failed'))).toEqual([]);
    }
    expect(reported.length).toBeGreaterThan(100);
    const records = await everything(root);
    expect(reported.filter((key) => !records.has(key))).toEqual([]);
    expect([...records].filter(([key, text]) => text?.startsWith(`${key} by R`) !== true)).toEqual([]);
    // Killed between naming and reporting: at most one record a round.
    expect(records.size - reported.length).toBeLessThanOrEqual(25);
    expect(await filesStore(root).create('application/after/1', recordOf('after', 10))).toBe('created');
  }, 60_000);
});

describe('no room left', () => {
  test('a record that does not fit is refused and leaves no trace, and the next one that fits is stored', async () => {
    const root = await folder();
    // 16 blocks are 8 KB: writing the record breaks off after that, as on a full disk.
    const { lines, done } = write(root, 'big', '5', 20_000, { limit: 16 });
    await done;
    expect(lines().slice(1)).toEqual(Array.from({ length: 5 }, (_, n) => `failed application/K${String(n)}/1 EFBIG`));
    expect((await everything(root)).size).toBe(0);
    expect(await readdir(join(root, 'tmp'))).toEqual([]);
    const small = write(root, 'small', '5', 2_000, { limit: 16 });
    await small.done;
    expect(small.lines().slice(1).every((line) => line.startsWith('created '))).toBe(true);
    expect([...(await everything(root)).values()].every((text) => text?.endsWith('by small'))).toBe(true);
  }, 20_000);

  const mounted = join(tmpdir(), `mentee-plus-full-${String(process.pid)}`);
  const run = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
  const mount = (): boolean => run('mkdir', '-p', mounted) && run('mount', '-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', mounted);
  const unmount = (): boolean => [run('umount', '-l', mounted), run('rmdir', mounted)].every(Boolean);
  const mayMount = [mount(), unmount()].every(Boolean);
  // Only root may mount; elsewhere the test above stands for it, and this one does not exist.
  if (mayMount) test('a full disk makes creating fail, tears nothing, and everything works again when there is room', async () => {
    expect(mount()).toBe(true);
    try {
      const store = filesStore(mounted);
      const kept: string[] = [];
      const failures: unknown[] = [];
      for (let number = 0; number < 200 && failures.length < 8; number += 4) {
        await Promise.all(Array.from({ length: 4 }, async (_, lane) => {
          const key = `application/F${String(number + lane)}/1`;
          try {
            if (await store.create(key, recordOf(key, 9_000)) === 'created') kept.push(key);
          } catch (error) {
            failures.push(error);
          }
        }));
      }
      expect(failures.length).toBeGreaterThanOrEqual(8);
      expect(failures.every((error) => error instanceof Error && 'code' in error && error.code === 'ENOSPC')).toBe(true);
      const records = await everything(mounted);
      expect([...records.keys()].toSorted()).toEqual(kept.toSorted());
      for (const [key, text] of records) expect(text).toBe(key);
      expect(await readdir(join(mounted, 'tmp'))).toEqual([]);
      await writeFile(join(mounted, 'filler'), Buffer.alloc(600_000)).catch(() => undefined);
      expect(await store.healthy()).toBe(false);
      await rm(join(mounted, 'filler'));
      for (const key of kept.slice(0, 5)) await store.delete(key);
      expect(await store.healthy()).toBe(true);
      expect(await store.create('application/room/1', recordOf('room', 9_000))).toBe('created');
    } finally {
      unmount();
    }
  }, 20_000);
});

describe('the folder', () => {
  test('belongs to the service alone, folders 0700 and files 0600, whatever the umask', async () => {
    const root = join(await folder(), 'data');
    const before = process.umask(0);
    try {
      await filesStore(root).create('application/A/1', new Uint8Array([1]));
    } finally {
      process.umask(before);
    }
    const modes = new Map<string, number>();
    for (const name of ['', ...await readdir(root, { recursive: true })]) modes.set(name, (await stat(join(root, name))).mode & 0o7777);
    const file = join('records', 'application', 'A', '1');
    expect(modes.get(file)).toBe(0o600);
    modes.delete(file);
    expect(modes.size).toBe(5);
    expect(new Set(modes.values())).toEqual(new Set([0o700]));
  });

  test.each(['tmp', 'records'])('is not healthy when something else stands in the place of %s, and stores nothing', async (name) => {
    const root = await folder();
    await writeFile(join(root, name), 'in the way');
    const store = filesStore(root);
    expect(await store.healthy()).toBe(false);
    await expect(store.create('application/A/1', new Uint8Array([1]))).rejects.toThrow();
    await rm(join(root, name));
    expect(await store.healthy()).toBe(true);
    expect(await store.create('application/A/1', new Uint8Array([1]))).toBe('created');
  });

  // Root may write everywhere; the test above stands for it there.
  if (process.getuid?.() !== 0) test('is not healthy when it may not be written to', async () => {
    const root = await folder();
    await chmod(root, 0o500);
    expect(await filesStore(root).healthy()).toBe(false);
    await chmod(root, 0o700);
  });

  test('may be removed under a running store, which makes it anew', async () => {
    const root = await folder();
    const store = filesStore(root);
    await store.create('application/A/1', new Uint8Array([1]));
    await rm(root, { recursive: true });
    expect(await store.create('application/A/1', new Uint8Array([2]))).toBe('created');
    expect(await store.get('application/A/1')).toEqual(new Uint8Array([2]));
  });

  test('may hold files of others, which are no records', async () => {
    const root = await folder();
    const store = filesStore(root);
    await store.create('mail/A/office', new Uint8Array([1]));
    await mkdir(join(root, 'records', 'mail', '.sync'), { recursive: true });
    for (const name of ['.DS_Store', 'A/.office.x7Qa', 'A/office~', '.sync/x']) await writeFile(join(root, 'records', 'mail', name), 'x');
    expect((await store.list('mail/')).keys).toEqual(['mail/A/office']);
    expect(await readFile(join(root, 'records', 'mail', 'A', 'office'))).toEqual(Buffer.from([1]));
  });
});
