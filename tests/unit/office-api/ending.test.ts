/** What holds an application, what deletes it, and what the log says of both. */
import { describe, expect, test } from 'vitest';
import { expire } from '../../../src/intake/retention.ts';
import { clockRound } from '../../../src/intake/clock-round.ts';
import { toBase64 } from '../../../src/office/api/bytes.ts';
import { deletionReasons } from '../../../src/office/api/schema.ts';
import { keys } from '../../../src/records/names.ts';
import { failingStore } from '../tools/failing-store.ts';
import { memoryStore } from '../tools/memory-store.ts';
import { press, visit } from '../tools/receipts.ts';
import { apply, byMe, decided, everything, log, note, officers, world, type Applied, type World } from './world.ts';

const said = (outcome: string) => ({ ok: true, answer: { outcome } });
const goTo = (here: World, time: string): void => { here.wait(Date.parse(time) - here.ports.now().getTime()); };
const of = async (here: World, { id }: Applied): Promise<readonly string[]> => (await here.allOf()).filter((key) => key.includes(id));

async function withEverything(here: World): Promise<Applied> {
  const applied = await apply(here);
  const client = await here.as(officers.office);
  await client.event({ id: applied.id, number: 1, record: await note('x', here.ports.now()) });
  await client.decision({ id: applied.id, number: 1, record: toBase64(await decided(applied, 'accepted', here.ports.now())), mail: { to: 'lena@example.org', language: 'de', subject: 'x', text: 'x' } });
  await here.settled();
  return applied;
}

describe('a hold', () => {
  test('keeps what is due until its last day is over, and leaves a proof', async () => {
    const here = await world();
    const applied = await apply(here);
    expect(await (await here.as(officers.office)).hold({ id: applied.id, number: 1, until: '2027-12-31' })).toEqual(said('created'));
    goTo(here, '2027-12-31T23:59:59Z');
    expect((await expire(here.ports)).deleted).toBe(0);
    here.wait(1000);
    expect((await expire(here.ports)).deleted).toBe(1);
    expect(await of(here, applied)).toEqual([]);
    expect(await log(here)).toEqual([['hold', applied.id, `until 2027-12-31, ${byMe}`], ['deleted', applied.id, 'due 2027-10-05']]);
  });

  test('counts as the newest says: prolonged or lifted', async () => {
    const here = await world();
    const [one, other] = [await apply(here), await apply(here)];
    const client = await here.as(officers.office);
    for (const { id } of [one, other]) await client.hold({ id, number: 1, until: '2028-01-31' });
    await client.hold({ id: one.id, number: 2, until: null });
    await client.hold({ id: other.id, number: 2, until: '2028-02-29' });
    goTo(here, '2028-02-01T00:00:00Z');
    await expire(here.ports);
    expect([(await of(here, one)).length, (await of(here, other)).length > 0]).toEqual([0, true]);
    expect((await log(here)).some(([event, id, detail]) => event === 'hold' && id === one.id && detail === `lifted, ${byMe}`)).toBe(true);
  });

  test('again is no second one; another under the same number is too late', async () => {
    const here = await world();
    const { id } = await apply(here);
    const [client, colleague] = [await here.as(officers.office), await here.as(officers.recovery)];
    const until = '2027-12-31';
    expect(await client.hold({ id, number: 1, until })).toEqual(said('created'));
    here.wait(1000);
    expect(await client.hold({ id, number: 1, until })).toEqual(said('created'));
    expect(await client.hold({ id, number: 1, until: null })).toEqual(said('taken'));
    expect(await colleague.hold({ id, number: 1, until })).toEqual(said('taken'));
    expect(await client.hold({ id, number: 3, until })).toEqual(said('taken'));
    expect(await client.hold({ id: 'Z'.repeat(32), number: 1, until })).toEqual(said('gone'));
    for (const day of ['2027-02-30', 'morgen', '2027-1-1']) expect(await client.hold({ id, number: 2, until: day })).toEqual({ ok: false, problem: 'shape' });
    expect(await log(here)).toHaveLength(1);
  });

  test('that nobody can read keeps everything and is reported', async () => {
    const here = await world();
    const applied = await apply(here);
    await here.store.create(keys.hold(applied.id, 1), new TextEncoder().encode('{'));
    goTo(here, '2029-01-01T00:00:00Z');
    expect(await expire(here.ports)).toEqual({ deleted: 0, damaged: [keys.holds(applied.id)] });
    expect((await visit(here.corridor, applied.receipt)).status).toBe(200);
  });
});

