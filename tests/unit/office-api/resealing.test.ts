/** Moving records to new keys while anything may be killed, against the real store of files. */
import { generateX25519Identity } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { clockRound } from '../../../src/intake/clock-round.ts';
import { toBase64 } from '../../../src/office/api/bytes.ts';
import type { Client } from '../../../src/office/api/client.ts';
import { resealRecord as sealAnew } from '../../../src/office/keys/reseal.ts';
import { sha256 } from '../../../src/records/hash.ts';
import { keys } from '../../../src/records/names.ts';
import { sealOfficeRecord } from '../../../src/records/office-seal.ts';
import { open, recipientOf } from '../../../src/records/seal.ts';
import { finishReseals } from '../../../src/records/reseal.ts';
import { failingStore } from '../tools/failing-store.ts';
import { visit } from '../tools/receipts.ts';
import { apply, byMe, colleague, decided, log, me, note, officers, world, type Applied, type World } from './world.ts';

const third = await generateX25519Identity();
const newcomer = await recipientOf(third);
/** The office's keys from now on: old ones and a new one. */
const recipients = [me, colleague, newcomer];

const said = (outcome: string) => ({ ok: true, answer: { outcome } });
const shape = { ok: false, problem: 'shape' };
const sealedPart = (record: Uint8Array): Uint8Array => record.subarray(record.indexOf(0x0a) + 1);

interface Old { readonly here: World; readonly applied: Applied; readonly all: readonly string[] }

/** A house with one record of every kind, all sealed to the old keys; from now on there is one more. */
async function moving(): Promise<Old> {
  const ours = [me, colleague];
  const here = await world({ recipients: ours });
  const applied = await apply(here);
  const client = await here.as(officers.office);
  await client.event({ id: applied.id, number: 1, record: await note('Rückruf', here.ports.now()) });
  await client.decision({ id: applied.id, number: 1, record: toBase64(await decided(applied, 'accepted', here.ports.now())) });
  await client.desk({ number: 1, record: toBase64(await sealOfficeRecord({ v: 1, at: here.ports.now().toISOString(), by: me }, { type: 'visit' }, ours)) });
  const application = (await here.store.get(keys.application(applied.id)))!;
  const quarantined = 'Z'.repeat(32);
  await here.store.create(keys.quarantine(quarantined), application);
  ours.push(newcomer);
  return { here, applied, all: [keys.application(applied.id), keys.event(applied.id, 1), keys.decision(applied.id, 1), keys.desk(1), keys.quarantine(quarantined)] };
}

async function anew(here: World, key: string, applied: Applied, to = recipients): Promise<{ readonly key: string; readonly before: string; readonly record: string }> {
  const old = (await here.store.get(key))!;
  const record = await sealAnew(old, { identities: [officers.office], recipients: to, ...(key.startsWith('decision/') && { applicant: applied.applicant }) });
  return { key, before: await sha256(old), record: toBase64(record) };
}

const opens = (record: Uint8Array, identity: string): Promise<boolean> => open(sealedPart(record), [identity]).then(() => true, () => false);
const copies = async (here: World): Promise<readonly string[]> => (await here.allOf()).filter((key) => key.startsWith('reseal/'));
const minute = 60_000;

