import { describe, expect, it } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { pauses } from '../../../src/intake/attempts.ts';
import { sealMailJob, type MailJob } from '../../../src/intake/mail-job.ts';
import { deliver } from '../../../src/intake/delivery.ts';
import { deliverSoon } from '../../../src/intake/delivery-turns.ts';
import { sweep } from '../../../src/intake/outbox.ts';
import type { Mail } from '../../../src/intake/ports.ts';
import { applicationId } from '../../../src/intake/secrets.ts';
import { wrap } from '../../../src/records/envelope.ts';
import { keys, referenceOf } from '../../../src/records/names.ts';
import { recipientOf, seal } from '../../../src/records/seal.ts';
import { bench, identities, secrets, siteUrl, type Bench } from '../tools/ports.ts';

const minute = 60_000;
const hour = 60 * minute;
const receiptToken = secrets.receiptToken('nonce');
const id = applicationId(receiptToken);
const reference = referenceOf(id);
const job = { kind: 'receipt', language: 'de', form: forms[0]!.path, receiptToken, to: 'marker@example.org' } as const satisfies MailJob;
const application = new Uint8Array([1]);

/** A bench with one mail that waits, and its application unless it is an orphan. */
async function waiting(changes: Parameters<typeof bench>[0] = {}, { orphan = false } = {}): Promise<Bench> {
  const here = bench(changes);
  await here.store.create(keys.mail(id, 'receipt'), await sealMailJob(job, here.ports));
  if (!orphan) await here.store.create(keys.application(id), application);
  return here;
}

// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a foreign library may reject with anything
const failing = (error: unknown) => () => Promise.reject(error);
const busy = Object.assign(new Error('451 marker@example.org: try again later'), { code: 'EENVELOPE', responseCode: 451 });
/** What the office sees of a receipt that nobody can deliver. */
const refusal = ({ store }: Bench): unknown => JSON.parse(new TextDecoder().decode(store.records.get(keys.refused(id, 'receipt')))) as unknown;
const left = ({ store }: Bench, prefix: string): string[] => [...store.records.keys()].filter((key) => key.startsWith(prefix));

