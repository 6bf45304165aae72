/** Sealing anew in place, under every order of events that several processes can bring about. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../src/records/hash.ts';
import { keys } from '../../../src/records/names.ts';
import { finishReseals, resealPlace, resealRecord } from '../../../src/records/reseal.ts';
import { keyCount } from '../../../src/records/stanzas.ts';
import { recipientOf, seal, sealWithPassphrase } from '../../../src/records/seal.ts';
import type { RecordStore } from '../../../src/stores/store.ts';
import { failingStore } from '../tools/failing-store.ts';
import { memoryStore } from '../tools/memory-store.ts';
import { identities } from '../tools/ports.ts';

const key = keys.application('Z'.repeat(32));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const now = (): Date => new Date('2026-11-22T12:00:00Z');

/** A store whose every operation waits until the scheduler lets it happen. */
const scheduled = (inner: RecordStore, scheduler: fc.Scheduler): RecordStore => ({
  create: (...args) => scheduler.schedule(Promise.resolve()).then(() => inner.create(...args)),
  get: (...args) => scheduler.schedule(Promise.resolve()).then(() => inner.get(...args)),
  list: (...args) => scheduler.schedule(Promise.resolve()).then(() => inner.list(...args)),
  delete: (...args) => scheduler.schedule(Promise.resolve()).then(() => inner.delete(...args)),
  healthy: () => inner.healthy(),
});

test('loses no record, whatever two officers and two clocks do in whatever order, and wherever any of them is killed', async () => {
  let missing = 0;
  await fc.assert(fc.asyncProperty(fc.scheduler(), fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 4, maxLength: 4 }), async (scheduler, kills) => {
    const inner = memoryStore();
    await inner.create(key, bytes('old'));
    const before = await sha256(bytes('old'));
    const actors = kills.map((at) => failingStore(scheduled(inner, scheduler), at).store);
    const officers = actors.slice(0, 2).map((store, who) =>
      resealRecord(store, now, { key, before, record: bytes(`new ${String(who)}`), fits: () => true, by: 'age1test' }).catch(() => 'killed'));
    const clocks = actors.slice(2).map((store) => finishReseals(store, now()).catch(() => undefined));
    await scheduler.waitFor(Promise.all([...officers, ...clocks]));
    if (!inner.records.has(key)) missing += 1;
    await finishReseals(inner, now());
    expect(['old', 'new 0', 'new 1']).toContain(new TextDecoder().decode(inner.records.get(key)));
    await finishReseals(inner, new Date(now().getTime() + 11 * 60_000));
    expect([...inner.records.keys()].filter((name) => name.startsWith('reseal/'))).toEqual([]);
    expect(inner.records.has(key)).toBe(true);
  }), { numRuns: 500 });
  // Otherwise no kill ever came at the moment that matters.
  expect(missing).toBeGreaterThan(0);
});

test('whoever has been at it for too long gives up before it deletes anything', async () => {
  const store = memoryStore();
  await store.create(key, bytes('old'));
  let time = now().getTime();
  const slow = { ...store, create: (name: string, content: Uint8Array) => { time += 50_000; return store.create(name, content); } };
  await expect(resealRecord(slow, () => new Date(time), { key, before: await sha256(bytes('old')), record: bytes('new'), fits: () => true, by: 'age1test' })).rejects.toThrow();
  expect(store.records.get(key)).toEqual(bytes('old'));
});

test('knows which records can be sealed anew', () => {
  const id = 'Z'.repeat(32);
  expect(['application', 'event', 'decision', 'quarantine'].map((folder) => resealPlace(`${folder}/${id}/12`))).toEqual(
    ['application', 'event', 'decision', 'quarantine'].map((folder) => ({ folder, id, last: '12' })));
  expect(resealPlace(keys.desk(3))).toEqual({ folder: 'desk', id: 'office', last: '00000003' });
  for (const other of [keys.hold(id, 1), keys.mail(id, 'receipt'), keys.reseal('application', id, '1'), 'desk/3', `application/${id}`, `application/${id}/0`]) expect(resealPlace(other), other).toBeUndefined();
});

test('counts the keys of an age file without opening it', async () => {
  const recipients = await Promise.all(Object.values(identities).map(recipientOf));
  expect(keyCount(await seal('x', recipients.slice(0, 1)))).toBe(1);
  // What looks like a stanza in the sealed part is none.
  expect(keyCount(await seal('\n-> X25519 x\n'.repeat(9), recipients))).toBe(2);
  expect(keyCount(await sealWithPassphrase('x', 'marker'))).toBe(0);
  for (const none of ['', 'x', 'age-encryption.org/v1\n-> X25519 a\n', 'age-encryption.org/v2\n-> X25519 a\n--- x\n']) expect(keyCount(bytes(none))).toBeUndefined();
});
