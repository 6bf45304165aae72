/** The clock's look at all mails that wait. */
import { applicationHeader, unwrap } from '../records/envelope.ts';
import { keyParts, keys, referenceOf, type JobName } from '../records/names.ts';
import { decisionHeader } from '../records/office-records.ts';
import { allKeys } from '../stores/store.ts';
import { deliver, type Delivery } from './delivery.ts';
import { groundOf } from './mail-ground.ts';
import { createdAt, mailsOf } from './mail-job.ts';
import { deliveryReason } from './mail-trouble.ts';
import type { Ports } from './ports.ts';

const hour = 60 * 60_000;

/** A mail whose application never came is thrown away after this time: an hour more than a check page may be sent late. */
const orphanAge = 25 * hour;
/** A mail that waits longer than this raises the alarm. */
export const alarmAge = hour / 2;

/** When an application or a decision was made, in milliseconds; undefined when its envelope is damaged. */
function storedAt(record: Uint8Array): number | undefined {
  const stored = unwrap(applicationHeader, record)?.header.received ?? unwrap(decisionHeader, record)?.header.at;
  return stored === undefined ? undefined : Date.parse(stored);
}

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
