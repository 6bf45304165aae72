/** Deletion: of what is due, of what was withdrawn, of what lay in quarantine. Everything here may be killed and run again. */
import { appendAudit, type AuditEvent } from '../records/audit.ts';
import { applicationHeader, unwrap } from '../records/envelope.ts';
import { holdOf } from '../records/holds.ts';
import { applicationFolders, keyParts, keys, referenceOf, resealableFolders } from '../records/names.ts';
import { decisionHeader } from '../records/office-records.ts';
import { quarantineTime } from '../records/quarantine.ts';
import { readTombstone, type Tombstone } from '../records/tombstone.ts';
import { allKeys } from '../stores/store.ts';
import type { Ports } from './ports.ts';
import { reasonOf } from './store-application.ts';

const day = 24 * 60 * 60 * 1000;

/** Marks of daily limits are of no use after this time. */
const dailyTime = 2 * day;
/** A session that was ended lies under the last day of its token: the day after, nobody asks any more. */
const sessionTime = 0;

/** Keys of every record of an application, the sealed answers first. */
export async function recordsOf({ store }: Pick<Ports, 'store'>, id: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const prefix of [...applicationFolders.map((folder) => `${folder}/${id}/`), ...resealableFolders.map((folder) => keys.resealsOf(folder, id))]) {
    for await (const key of allKeys(store, prefix)) found.push(key);
  }
  return found;
}

/** Deletes records in the given order; one that cannot be deleted stops none behind it. Rejects in the end when there was one. */
export async function deleteRecords({ store }: Pick<Ports, 'store'>, records: readonly string[]): Promise<void> {
  const failures: unknown[] = [];
  for (const key of records) await store.delete(key).catch((error: unknown) => { failures.push(error); });
  if (failures.length > 0) throw failures[0];
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
 * a deletion without one. A damaged record is reported by its key and left alone; what cannot be deleted now is reported, tried
 * again in the next run, and stops nothing behind it. Rejects only when the store cannot list what there is.
 */
export async function expire(ports: Ports): Promise<Expiry> {
  const damaged: string[] = [];
  const dues = await earliestDues(ports, damaged);
  let deleted = 0;
  for (const [id, { due, key }] of dues) {
    if (isDue(due, ports.now())) deleted += await apart(ports, key, () => expireOne(ports, id, { due, key }, damaged));
  }
  deleted += await expireTombstones(ports, damaged);
  deleted += await expireQuarantine(ports, damaged);
  await expireDays(ports, keys.dailies, dailyTime);
  await expireDays(ports, keys.endedSessions, sessionTime);
  await ports.store.tidy?.();
  for (const key of damaged) ports.log({ event: 'record-damaged', reason: key });
  return { deleted, damaged };
}

/** Does the part of the work that belongs to one record; how many were deleted. */
async function apart(ports: Ports, key: string, work: () => Promise<boolean>): Promise<0 | 1> {
  try {
    return await work() ? 1 : 0;
  } catch (error) {
    ports.log({ event: 'deletion-failed', reason: `${key} ${reasonOf(error)}` });
    return 0;
  }
}

/** Deletes one application that is due, unless somebody holds it. */
async function expireOne(ports: Ports, id: string, { due, key }: Due, damaged: string[]): Promise<boolean> {
  const hold = await holdOf(ports.store, id, ports.now());
  if (hold === 'damaged') damaged.push(keys.holds(id));
  if (hold !== undefined) return false;
  const records = (await recordsOf(ports, id)).filter((one) => one !== key);
  await withProof(ports, { event: 'deleted', id, detail: `due ${due}` }, async () => {
    await deleteRecords(ports, records);
    // What says that it is due goes last: whoever is killed in between finds the rest again by it.
    await ports.store.delete(key);
  });
  return true;
}

/** A record that cannot be read counts as damaged, so that it does not hold up those behind it. */
const unreadable = (): Uint8Array => new Uint8Array();

interface Due { readonly due: string; readonly key: string }

/** The earliest due date of every application over all its revisions and decisions, and the record that says so. */
async function earliestDues({ store }: Ports, damaged: string[]): Promise<ReadonlyMap<string, Due>> {
  const dues = new Map<string, Due>();
  for (const [prefix, header] of [[keys.applications, applicationHeader], [keys.allDecisions, decisionHeader]] as const) {
    for await (const key of allKeys(store, prefix)) {
      const record = await store.get(key).catch(unreadable);
      if (!record) continue;
      const due = unwrap<{ readonly due: string }>(header, record)?.header.due;
      const { id } = keyParts(key);
      if (due === undefined) damaged.push(key);
      else if (due < (dues.get(id)?.due ?? '9999')) dues.set(id, { due, key });
    }
  }
  return dues;
}

async function expireTombstones(ports: Ports, damaged: string[]): Promise<number> {
  let deleted = 0;
  for await (const key of allKeys(ports.store, keys.withdrawals)) {
    deleted += await apart(ports, key, () => expireTombstone(ports, key, damaged));
  }
  return deleted;
}

async function expireTombstone(ports: Ports, key: string, damaged: string[]): Promise<boolean> {
  const { id } = keyParts(key);
  const record = await ports.store.get(key).catch(unreadable);
  if (!record) return false;
  const left = readTombstone(record);
  if (!left) damaged.push(key);
  // A withdrawal that was killed half-way is completed here.
  const records = await recordsOf(ports, id);
  if (records.length > 0) await withProof(ports, proofOf(id, left, records.length), () => deleteRecords(ports, records));
  if (!left || !isDue(left.due, ports.now())) return false;
  await withProof(ports, { event: 'deleted', id, detail: `tombstone, due ${left.due}` }, () => ports.store.delete(key));
  return true;
}

async function expireQuarantine(ports: Ports, damaged: string[]): Promise<number> {
  let deleted = 0;
  for await (const key of allKeys(ports.store, keys.quarantines)) {
    const record = await ports.store.get(key).catch(unreadable);
    const received = record && unwrap(applicationHeader, record)?.header.received;
    if (received === undefined) damaged.push(key);
    else if (ports.now().getTime() - Date.parse(received) >= quarantineTime) {
      deleted += await apart(ports, key, async () => {
        await withProof(ports, { event: 'quarantine-deleted', id: keyParts(key).id }, () => ports.store.delete(key));
        return true;
      });
    }
  }
  return deleted;
}

/** Forgets what lies under days that are longer ago. */
async function expireDays(ports: Ports, prefix: string, time: number): Promise<void> {
  const oldest = new Date(ports.now().getTime() - time).toISOString().slice(0, 10);
  const old: string[] = [];
  for await (const key of allKeys(ports.store, prefix)) if (keyParts(key).id < oldest) old.push(key);
  await apart(ports, prefix, async () => {
    await deleteRecords(ports, old);
    return true;
  });
}

/** How the log tells of an application of which a tombstone remains. */
export const proofOf = (id: string, left: Tombstone | undefined, count: number, by?: string): AuditEvent => (left?.deleted === undefined
  ? { event: 'withdrawn', id, detail: `${count} records` }
  : { event: 'deleted', id, detail: `${left.deleted}, ${count} records${by === undefined ? '' : `, by ${by}`}` });

async function withProof(ports: Ports, event: AuditEvent, remove: () => Promise<unknown>): Promise<void> {
  await appendAudit(ports.store, ports.now(), event);
  await remove();
  ports.log({ event: event.event, reference: referenceOf(event.id) });
}