describe('a mail that waits', () => {
  it('is sent once, and its job with address and link is removed', async () => {
    const here = await waiting();
    expect(await deliver(here.ports, id, 'receipt')).toEqual(['sent']);
    expect(here.mails).toHaveLength(1);
    expect(here.mails[0]).toMatchObject({ to: { address: 'marker@example.org' }, messageId: `<${id}.receipt@mentoring.example.org>` });
    expect(left(here, 'mail/')).toEqual([]);
    expect(left(here, 'sent/')).toEqual([keys.sent(id, 'receipt')]);
    expect(await deliver(here.ports, id, 'receipt')).toEqual(['nothing']);
    expect(here.log).toEqual([{ event: 'mail-sent', reference, kind: 'receipt' }]);
  });

  it('is sealed to the service alone: neither address nor link stands in the store', async () => {
    const here = await waiting();
    const bytes = Buffer.from(here.store.records.get(keys.mail(id, 'receipt'))!);
    expect(bytes.includes('marker') || bytes.includes(receiptToken)).toBe(false);
    expect(bytes.subarray(0, bytes.indexOf('\n')).toString()).toBe('{"v":1,"created":"2026-10-05T08:30:00.000Z"}');
  });

  it('stays after a failure and is tried again only after its pause, with the same Message-ID', async () => {
    const ids: string[] = [];
    const here = await waiting({ mail: (mail) => { ids.push(mail.messageId); return Promise.reject(busy); } });
    expect(await deliver(here.ports, id, 'receipt')).toEqual(['failed']);
    for (const pause of [minute, 5 * minute, 15 * minute, hour, hour]) {
      here.wait(pause - 1);
      expect(await deliver(here.ports, id, 'receipt')).toEqual(['waiting']);
      here.wait(1);
      expect(await deliver(here.ports, id, 'receipt')).toEqual(['failed']);
    }
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(1);
    expect(left(here, 'mail/')).toHaveLength(1);
    expect(left(here, 'attempt/')).toHaveLength(6);
  });

  it('logs what the mail server said as a number or code, never as text', async () => {
    const here = await waiting({ mail: failing(busy) });
    await deliver(here.ports, id, 'receipt');
    expect(here.log).toEqual([{ event: 'mail-failed', reference, kind: 'receipt', reason: '451' }]);
    const other = await waiting({ mail: failing(Object.assign(new Error('marker'), { code: 'ECONNREFUSED' })) });
    await deliver(other.ports, id, 'receipt');
    expect(other.log[0]?.reason).toBe('ECONNREFUSED');
    const odd = await waiting({ mail: failing('marker') });
    expect(await deliver(odd.ports, id, 'receipt')).toEqual(['failed']);
    expect(JSON.stringify([here.log, other.log, odd.log])).not.toContain('marker');
  });

  it('is given up after three days of trying, and marked for the office to see', async () => {
    expect(pauses.slice(0, 4)).toEqual([minute, 5 * minute, 15 * minute, hour]);
    expect(pauses.slice(3).reduce((sum, pause) => sum + pause, 0)).toBe(72 * hour);
    const here = await waiting({ mail: failing(busy) });
    for (const pause of pauses) {
      expect(await deliver(here.ports, id, 'receipt')).toEqual(['failed']);
      here.wait(pause);
    }
    expect(await deliver(here.ports, id, 'receipt')).toEqual(['failed']);
    expect(left(here, 'refused/')).toEqual([]);
    here.wait(1000 * hour);
    expect(await deliver(here.ports, id, 'receipt')).toEqual(['refused']);
    expect(left(here, 'attempt/')).toHaveLength(pauses.length + 1);
    expect(refusal(here)).toEqual({ at: here.ports.now().toISOString(), reason: 'given-up' });
    expect(left(here, 'mail/')).toEqual([]);
    expect(await deliver(here.ports, id, 'receipt')).toEqual(['nothing']);
    expect(left(here, 'sent/')).toEqual([]);
  });

  it('is sent by one of many who try at once', async () => {
    const here = await waiting();
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => deliver(here.ports, id, 'receipt')));
    expect(here.mails).toHaveLength(1);
    expect(outcomes.flat().filter((outcome) => outcome === 'sent')).toHaveLength(1);
    expect(outcomes.flat()).not.toContain('failed');
    expect(here.log).toEqual([{ event: 'mail-sent', reference, kind: 'receipt' }]);
  });

  it('is neither sent nor counted again when its job outlived the sending', async () => {
    const here = await waiting();
    await here.store.create(keys.sent(id, 'receipt'), new Uint8Array([1]));
    expect(await deliver(here.ports, id, 'receipt')).toEqual(['settled']);
    expect([here.mails, here.log]).toEqual([[], []]);
    expect(left(here, 'mail/')).toEqual([]);
  });

  it('is tried again at once when the note of its last attempt cannot be read', async () => {
    const here = await waiting();
    await here.store.create(keys.attempt(id, 'receipt', 1), new TextEncoder().encode('{'));
    expect(await deliver(here.ports, id, 'receipt')).toEqual(['sent']);
  });

  it('never makes the delivery throw when the store fails', async () => {
    for (const method of ['get', 'list', 'create', 'delete'] as const) {
      const { store, ports, log } = await waiting();
      const outcome = await deliver({ ...ports, store: { ...store, [method]: failing(Object.assign(new Error('marker'), { code: 'EIO' })) } }, id, 'receipt');
      expect(outcome, method).toEqual(['failed']);
      expect(log.at(-1)).toEqual({ event: 'mail-failed', reference, kind: 'receipt', reason: 'EIO' });
    }
  });
});