describe('a released decision', () => {
  test('brings the day of deletion forward, and goes with everything else', async () => {
    const here = await world();
    const applied = await withEverything(here);
    goTo(here, '2027-04-04T23:59:59Z');
    expect((await expire(here.ports)).deleted).toBe(0);
    here.wait(1000);
    expect((await expire(here.ports)).deleted).toBe(1);
    expect(await of(here, applied)).toEqual([]);
    expect((await log(here)).at(-1)).toEqual(['deleted', applied.id, 'due 2027-04-05']);
  });

  test('whose deletion is killed at any moment is deleted by the next round all the same', async () => {
    let done = false;
    for (let at = 1; !done; at += 1) {
      const here = await world({ store: memoryStore() });
      const applied = await withEverything(here);
      goTo(here, '2027-04-05T00:00:00Z');
      const { store, operations } = failingStore(here.store, at);
      await expire({ ...here.ports, store }).catch(() => undefined);
      done = operations() < at;
      await expire(here.ports);
      expect(await of(here, applied), String(at)).toEqual([]);
      expect((await log(here)).filter(([event]) => event === 'deleted').length, String(at)).toBeGreaterThan(0);
    }
  }, 30_000);
});

describe('deleting before the day', () => {
  test.each(deletionReasons)('removes everything, leaves a proof with the reason "%s", and tells the applicant', async (reason) => {
    const here = await world();
    const applied = await withEverything(here);
    const before = (await of(here, applied)).length;
    const client = await here.as(officers.office);
    expect(await client.delete({ id: applied.id, reason })).toEqual(said('deleted'));
    expect(await of(here, applied)).toEqual([keys.withdrawn(applied.id)]);
    expect((await log(here)).at(-1)).toEqual(['deleted', applied.id, `${reason}, ${String(before)} records, ${byMe}`]);
    const { status, page } = await visit(here.corridor, applied.receipt);
    expect([status, page.includes('<h1>Ihre Bewerbung ist gelöscht</h1>'), page.includes('Gelöscht am 5. Oktober 2026')]).toEqual([200, true, true]);
    expect(await client.delete({ id: applied.id, reason })).toEqual(said('deleted'));
    expect(await client.event({ id: applied.id, number: 1, record: await note('x', here.ports.now()) })).toEqual(said('gone'));
    goTo(here, '2027-10-05T00:00:00Z');
    await expire(here.ports);
    expect(await of(here, applied)).toEqual([]);
    expect((await visit(here.corridor, applied.receipt)).status).toBe(404);
  });

  test('is refused while a hold lasts', async () => {
    const here = await world();
    const applied = await apply(here);
    const client = await here.as(officers.office);
    await client.hold({ id: applied.id, number: 1, until: '2026-10-05' });
    expect(await client.delete({ id: applied.id, reason: 'error' })).toEqual(said('held'));
    expect((await visit(here.corridor, applied.receipt)).page).toContain('ist eingegangen');
    here.wait(24 * 3_600_000);
    expect(await (await here.as(officers.office)).delete({ id: applied.id, reason: 'error' })).toEqual(said('deleted'));
  });

  test('gives way to a hold that is set at the very moment', async () => {
    const outer = await world();
    const applied = await apply(outer);
    const store = { ...outer.store, create: async (key: string, bytes: Uint8Array) => {
      if (key === keys.withdrawn(applied.id)) await outer.store.create(keys.hold(applied.id, 1), new TextEncoder().encode(JSON.stringify({ v: 1, at: '2026-10-05T08:00:00.000Z', by: 'age1x', until: '2027-01-01' })));
      return outer.store.create(key, bytes);
    } };
    const here = await world({ store });
    expect(await (await here.as(officers.office)).delete({ id: applied.id, reason: 'error' })).toEqual(said('held'));
    expect(await outer.store.get(keys.withdrawn(applied.id))).toBeUndefined();
    expect((await visit(outer.corridor, applied.receipt)).page).toContain('ist eingegangen');
  });

  test('of what is not there, or was withdrawn, changes nothing', async () => {
    const here = await world();
    const applied = await apply(here);
    const client = await here.as(officers.office);
    expect(await client.delete({ id: 'Z'.repeat(32), reason: 'error' })).toEqual(said('gone'));
    await press(here.corridor, applied.receipt, 'withdraw-now');
    expect(await client.delete({ id: applied.id, reason: 'error' })).toEqual(said('gone'));
    expect((await visit(here.corridor, applied.receipt)).page).toContain('ist zurückgezogen');
    expect((await log(here)).map(([event]) => event)).toEqual(['withdrawn']);
  });

  test('killed at any moment is completed by the clock, and says whose doing it was', async () => {
    let done = false;
    for (let at = 1; !done; at += 1) {
      const here = await world({ store: memoryStore() });
      const applied = await withEverything(here);
      const token = await here.token(officers.office);
      const { store, operations } = failingStore(here.store, at);
      await (await world({ store, now: here.ports.now })).with(token).delete({ id: applied.id, reason: 'request' });
      done = operations() < at;
      const begun = await here.store.get(keys.withdrawn(applied.id)) !== undefined;
      await expire(here.ports);
      expect((await of(here, applied)).every((key) => key.startsWith('withdrawn/')), String(at)).toBe(begun);
      if (begun) expect((await log(here)).filter(([event]) => event === 'deleted' || event === 'withdrawn').every(([event, , detail]) => event === 'deleted' && detail?.startsWith('request, ')), String(at)).toBe(true);
      expect((await visit(here.corridor, applied.receipt)).page, String(at)).toContain(begun ? 'ist gelöscht' : 'Zusage');
      expect(await here.with(token).delete({ id: applied.id, reason: 'request' })).toEqual(said('deleted'));
    }
  }, 30_000);
});

