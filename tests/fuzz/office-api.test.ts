/** The office's API under fire: whatever is sent, only codes come back, and nothing changes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calls, refusal, type CallName } from '../../src/office/api/schema.ts';
import { memoryStore } from '../unit/tools/memory-store.ts';
import { apply, officers, world } from '../unit/office-api/world.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 3_000);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
console.log(`fuzz: ${String(runs)} hostile calls of the office's page, FUZZ_SEED=${String(seed)}`);
const names = Object.keys(calls) as CallName[];

const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.base64String(), fc.constantFrom('marker', 'application/x/1', '../audit/1', '__proto__', 'constructor', '\u0000', '2027-02-30', '9'.repeat(40)));
const value: fc.Arbitrary<unknown> = fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.jsonValue());
const field = fc.constantFrom('id', 'number', 'record', 'until', 'reason', 'key', 'keys', 'before', 'cursor', 'recipient', 'format', 'count', 'names', 'mail', '__proto__', 'toString', 'marker');
const body = fc.oneof(
  fc.dictionary(field, value).map((one) => JSON.stringify(one)), fc.jsonValue().map((one) => JSON.stringify(one)), fc.string(), fc.string({ unit: 'binary' }),
  fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 20_000 }).map((depth) => '['.repeat(depth)),
);
const call = fc.oneof({ weight: 6, arbitrary: fc.constantFrom<string>(...names) }, { weight: 1, arbitrary: fc.webPath() });
const header = fc.string({ unit: fc.constantFrom(...'abcXYZ019 .-_/;=,"') });

test('anything at all is answered with a code of ours, says nothing back, and leaves the records as they were', async () => {
  const store = memoryStore();
  const here = await world({ store });
  const { id } = await apply(here);
  const token = await here.token(officers.office);
  const before = here.store as typeof store;
  const snapshot = (): string => JSON.stringify([...before.records].filter(([key]) => !/^(?:ended|audit)\//u.test(key)).map(([key, bytes]) => [key, bytes.length]));
  const unchanged = snapshot();
  await fc.assert(fc.asyncProperty(call, body, fc.boolean(), fc.option(header), fc.option(header), async (name, content, isSigned, type, authorization) => {
    // A session is not ended here, and whatever is well formed by chance does what it should.
    if (name === 'end') return;
    const answer = await here.raw(name, {
      body: content as BodyInit,
      headers: { ...(isSigned ? { Authorization: `Bearer ${token}` } : authorization !== null && { Authorization: authorization }), ...(type !== null && { 'Content-Type': type }) },
    });
    const said = await answer.text();
    if (answer.status === 200) return;
    expect([401, 403, 404, 405, 413, 422, 429]).toContain(answer.status);
    expect(refusal.safeParse(JSON.parse(said)).success).toBe(true);
    expect(Object.keys(JSON.parse(said) as object)).toEqual(['problem']);
  }), { numRuns: runs, seed });
  expect(snapshot()).toBe(unchanged);
  expect(unchanged).toContain(id);
}, 120_000);

/** Calls of the right shape with wrong content: ids of others, numbers, bytes. */
test('what has the right shape and is wrong within is refused as well, and never answered with a fault', async () => {
  const here = await world({ store: memoryStore() });
  const { id } = await apply(here);
  const client = await here.as(officers.office);
  const ids = fc.constantFrom(id, 'Z'.repeat(32), 'A'.repeat(32));
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string().map((one) => new TextEncoder().encode(`${one}\n${one}`)), fc.constant(here.store.get(`application/${id}/1`)))
    .map(async (one) => Buffer.from((await one)!).toString('base64'));
  await fc.assert(fc.asyncProperty(ids, fc.integer({ min: 1, max: 5 }), bytes, fc.constantFrom('application', 'event', 'decision', 'quarantine'), async (one, number, given, folder) => {
    const record = await given;
    const before = '0'.repeat(64);
    const results = [
      await client.event({ id: one, number, record }), await client.decision({ id: one, number, record }), await client.desk({ number, record }),
      await client.reseal({ key: `${folder}/${one}/${String(number)}`, before, record }),
    ];
    for (const result of results) {
      if (!result.ok) expect(result.problem).toBe('shape');
      else expect(['gone', 'changed', 'taken', 'resealed']).toContain('outcome' in result.answer ? result.answer.outcome : '');
    }
  }), { numRuns: Math.ceil(runs / 10), seed });
  expect((await here.allOf()).filter((key) => /^(?:event|decision|desk|reseal)\//u.test(key))).toEqual([]);
}, 120_000);
