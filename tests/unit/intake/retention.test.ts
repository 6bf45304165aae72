/** What is deleted when, with a clock that is turned. */
import { describe, expect, it } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { exampleOf } from '../../../src/forms/read.ts';
import { expire } from '../../../src/intake/retention.ts';
import { appendAudit, verifyAudit } from '../../../src/records/audit.ts';
import { applicationHeader, unwrap, wrap, type ApplicationHeader } from '../../../src/records/envelope.ts';
import { keys, referenceOf } from '../../../src/records/names.ts';
import { failingStore } from '../tools/failing-store.ts';
import { bench, type Bench } from '../tools/ports.ts';
import { answerTo, applyWith, fieldsFor, post, submit, tokenIn } from '../tools/post.ts';
import { changeTo, idOf, press, visit } from '../tools/receipts.ts';

const form = forms[0]!;
const day = 24 * 3_600_000;
const below = ({ store }: Bench, prefix: string): string[] => [...store.records.keys()].filter((key) => key.startsWith(prefix)).sort();
const of = ({ store }: Bench, id: string): string[] => [...store.records.keys()].filter((key) => key.includes(id)).sort();
const goTo = (here: Bench, time: string): void => { here.wait(Date.parse(time) - here.ports.now().getTime()); };
const entries = async ({ store }: Bench) => {
  const check = await verifyAudit(store);
  expect(check.ok).toBe(true);
  return check.entries.map(({ event, id, detail }) => [event, id, detail]);
};

/** A record whose envelope says when it is due; nothing can open it, and nothing needs to. */
const dueOn = (here: Bench, due: string): Uint8Array => {
  const header: ApplicationHeader = { v: 1, form: 'mentor', language: 'de', received: here.ports.now().toISOString(), due, schema: 1, applicant: 'age1x' };
  return wrap(header, new Uint8Array([1, 2, 3]));
};
const ids = ['A', 'B', 'C', 'D', 'E'].map((letter) => letter.repeat(32));

/** An application with a revision more, a mail that waits, one that was sent, one refused, and a note of the office. */
async function withEverything(here: Bench): Promise<string> {
  const { receipt } = await applyWith(here, form);
  await changeTo(here, form, receipt, { ...exampleOf(form), goals: { values: ['Anders'], other: '' } });
  await here.settled();
  const id = idOf(receipt);
  for (const key of [keys.mail(id, 'again-20261006'), keys.attempt(id, 'again-20261006', 1), keys.refused(id, 'again-20261006'), `event/${id}/note-1`]) {
    await here.store.create(key, new TextEncoder().encode('x'));
  }
  return receipt;
}

describe('an application', () => {
  it('stays until the day before it is due, and on that day goes with all its records and leaves a proof', async () => {
    const here = bench();
    const receipt = await withEverything(here);
    const id = idOf(receipt);
    const before = of(here, id);
    expect(new Set(before.map((key) => key.split('/')[0]))).toEqual(new Set(['application', 'mail', 'attempt', 'sent', 'refused', 'noted', 'event']));
    goTo(here, '2027-10-04T23:59:59.999Z');
    expect(await expire(here.ports)).toEqual({ deleted: 0, damaged: [] });
    expect(of(here, id)).toEqual(before);
    here.wait(1);
    expect(await expire(here.ports)).toEqual({ deleted: 1, damaged: [] });
    expect(of(here, id)).toEqual([]);
    expect(await entries(here)).toEqual([['changed', id, 'revision 2'], ['deleted', id, 'due 2027-10-05']]);
    expect(here.log.at(-1)).toEqual({ event: 'deleted', reference: referenceOf(id) });
    expect((await visit(here, receipt)).status).toBe(404);
    expect(await expire(here.ports)).toEqual({ deleted: 0, damaged: [] });
  });

  it('with several revisions counts by the earliest, whichever it is', async () => {
    for (const dues of [['2027-03-01', '2027-09-01'], ['2027-09-01', '2027-03-01'], ['2027-09-01', '2027-03-01', '2028-01-01']]) {
      const here = bench();
      for (const [index, due] of dues.entries()) await here.store.create(keys.application(ids[0]!, index + 1), dueOn(here, due));
      goTo(here, '2027-02-28T23:59:59Z');
      expect((await expire(here.ports)).deleted).toBe(0);
      goTo(here, '2027-03-01T00:00:00Z');
      expect((await expire(here.ports)).deleted).toBe(1);
      expect(below(here, 'application/')).toEqual([]);
      expect(await entries(here)).toEqual([['deleted', ids[0], 'due 2027-03-01']]);
    }
  });

  it('is deleted late rather than never when the clock stood still, and each one by its own day', async () => {
    const here = bench();
    for (const [index, id] of ids.entries()) await here.store.create(keys.application(id), dueOn(here, `2027-0${index + 1}-15`));
    goTo(here, '2027-03-20T12:00:00Z');
    expect((await expire(here.ports)).deleted).toBe(3);
    expect(below(here, 'application/')).toEqual([keys.application(ids[3]!), keys.application(ids[4]!)]);
  });
});

