import { keys, referenceOf, type JobName, type MailName } from '../records/names.ts';
import { nextAttempt } from './attempts.ts';
import { compose } from './compose-mail.ts';
import { isNewToday, mayHaveToday } from './daily-mail.ts';
import { createdAt, mailsOf, openMailJob, singleMail, type MailJob } from './mail-job.ts';
import { isSettled, refuse, timed } from './mail-marks.ts';
import { deliveryReason, isPermanent } from './mail-trouble.ts';
import type { Ports } from './ports.ts';

/** A receipt that has to wait for another one to the same address waits for this long, then it is given up. */
const mostDeferred = 72 * 60 * 60_000;

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

async function defer(ports: Ports, id: string, name: MailName, record: Uint8Array): Promise<Delivery> {
  const age = ports.now().getTime() - (createdAt(record) ?? 0);
  return age > mostDeferred ? refuse(ports, id, name, 'too-many-for-one-address') : 'deferred';
}
