import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postgresStore } from '../../src/stores/postgres.ts';
import { allKeys } from '../../src/stores/store.ts';
import { describeStore } from './contract.ts';
import { ask, ownServer, testServer, type TestServer } from './postgres-server.ts';

let server: TestServer;
beforeAll(async () => { server = await testServer(); }, 60_000);
afterAll(() => server.close(), 60_000);

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describeStore('postgres', async () => {
  const url = await server.freshDatabase();
  const stores = [postgresStore(url)];
  const [store] = stores as [typeof stores[0] & {}];
  return {
    store,
    again: () => {
      const another = postgresStore(url);
      stores.push(another);
      return another;
    },
    close: async () => { await Promise.all(stores.map((one) => one.close())); },
  };
});

describe('several processes on one database', () => {
  test.each([[2, 100], [8, 25]])('%i of them, racing with %i creations each, have one winner for each key', async (processes, racers) => {
    const url = await server.freshDatabase();
    const writers = await Promise.all(Array.from({ length: processes }, (_, n) => startWriter(url, `P${String(n)}`)));
    for (let round = 0; round < 5; round += 1) {
      const key = `application/K${String(round)}/1`;
      const answers = await Promise.all(writers.map(({ race }) => race(key, racers)));
      const sum = (at: number): number => answers.reduce((total, answer) => total + Number(answer[at]), 0);
      expect({ created: sum(1), exists: sum(2), failed: sum(3) }).toEqual({ created: 1, exists: processes * racers - 1, failed: 0 });
      const winner = answers.findIndex((answer) => answer[1] === '1');
      const store = postgresStore(url);
      expect(new TextDecoder().decode(await store.get(key))).toMatch(new RegExp(`^${key} by P${String(winner)}-\\d+$`, 'u'));
      await store.close();
    }
    await Promise.all(writers.map(({ end }) => end()));
  }, 30_000);

  test('that make the table at the same moment do not fail on each other', async () => {
    const url = await server.freshDatabase();
    const stores = Array.from({ length: 20 }, () => postgresStore(url));
    expect(await Promise.all(stores.map((store) => store.healthy()))).toEqual(stores.map(() => true));
    await Promise.all(stores.map((store) => store.close()));
  });
});

async function startWriter(url: string, name: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'postgres-writer.ts'), url, name], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('ready');
  return {
    race: async (key: string, racers: number): Promise<readonly string[]> => {
      child.stdin.write(`go ${key} ${String(racers)}\n`);
      return String((await lines.next()).value).split(' ');
    },
    end: async () => {
      child.stdin.end();
      await once(child, 'close');
    },
  };
}

