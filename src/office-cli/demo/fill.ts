/** Puts invented applications into a store, sealed as the intake seals them. */
import { appendAudit } from '../../records/audit.ts';
import { keys } from '../../records/names.ts';
import { nodeSeal } from '../../records/node-seal.ts';
import { sealApplication } from '../../records/seal.ts';
import type { RecordStore } from '../../stores/store.ts';
import { invent, type Invented, type Wanted } from './invent.ts';

/** So many are sealed and stored at a time: enough for the store to share its syncs, and no more memory than that. */
const atOnce = 64;

/** Invents, seals and stores all that is wanted. Resolves to what was invented, in that order. Rejects when the store does. */
export async function fill(store: RecordStore, recipients: readonly string[], wanted: Wanted): Promise<readonly Invented[]> {
  const all: Invented[] = [];
  const source = invent(wanted);
  const worker = async (): Promise<void> => {
    for (const one of source) {
      all.push(one);
      await put(store, recipients, one);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  // One after the other, since each entry of the log holds the hash of the one before.
  for (const { id, fate } of all) if (fate === 'withdrawn') await appendAudit(store, wanted.now, { event: 'withdrawn', id, detail: '3 records' });
  return all;
}

const json = (content: object): Uint8Array => new TextEncoder().encode(JSON.stringify(content));

async function put(store: RecordStore, recipients: readonly string[], { id, fate, revisions }: Invented): Promise<void> {
  for (const [index, application] of revisions.entries()) {
    if (fate === 'withdrawn') {
      await store.create(keys.withdrawn(id), json({ v: 1, at: application.header.received, due: application.header.due }));
      continue;
    }
    const record = await sealApplication(application, recipients, nodeSeal);
    const key = fate === 'quarantined' ? keys.quarantine(id) : keys.application(id, index + 1);
    await store.create(key, fate === 'damaged' ? damaged(record) : record);
  }
  if (fate === 'undelivered') await store.create(keys.refused(id, 'receipt'), json({ at: revisions[0]?.header.received, reason: '550' }));
}

/** One bit of the sealed answers is different, as after a fault of the disk. */
const damaged = (record: Uint8Array): Uint8Array => record.map((byte, index) => (index === record.length - 20 ? byte ^ 1 : byte));
