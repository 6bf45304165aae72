import { appendAudit } from '../records/audit.ts';
import { keys, referenceOf } from '../records/names.ts';
import type { Ports } from './ports.ts';
import { deleteRecords, type Tombstone } from './retention.ts';

/**
 * Withdraws an application: a tombstone without personal data first, then everything is deleted at once. Whoever is killed in
 * between leaves a tombstone, by which the clock completes the deletion. Rejects when the store does; doing it twice is harmless.
 */
export async function withdraw(ports: Ports, id: string, due: string): Promise<void> {
  const left: Tombstone = { v: 1, at: ports.now().toISOString(), due };
  const outcome = await ports.store.create(keys.withdrawn(id), new TextEncoder().encode(JSON.stringify(left)));
  const count = await deleteRecords(ports, id);
  if (outcome === 'exists') return;
  await appendAudit(ports.store, ports.now(), { event: 'withdrawn', id, detail: `${count} records` });
  ports.log({ event: 'withdrawn', reference: referenceOf(id) });
}