describe('a damaged record', () => {
  it.each([
    ['of no form', () => new Uint8Array([1, 2, 3])], ['empty', () => new Uint8Array()], ['with a day that is none', (here: Bench) => dueOn(here, '2027-02-30')],
    ['of a later version', () => new TextEncoder().encode('{"v":2,"due":"2026-01-01"}\nx')],
  ])('%s is reported with its key and left in place, while the others go', async (_, bytes) => {
    const here = bench();
    for (const id of [ids[0]!, ids[2]!]) await here.store.create(keys.application(id), dueOn(here, '2027-01-01'));
    await here.store.create(keys.application(ids[1]!), bytes(here));
    await here.store.create(keys.withdrawn(ids[3]!), bytes(here));
    await here.store.create(keys.quarantine(ids[4]!), bytes(here));
    goTo(here, '2027-01-01T00:00:00Z');
    const damaged = [keys.application(ids[1]!), keys.withdrawn(ids[3]!), keys.quarantine(ids[4]!)];
    expect(await expire(here.ports)).toEqual({ deleted: 2, damaged });
    expect([...here.store.records.keys()].filter((key) => !key.startsWith('audit/')).sort()).toEqual([...damaged].sort());
    expect(here.log.filter(({ event }) => event === 'record-damaged').map(({ reason }) => reason)).toEqual(damaged);
  });

  it('that the store cannot read is reported and left as well', async () => {
    const here = bench();
    for (const id of ids) await here.store.create(keys.application(id), dueOn(here, '2027-01-01'));
    goTo(here, '2027-01-01T00:00:00Z');
    const broken = keys.application(ids[1]!);
    const store = { ...here.store, get: (key: string) => (key === broken ? Promise.reject(new Error('EIO')) : here.store.get(key)) };
    expect(await expire({ ...here.ports, store })).toEqual({ deleted: 4, damaged: [broken] });
    expect(below(here, 'application/')).toEqual([broken]);
  });

  it('beside a sound revision that is due goes with it: it holds answers too', async () => {
    const here = bench();
    await here.store.create(keys.application(ids[0]!, 1), dueOn(here, '2027-01-01'));
    await here.store.create(keys.application(ids[0]!, 2), new Uint8Array([1]));
    goTo(here, '2027-01-01T00:00:00Z');
    expect((await expire(here.ports)).deleted).toBe(1);
    expect(below(here, 'application/')).toEqual([]);
  });
});