describe('sealing anew', () => {
  test('puts the same content for the new keys in the place of every kind of record, and the applicant goes on reading', async () => {
    const { here, applied, all } = await moving();
    const client = await here.as(officers.office);
    const before = await here.allOf();
    for (const key of all) {
      const ask = await anew(here, key, applied);
      expect(await client.reseal(ask), key).toEqual(said('resealed'));
      const stored = (await here.store.get(key))!;
      expect(toBase64(stored), key).toBe(ask.record);
      for (const identity of [officers.office, officers.recovery, third]) expect(await opens(stored, identity), key).toBe(true);
    }
    expect((await here.allOf()).filter((key) => !key.startsWith('audit/'))).toEqual(before.filter((key) => !key.startsWith('audit/')));
    expect((await visit(here.corridor, applied.receipt)).page).toContain('Zusage zu Ihrer Bewerbung');
    const entries = (await log(here)).filter(([event]) => event === 'resealed');
    expect(entries.map(([, id]) => id)).toEqual([applied.id, applied.id, applied.id, 'office', 'Z'.repeat(32)]);
    expect(entries[0]![2]).toMatch(new RegExp(`^application/${applied.id}/1, [\\da-f]{16} to [\\da-f]{16}, ${byMe}$`, 'u'));
  });

  test('again with the same bytes is done already', async () => {
    const { here, applied, all } = await moving();
    const client = await here.as(officers.office);
    const ask = await anew(here, all[0]!, applied);
    expect([await client.reseal(ask), await client.reseal(ask)]).toEqual([said('resealed'), said('resealed')]);
    expect((await log(here)).filter(([event]) => event === 'resealed')).toHaveLength(1);
  });

  test('is refused for a record that is another by now, or gone', async () => {
    const { here, applied, all } = await moving();
    const client = await here.as(officers.office);
    const [one, other] = [await anew(here, all[0]!, applied), await anew(here, all[0]!, applied)];
    await client.reseal(one);
    expect(await client.reseal(other)).toEqual(said('changed'));
    expect(toBase64((await here.store.get(all[0]!))!)).toBe(one.record);
    expect(await client.reseal({ ...one, key: keys.application('Y'.repeat(32)) })).toEqual(said('gone'));
    expect(await copies(here)).toEqual([]);
  });

  test('never changes an envelope, leaves out no key and takes in none', async () => {
    const { here, applied, all } = await moving();
    const client = await here.as(officers.office);
    for (const key of all) {
      const old = (await here.store.get(key))!;
      const ask = await anew(here, key, applied);
      const bytes = Buffer.from(ask.record, 'base64');
      const envelope = JSON.parse(bytes.subarray(0, bytes.indexOf('\n')).toString()) as Record<string, unknown>;
      const withEnvelope = (line: string): string => toBase64(Buffer.concat([Buffer.from(line), sealedPart(bytes)]));
      const wrong = [
        withEnvelope(`${JSON.stringify({ ...envelope, ...('due' in envelope ? { due: '2030-01-01' } : { at: '2030-01-01T00:00:00.000Z' }) })}\n`),
        withEnvelope(`${JSON.stringify(envelope)} \n`), withEnvelope(`${JSON.stringify(Object.fromEntries(Object.entries(envelope).reverse()))}\n`), withEnvelope('{}\n'),
        toBase64(sealedPart(bytes)), toBase64(bytes.subarray(0, bytes.indexOf('\n') + 1)), '',
        (await anew(here, key, applied, [me, colleague])).record, (await anew(here, key, applied, [...recipients, await recipientOf(await generateX25519Identity())])).record,
      ];
      for (const [index, record] of wrong.entries()) expect(await client.reseal({ ...ask, record }), `${key} ${String(index)}`).toEqual(shape);
      expect(await here.store.get(key)).toEqual(old);
    }
    expect(await copies(here)).toEqual([]);
  });

  test('reaches no record that has no seal of the office', async () => {
    const { here, applied } = await moving();
    const client = await here.as(officers.office);
    const ask = await anew(here, keys.application(applied.id), applied);
    for (const key of [keys.hold(applied.id, 1), keys.sent(applied.id, 'receipt'), keys.audit(1), keys.withdrawn(applied.id), `application/${applied.id}/x`, `application/${applied.id}/01`, 'desk/1', `event/${applied.id}/0`, `application/${applied.id}/1/2`, '']) {
      expect(await client.reseal({ ...ask, key }), key).toEqual(shape);
    }
  });

  test('of what is withdrawn at that moment brings nothing back', async () => {
    const { here: outer, applied, all } = await moving();
    const ask = await anew(outer, all[0]!, applied);
    const store = { ...outer.store, delete: async (key: string) => {
      if (key === all[0]) await outer.store.create(keys.withdrawn(applied.id), new Uint8Array([1]));
      return outer.store.delete(key);
    } };
    const here = await world({ store, recipients });
    expect(await (await here.as(officers.office)).reseal(ask)).toEqual(said('gone'));
    expect([await outer.store.get(all[0]!), await copies(outer)]).toEqual([undefined, []]);
  });

  test('by two officers at once, again and again, ends with one record that all keys open', async () => {
    for (let time = 0; time < 5; time += 1) {
      const { here, applied, all } = await moving();
      const clients: readonly Client[] = [await here.as(officers.office), await here.as(officers.recovery)];
      const key = all[time]!;
      const asks = await Promise.all([0, 1].map(() => anew(here, key, applied)));
      const outcomes = await Promise.all(Array.from({ length: 10 }, (_, index) => clients[index % 2]!.reseal(asks[index % 2]!)));
      // Some of them may have looked while the record was on its way.
      for (const outcome of outcomes) expect(['resealed', 'changed', 'gone']).toContain(outcome.ok ? outcome.answer.outcome : outcome.problem);
      expect(outcomes.some((outcome) => outcome.ok && outcome.answer.outcome === 'resealed')).toBe(true);
      expect(asks.map(({ record }) => record)).toContain(toBase64((await here.store.get(key))!));
      here.wait(11 * minute);
      await finishReseals(here.store, here.ports.now());
      expect(await copies(here)).toEqual([]);
    }
  }, 30_000);
});