describe('both first mails in one job', () => {
  const gone = Object.assign(new Error('550 no such person'), { code: 'EENVELOPE', responseCode: 550 });
  const isOffice = ({ to }: Mail): boolean => to.address === 'buero@example.org';

  async function first(mail: (mail: Mail) => Promise<void>): Promise<Bench> {
    const here = bench({ mail });
    await here.store.create(keys.mail(id, 'first'), await sealMailJob({ ...job, kind: 'first' }, here.ports));
    await here.store.create(keys.application(id), application);
    return here;
  }

  it('go out once each, and the job is removed', async () => {
    const mails: Mail[] = [];
    const here = await first((mail) => { mails.push(mail); return Promise.resolve(); });
    expect(await deliver(here.ports, id, 'first')).toEqual(['sent', 'sent']);
    expect(mails.map(({ to, messageId }) => `${to.address} ${messageId}`).sort()).toEqual([
      `buero@example.org <${id}.office@mentoring.example.org>`, `marker@example.org <${id}.receipt@mentoring.example.org>`,
    ]);
    expect(left(here, 'mail/')).toEqual([]);
    expect(left(here, 'sent/').sort()).toEqual([keys.sent(id, 'office'), keys.sent(id, 'receipt')]);
  });

  it('wait for each other no longer than to be removed: what is sent or refused is not tried again', async () => {
    const tried: string[] = [];
    let refused = false;
    const here = await first((mail) => {
      tried.push(mail.messageId);
      return isOffice(mail) ? Promise.reject(refused ? gone : busy) : Promise.resolve();
    });
    expect(await deliver(here.ports, id, 'first')).toEqual(['sent', 'failed']);
    here.wait(minute);
    expect(await deliver(here.ports, id, 'first')).toEqual(['settled', 'failed']);
    expect(await sweep(here.ports)).toEqual({ sent: 0, oldest: minute });
    expect(left(here, 'mail/')).toHaveLength(1);
    refused = true;
    here.wait(5 * minute);
    expect(await deliver(here.ports, id, 'first')).toEqual(['settled', 'refused']);
    expect(left(here, 'mail/')).toEqual([]);
    expect(tried.filter((messageId) => messageId.includes('.receipt'))).toHaveLength(1);
    expect(tried).toHaveLength(4);
  });

  it('are not asked for again when one was refused and the other still waits', async () => {
    const tried: string[] = [];
    const here = await first((mail) => {
      tried.push(mail.messageId);
      return Promise.reject(isOffice(mail) ? busy : gone);
    });
    for (let time = 0; time < 4; time += 1) {
      await sweep(here.ports);
      here.wait(hour);
    }
    expect(tried.filter((messageId) => messageId.includes('.receipt'))).toHaveLength(1);
    expect(tried.filter((messageId) => messageId.includes('.office'))).toHaveLength(4);
    expect(here.log.filter(({ event }) => event === 'mail-refused')).toHaveLength(1);
  });

  it('sent by two processes, one each: whoever is last removes the job', async () => {
    const here = await first(() => Promise.resolve());
    const other = { ...here.ports, mail: async (mail: Mail) => { if (isOffice(mail)) await deliver(here.ports, id, 'first'); } };
    expect(await deliver(other, id, 'first')).toEqual(['sent', 'sent']);
    expect(left(here, 'mail/')).toEqual([]);
  });

  it('left behind by a kill after the last sending are removed by the next sweep', async () => {
    const here = await first(() => Promise.resolve());
    for (const name of ['receipt', 'office'] as const) {
      await here.store.create(keys.attempt(id, name, 1), new TextEncoder().encode(JSON.stringify({ at: here.ports.now().toISOString() })));
      await here.store.create(keys.sent(id, name), new Uint8Array([1]));
    }
    expect(await sweep(here.ports)).toEqual({ sent: 0, oldest: 0 });
    expect(left(here, 'mail/')).toEqual([]);
  });
});

describe('jobs right after their applications', () => {
  const many = Array.from({ length: 40 }, (_, index) => secrets.receiptToken(`many ${index}`));

  it('go out two at once, the next ones in their turn, and the rest with the clock', async () => {
    let [underWay, most] = [0, 0];
    const here = bench({ mail: async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => { setImmediate(resolve); });
      underWay -= 1;
    } });
    for (const token of many) {
      await here.store.create(keys.mail(applicationId(token), 'first'), await sealMailJob({ ...job, kind: 'first', receiptToken: token, to: `${applicationId(token)}@example.org` }, here.ports));
      await here.store.create(keys.application(applicationId(token)), application);
    }
    await Promise.all(many.map((token) => deliverSoon(here.ports, applicationId(token), 'first')));
    expect(most).toBe(2);
    expect(left(here, 'sent/')).toHaveLength(2 * 22);
    expect((await sweep(here.ports)).sent).toBe(2 * 18);
    // Nobody is left in the queue, and no place is lost.
    await Promise.all(many.slice(0, 3).map((token) => deliverSoon(here.ports, applicationId(token), 'first')));
    expect(left(here, 'mail/')).toEqual([]);
  });

  it('need not be read again by the process that made them', async () => {
    const here = bench();
    const known: MailJob = { ...job, kind: 'first' };
    const record = await sealMailJob(known, here.ports);
    await here.store.create(keys.mail(id, 'first'), record);
    const read: string[] = [];
    const store = { ...here.store, get: (key: string) => { read.push(key); return here.store.get(key); } };
    expect(await deliver({ ...here.ports, store }, id, 'first', { record, job: known })).toEqual(['sent', 'sent']);
    expect(read).not.toContain(keys.mail(id, 'first'));
    expect(left(here, 'mail/')).toEqual([]);
    // Sent by another one meanwhile, whose job is gone: nothing goes out twice.
    here.mails.length = 0;
    expect(await deliver(here.ports, id, 'first', { record, job: known })).toEqual(['settled', 'settled']);
    expect(here.mails).toEqual([]);
  });
});

