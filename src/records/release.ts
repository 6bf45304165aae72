import type { RecordStore } from '../stores/store.ts';
import { appendAudit } from './audit.ts';
import { applicationHeader, unwrap } from './envelope.ts';
import { keys } from './names.ts';

/** `gone`: withdrawn or deleted. `other`: under its id stands another application already. `damaged`: it stays where it is. */
export type Release = 'released' | 'gone' | 'other' | 'damaged';

/**
 * Takes a submission out of quarantine: the same sealed bytes become the first revision of an application. The record first and the
 * proof before the deletion, as in src/intake/retention.ts: a kill leaves too much, never too little, and doing it again goes on where
 * it stood. Rejects when the store does.
 */
export async function releaseFromQuarantine(store: RecordStore, now: Date, id: string, by?: string): Promise<Release> {
  const record = await store.get(keys.quarantine(id));
  // Released before: its answer may have been lost.
  if (!record) return await store.get(keys.application(id)) && !await store.get(keys.withdrawn(id)) ? 'released' : 'gone';
  if (!unwrap(applicationHeader, record)) return 'damaged';
  if (await store.create(keys.application(id), record) === 'exists') {
    const there = await store.get(keys.application(id));
    if (!there) return 'gone';
    if (there.length !== record.length || !there.every((byte, at) => byte === record[at])) return 'other';
  }
  // Withdrawn while this went on: the withdrawal wins.
  if (await store.get(keys.withdrawn(id))) {
    await store.delete(keys.application(id));
    return 'gone';
  }
  await appendAudit(store, now, { event: 'released', id, ...(by !== undefined && { detail: `by ${by}` }) });
  await store.delete(keys.quarantine(id));
  return 'released';
}
