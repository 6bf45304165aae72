import { formAt } from '../forms/all.ts';
import { appendAudit } from '../records/audit.ts';
import { mailHeader, unwrap } from '../records/envelope.ts';
import { keyParts, keys, mailKindOf, referenceOf, type MailName } from '../records/names.ts';
import { allKeys } from '../stores/store.ts';
import { nextAttempt } from './attempts.ts';
import { groundOf } from './mail-ground.ts';
import { officeLetter, receiptLetter } from './mails.ts';
import { openMailJob, type MailJob } from './mail-job.ts';
import type { Mail, Ports } from './ports.ts';
import { receiptPath } from './receipt-path.ts';

const hour = 60 * 60_000;

/** A mail whose application never came is thrown away after this time: an hour more than a check page may be sent late. */
const orphanAge = 25 * hour;
/** A mail that waits longer than this raises the alarm. */
export const alarmAge = hour / 2;
/** A receipt that has to wait for another one to the same address waits for this long, then it is given up. */
const mostDeferred = 72 * hour;

/** `deferred`: its address got such a mail today already. `refused`: for good, marked for the office to see. */
export type Delivery = 'sent' | 'waiting' | 'deferred' | 'failed' | 'refused' | 'nothing' | 'damaged';

/**
 * Tries to deliver one mail. Whoever creates the record of the next attempt holds the lease; a killed attempt is repeated after
 * its pause, with the same Message-ID. Once sent or refused for good, the job is removed: it holds an address and the receipt
 * link. Never rejects.
 */
export async function deliver(ports: Ports, id: string, name: MailName): Promise<Delivery> {
  const line = { reference: referenceOf(id), kind: name };
  try {
    const delivery = await attempt(ports, id, name);
    if (delivery !== 'nothing' && delivery !== 'waiting') ports.log({ event: `mail-${delivery}`, ...line });
    return delivery;
  } catch (error) {
    const reason = deliveryReason(error);
    if (!isPermanent(error)) {
      ports.log({ event: 'mail-failed', ...line, reason });
      return 'failed';
    }
    ports.log({ event: 'mail-refused', ...line, reason });
    return refuse(ports, id, name, reason);
  }
}

/** So many mails go out at once right after their applications; what comes on top is left to the clock. */
const mostAtOnce = 10;
let atOnce = 0;

/** Delivers a fresh mail right after the answer, unless many are under way already. Never rejects. */
export async function deliverSoon(ports: Ports, id: string, name: MailName): Promise<void> {
  if (atOnce >= mostAtOnce) return;
  atOnce += 1;
  await deliver(ports, id, name);
  atOnce -= 1;
}

async function attempt(ports: Ports, id: string, name: MailName): Promise<Delivery> {
  const { store } = ports;
  const record = await store.get(keys.mail(id, name));
  if (!record) return 'nothing';
  if (await store.get(keys.sent(id, name))) return forget(ports, id, name);
  const number = await nextAttempt(ports, id, name);
  if (number === 'waiting') return 'waiting';
  if (number === 'given-up') return refuse(ports, id, name, 'given-up');
  const job = await openMailJob(record, name, ports);
  if (!job) return 'damaged';
  if (!await mayHaveToday(ports, id, name, job)) return defer(ports, id, name, record);
  if (await store.create(keys.attempt(id, name, number), timed(ports)) === 'exists') return 'waiting';
  // Somebody may have sent it between the look above and the lease.
  if (await store.get(keys.sent(id, name))) return forget(ports, id, name);
  await ports.mail(compose(job, id, name, ports));
  await store.create(keys.sent(id, name), timed(ports));
  return forget(ports, id, name);
}

const timed = ({ now }: Ports, more: object = {}): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ at: now().toISOString(), ...more }));

async function forget({ store }: Ports, id: string, name: MailName): Promise<'sent'> {
  await store.delete(keys.mail(id, name));
  return 'sent';
}

/** Marks a mail that nobody can deliver, so that the office sees it and nothing tries for ever. */
async function refuse(ports: Ports, id: string, name: MailName, reason: string): Promise<Delivery> {
  try {
    const outcome = await ports.store.create(keys.refused(id, name), timed(ports, { reason }));
    if (outcome === 'created') await appendAudit(ports.store, ports.now(), { event: 'mail-refused', id, detail: `${name}: ${reason}` });
    await ports.store.delete(keys.mail(id, name));
    return 'refused';
  } catch {
    return 'failed';
  }
}

/**
 * At most one receipt and one repetition for an address a day, so that nobody can fill a stranger's mailbox through our form.
 * The mark is create-only; the mail that holds it may be tried again.
 */