describe('a mail job that cannot be read', () => {
  const sealedWrongly = async (): Promise<Uint8Array> => wrap({ v: 1, created: '2026-10-05T08:30:00.000Z' }, await seal(JSON.stringify(job), [await recipientOf(identities.office)]));
  const sealedContent = async (content: string): Promise<Uint8Array> =>
    wrap({ v: 1, created: '2026-10-05T08:30:00.000Z' }, await seal(content, [await recipientOf(secrets.serviceIdentity)]));

  it.each([
    ['no envelope', () => Promise.resolve(new Uint8Array([1, 2, 3]))],
    ['sealed to another key', sealedWrongly],
    ['no JSON', () => sealedContent('marker')],
    ['two addresses', () => sealedContent(JSON.stringify({ ...job, to: 'a@example.org, b@example.org' }))],
    ['a line more in the address', () => sealedContent(JSON.stringify({ ...job, to: 'a@example.org\r\nBcc: b@example.org' }))],
    ['a key more', () => sealedContent(JSON.stringify({ ...job, text: 'x' }))],
  ])('is reported and left for people to look at: %s', async (_, bytes) => {
    const here = bench();
    await here.store.create(keys.application(id), application);
    await here.store.create(keys.mail(id, 'receipt'), await bytes());
    expect(await deliver(here.ports, id, 'receipt')).toEqual(['damaged']);
    expect(here.mails).toEqual([]);
    expect(left(here, 'mail/')).toHaveLength(1);
    expect(here.log).toEqual([{ event: 'mail-damaged', reference, kind: 'receipt' }]);
  });
});

describe('a sweep', () => {
  const others = Array.from({ length: 5 }, (_, index) => secrets.receiptToken(String(index)));

  async function withMails(changes: Parameters<typeof bench>[0] = {}): Promise<Bench> {
    const here = bench(changes);
    for (const token of others) {
      await here.store.create(keys.application(applicationId(token)), application);
      for (const kind of ['receipt', 'office'] as const) {
        const waits: MailJob = kind === 'office' ? { kind, language: 'de', form: forms[4]!.path, receiptToken: token } : { ...job, receiptToken: token, to: `${applicationId(token)}@example.org` };
        await here.store.create(keys.mail(applicationId(token), kind), await sealMailJob(waits, here.ports));
      }
    }
    return here;
  }

  it('sends every mail that waits, page after page, each once', async () => {
    const here = await withMails();
    expect(await sweep(here.ports)).toEqual({ sent: 10, oldest: 0 });
    expect(new Set(here.mails.map(({ messageId }) => messageId)).size).toBe(10);
    expect(here.mails.filter(({ to }) => to.address === 'buero@example.org')).toHaveLength(5);
    expect(left(here, 'mail/')).toEqual([]);
    expect(await sweep(here.ports)).toEqual({ sent: 0, oldest: 0 });
  });

  it('by three at once sends each mail once', async () => {
    const here = await withMails();
    const counts = await Promise.all([sweep(here.ports), sweep(here.ports), sweep(here.ports)]);
    expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(10);
    expect(here.mails).toHaveLength(10);
    expect(here.log.filter(({ event }) => event === 'mail-sent')).toHaveLength(10);
    expect(left(here, 'mail/')).toEqual([]);
  });

  it('goes on behind a mail that fails and behind a record that cannot be read', async () => {
    const here = await withMails();
    const broken = keys.application(applicationId(others[2]!));
    const sent: Mail[] = [];
    const store = { ...here.store, get: (key: string) => (key === broken ? Promise.reject(Object.assign(new Error('x'), { code: 'EIO' })) : here.store.get(key)) };
    const mail = (one: Mail): Promise<void> => {
      if (one.messageId.includes(applicationId(others[0]!))) return Promise.reject(busy);
      sent.push(one);
      return Promise.resolve();
    };
    expect((await sweep({ ...here.ports, store, mail })).sent).toBe(6);
    expect(sent).toHaveLength(6);
    expect(here.log.filter(({ event }) => event === 'mail-failed')).toHaveLength(4);
    expect(here.log.filter(({ reason }) => reason === 'EIO')).toHaveLength(2);
  });

  it('leaves a mail without its application for a day and an hour, and then removes it unsent', async () => {
    const here = await waiting({}, { orphan: true });
    await sweep(here.ports);
    here.wait(25 * hour - 1);
    await sweep(here.ports);
    expect(left(here, 'mail/')).toHaveLength(1);
    expect(here.log).toEqual([]);
    here.wait(1);
    await sweep(here.ports);
    expect(left(here, 'mail/')).toEqual([]);
    expect(here.mails).toEqual([]);
    expect(here.log).toEqual([{ event: 'mail-orphan-removed', reference }]);
  });

  it('never removes a mail of which nobody can say how old it is', async () => {
    const here = bench();
    await here.store.create(keys.mail(id, 'receipt'), new Uint8Array([1]));
    here.wait(1000 * hour);
    expect((await sweep(here.ports)).sent).toBe(0);
    expect(left(here, 'mail/')).toHaveLength(1);
  });

  it('says nothing of an answer in the mails it sends, and where to go on', async () => {
    const here = await withMails();
    await sweep(here.ports);
    for (const { subject, text, to } of here.mails) {
      expect(subject).not.toMatch(/[\r\n]/u);
      expect(text).toContain(to.address === 'buero@example.org' ? 'npm run office -- show M-' : `${siteUrl}/bewerbung/eingang/`);
      expect(text).not.toMatch(/bitte|ungültig|!/iu);
    }
  });
});