describe('quarantine', () => {
  const caught = async () => {
    const here = await world();
    const applied = await apply(here);
    const record = (await here.store.get(keys.application(applied.id)))!;
    for (const key of await of(here, applied)) await here.store.delete(key);
    await here.store.create(keys.quarantine(applied.id), record);
    return { here, applied, record, client: await here.as(officers.office) };
  };

  test('is left with the same bytes and a proof, once', async () => {
    const { here, applied, record, client } = await caught();
    expect(await client.release({ id: applied.id })).toEqual(said('released'));
    expect(await of(here, applied)).toEqual([keys.application(applied.id)]);
    expect(Buffer.from((await here.store.get(keys.application(applied.id)))!).equals(record)).toBe(true);
    expect(await client.release({ id: applied.id })).toEqual(said('released'));
    expect(await log(here)).toEqual([['released', applied.id, byMe]]);
    expect(await client.release({ id: 'Z'.repeat(32) })).toEqual(said('gone'));
  });

  test('stays shut for what was withdrawn, and never replaces an application', async () => {
    const { here, applied, client } = await caught();
    await here.store.create(keys.application(applied.id), new Uint8Array([1]));
    expect(await client.release({ id: applied.id })).toEqual(said('other'));
    await here.store.delete(keys.application(applied.id));
    await here.store.create(keys.withdrawn(applied.id), new Uint8Array([1]));
    expect(await client.release({ id: applied.id })).toEqual(said('gone'));
    expect(await here.store.get(keys.application(applied.id))).toBeUndefined();
  });
});

test('an export is in the log before anybody gets a file, and says nothing about people', async () => {
  const here = await world();
  const client = await here.as(officers.office);
  expect(await client.exported({ format: 'xlsx', count: 212, names: true })).toEqual({ ok: true, answer: {} });
  expect(await client.exported({ format: 'figures', count: 0, names: false })).toEqual({ ok: true, answer: {} });
  expect(await log(here)).toEqual([['exported', '-', `xlsx, 212, with names, ${byMe}`], ['exported', '-', `figures, 0, without names, ${byMe}`]]);
  const { store } = failingStore(here.store, 1);
  expect(await (await world({ store, now: here.ports.now })).with(await here.token(officers.office)).exported({ format: 'csv', count: 1, names: true })).toEqual({ ok: false, problem: 'store' });
});

test('sessions that were ended are forgotten the day after they would have run out', async () => {
  const here = await world();
  const client = await here.as(officers.office);
  await client.end({});
  goTo(here, '2026-10-05T23:59:59Z');
  await clockRound(here.ports);
  await expire(here.ports);
  expect((await everything(here.store)).filter((key) => key.startsWith('ended/'))).toHaveLength(1);
  here.wait(1000);
  await expire(here.ports);
  expect((await everything(here.store)).filter((key) => key.startsWith('ended/'))).toEqual([]);
});
