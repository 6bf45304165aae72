import { appendAudit } from '../records/audit.ts';
import { applicationHeader, mailHeader, unwrap } from '../records/envelope.ts';
import { keyParts, keys, mailKindOf, referenceOf, type JobName, type MailName } from '../records/names.ts';
import { decisionHeader } from '../records/office-records.ts';
import { allKeys } from '../stores/store.ts';
import { nextAttempt } from './attempts.ts';
import { compose } from './compose-mail.ts';
import { groundOf } from './mail-ground.ts';
import { mailsOf, openMailJob, singleMail, type MailJob, type SingleMail } from './mail-job.ts';
import type { Ports } from './ports.ts';

const hour = 60 * 60_000;

/** A mail whose application never came is thrown away after this time: an hour more than a check page may be sent late. */
const orphanAge = 25 * hour;
/** A mail that waits longer than this raises the alarm. */
export const alarmAge = hour / 2;
/** A receipt that has to wait for another one to the same address waits for this long, then it is given up. */
const mostDeferred = 72 * hour;

/**
 * `deferred`: its address got such a mail today already. `refused`: for good, marked for the office to see. `settled`: sent or
 * refused before, by another process or before a kill. `nothing`: there is no such job.
 */
export type Delivery = 'sent' | 'waiting' | 'deferred' | 'failed' | 'refused' | 'settled' | 'nothing' | 'damaged';

/**
 * Tries to deliver the mails of one job; what became of each. Once all are sent or refused for good, the job is removed: it
 * holds an address and the receipt link. Never rejects.
 */
export async function deliver(ports: Ports, id: string, job: JobName, known?: KnownJob): Promise<readonly Delivery[]> {
  try {
    const record = known?.record ?? await ports.store.get(keys.mail(id, job));
    return record ? await deliverJob(ports, id, job, { record, open: known ? () => Promise.resolve(known.job) : openOnce(record, ports) }) : ['nothing'];
  } catch (error) {
    ports.log({ event: 'mail-failed', reference: referenceOf(id), kind: job, reason: deliveryReason(error) });
    return ['failed'];
  }
}

/** Most jobs that a sweep meets are between two attempts: opened only when a mail is due, and then once. */
function openOnce(record: Uint8Array, ports: Ports): Waiting['open'] {
  let opened: Promise<MailJob | undefined> | undefined;
  return () => (opened ??= openMailJob(record, ports));
}

async function deliverJob(ports: Ports, id: string, job: JobName, waiting: Waiting): Promise<readonly Delivery[]> {
  const mails: { readonly name: MailName; readonly delivery: Delivery }[] = [];
  // One after the other: mail servers count the connections of a client.
  for (const name of mailsOf(job)) mails.push({ name, delivery: await deliverOne(ports, id, name, waiting) });
  const settled = await Promise.all(mails.map(async ({ name, delivery }) =>
    // Another process that has just sent it may have left the removal to this one.
    delivery === 'sent' || delivery === 'refused' || delivery === 'settled' || (delivery === 'waiting' && await isSettled(ports, id, name))));
  if (settled.every(Boolean)) await ports.store.delete(keys.mail(id, job));
  return mails.map(({ delivery }) => delivery);
}

/** A job whose record this process has just made and stored: it need not be read and opened again. */
export interface KnownJob { readonly record: Uint8Array; readonly job: MailJob }

/** The record of a job, and what is sealed in it. */
interface Waiting { readonly record: Uint8Array; readonly open: () => Promise<MailJob | undefined> }

/** Tries to deliver one mail. Never rejects. */
async function deliverOne(ports: Ports, id: string, name: MailName, waiting: Waiting): Promise<Delivery> {
  const line = { reference: referenceOf(id), kind: name };
  try {
    const delivery = await attempt(ports, id, name, waiting);
    const told = delivery === 'sent' || delivery === 'refused' || delivery === 'damaged' || (delivery === 'deferred' && await isNewToday(ports, id, name));
    if (told) ports.log({ event: `mail-${delivery}`, ...line });
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

/**
 * So many jobs go out at once right after their applications. With the clock's own that makes three connections, which is all that some
 * mail servers take (learn.microsoft.com/exchange/troubleshoot/send-emails/smtp-submission-improvements).
 */
const mostAtOnce = 2;
/** So many wait for their turn; what comes on top is left to the clock. */
const mostWaiting = 20;
let atOnce = 0;
const turns: (() => void)[] = [];

/** Delivers a fresh job right after the answer, or as soon as it is its turn, unless many wait already. Never rejects. */
export async function deliverSoon(ports: Ports, id: string, job: JobName, known?: KnownJob): Promise<void> {
  if (turns.length >= mostWaiting) return;
  if (atOnce >= mostAtOnce) await new Promise<void>((resolve) => { turns.push(resolve); });
  else atOnce += 1;
  await deliver(ports, id, job, known);
  // Whoever is next takes this place over.
  const next = turns.shift();
  if (next) next();
  else atOnce -= 1;
}

/**
 * Whoever creates the record of the next attempt holds the lease; a killed attempt is repeated after its pause, with the same
 * Message-ID.
 */
async function attempt(ports: Ports, id: string, name: MailName, { record, open }: Waiting): Promise<Delivery> {
  const { store } = ports;
  const number = await nextAttempt(ports, id, name);
  if (await isSettled(ports, id, name)) return 'settled';
  if (number === 'waiting') return 'waiting';
  if (number === 'given-up') return refuse(ports, id, name, 'given-up');
  const job = await open();
  if (!job) return 'damaged';
  const mail = singleMail(job, name);
  if (!await mayHaveToday(ports, id, name, mail)) return defer(ports, id, name, record);
  if (await store.create(keys.attempt(id, name, number), timed(ports)) === 'exists') return 'waiting';
  // Somebody may have sent it between the look above and the lease; not where nobody has tried before.
  if (number > 1 && await store.get(keys.sent(id, name))) return 'settled';
  await ports.mail(compose(mail, id, name, ports));
  await store.create(keys.sent(id, name), timed(ports));
  return 'sent';
}

const timed = ({ now }: Ports, more: object = {}): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ at: now().toISOString(), ...more }));

