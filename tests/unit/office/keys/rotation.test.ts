import { beforeAll, describe, expect, test } from 'vitest';
import { mentorForm } from '../../../../src/forms/mentor.ts';
import { exampleOf, fieldsOf, readForm } from '../../../../src/forms/read.ts';
import { newKey, type NewKey } from '../../../../src/office/keys/make.ts';
import { markIn, recipientsMark, resealRecord } from '../../../../src/office/keys/reseal.ts';
import { countMarked, rotate, type Vault } from '../../../../src/office/keys/rotation.ts';
import { sha256 } from '../../../../src/records/hash.ts';
import { keys } from '../../../../src/records/names.ts';
import { decisionKind, deskKind, eventKind } from '../../../../src/records/office-records.ts';
import { openOfficeRecord, sealOfficeRecord } from '../../../../src/records/office-seal.ts';
import { openApplication, OpenError, sealApplication, type Application } from '../../../../src/records/seal.ts';

const at = '2026-11-22T10:00:00.000Z';
const idOf = (number: number): string => `ABCDEFGH${String(number + 2222)}`.padEnd(32, 'Z').replace(/[01]/gu, 'X');

let old: NewKey;
let recovery: NewKey;
let next: NewKey;
let applicant: NewKey;
beforeAll(async () => { [old, recovery, next, applicant] = await Promise.all([newKey('a'), newKey('b'), newKey('c'), newKey('d')] as const); });

function application(): Application {
  const read = readForm(mentorForm, fieldsOf(mentorForm, exampleOf(mentorForm)), 'de');
  if (!read.ok) throw new Error('The example is no answer.');
  return { header: { v: 1, form: 'mentor', language: 'de', received: at, due: '2027-11-22', schema: 1, applicant: applicant.recipient }, answers: read.answers };
}

/** Records in memory, behind calls that can be made to fail. */
async function vaultOf(amount: number) {
  const before = [old.recipient, recovery.recipient];
  const header = { v: 1, at, by: old.recipient } as const;
  const records = new Map<string, Uint8Array>();
  for (let n = 0; n < amount; n += 1) {
    records.set(keys.application(idOf(n)), await sealApplication(application(), before));
    records.set(keys.event(idOf(n), 1), await sealOfficeRecord(header, { type: 'note', text: `Notiz ${String(n)}` }, before));
  }
  records.set(keys.decision(idOf(0), 1), await sealOfficeRecord({ ...header, due: '2027-05-22' }, { status: 'accepted' }, [...before, applicant.recipient]));
  records.set(keys.desk(1), await sealOfficeRecord(header, { type: 'officer', recipient: old.recipient, name: 'Büro' }, before));
  records.set(keys.withdrawn(idOf(99)), new TextEncoder().encode('{}'));
  let callsLeft = Number.POSITIVE_INFINITY;
  const call = (): void => { if ((callsLeft -= 1) < 0) throw new TypeError('fetch failed'); };
  const vault: Vault = {
    keys: () => { call(); return Promise.resolve([...records.keys()].sort()); },
    read: (wanted) => { call(); return Promise.resolve(new Map(wanted.flatMap((key) => { const record = records.get(key); return record ? [[key, record] as const] : []; }))); },
    replace: async (key, hash, record) => {
      call();
      const there = records.get(key);
      if (!there) return 'gone';
      if (await sha256(there) !== hash) return 'changed';
      records.set(key, record);
      return 'resealed';
    },
  };
  return { records, vault, failAfter: (calls: number) => { callsLeft = calls; } };
}

