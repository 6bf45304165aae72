/** The record by which the office tries its keys, as the hosts make and keep it. */
import { expect, test } from 'vitest';
import { keepCanary } from '../../../src/intake/canary.ts';
import { clockRound } from '../../../src/intake/clock-round.ts';
import { expire } from '../../../src/intake/retention.ts';
import { openCanary, recipientsOf } from '../../../src/records/canary.ts';
import { identityFile, identitiesIn } from '../../../src/records/identity.ts';
import { keys } from '../../../src/records/names.ts';
import { recipientOf } from '../../../src/records/seal.ts';
import { startClock } from '../../../src/server/clock.ts';
import { assertKey } from '../../../src/stores/store.ts';
import { failingStore } from '../tools/failing-store.ts';
import { bench, identities } from '../tools/ports.ts';

const year = 366 * 24 * 60 * 60 * 1000;

test('a canary is made once for the same recipients in any order, and opens with each of their keys alone', async () => {
  const { ports, store } = bench();
  await Promise.all([keepCanary(ports), keepCanary(ports)]);
  const [[key, record] = ['', new Uint8Array()], ...others] = [...store.records];
  expect(others).toEqual([]);
  expect(() => { assertKey(key); }).not.toThrow();
  expect(key.startsWith(keys.canaries)).toBe(true);
  for (const identity of Object.values(identities)) await expect(openCanary(record, identity)).resolves.toBeUndefined();
  const [stranger = ''] = identitiesIn(await identityFile('stranger'));
  await expect(openCanary(record, stranger)).rejects.toMatchObject({ problem: 'wrong-key' });
  await keepCanary({ ...ports, recipients: [...ports.recipients].reverse() });
  expect([...store.records]).toEqual([[key, record]]);
  await keepCanary({ ...ports, recipients: [ports.recipients[0]!, await recipientOf(stranger)] });
  expect([...store.records.keys()].filter((one) => one.startsWith(keys.canaries))).toHaveLength(2);
});

test('canaries of former recipients are marked as such, until those are the recipients again', async () => {
  const { ports, store } = bench();
  await keepCanary(ports);
  const [[first = ''] = []] = store.records;
  const hash = first.slice(keys.canaries.length);
  const others = { ...ports, recipients: [await recipientOf(identitiesIn(await identityFile('new'))[0]!)] };
  const retired = (): string[] => [...store.records.keys()].filter((key) => key.startsWith(keys.retirements));
  expect(retired()).toEqual([]);
  for (let round = 0; round < 2; round += 1) {
    await keepCanary(others);
    expect(retired()).toEqual([keys.retired(hash)]);
  }
  await keepCanary(ports);
  expect(retired()).toHaveLength(1);
  expect(retired()).not.toContain(keys.retired(hash));
  for (const key of store.records.keys()) expect(() => { assertKey(key); }).not.toThrow();
});

test('a canary whose envelope names other recipients is not taken for a good one', async () => {
  const { ports, store } = bench();
  await keepCanary(ports);
  const [record = new Uint8Array()] = store.records.values();
  const [first = ''] = recipientsOf(record) ?? [];
  const text = Buffer.from(record).toString('latin1');
  expect(text).toContain(`"${first}",`);
  await expect(openCanary(Buffer.from(text.replace(`"${first}",`, ''), 'latin1'), identities.office)).rejects.toMatchObject({ problem: 'altered' });
  await expect(openCanary(record.subarray(40), identities.office)).rejects.toMatchObject({ problem: 'damaged' });
});

test('a canary is never due', async () => {
  const { ports, store, wait } = bench();
  await keepCanary(ports);
  const before = [...store.records];
  wait(10 * year);
  expect(await expire(ports)).toEqual({ deleted: 0, damaged: [] });
  expect([...store.records]).toEqual(before);
});

test('our own server makes it when its clock starts, and a host without memory in its round', async () => {
  const own = bench();
  const clock = startClock(own.ports);
  await own.settled();
  clock.stop();
  const hosted = bench();
  await clockRound(hosted.ports);
  for (const { store } of [own, hosted]) expect([...store.records.keys()]).toEqual([expect.stringMatching(/^canary\/[\da-f]{64}$/u)]);
});

test('a canary that cannot be made costs one line of the log, and the next round makes it', async () => {
  for (const at of [1, 2]) {
    const { ports, store, log } = bench();
    await keepCanary({ ...ports, store: failingStore(store, at).store });
    expect(log).toEqual([{ event: 'canary-failed', reason: 'EIO' }]);
    expect(store.records.size).toBe(0);
    await keepCanary(ports);
    expect(store.records.size).toBe(1);
  }
});