async function mayHaveToday(ports: Ports, id: string, name: MailName, job: MailJob): Promise<boolean> {
  if (job.kind !== 'receipt' && job.kind !== 'again') return true;
  const day = ports.now().toISOString().slice(0, 10);
  const key = keys.daily(day, job.kind, ports.secrets.addressHash(job.to));
  const mine = `${id}/${name}`;
  if (await ports.store.create(key, new TextEncoder().encode(mine)) === 'created') return true;
  const holder = await ports.store.get(key);
  return holder !== undefined && new TextDecoder().decode(holder) === mine;
}

async function defer(ports: Ports, id: string, name: MailName, record: Uint8Array): Promise<Delivery> {
  const age = ports.now().getTime() - (createdAt(record) ?? 0);
  return age > mostDeferred ? refuse(ports, id, name, 'too-many-for-one-address') : 'deferred';
}

function compose(job: MailJob, id: string, name: MailName, { siteUrl, officeAddress }: Ports): Mail {
  const messageId = `<${id}.${name}@${new URL(siteUrl).hostname}>`;
  if (job.kind === 'decision') return { subject: job.subject, text: job.text, to: { address: job.to }, messageId };
  const form = formAt(job.form);
  if (!form) throw new Error('A mail waits for a form that no longer exists.');
  const reference = referenceOf(id);
  if (job.kind === 'receipt' || job.kind === 'again') {
    const link = siteUrl + receiptPath(job.receiptToken, job.language);
    return { ...receiptLetter({ form, reference, language: job.language, link }), to: { address: job.to }, messageId };
  }
  return { ...officeLetter({ form, reference, siteUrl, changed: job.kind === 'changed' }), to: { address: officeAddress }, messageId };
}

const codesOf = (error: unknown): { readonly response: number | undefined; readonly code: string | undefined } => ({
  response: error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined,
  code: error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined,
});

/** What the mail server said, as a number or code: its text may quote the address. */
function deliveryReason(error: unknown): string {
  const { response, code } = codesOf(error);
  return response === undefined ? code ?? (error instanceof Error ? error.name : 'unknown') : String(response);
}

/** A refusal of this address or this mail for good (RFC 5321, 4.2.1); a failed login is our own fault and mended by us. */
function isPermanent(error: unknown): boolean {
  const { response, code } = codesOf(error);
  return response !== undefined && response >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
}

/** When a job was made, in milliseconds; undefined when its envelope is damaged. */
function createdAt(record: Uint8Array): number | undefined {
  const created = unwrap(mailHeader, record)?.header.created;
  return created === undefined ? undefined : Date.parse(created);
}

export interface Sweep {
  readonly sent: number;
  /** Age in milliseconds of the oldest mail that still waits and is not deferred; 0 when none does. */
  readonly oldest: number;
}

/**
 * Goes through every mail that waits; called by the clock. Mails whose application never came are removed after a day.
 * Writes an alarm line when one has been waiting for longer than half an hour. Rejects only when the store cannot list them.
 */
export async function sweep(ports: Ports): Promise<Sweep> {
  let sent = 0;
  let oldest = 0;
  for await (const key of allKeys(ports.store, keys.mails)) {
    const { delivery, age } = await sweepOne(ports, key);
    if (delivery === 'sent') sent += 1;
    if (delivery === 'waiting' || delivery === 'failed' || delivery === 'damaged') oldest = Math.max(oldest, age);
  }
  if (oldest > alarmAge) ports.log({ event: 'alarm', reason: `oldest unsent mail waits for ${Math.round(oldest / 60_000)} min` });
  return { sent, oldest };
}

/** One mail of a sweep. Never rejects: a single record that cannot be read must not hold up all mails behind it. */
async function sweepOne(ports: Ports, key: string): Promise<{ readonly delivery: Delivery; readonly age: number }> {
  const { id, last } = keyParts(key);
  const name = last as MailName;
  let age = 0;
  try {
    const record = await ports.store.get(key);
    if (!record || mailKindOf(last) === undefined) return { delivery: 'nothing', age };
    const created = createdAt(record);
    age = created === undefined ? 0 : ports.now().getTime() - created;
    if (await groundOf(ports.store, id, name)) return { delivery: await deliver(ports, id, name), age };
    if (created !== undefined && age >= orphanAge) await dropOrphan(ports, key);
    return { delivery: 'nothing', age };
  } catch (error) {
    ports.log({ event: 'mail-failed', reference: referenceOf(id), kind: name, reason: deliveryReason(error) });
    return { delivery: 'failed', age };
  }
}

async function dropOrphan({ store, log }: Ports, key: string): Promise<void> {
  await store.delete(key);
  log({ event: 'mail-orphan-removed', reference: referenceOf(keyParts(key).id) });
}
