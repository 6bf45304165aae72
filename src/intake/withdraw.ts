import { appendAudit } from '../records/audit.ts';
import { keys, referenceOf } from '../records/names.ts';
import type { Tombstone } from '../records/tombstone.ts';
import type { Ports } from './ports.ts';
import { deleteRecords, proofOf, recordsOf } from './retention.ts';

/**
 * Withdraws an application: a tombstone without personal data first, then the proof in the audit log, then everything is deleted
 * at once. Whoever is killed in between leaves a tombstone, by which the clock completes proof and deletion. Rejects when the
 * store does; doing it twice is harmless.
 */
export async function withdraw(ports: Ports, id: string, due: string): Promise<void> {
  const left: Tombstone = { v: 1, at: ports.now().toISOString(), due };
  if (await leaveTombstone(ports, id, left) === 'created') await eraseAll(ports, id, left);
}

/** The first step: from now on the application is gone for everybody. */
export const leaveTombstone = ({ store }: Ports, id: string, left: Tombstone): Promise<'created' | 'exists'> =>
  store.create(keys.withdrawn(id), new TextEncoder().encode(JSON.stringify(left)));

/** The other two: proof, then deletion of everything but the tombstone. `by` is who in the office did it. */
export async function eraseAll(ports: Ports, id: string, left: Tombstone, by?: string): Promise<void> {
  const records = await recordsOf(ports, id);
  const proof = proofOf(id, left, records.length, by);
  await appendAudit(ports.store, ports.now(), proof);
  await deleteRecords(ports, records);
  ports.log({ event: proof.event, reference: referenceOf(id) });
}
