/** What a mail server's answer means for a mail, and when somebody must look. */
import { describe, expect, it } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { sealMailJob } from '../../../src/intake/mail-job.ts';
import { deliver } from '../../../src/intake/delivery.ts';
import { alarmAge, sweep } from '../../../src/intake/outbox.ts';
import { applicationId } from '../../../src/intake/secrets.ts';
import { keys, referenceOf, type MailName } from '../../../src/records/names.ts';
import { bench, secrets, type Bench } from '../tools/ports.ts';

const minute = 60_000;
const receiptToken = secrets.receiptToken('nonce');
const id = applicationId(receiptToken);
const reference = referenceOf(id);
const below = ({ store }: Bench, prefix: string): string[] => [...store.records.keys()].filter((key) => key.startsWith(prefix));
const error = (code?: string, responseCode?: number): Error => Object.assign(new Error('marker'), { ...(code !== undefined && { code }), ...(responseCode !== undefined && { responseCode }) });

async function waiting(failure?: Error, name: MailName = 'office'): Promise<Bench> {
  const here = bench(failure && { mail: () => Promise.reject(failure) });
  await here.store.create(keys.application(id), new Uint8Array([1]));
  await here.store.create(keys.mail(id, name), await sealMailJob({ kind: name === 'office' ? 'office' : 'changed', language: 'de', form: forms[0]!.path, receiptToken }, here.ports));
  return here;
}

describe('a mail that is refused for good', () => {
  it.each([['EENVELOPE', 550], ['EENVELOPE', 553], ['EMESSAGE', 554], ['EMESSAGE', 552]])('is marked and never tried again: %s %i', async (code, response) => {
    const here = await waiting(error(code, response));
    expect(await deliver(here.ports, id, 'office')).toEqual(['refused']);
    expect(JSON.parse(new TextDecoder().decode(here.store.records.get(keys.refused(id, 'office'))))).toEqual({ at: here.ports.now().toISOString(), reason: String(response) });
    expect(below(here, 'mail/')).toEqual([]);
    expect(here.log).toEqual([{ event: 'mail-refused', reference, kind: 'office', reason: String(response) }]);
    here.wait(100 * 60 * minute);
    expect(await sweep({ ...here.ports, mail: () => Promise.reject(new Error('asked again')) })).toEqual({ sent: 0, oldest: 0 });
  });

  it('stays waiting when the mark cannot be stored', async () => {
    const here = await waiting(error('EMESSAGE', 554));
    const store = { ...here.store, create: (key: string, bytes: Uint8Array) => (key.startsWith('refused/') ? Promise.reject(new Error('full')) : here.store.create(key, bytes)) };
    expect(await deliver({ ...here.ports, store }, id, 'office')).toEqual(['failed']);
    expect(below(here, 'mail/')).toHaveLength(1);
  });
});

describe('a mail that fails for now', () => {
  it.each([
    ['EAUTH', 535], ['EENVELOPE', 450], ['EENVELOPE', 421], ['EMESSAGE', 451], ['ETIMEDOUT', undefined], ['ECONNECTION', undefined], ['ESOCKET', undefined], ['EDNS', undefined],
    // A greeting or a command refused with 5xx speaks of the connection, not of this mail.
    ['EPROTOCOL', 554], ['ECONNECTION', 554], [undefined, 550], ['EENVELOPE', undefined], [undefined, undefined],
  ])('waits and is tried again: %s %s', async (code, response) => {
    const here = await waiting(error(code, response));
    expect(await deliver(here.ports, id, 'office')).toEqual(['failed']);
    expect([below(here, 'mail/').length, below(here, 'refused/').length]).toEqual([1, 0]);
    expect(here.log).toEqual([{ event: 'mail-failed', reference, kind: 'office', reason: String(response ?? code ?? 'Error') }]);
    here.wait(minute);
    const sent: string[] = [];
    expect(await sweep({ ...here.ports, mail: ({ messageId }) => { sent.push(messageId); return Promise.resolve(); } })).toEqual({ sent: 1, oldest: 0 });
    expect(sent).toEqual([`<${id}.office@mentoring.example.org>`]);
  });
});