it('the stone of a withdrawn application stays as long as the application would have, and then goes with a proof', async () => {
  const here = bench();
  const { receipt } = await applyWith(here, form);
  await here.settled();
  const id = idOf(receipt);
  await press(here, receipt, 'withdraw-now');
  goTo(here, '2027-10-04T23:59:59.999Z');
  expect(await expire(here.ports)).toEqual({ deleted: 0, damaged: [] });
  expect(of(here, id)).toEqual([keys.withdrawn(id)]);
  here.wait(1);
  expect(await expire(here.ports)).toEqual({ deleted: 1, damaged: [] });
  expect(of(here, id)).toEqual([]);
  expect((await entries(here)).at(-1)).toEqual(['deleted', id, 'tombstone, due 2027-10-05']);
});

it('what lies in quarantine stays for seven days and not a moment longer, with a proof', async () => {
  const here = bench();
  const token = tokenIn((await answerTo(post(form, [...fieldsFor(form, 'check'), ['website', 'x']]), here)).page);
  here.wait(5000);
  const id = idOf((await submit(here, form, 'send', undefined, token)).headers.get('Location') ?? '');
  expect(of(here, id)).toEqual([keys.quarantine(id)]);
  here.wait(7 * day - 1);
  expect(await expire(here.ports)).toEqual({ deleted: 0, damaged: [] });
  here.wait(1);
  expect(await expire(here.ports)).toEqual({ deleted: 1, damaged: [] });
  expect(of(here, id)).toEqual([]);
  expect(await entries(here)).toEqual([['quarantine-deleted', id, undefined]]);
});

it('marks of daily limits hold for their day and the next, and are gone on the fourth', async () => {
  const here = bench();
  await applyWith(here, form);
  await here.settled();
  const marks = below(here, 'daily/2026-10-05/receipt/');
  expect(marks).toHaveLength(1);
  goTo(here, '2026-10-07T23:59:59Z');
  await expire(here.ports);
  expect(below(here, 'daily/')).toEqual(marks);
  goTo(here, '2026-10-08T00:00:00Z');
  await expire(here.ports);
  expect(below(here, 'daily/')).toEqual([]);
});

describe.each([['killed', true], ['failing once', false]])('a deletion with a store %s at any operation', (_, killed) => {
  it('leaves after another run nothing of what was due and all of what was not, and the chain verifies', async () => {
    let failed = 0;
    for (let at = 1; at < 200; at += 1) {
      const here = bench();
      const due = idOf(await withEverything(here));
      await here.store.create(keys.application(ids[0]!), dueOn(here, '2030-01-01'));
      await here.store.create(keys.withdrawn(ids[1]!), new TextEncoder().encode(JSON.stringify({ v: 1, at: '2026-01-01T00:00:00Z', due: '2027-01-01' })));
      await here.store.create(keys.quarantine(ids[2]!), dueOn(here, '2030-01-01'));
      goTo(here, '2027-10-05T00:00:00Z');
      const failing = failingStore(here.store, at, killed);
      const first = await expire({ ...here.ports, store: failing.store }).then(() => 'done', () => 'failed');
      if (failing.operations() < at) {
        expect(first).toBe('done');
        break;
      }
      failed += 1;
      await expire(here.ports);
      expect([...here.store.records.keys()].filter((key) => !key.startsWith('audit/')), `operation ${at}`).toEqual([keys.application(ids[0]!)]);
      const proofs = (await entries(here)).map(([event, id]) => `${String(event)} ${String(id)}`);
      expect(new Set(proofs)).toEqual(new Set([`changed ${due}`, `deleted ${due}`, `deleted ${ids[1]}`, `quarantine-deleted ${ids[2]}`]));
    }
    expect(failed).toBeGreaterThanOrEqual(25);
  });
});