describe('a re-sealed record', () => {
  test('keeps envelope and content, opens with the new keys and the applicant’s, and no longer with the old one', async () => {
    const record = await sealApplication(application(), [old.recipient, recovery.recipient]);
    const recipients = [next.recipient, recovery.recipient];
    const resealed = await resealRecord(record, { identities: [old.identity], recipients });
    expect(resealed.subarray(0, resealed.indexOf(10))).toEqual(record.subarray(0, record.indexOf(10)));
    for (const { identity } of [next, recovery, applicant]) expect(await openApplication(resealed, [identity])).toEqual(application());
    await expect(openApplication(resealed, [old.identity])).rejects.toEqual(new OpenError('wrong-key'));
    expect(markIn(record)).toBeUndefined();
    expect(markIn(resealed)).toBe(await recipientsMark([...recipients].reverse()));
  });

  test('that is damaged or sealed to others is refused', async () => {
    const record = await sealApplication(application(), [recovery.recipient]);
    await expect(resealRecord(record, { identities: [old.identity], recipients: [next.recipient] })).rejects.toMatchObject({ problem: 'wrong-key' });
    await expect(resealRecord(record.subarray(0, -20), { identities: [recovery.identity], recipients: [next.recipient] })).rejects.toMatchObject({ problem: 'damaged' });
    await expect(resealRecord(new TextEncoder().encode('Kein Datensatz'), { identities: [old.identity], recipients: [] })).rejects.toMatchObject({ problem: 'damaged' });
  });
});

describe('a rotation', () => {
  const recipients = (): readonly string[] => [next.recipient, recovery.recipient];

  test('re-seals everything that is sealed, and says so', async () => {
    const { records, vault } = await vaultOf(3);
    const seen: number[] = [];
    const { end, progress, left } = await rotate({ vault, identities: [old.identity], recipients: recipients(), onProgress: ({ done }) => seen.push(done) });
    expect({ end, progress, left }).toEqual({ end: 'finished', progress: { done: 8, total: 8 }, left: [] });
    expect(seen.at(-1)).toBe(8);
    expect(await countMarked(vault, recipients())).toEqual({ total: 8, marked: 8 });
    expect((await openOfficeRecord(eventKind, records.get(keys.event(idOf(1), 1))!, [next.identity])).content).toEqual({ type: 'note', text: 'Notiz 1' });
    expect((await openOfficeRecord(deskKind, records.get(keys.desk(1))!, [next.identity])).content).toMatchObject({ name: 'Büro' });
    for (const { identity } of [next, applicant]) expect((await openOfficeRecord(decisionKind, records.get(keys.decision(idOf(0), 1))!, [identity])).content).toEqual({ status: 'accepted' });
  });

  test.each([0, 1, 2, 3, 5, 8])('whose line breaks after %i calls goes on where it stood', async (callsLeft) => {
    const { vault, failAfter, records } = await vaultOf(3);
    failAfter(callsLeft);
    expect((await rotate({ vault, identities: [old.identity], recipients: recipients() })).end).toBe('offline');
    const untouched = new Map([...records].filter(([, record]) => markIn(record) !== undefined));
    failAfter(Number.POSITIVE_INFINITY);
    expect((await rotate({ vault, identities: [old.identity], recipients: recipients() })).end).toBe('finished');
    expect(await countMarked(vault, recipients())).toEqual({ total: 8, marked: 8 });
    // What had been done before was not done again.
    for (const [key, record] of untouched) expect(records.get(key)).toBe(record);
  });

  test('stops when it is told to, leaves what is damaged in place and names it', async () => {
    const { vault, records } = await vaultOf(3);
    const damaged = records.get(keys.application(idOf(1)))!.subarray(0, -10);
    records.set(keys.application(idOf(1)), damaged);
    const stop = new AbortController();
    const first = await rotate({ vault, identities: [old.identity], recipients: recipients(), signal: stop.signal, onProgress: () => { stop.abort(); } });
    expect(first.end).toBe('stopped');
    const { end, left } = await rotate({ vault, identities: [old.identity], recipients: recipients() });
    expect(end).toBe('finished');
    expect(left).toEqual([{ key: keys.application(idOf(1)), problem: 'damaged' }]);
    expect(records.get(keys.application(idOf(1)))).toBe(damaged);
  });

  test('takes up a record that changed meanwhile in its new state', async () => {
    const { vault, records } = await vaultOf(1);
    const key = keys.application(idOf(0));
    let changes = 0;
    const meanwhile: Vault = { ...vault, replace: async (replaced, before, record) => {
      if (replaced === key && (changes += 1) === 1) records.set(key, await sealApplication({ ...application(), answers: { note: 'neu' } }, [old.recipient]));
      return vault.replace(replaced, before, record);
    } };
    expect((await rotate({ vault: meanwhile, identities: [old.identity], recipients: recipients() })).end).toBe('finished');
    expect((await openApplication(records.get(key)!, [next.identity])).answers).toEqual({ note: 'neu' });
  });
});
