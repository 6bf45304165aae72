import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { appendAudit, auditEvents, verifyAudit, type AuditEvent } from '../../../src/records/audit.ts';
import { keys } from '../../../src/records/names.ts';
import { filesStore } from '../../../src/stores/files.ts';
import { memoryStore, type MemoryStore } from '../tools/memory-store.ts';

const now = new Date('2026-10-05T08:30:00Z');
const id = (number: number): string => `A${String(number).padStart(31, '0')}`;
const event = (number: number): AuditEvent => ({ event: auditEvents[number % auditEvents.length]!, id: id(number), detail: `number ${number}` });

async function log(entries: number): Promise<MemoryStore> {
  const store = memoryStore();
  for (let number = 1; number <= entries; number += 1) await appendAudit(store, now, event(number));
  return store;
}
const problemOf = async (store: MemoryStore) => {
  const check = await verifyAudit(store);
  return check.ok ? 'ok' : [check.key, check.problem, check.entries.length];
};

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describe('the audit log', () => {
  it('is a chain from its first entry on, each with what was done and the hash of the one before', async () => {
    const store = await log(12);
    const check = await verifyAudit(store);
    expect(check.ok).toBe(true);
    expect(check.entries.map(({ number, id: of, detail }) => [number, of, detail])).toEqual(Array.from({ length: 12 }, (_, index) => [index + 1, id(index + 1), `number ${index + 1}`]));
    expect(check.entries[0]?.previous).toBe('0'.repeat(64));
    expect(new Set(check.entries.map(({ previous }) => previous)).size).toBe(12);
  });

  it('that is empty is whole', async () => {
    expect(await verifyAudit(memoryStore())).toEqual({ ok: true, entries: [], hash: '0'.repeat(64) });
  });

  it('is the same for whoever opens the store anew', async () => {
    const store = await log(3);
    const reopened = { ...store };
    await appendAudit(reopened, now, event(4));
    await appendAudit(store, now, event(5));
    expect((await verifyAudit(store)).entries.map(({ detail }) => detail)).toEqual([1, 2, 3, 4, 5].map((number) => `number ${number}`));
  });

  it('ends in another hash once anything in it is another', async () => {
    const hashes = await Promise.all([log(3), log(4)].map(async (store) => { const check = await verifyAudit(await store); return check.ok && check.hash; }));
    expect(new Set(hashes).size).toBe(2);
  });
});

describe('parallel writers', () => {
  it('20 with 25 entries each, over four openings of one folder, make one unbroken chain that loses none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mentee-plus-audit-'));
    folders.push(folder);
    const stores = Array.from({ length: 4 }, () => filesStore(folder));
    await Promise.all(Array.from({ length: 20 }, async (_, writer) => {
      for (let turn = 0; turn < 25; turn += 1) await appendAudit(stores[writer % 4]!, now, event(writer * 25 + turn));
    }));
    const check = await verifyAudit(filesStore(folder));
    expect(check.ok).toBe(true);
    expect(check.entries).toHaveLength(500);
    expect(new Set(check.entries.map(({ id: of }) => of)).size).toBe(500);
  }, 60_000);

  it('never leave an entry out of order that they wrote one after the other', async () => {
    const store = memoryStore();
    const [one, other] = [{ ...store }, { ...store }];
    await Promise.all([one, other].map(async (opened, writer) => {
      for (let turn = 0; turn < 50; turn += 1) await appendAudit(opened, now, event(writer * 100 + turn));
    }));
    const numbers = (await verifyAudit(store)).entries.map(({ detail }) => Number(detail?.slice(7)));
    for (const writer of [0, 1]) {
      const own = numbers.filter((number) => Math.floor(number / 100) === writer);
      expect(own).toEqual(Array.from({ length: 50 }, (_, turn) => writer * 100 + turn));
    }
  });
});

describe('a log that somebody altered', () => {
  it('is found by any flipped bit of any entry but the last, and the first broken link is named', async () => {
    const whole = (await log(3)).records.get(keys.audit(2))!;
    for (let place = 0; place < whole.length; place += 1) {
      for (const bit of [1, 0x10, 0x80]) {
        const store = await logOf(3, { 2: whole.map((byte, index) => (index === place ? byte ^ bit : byte)) });
        const [key, , before] = await problemOf(store) as [string, string, number];
        // Either the entry itself no longer reads or fits, or the next one does not fit to it.
        expect([[keys.audit(2), 1], [keys.audit(3), 2]], `byte ${place}`).toContainEqual([key, before]);
      }
    }
  }, 20_000);

  it('is found by a missing entry, which is named', async () => {
    for (const missing of [1, 2, 4]) {
      const store = await log(5);
      await store.delete(keys.audit(missing));
      expect(await problemOf(store)).toEqual([keys.audit(missing), 'missing', missing - 1]);
    }
  });

  it('is found by two entries that changed places', async () => {
    const store = await log(5);
    const [second, third] = [store.records.get(keys.audit(2))!, store.records.get(keys.audit(3))!];
    store.records.set(keys.audit(2), third);
    store.records.set(keys.audit(3), second);
    expect(await problemOf(store)).toEqual([keys.audit(2), 'unreadable', 1]);
  });

  it('is found by an entry that was written anew, well formed, with another detail', async () => {
    const store = await log(4);
    const entry = new TextDecoder().decode(store.records.get(keys.audit(2)));
    store.records.set(keys.audit(2), new TextEncoder().encode(entry.replace('number 2', 'number 9')));
    expect(await problemOf(store)).toEqual([keys.audit(3), 'broken-link', 2]);
  });

  it('is found by an entry that is no entry', async () => {
    for (const text of ['', '{}', 'null', '{"v":2}', '\u0000']) {
      const store = await log(3);
      store.records.set(keys.audit(2), new TextEncoder().encode(text));
      expect(await problemOf(store)).toEqual([keys.audit(2), 'unreadable', 1]);
    }
  });

  it('is found on the disk too, by one byte', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mentee-plus-audit-'));
    folders.push(folder);
    const store = filesStore(folder);
    for (let number = 1; number <= 3; number += 1) await appendAudit(store, now, event(number));
    const path = join(folder, 'records', ...keys.audit(1).split('/'));
    const bytes = await readFile(path);
    bytes[bytes.lastIndexOf('number')]! ^= 1;
    await writeFile(`${path}x`, bytes);
    await rename(`${path}x`, path);
    expect(await verifyAudit(filesStore(folder))).toMatchObject({ ok: false, key: keys.audit(2), problem: 'broken-link' });
  });
});

/** A log with single entries put in the place of its own. */
async function logOf(entries: number, replaced: Readonly<Record<number, Uint8Array>>): Promise<MemoryStore> {
  const store = await log(entries);
  for (const [number, bytes] of Object.entries(replaced)) store.records.set(keys.audit(Number(number)), bytes);
  return store;
}

it('rejects when the store does, and writes nothing half', async () => {
  const store = await log(2);
  const broken = { ...store, create: () => Promise.reject(new Error('full')) };
  await expect(appendAudit(broken, now, event(3))).rejects.toThrow('full');
  await appendAudit(store, now, event(3));
  expect((await verifyAudit(store)).entries).toHaveLength(3);
});
