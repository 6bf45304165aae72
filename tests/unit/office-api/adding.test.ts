import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../../src/office/api/bytes.ts';
import { keys } from '../../../src/records/names.ts';
import { deskKind, eventKind } from '../../../src/records/office-records.ts';
import { openOfficeRecord, sealOfficeRecord } from '../../../src/records/office-seal.ts';
import { press } from '../tools/receipts.ts';
import { apply, colleague, decided, me, note, officers, world } from './world.ts';

const said = (outcome: string) => ({ ok: true, answer: { outcome } });
const minute = 60_000;

describe('an event', () => {
  test('is stored as it came and opens with either key', async () => {
    const here = await world();
    const { id } = await apply(here);
    const client = await here.as(officers.office);
    const record = await note('Rückruf am Montag', here.ports.now());
    expect(await client.event({ id, number: 1, record })).toEqual(said('created'));
    const stored = (await here.store.get(keys.event(id, 1)))!;
    expect(toBase64(stored)).toBe(record);
    for (const identity of Object.values(officers)) {
      expect(await openOfficeRecord(eventKind, stored, [identity])).toEqual({ header: { v: 1, at: here.ports.now().toISOString(), by: me }, content: { type: 'note', text: 'Rückruf am Montag' } });
    }
  });

  test('sent twice is one, also when the session is another one by then', async () => {
    const here = await world();
    const { id } = await apply(here);
    const record = await note('x', here.ports.now());
    const [one, other] = [await here.as(officers.office), await here.as(officers.office)];
    const outcomes = await Promise.all([one, other, one, other].map((client) => client.event({ id, number: 1, record })));
    expect(outcomes).toEqual(outcomes.map(() => said('created')));
    expect((await here.allOf()).filter((key) => key.startsWith('event/'))).toEqual([keys.event(id, 1)]);
  });

  test('of two officers at once: one is created, the other learns of it and comes behind', async () => {
    const here = await world();
    const { id } = await apply(here);
    const clients = [await here.as(officers.office), await here.as(officers.recovery)];
    const records = [await note('Büro', here.ports.now()), await note('Kollegin', here.ports.now(), colleague)];
    const tries = Array.from({ length: 20 }, (_, index) => index % 2);
    const outcomes = await Promise.all(tries.map((who) => clients[who]!.event({ id, number: 1, record: records[who]! })));
    const winner = toBase64((await here.store.get(keys.event(id, 1)))!) === records[0] ? 0 : 1;
    expect(outcomes).toEqual(tries.map((who) => said(who === winner ? 'created' : 'taken')));
    const loser = 1 - winner;
    expect(await clients[loser]!.event({ id, number: 2, record: records[loser]! })).toEqual(said('created'));
  });

  test('leaves out no number', async () => {
    const here = await world();
    const { id } = await apply(here);
    const client = await here.as(officers.office);
    const record = await note('x', here.ports.now());
    expect(await client.event({ id, number: 2, record })).toEqual(said('taken'));
    expect(await client.event({ id, number: 999_999, record })).toEqual(said('taken'));
    for (const number of [0, -1, 1.5, 1_000_000]) expect(await client.event({ id, number, record })).toEqual({ ok: false, problem: 'shape' });
    expect((await here.allOf()).filter((key) => key.startsWith('event/'))).toEqual([]);
  });

  test('is refused unless its envelope is of its kind, of the session\'s key, and of now', async () => {
    const here = await world();
    const applied = await apply(here);
    const client = await here.as(officers.office);
    const now = here.ports.now();
    const shifted = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);
    const wrong = [
      await note('x', now, colleague), await note('x', shifted(-5 * minute - 1)), await note('x', shifted(5 * minute + 1)),
      toBase64(await decided(applied, 'accepted', now)), '', toBase64(new TextEncoder().encode('{}\n')), toBase64((await here.store.get(keys.application(applied.id)))!),
    ];
    for (const record of wrong) expect(await client.event({ id: applied.id, number: 1, record })).toEqual({ ok: false, problem: 'shape' });
    for (const milliseconds of [-5 * minute, 5 * minute]) {
      const record = await note('x', shifted(milliseconds));
      expect(await client.event({ id: applied.id, number: milliseconds < 0 ? 1 : 2, record })).toEqual(said('created'));
    }
  });

  test('comes too late for what is not there, or was withdrawn', async () => {
    const here = await world();
    const { id, receipt } = await apply(here);
    const client = await here.as(officers.office);
    const record = await note('x', here.ports.now());
    expect(await client.event({ id: 'Z'.repeat(32), number: 1, record })).toEqual(said('gone'));
    await press(here.corridor, receipt, 'withdraw-now');
    expect(await client.event({ id, number: 1, record })).toEqual(said('gone'));
    expect((await here.allOf()).filter((key) => key.startsWith('event/'))).toEqual([]);
  });

  test('goes with its application when that is withdrawn at the same moment', async () => {
    const outer = await world();
    const { id } = await apply(outer);
    const store = { ...outer.store, create: async (key: string, bytes: Uint8Array) => {
      if (key.startsWith('event/')) await outer.store.create(keys.withdrawn(id), new Uint8Array([1]));
      return outer.store.create(key, bytes);
    } };
    const here = await world({ store });
    expect(await (await here.as(officers.office)).event({ id, number: 1, record: await note('x', here.ports.now()) })).toEqual(said('gone'));
    expect(await outer.store.get(keys.event(id, 1))).toBeUndefined();
  });

  test('may be as long as a note can be, and no longer body is read', async () => {
    const here = await world();
    const { id } = await apply(here);
    const client = await here.as(officers.office);
    expect(await client.event({ id, number: 1, record: await note('🙂'.repeat(2_500), here.ports.now()) })).toEqual(said('created'));
    expect(await client.event({ id, number: 2, record: toBase64(new Uint8Array(300 * 1024)) })).toEqual({ ok: false, problem: 'too-large' });
  });
});

describe('an entry of the desk', () => {
  test('follows the one before, and one of two officers is faster', async () => {
    const here = await world();
    const now = here.ports.now();
    const clients = [await here.as(officers.office), await here.as(officers.recovery)];
    const entry = async (by: string) => toBase64(await sealOfficeRecord({ v: 1, at: now.toISOString(), by }, { type: 'visit' }, [me, colleague]));
    const records = [await entry(me), await entry(colleague)];
    expect(await clients[0]!.desk({ number: 2, record: records[0]! })).toEqual(said('taken'));
    const outcomes = await Promise.all([0, 1].map((who) => clients[who]!.desk({ number: 1, record: records[who]! })));
    expect(outcomes.map((one) => (one.ok ? one.answer.outcome : one.problem)).sort()).toEqual(['created', 'taken']);
    expect(await clients[0]!.desk({ number: 1, record: records[1]! })).toEqual({ ok: false, problem: 'shape' });
    expect((await openOfficeRecord(deskKind, (await here.store.get(keys.desk(1)))!, [officers.recovery])).content).toEqual({ type: 'visit' });
    expect((await here.allOf()).filter((key) => key.startsWith('desk/'))).toEqual([keys.desk(1)]);
  });
});

test('bytes come back from base64 as they were, however many', () => {
  for (const length of [0, 1, 2, 3, 0x8000, 0x8001, 100_003]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 256);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  }
});