describe('a key that cannot be deleted', () => {
  const stuck = (here: Bench, ...keysThere: string[]): Bench['ports'] => ({
    ...here.ports,
    store: { ...here.store, delete: (key: string) => (keysThere.includes(key) ? Promise.reject(Object.assign(new Error('marker'), { code: 'EACCES' })) : here.store.delete(key)) },
  });

  it('stops nothing that is due behind it, and is told with its key', async () => {
    const here = bench();
    for (const id of ids.slice(0, 3)) await here.store.create(keys.application(id), dueOn(here, '2027-01-01'));
    await here.store.create(keys.withdrawn(ids[3]!), new TextEncoder().encode(JSON.stringify({ v: 1, at: '2026-01-01T00:00:00Z', due: '2027-01-01' })));
    await here.store.create(keys.quarantine(ids[4]!), dueOn(here, '2030-01-01'));
    await here.store.create(keys.daily('2026-10-05', 'receipt', 'A'), new Uint8Array([1]));
    await here.store.create(keys.daily('2026-10-05', 'receipt', 'B'), new Uint8Array([1]));
    goTo(here, '2027-01-01T00:00:00Z');
    const first = [keys.application(ids[0]!), keys.daily('2026-10-05', 'receipt', 'A')];
    expect(await expire(stuck(here, ...first))).toEqual({ deleted: 4, damaged: [] });
    expect([...here.store.records.keys()].filter((key) => !key.startsWith('audit/'))).toEqual(first);
    expect(here.log.filter(({ event }) => event === 'deletion-failed').map(({ reason }) => reason)).toEqual([`${first[0]!} EACCES`, 'daily/ EACCES']);
    expect((await expire(here.ports)).deleted).toBe(1);
    expect([...here.store.records.keys()].filter((key) => !key.startsWith('audit/'))).toEqual([]);
  });

  it.each([['stone', (id: string) => keys.withdrawn(id)], ['record in quarantine', (id: string) => keys.quarantine(id)]])('stops no %s behind it', async (_, keyOf) => {
    const here = bench();
    const stone = new TextEncoder().encode(JSON.stringify({ v: 1, at: '2026-01-01T00:00:00Z', due: '2027-01-01' }));
    const bytes = keyOf('').startsWith('withdrawn') ? stone : dueOn(here, '2030-01-01');
    for (const id of ids) await here.store.create(keyOf(id), bytes);
    goTo(here, '2027-01-01T00:00:00Z');
    expect((await expire(stuck(here, keyOf(ids[0]!)))).deleted).toBe(4);
    expect(below(here, keyOf('').split('/')[0]!)).toEqual([keyOf(ids[0]!)]);
  });

  it('takes all others of its application with it, and what says that it is due stays until the last is gone', async () => {
    const here = bench();
    const receipt = await withEverything(here);
    const id = idOf(receipt);
    goTo(here, '2027-10-05T00:00:00Z');
    const mark = keys.sent(id, 'receipt');
    expect((await expire(stuck(here, mark))).deleted).toBe(0);
    expect(of(here, id)).toEqual([keys.application(id), mark]);
    expect((await expire(here.ports)).deleted).toBe(1);
    expect(of(here, id)).toEqual([]);
  });
});

it('every record deleted has its entry in the log before it is gone', async () => {
  const here = bench();
  await withEverything(here);
  goTo(here, '2027-10-05T00:00:00Z');
  const seen: string[] = [];
  const store = {
    ...here.store,
    create: (key: string, bytes: Uint8Array) => { seen.push(`+${key.split('/')[0]}`); return here.store.create(key, bytes); },
    delete: (key: string) => { seen.push(`-${key.split('/')[0]}`); return here.store.delete(key); },
  };
  await appendAudit(store, here.ports.now(), { event: 'released', id: ids[0]! });
  seen.length = 0;
  await expire({ ...here.ports, store });
  expect(seen[0]).toBe('+audit');
  expect(seen.filter((step) => step.startsWith('+'))).toEqual(['+audit']);
  expect(seen.filter((step) => step === '-application')).toHaveLength(2);
});

it('a header of every stored application can be read without any key', async () => {
  const here = bench();
  const { receipt } = await applyWith(here, form);
  expect(unwrap(applicationHeader, here.store.records.get(keys.application(idOf(receipt)))!)?.header.due).toBe('2027-10-05');
});