describe('killed at any moment', () => {
  /** Kills the sealing anew at its n-th operation on the store; undefined once it ends before that. */
  async function killedAt(at: number, place: number) {
    const { here, applied, all } = await moving();
    const key = all[place]!;
    const [ask, old] = [await anew(here, key, applied), (await here.store.get(key))!];
    const token = await here.token(officers.office);
    const { store, operations } = failingStore(here.store, at);
    const killed = await world({ store, recipients, now: here.ports.now });
    await killed.with(token).reseal(ask);
    return { here, applied, key, ask, old, token, isOver: operations() < at };
  }

  test('it leaves a whole record, or one that the next round of the clock puts back', async () => {
    let missing = 0;
    let isOver = false;
    for (let at = 1; !isOver; at += 1) {
      const killed = await killedAt(at, at % 5);
      isOver = killed.isOver;
      const { here, key, ask, old } = killed;
      if (!await here.store.get(key)) missing += 1;
      await clockRound(here.ports);
      const now = (await here.store.get(key))!;
      expect([toBase64(old), ask.record], String(at)).toContain(toBase64(now));
      expect(await opens(now, officers.recovery), String(at)).toBe(true);
      here.wait(11 * minute);
      await clockRound(here.ports);
      expect(await copies(here), String(at)).toEqual([]);
      expect(await here.store.get(key), String(at)).toEqual(now);
    }
    // Between deleting and creating; otherwise this test would have shown nothing.
    expect(missing).toBeGreaterThan(0);
  }, 30_000);

  test('it is finished by repeating it, without any clock', async () => {
    let isOver = false;
    for (let at = 1; !isOver; at += 1) {
      const killed = await killedAt(at, (at + 2) % 5);
      isOver = killed.isOver;
      const { here, key, ask, token } = killed;
      expect(await here.with(token).reseal(ask), String(at)).toEqual(said('resealed'));
      expect(toBase64((await here.store.get(key))!), String(at)).toBe(ask.record);
    }
  }, 30_000);

  test('it is finished by whoever seals the same record anew next', async () => {
    let isOver = false;
    for (let at = 1; !isOver; at += 1) {
      const killed = await killedAt(at, (at + 4) % 5);
      isOver = killed.isOver;
      const { here, applied, key, ask } = killed;
      const client = await here.as(officers.recovery);
      const first = await client.reseal({ ...ask, record: (await anewOf(killed)).record });
      expect(['resealed', 'changed'], String(at)).toContain(first.ok ? first.answer.outcome : first.problem);
      if (first.ok && first.answer.outcome === 'changed') expect(await client.reseal(await anew(here, key, applied))).toEqual(said('resealed'));
      for (const identity of [officers.office, officers.recovery, third]) expect(await opens((await here.store.get(key))!, identity), String(at)).toBe(true);
    }
  }, 30_000);

  const anewOf = async ({ key, old, applied }: { readonly key: string; readonly old: Uint8Array; readonly applied: Applied }) => ({
    record: toBase64(await sealAnew(old, { identities: [officers.office], recipients, ...(key.startsWith('decision/') && { applicant: applied.applicant }) })),
  });

  test('and deleted for good meanwhile, nothing comes back', async () => {
    for (let at = 1; at < 14; at += 1) {
      const { here, applied, token } = await killedAt(at, 0);
      expect(await here.with(token).delete({ id: applied.id, reason: 'request' })).toEqual(said('deleted'));
      await clockRound(here.ports);
      here.wait(11 * minute);
      await clockRound(here.ports);
      expect((await here.allOf()).filter((key) => key.includes(applied.id)), String(at)).toEqual([keys.withdrawn(applied.id)]);
    }
  }, 30_000);
});

describe('what was laid aside', () => {
  test('and cannot be read is reported and left in place', async () => {
    const { here, applied } = await moving();
    const copy = keys.reseal('application', applied.id, '1-x');
    await here.store.create(copy, new TextEncoder().encode('x'));
    await clockRound(here.ports);
    expect(here.log).toContainEqual({ event: 'record-damaged', reason: copy });
    expect(await copies(here)).toEqual([copy]);
  });

  test('is put back by many clocks at once', async () => {
    const { here, applied, all } = await moving();
    const [first] = all;
    const ask = await anew(here, first!, applied);
    const token = await here.token(officers.office);
    const { store } = failingStore({ ...here.store, create: (key, bytes) => (key === first ? Promise.reject(new Error('killed')) : here.store.create(key, bytes)) }, 999);
    await (await world({ store, recipients, now: here.ports.now })).with(token).reseal(ask);
    expect(await here.store.get(first!)).toBeUndefined();
    await Promise.all(Array.from({ length: 8 }, () => clockRound(here.ports)));
    expect(toBase64((await here.store.get(first!))!)).toBe(ask.record);
    expect(here.log.filter(({ event }) => event === 'reseal-finished')).toHaveLength(1);
  });
});
