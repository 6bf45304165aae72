import { appendAudit } from '../records/audit.ts';
import { keys, referenceOf } from '../records/names.ts';
import type { Ports } from './ports.ts';
import { deleteRecords, recordsOf, type Tombstone } from './retention.ts';

/**
 * Withdraws an application: a tombstone without personal data first, then the proof in the audit log, then everything is deleted
 * at once. Whoever is killed in between leaves a tombstone, by which the clock completes proof and deletion. Rejects when the
 * store does; doing it twice is harmless.
 */
export async function withdraw(ports: Ports, id: string, due: string): Promise<void> {
  const left: Tombstone = { v: 1, at: ports.now().toISOString(), due };
  if (await ports.store.create(keys.withdrawn(id), new TextEncoder().encode(JSON.stringify(left))) === 'exists') return;
  const records = await recordsOf(ports, id);
  await appendAudit(ports.store, ports.now(), { event: 'withdrawn', id, detail: `${records.length} records` });
  await deleteRecords(ports, records);
  ports.log({ event: 'withdrawn', reference: referenceOf(id) });
}
