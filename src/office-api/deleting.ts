/** Deletion before the day, and what else ends a life among records: quarantine, and files that leave the house. */
import { dueDate } from '../forms/purposes.ts';
import { recordsOf } from '../intake/retention.ts';
import { eraseAll, leaveTombstone } from '../intake/withdraw.ts';
import { appendAudit } from '../records/audit.ts';
import { holdOf } from '../records/holds.ts';
import { keys, referenceOf } from '../records/names.ts';
import { releaseFromQuarantine } from '../records/release.ts';
import { readTombstone, type Tombstone } from '../records/tombstone.ts';
import { dueOf } from './application.ts';
import { shortKey, type Handler } from './visit.ts';

/**
 * Leaves a tombstone that says so, then the proof, then deletes everything: the same way as a withdrawal. A hold that is set at the very
 * moment wins.
 */
export const remove: Handler<'delete'> = async ({ id, reason }, { ports, session }) => {
  const { store } = ports;
  const by = shortKey(session.recipient);
  const isHeld = async (): Promise<boolean> => await holdOf(store, id, ports.now()) !== undefined;
  const known = await store.get(keys.withdrawn(id));
  const left = known && readTombstone(known);
  const records = await recordsOf(ports, id);
  // Begun before and killed half-way: goes on where it stood.
  if (left?.deleted !== undefined && records.length > 0) {
    await eraseAll(ports, id, left, by);
    return { outcome: 'deleted' };
  }
  if (known || records.length === 0) return { outcome: left?.deleted === reason ? 'deleted' : 'gone' };
  if (await isHeld()) return { outcome: 'held' };
  const tombstone: Tombstone = { v: 1, at: ports.now().toISOString(), due: await dueOf(store, id) ?? dueDate(ports.now()).toISOString().slice(0, 10), deleted: reason };
  if (await leaveTombstone(ports, id, tombstone) === 'exists') return { outcome: 'gone' };
  if (await isHeld()) {
    await store.delete(keys.withdrawn(id));
    return { outcome: 'held' };
  }
  await eraseAll(ports, id, tombstone, by);
  return { outcome: 'deleted' };
};

export const release: Handler<'release'> = async ({ id }, { ports, session }) => {
  const outcome = await releaseFromQuarantine(ports.store, ports.now(), id, shortKey(session.recipient));
  if (outcome === 'released') ports.log({ event: 'released', reference: referenceOf(id) });
  // One that is damaged cannot be opened either; the office never sees it as something to release.
  return { outcome: outcome === 'damaged' ? 'other' : outcome };
};

/** Answered only once the log holds it: the page gives out no file before. */
export const exported: Handler<'exported'> = async ({ format, count, names }, { ports, session }) => {
  await appendAudit(ports.store, ports.now(), { event: 'exported', id: '-', detail: `${format}, ${count}, ${names ? 'with' : 'without'} names, by ${shortKey(session.recipient)}` });
  ports.log({ event: 'exported', reason: format });
  return {};
};
