/** Deletion: of what is due, of what was withdrawn, of what lay in quarantine. Everything here may be killed and run again. */
import { z } from 'zod';
import { appendAudit, type AuditEvent } from '../records/audit.ts';
import { applicationHeader, unwrap } from '../records/envelope.ts';
import { applicationFolders, keyParts, keys, referenceOf } from '../records/names.ts';
import { quarantineTime } from '../records/quarantine.ts';
import { allKeys } from '../stores/store.ts';
import type { Ports } from './ports.ts';

const day = 24 * 60 * 60 * 1000;

/** Marks of daily limits are of no use after this time. */
const dailyTime = 2 * day;

/** What remains of a withdrawn application: no personal data, and deleted when the application would have been. */
export const tombstone = z.strictObject({ v: z.literal(1), at: z.iso.datetime(), due: z.iso.date() });
export type Tombstone = z.infer<typeof tombstone>;

export function readTombstone(record: Uint8Array): Tombstone | undefined {
  try {
    return tombstone.safeParse(JSON.parse(new TextDecoder().decode(record))).data;
  } catch {
    return undefined;
  }
}

/** Deletes every record of an application, the sealed answers first. Returns how many there were. */
export async function deleteRecords({ store }: Pick<Ports, 'store'>, id: string): Promise<number> {
  let count = 0;
  for (const folder of applicationFolders) {
    const found: string[] = [];
    for await (const key of allKeys(store, `${folder}/${id}/`)) found.push(key);
    for (const key of found) await store.delete(key);
    count += found.length;
  }
  return count;
}

/** The first day of which nothing may be left, as in the envelope; a day as "2027-11-22" compares as text. */
const isDue = (due: string, now: Date): boolean => now.toISOString().slice(0, 10) >= due;

export interface Expiry {
  readonly deleted: number;
  /** Keys of records that could not be read; they are left in place. */
  readonly damaged: readonly string[];
}

/**
 * Deletes what is due. The proof in the audit log is written before the deletion: a kill in between leaves an entry more, never
 * a deletion without one. A damaged record is reported by its key and left alone.
 */
export async function expire(ports: Ports): Promise<Expiry> {
  const damaged: string[] = [];
  const dues = await earliestDues(ports, damaged);
  let deleted = 0;
  for (const [id, due] of dues) {
    if (!isDue(due, ports.now())) continue;
    await withProof(ports, { event: 'deleted', id, detail: `due ${due}` }, () => deleteRecords(ports, id));
    deleted += 1;
  }
  deleted += await expireTombstones(ports, damaged);
  deleted += await expireQuarantine(ports, damaged);
  await expireDailies(ports);
  await ports.store.tidy?.();
  for (const key of damaged) ports.log({ event: 'record-damaged', reason: key });
  return { deleted, damaged };
}

/** The earliest due date of every application over all its revisions. */
async function earliestDues({ store }: Ports, damaged: string[]): Promise<ReadonlyMap<string, string>> {
  const dues = new Map<string, string>();
  for await (const key of allKeys(store, keys.applications)) {
    const record = await store.get(key);
    if (!record) continue;
    const due = unwrap(applicationHeader, record)?.header.due;
    const { id } = keyParts(key);
    if (due === undefined) damaged.push(key);
    else if (due < (dues.get(id) ?? '9999')) dues.set(id, due);
  }
  return dues;
}

async function expireTombstones(ports: Ports, damaged: string[]): Promise<number> {
  let deleted = 0;
  for await (const key of allKeys(ports.store, keys.withdrawals)) {
    const { id } = keyParts(key);
    const record = await ports.store.get(key);
    if (!record) continue;
    // A withdrawal that was killed half-way is completed here.
    await deleteRecords(ports, id);
    const left = readTombstone(record);
    if (!left) damaged.push(key);
    else if (isDue(left.due, ports.now())) {
      await withProof(ports, { event: 'deleted', id, detail: `tombstone, due ${left.due}` }, () => ports.store.delete(key));
      deleted += 1;
    }
  }
  return deleted;
}

async function expireQuarantine(ports: Ports, damaged: string[]): Promise<number> {
  let deleted = 0;
  for await (const key of allKeys(ports.store, keys.quarantines)) {
    const record = await ports.store.get(key);
    const received = record && unwrap(applicationHeader, record)?.header.received;
    if (received === undefined) damaged.push(key);
    else if (ports.now().getTime() - Date.parse(received) >= quarantineTime) {
      const { id } = keyParts(key);
      await withProof(ports, { event: 'quarantine-deleted', id }, () => ports.store.delete(key));
      deleted += 1;
    }
  }
  return deleted;
}

async function expireDailies({ store, now }: Ports): Promise<void> {
  const oldest = new Date(now().getTime() - dailyTime).toISOString().slice(0, 10);
  const old: string[] = [];
  for await (const key of allKeys(store, keys.dailies)) if (keyParts(key).id < oldest) old.push(key);
  for (const key of old) await store.delete(key);
}

async function withProof(ports: Ports, event: AuditEvent, remove: () => Promise<unknown>): Promise<void> {
  await appendAudit(ports.store, ports.now(), event);
  await remove();
  ports.log({ event: event.event, reference: referenceOf(event.id) });
}