describe('a server that stops', () => {
  test('makes every call reject at once, loses nothing it confirmed, and is used again when it is back', async () => {
    const own = await ownServer();
    try {
      const store = postgresStore(await own.freshDatabase());
      const confirmed = new Set<string>();
      const failed = new Set<string>();
      let stopping: Promise<void> | undefined;
      await Promise.all(Array.from({ length: 8 }, async (_, lane) => {
        for (let number = 0; ![...failed].some((key) => key.startsWith(`application/L${String(lane)}-`)); number += 1) {
          const key = `application/L${String(lane)}-${String(number)}/1`;
          try {
            if (await store.create(key, bytes(key)) === 'created') confirmed.add(key);
          } catch {
            failed.add(key);
          }
          if (confirmed.size > 200) stopping ??= own.stop();
        }
      }));
      await stopping;
      const begun = performance.now();
      await expect(store.create('application/down/1', bytes('x'))).rejects.toThrow();
      await expect(store.get('application/down/1')).rejects.toThrow();
      await expect(store.list('application/')).rejects.toThrow();
      await expect(store.delete('application/down/1')).rejects.toThrow();
      expect(await store.healthy()).toBe(false);
      expect(performance.now() - begun).toBeLessThan(4_000);
      await own.start();
      expect(await store.healthy()).toBe(true);
      const found = await Array.fromAsync(allKeys(store, 'application/'));
      expect([...confirmed].filter((key) => !found.includes(key))).toEqual([]);
      expect(found).not.toContain('application/down/1');
      await store.close();
    } finally {
      await own.close();
    }
  }, 60_000);

  test('without answering, before or in the middle, makes creating reject in under 4 s', async () => {
    const line = await cuttableLine(new URL(await server.freshDatabase()));
    const store = postgresStore(line.url);
    expect(await store.create('application/A/1', bytes('A'))).toBe('created');
    line.silence();
    for (const fresh of [false, true]) {
      const one = fresh ? postgresStore(line.url) : store;
      const begun = performance.now();
      await expect(one.create('application/B/1', bytes('B'))).rejects.toThrow();
      expect(performance.now() - begun).toBeLessThan(4_000);
      void one.close();
    }
    line.end();
  }, 20_000);

  test('and cuts its connections ends no process, whether they are at work or idle', async () => {
    const url = await server.freshDatabase();
    const store = postgresStore(url);
    await store.create('application/A/1', bytes('A'));
    const name = new URL(url).pathname.slice(1);
    const admin = new URL(url);
    admin.pathname = '/postgres';
    await ask(admin.href, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
    // The first call may still get a connection whose end has not been heard of; it is told so, and nothing is claimed.
    const first = await store.create('application/B/1', bytes('B')).catch(() => 'rejected');
    expect(['created', 'rejected']).toContain(first);
    if (first === 'rejected') expect(await store.get('application/B/1')).toBeUndefined();
    expect(await store.create('application/C/1', bytes('C'))).toBe('created');
    await store.close();
  });
});

/** A line to a server that can fall silent: bytes are taken, and nothing comes back. */
async function cuttableLine(target: URL) {
  const sockets: Socket[] = [];
  let silent = false;
  const line: Server = createServer((near) => {
    sockets.push(near);
    near.on('error', () => undefined);
    const far = connect(Number(target.port || 5432), target.hostname);
    sockets.push(far);
    far.on('error', () => undefined);
    near.on('data', (data) => { if (!silent) far.write(data); });
    far.on('data', (data) => { if (!silent) near.write(data); });
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  const url = new URL(target);
  url.host = `127.0.0.1:${String((line.address() as AddressInfo).port)}`;
  return {
    url: url.href,
    silence: () => { silent = true; },
    end: () => {
      line.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

describe('the table', () => {
  test('takes over from a database that tells of commits before they are on disk', async () => {
    const url = await server.freshDatabase();
    const name = new URL(url).pathname.slice(1);
    await ask(url, `ALTER DATABASE ${name} SET synchronous_commit = off`);
    await ask(url, 'CREATE TABLE seen (setting text)');
    const store = postgresStore(url);
    await store.healthy();
    await ask(url, `CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN INSERT INTO seen VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$;
      CREATE TRIGGER see BEFORE INSERT ON mentee_records FOR EACH ROW EXECUTE FUNCTION see()`);
    await store.create('application/A/1', bytes('A'));
    expect(await ask(url, 'SELECT setting FROM seen')).toEqual([{ setting: 'on' }]);
    await store.close();
  });

  test('is used by a role that may only read and write rows', async () => {
    const url = await server.freshDatabase();
    const role = new URL(url).pathname.slice(1);
    const owner = postgresStore(url);
    await owner.healthy();
    await owner.close();
    await ask(url, `CREATE ROLE ${role} LOGIN PASSWORD 'narrow'; GRANT SELECT, INSERT, UPDATE, DELETE ON mentee_records TO ${role}`);
    const narrow = new URL(url);
    [narrow.username, narrow.password] = [role, 'narrow'];
    const store = postgresStore(narrow.href);
    expect(await store.create('application/A/1', bytes('A'))).toBe('created');
    expect(await store.healthy()).toBe(true);
    await store.close();
    await ask(url, `DROP OWNED BY ${role}; DROP ROLE ${role}`);
  });

  test('says what begins its keys, the probe left out', async () => {
    const store = postgresStore(await server.freshDatabase());
    expect(await store.prefixes()).toEqual([]);
    await store.healthy();
    for (const key of ['sent/A/office', 'application/A/1', 'application/B/1']) await store.create(key, bytes(key));
    expect(await store.prefixes()).toEqual(['application/', 'sent/']);
    await store.close();
  });
});