describe('the alarm', () => {
  it.each([
    ['since its application came', '2026-10-05T08:30:00.000Z', 31],
    ['since ever where that cannot be read either', undefined, Math.round(Date.parse('2026-10-05T09:01:00.000Z') / minute)],
  ])('counts a job whose envelope is destroyed as waiting %s', async (_, received, minutes) => {
    const here = bench();
    const header = { v: 1, form: 'mentor', language: 'de', received, due: '2027-10-05', schema: 1, applicant: 'age1x' };
    await here.store.create(keys.application(id), new TextEncoder().encode(`${JSON.stringify(header)}\n`));
    await here.store.create(keys.mail(id, 'first'), new TextEncoder().encode('{"v":1}\nx'));
    here.wait(31 * minute);
    expect((await sweep(here.ports)).oldest).toBe(minutes * minute);
    expect(here.log.at(-1)).toEqual({ event: 'alarm', reason: `oldest unsent mail waits for ${minutes} min` });
    expect(below(here, 'mail/')).toHaveLength(1);
  });

  it('counts a job that the store cannot give back as waiting since its application came', async () => {
    const here = await waiting();
    await here.store.delete(keys.application(id));
    const header = { v: 1, form: 'mentor', language: 'de', received: '2026-10-05T08:30:00.000Z', due: '2027-10-05', schema: 1, applicant: 'age1x' };
    await here.store.create(keys.application(id), new TextEncoder().encode(`${JSON.stringify(header)}\n`));
    here.wait(45 * minute);
    const store = { ...here.store, get: (key: string) => (key.startsWith('mail/') ? Promise.reject(new Error('broken sector')) : here.store.get(key)) };
    expect(await sweep({ ...here.ports, store })).toEqual({ sent: 0, oldest: 45 * minute });
  });

  it('is raised when the oldest mail waits for more than half an hour, and ends with it', async () => {
    let broken = true;
    const here = await waiting();
    const ports = { ...here.ports, mail: () => (broken ? Promise.reject(error('ESOCKET')) : Promise.resolve()) };
    expect(await sweep(ports)).toEqual({ sent: 0, oldest: 0 });
    here.wait(alarmAge);
    expect((await sweep(ports)).oldest).toBe(30 * minute);
    expect(here.log.map(({ event }) => event)).not.toContain('alarm');
    here.wait(minute);
    expect((await sweep(ports)).oldest).toBe(31 * minute);
    expect(here.log.at(-1)).toEqual({ event: 'alarm', reason: 'oldest unsent mail waits for 31 min' });
    broken = false;
    here.wait(60 * minute);
    expect(await sweep(ports)).toEqual({ sent: 1, oldest: 0 });
    expect(here.log.filter(({ event }) => event === 'alarm')).toHaveLength(1);
  });

  it('counts a damaged mail, which stays, and not one whose application never came', async () => {
    const here = await waiting();
    await here.store.create(keys.mail('A'.repeat(32), 'office'), here.store.records.get(keys.mail(id, 'office'))!);
    const record = here.store.records.get(keys.mail(id, 'office'))!;
    record[record.length - 5]! ^= 1;
    here.wait(40 * minute);
    expect((await sweep(here.ports)).oldest).toBe(40 * minute);
    expect(below(here, 'mail/')).toHaveLength(2);
    expect(here.log.map(({ event, reference: of }) => [event, of])).toEqual([['mail-damaged', reference], ['alarm', undefined]]);
  });
});

it('a mail about a change waits for that very revision: the earlier one alone is not enough', async () => {
  const here = await waiting(undefined, 'changed-2');
  expect(await sweep(here.ports)).toEqual({ sent: 0, oldest: 0 });
  expect(here.mails).toEqual([]);
  await here.store.create(keys.application(id, 2), new Uint8Array([1]));
  expect((await sweep(here.ports)).sent).toBe(1);
  const gone = await waiting(undefined, 'changed-2');
  gone.wait(25 * 60 * minute);
  await sweep(gone.ports);
  expect([below(gone, 'mail/'), gone.mails]).toEqual([[], []]);
});