/** Whether a mail was sent or refused for good. */
async function isSettled({ store }: Ports, id: string, name: MailName): Promise<boolean> {
  return await store.get(keys.sent(id, name)) !== undefined || await store.get(keys.refused(id, name)) !== undefined;
}

/** Marks a mail that nobody can deliver, so that the office sees it and nothing tries for ever. */
async function refuse(ports: Ports, id: string, name: MailName, reason: string): Promise<Delivery> {
  try {
    const outcome = await ports.store.create(keys.refused(id, name), timed(ports, { reason }));
    if (outcome === 'created') await appendAudit(ports.store, ports.now(), { event: 'mail-refused', id, detail: `${name}: ${reason}` });
    return 'refused';
  } catch {
    return 'failed';
  }
}

/**
 * At most one receipt and one repetition for an address a day, so that nobody can fill a stranger's mailbox through our form.
 * The mark is create-only; the mail that holds it may be tried again.
 */
async function mayHaveToday(ports: Ports, id: string, name: MailName, job: SingleMail): Promise<boolean> {
  if (job.kind !== 'receipt' && job.kind !== 'again') return true;
  const key = keys.daily(dayOf(ports), job.kind, ports.secrets.addressHash(job.to));
  const mine = `${id}/${name}`;
  if (await ports.store.create(key, new TextEncoder().encode(mine)) === 'created') return true;
  const holder = await ports.store.get(key);
  return holder !== undefined && new TextDecoder().decode(holder) === mine;
}

async function defer(ports: Ports, id: string, name: MailName, record: Uint8Array): Promise<Delivery> {
  const age = ports.now().getTime() - (createdAt(record) ?? 0);
  return age > mostDeferred ? refuse(ports, id, name, 'too-many-for-one-address') : 'deferred';
}

/** A deferred mail is looked at every minute; the log tells of it once a day. */
async function isNewToday(ports: Ports, id: string, name: MailName): Promise<boolean> {
  const key = keys.daily(dayOf(ports), mailKindOf(name) ?? 'receipt', `${id}-deferred`);
  return !await ports.store.get(key) && await ports.store.create(key, timed(ports)) === 'created';
}

const dayOf = ({ now }: Ports): string => now().toISOString().slice(0, 10);

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
const createdAt = (record: Uint8Array): number | undefined => timeOf(unwrap(mailHeader, record)?.header.created);
/** When an application or a decision was made, in milliseconds; undefined when its envelope is damaged. */
const storedAt = (record: Uint8Array): number | undefined =>
  timeOf(unwrap(applicationHeader, record)?.header.received ?? unwrap(decisionHeader, record)?.header.at);
const timeOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Date.parse(text));

export interface Sweep {
  readonly sent: number;
  /** Age in milliseconds of the oldest job with a mail that still waits and is not deferred; 0 when there is none. */
  readonly oldest: number;
}

/**
 * Goes through every job that waits; called by the clock. Jobs whose application never came are removed after a day. Writes an
 * alarm line when one has been waiting for longer than half an hour. Rejects only when the store cannot list them.
 */
export async function sweep(ports: Ports): Promise<Sweep> {
  let sent = 0;
  let oldest = 0;
  for await (const key of allKeys(ports.store, keys.mails)) {
    const { deliveries, age } = await sweepOne(ports, key);
    sent += deliveries.filter((delivery) => delivery === 'sent').length;
    if (deliveries.some((delivery) => delivery === 'waiting' || delivery === 'failed' || delivery === 'damaged')) oldest = Math.max(oldest, age);
  }
  if (oldest > alarmAge) ports.log({ event: 'alarm', reason: `oldest unsent mail waits for ${Math.round(oldest / 60_000)} min` });
  return { sent, oldest };
}

/** One job of a sweep. Never rejects: a single record that cannot be read must not hold up all mails behind it. */
async function sweepOne(ports: Ports, key: string): Promise<{ readonly deliveries: readonly Delivery[]; readonly age: number }> {
  const { id, last } = keyParts(key);
  const job = last as JobName;
  let since: number | undefined;
  const age = (): number => (since === undefined ? 0 : ports.now().getTime() - since);
  try {
    const ground = await groundOf(ports.store, id, job);
    // A job whose own envelope cannot be read waits since what it tells of was stored; with that one damaged too, since ever.
    if (ground) since = storedAt(ground) ?? 0;
    const record = await ports.store.get(key);
    if (!record || mailsOf(last).length === 0) return { deliveries: [], age: 0 };
    const created = createdAt(record);
    since = created ?? since;
    if (ground) return { deliveries: await deliver(ports, id, job), age: age() };
    if (created !== undefined && age() >= orphanAge) await dropOrphan(ports, key);
    return { deliveries: [], age: age() };
  } catch (error) {
    ports.log({ event: 'mail-failed', reference: referenceOf(id), kind: job, reason: deliveryReason(error) });
    return { deliveries: ['failed'], age: age() };
  }
}

async function dropOrphan({ store, log }: Ports, key: string): Promise<void> {
  await store.delete(key);
  log({ event: 'mail-orphan-removed', reference: referenceOf(keyParts(key).id) });
}
