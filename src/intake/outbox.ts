import { z } from 'zod';
import { formAt } from '../forms/all.ts';
import { keyParts, keys, referenceOf, type MailKind } from '../records/names.ts';
import { mailHeader, unwrap, wrap } from '../records/envelope.ts';
import { open, recipientOf, seal } from '../records/seal.ts';
import { allKeys } from '../stores/store.ts';
import { officeLetter, receiptLetter } from './mails.ts';
import type { Mail, Ports } from './ports.ts';
import { receiptPath } from './receipt.ts';

/** A mail that waits. Sealed to the service's own key, since it holds an address and the receipt link. */
const mailJob = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('receipt'), language: z.enum(['de', 'en']), form: z.string(), receiptToken: z.string(), to: z.email() }),
  z.strictObject({ kind: z.literal('office'), language: z.enum(['de', 'en']), form: z.string(), receiptToken: z.string() }),
]);
export type MailJob = z.infer<typeof mailJob>;

const minute = 60_000;
const hour = 60 * minute;

/** Pauses after the first, second, … failed attempt: 1, 5, 15 minutes, then every hour for three days. */
export const pauses: readonly number[] = [minute, 5 * minute, 15 * minute, ...Array.from({ length: 72 }, () => hour)];

/** A mail whose application never came is thrown away after this time. */
const orphanAge = 24 * hour;

export async function sealMailJob(job: MailJob, ports: Ports): Promise<Uint8Array> {
  const recipient = await recipientOf(ports.secrets.serviceIdentity);
  return wrap({ v: 1, created: ports.now().toISOString() }, await seal(JSON.stringify(job), [recipient]));
}

export type Delivery = 'sent' | 'waiting' | 'failed' | 'given-up' | 'nothing' | 'damaged';

/**
 * Tries to deliver one mail. Whoever creates the record of the next attempt holds the lease; a killed attempt is repeated after
 * its pause, with the same Message-ID. Once sent, the job is removed: it holds an address and the receipt link. Never rejects.
 */
export async function deliver(ports: Ports, id: string, kind: MailKind): Promise<Delivery> {
  const reference = referenceOf(id);
  try {
    const delivery = await attempt(ports, id, kind);
    if (delivery !== 'nothing' && delivery !== 'waiting') ports.log({ event: `mail-${delivery}`, reference, kind });
    return delivery;
  } catch (error) {
    ports.log({ event: 'mail-failed', reference, kind, reason: deliveryReason(error) });
    return 'failed';
  }
}

async function attempt(ports: Ports, id: string, kind: MailKind): Promise<Delivery> {
  const { store } = ports;
  const record = await store.get(keys.mail(id, kind));
  if (!record) return 'nothing';
  if (await store.get(keys.sent(id, kind))) return forget(ports, id, kind);
  const number = await nextAttempt(ports, id, kind);
  if (typeof number === 'string') return number;
  const lease = new TextEncoder().encode(JSON.stringify({ at: ports.now().toISOString() }));
  if (await store.create(keys.attempt(id, kind, number), lease) === 'exists') return 'waiting';
  // Somebody may have sent it between the look above and the lease.
  if (await store.get(keys.sent(id, kind))) return forget(ports, id, kind);
  const job = await openJob(record, ports);
  if (!job) return 'damaged';
  await ports.mail(compose(job, id, ports));
  await store.create(keys.sent(id, kind), new TextEncoder().encode(JSON.stringify({ at: ports.now().toISOString() })));
  return forget(ports, id, kind);
}

async function forget(ports: Ports, id: string, kind: MailKind): Promise<'sent'> {
  await ports.store.delete(keys.mail(id, kind));
  return 'sent';
}

/** The number of the next attempt, or why there is none now. */
async function nextAttempt({ store, now }: Ports, id: string, kind: MailKind): Promise<number | 'waiting' | 'given-up'> {
  let made = 0;
  for await (const key of allKeys(store, keys.attempts(id, kind))) made = Math.max(made, Number(key.split('/').at(-1)));
  if (made === 0) return 1;
  const pause = pauses[made - 1];
  if (pause === undefined) return 'given-up';
  const last = await store.get(keys.attempt(id, kind, made));
  const at = attemptTime(last);
  return at === undefined || now().getTime() - at >= pause ? made + 1 : 'waiting';
}

const attemptRecord = z.strictObject({ at: z.iso.datetime() });

function attemptTime(record: Uint8Array | undefined): number | undefined {
  try {
    const parsed = attemptRecord.safeParse(JSON.parse(new TextDecoder().decode(record)));
    return parsed.success ? Date.parse(parsed.data.at) : undefined;
  } catch {
    return undefined;
  }
}

async function openJob(record: Uint8Array, { secrets }: Ports): Promise<MailJob | undefined> {
  const parts = unwrap(mailHeader, record);
  if (!parts) return undefined;
  try {
    return mailJob.parse(JSON.parse(await open(parts.sealed, [secrets.serviceIdentity])));
  } catch {
    return undefined;
  }
}

function compose(job: MailJob, id: string, { siteUrl, officeAddress }: Ports): Mail {
  const form = formAt(job.form);
  if (!form) throw new Error('A mail waits for a form that no longer exists.');
  const reference = referenceOf(id);
  const messageId = `<${id}.${job.kind}@${new URL(siteUrl).hostname}>`;
  return job.kind === 'receipt'
    ? { ...receiptLetter({ form, reference, language: job.language, link: siteUrl + receiptPath(job.receiptToken) }), to: { address: job.to }, messageId }
    : { ...officeLetter({ form, reference, siteUrl }), to: { address: officeAddress }, messageId };
}

/** What the mail server said, as a number or code: its text may quote the address. */
const deliveryReason = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  if ('responseCode' in error && typeof error.responseCode === 'number') return String(error.responseCode);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
};

/**
 * Goes through every mail that waits; called by the clock. Mails whose application never came are removed after a day.
 * Returns how many were sent. Rejects only when the store cannot list them.
 */
export async function sweep(ports: Ports): Promise<number> {
  let sent = 0;
  for await (const key of allKeys(ports.store, keys.mails)) {
    if (await sweepOne(ports, key) === 'sent') sent += 1;
  }
  return sent;
}

/** One mail of a sweep. Never rejects: a single record that cannot be read must not hold up all mails behind it. */
async function sweepOne(ports: Ports, key: string): Promise<Delivery> {
  const { id, last } = keyParts(key);
  const kind = last === 'office' ? 'office' : 'receipt';
  try {
    if (await ports.store.get(keys.application(id))) return await deliver(ports, id, kind);
    await dropOrphan(ports, key);
    return 'nothing';
  } catch (error) {
    ports.log({ event: 'mail-failed', reference: referenceOf(id), kind, reason: deliveryReason(error) });
    return 'failed';
  }
}

async function dropOrphan({ store, now, log }: Ports, key: string): Promise<void> {
  const record = await store.get(key);
  const created = record && unwrap(mailHeader, record)?.header.created;
  if (created === undefined || now().getTime() - Date.parse(created) < orphanAge) return;
  await store.delete(key);
  log({ event: 'mail-orphan-removed', reference: referenceOf(keyParts(key).id) });
}
