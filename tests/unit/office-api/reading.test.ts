import { describe, expect, test } from 'vitest';
import { mostBytes } from '../../../src/office/api/schema.ts';
import { readablePrefixes } from '../../../src/office-api/reading.ts';
import { keys } from '../../../src/records/names.ts';
import { memoryStore } from '../tools/memory-store.ts';
import { apply, note, officers, world, type World } from './world.ts';

const idOf = (number: number): string => [...String(number).padStart(5, '0')].map((digit) => 'ABCDEFGHJK'[Number(digit)]).join('').padEnd(32, 'Z');

async function allKeysOf(here: World): Promise<{ readonly keys: readonly string[]; readonly pages: number }> {
  const client = await here.as(officers.office);
  const found: string[] = [];
  let cursor: string | undefined;
  for (let pages = 1; ; pages += 1) {
    const given = await client.keys(cursor === undefined ? {} : { cursor });
    if (!given.ok) throw new Error(given.problem);
    found.push(...given.answer.keys);
    cursor = given.answer.cursor;
    if (cursor === undefined) return { keys: found, pages };
  }
}

describe('keys', () => {
  test('name what the office may read, and nothing else that lies in the store', async () => {
    const here = await world();
    const { id } = await apply(here);
    const client = await here.as(officers.office);
    await client.event({ id, number: 1, record: await note('x', here.ports.now()) });
    await client.hold({ id, number: 1, until: '2027-01-01' });
    expect((await here.allOf()).some((key) => key.startsWith('sent/')) && (await here.allOf()).some((key) => key.startsWith('audit/'))).toBe(true);
    expect((await allKeysOf(here)).keys).toEqual([keys.application(id), keys.event(id, 1), keys.hold(id, 1)]);
  });

  test('come page by page with one cursor, each once, whatever folder a page ends in', async () => {
    for (const counts of [[1000, 1], [999, 1], [3, 998], [1000], [1001], [2500, 1200], [0, 0, 5], []]) {
      const store = memoryStore();
      const there: string[] = [];
      for (const [index, count] of counts.entries()) {
        const prefix = readablePrefixes[index]!;
        for (let number = 0; number < count; number += 1) there.push(prefix === 'desk/' ? keys.desk(number + 1) : `${prefix}${idOf(number)}/1`);
      }
      for (const key of there) store.records.set(key, new Uint8Array([1]));
      const { keys: found, pages } = await allKeysOf(await world({ store }));
      expect([...found].sort(), counts.join()).toEqual([...there].sort());
      expect(pages, counts.join()).toBe(Math.max(1, Math.floor(there.length / 1000) + 1));
    }
  }, 30_000);

  test('begin nowhere else than where the page before ended', async () => {
    const client = await (await world()).as(officers.office);
    for (const cursor of ['audit/000000000001', 'mail/x/receipt', '', 'application', '../application/x']) expect(await client.keys({ cursor })).toEqual({ ok: false, problem: 'shape' });
  });
});

describe('records', () => {
  test('come as they lie in the store, in the order they are asked for; null for what is not there', async () => {
    const here = await world();
    const [one, other] = [await apply(here), await apply(here)];
    const client = await here.as(officers.office);
    const asked = [keys.application(other.id), keys.application('Z'.repeat(32)), keys.application(one.id)];
    const given = await client.records({ keys: asked });
    const bytesOf = async (id: string) => Buffer.from((await here.store.get(keys.application(id)))!).toString('base64');
    expect(given).toEqual({ ok: true, answer: { records: [
      { key: asked[0], bytes: await bytesOf(other.id) }, { key: asked[1], bytes: null }, { key: asked[2], bytes: await bytesOf(one.id) },
    ] } });
  });

  test('are none that are not for the office, whatever the key looks like', async () => {
    const here = await world();
    const { id } = await apply(here);
    const client = await here.as(officers.office);
    for (const key of [keys.sent(id, 'receipt'), keys.mail(id, 'receipt'), keys.audit(1), 'canary/x', 'ended/2026-10-05/x', 'daily/2026-10-05/receipt/x', keys.reseal('application', id, '1-x'), `application/${id}/../../audit/1`, 'application/', '/application/x/1', 'APPLICATION/x/1', `application/${id}/1\0`]) {
      expect(await client.records({ keys: [keys.application(id), key] }), key).toEqual({ ok: false, problem: 'shape' });
    }
  });

  test('that are large come in several answers, and a single one always comes', async () => {
    const store = memoryStore();
    const asked = [1, 2, 3].map((number) => keys.application(idOf(number)));
    const large = new Uint8Array(mostBytes / 2);
    for (const key of asked) store.records.set(key, large);
    store.records.set(keys.application(idOf(9)), new Uint8Array(mostBytes + 1));
    const client = await (await world({ store })).as(officers.office);
    const count = async (names: string[]): Promise<number> => {
      const given = await client.records({ keys: names });
      return given.ok ? given.answer.records.length : -1;
    };
    expect([await count(asked), await count(asked.slice(2)), await count([keys.application(idOf(9)), ...asked])]).toEqual([2, 1, 1]);
  });

  test('that the store cannot read are named as such, and hide none of the others', async () => {
    const inner = memoryStore();
    const [good, bad] = [keys.application(idOf(1)), keys.application(idOf(2))];
    for (const key of [good, bad]) inner.records.set(key, new Uint8Array([7]));
    let healthy = true;
    const store = { ...inner, get: (key: string) => (key === bad ? Promise.reject(new Error('EIO')) : inner.get(key)), healthy: () => Promise.resolve(healthy) };
    const client = await (await world({ store })).as(officers.office);
    expect(await client.records({ keys: [bad, good] })).toEqual({ ok: true, answer: { records: [{ key: bad, bytes: null, unreadable: true }, { key: good, bytes: 'Bw==' }] } });
    healthy = false;
    expect(await client.records({ keys: [bad, good] })).toEqual({ ok: false, problem: 'store' });
  });
});
