import { appendAudit } from '../records/audit.ts';
import { applicationHeader, unwrap } from '../records/envelope.ts';
import { keyParts, keys } from '../records/names.ts';
import { allKeys } from '../stores/store.ts';
import type { Ports } from './ports.ts';
import { reasonOf } from './store-application.ts';

/** Whoever stored a revision has entered it into the audit log by then, or was killed; in milliseconds. */
const patience = 60_000;

/** Enters a change into the audit log, and marks that it is there. A kill in between leaves an entry more, never a change without one. */
export async function noteChange({ store, now }: Pick<Ports, 'store' | 'now'>, id: string, revision: number): Promise<void> {
  await appendAudit(store, now(), { event: 'changed', id, detail: `revision ${revision}` });
  await store.create(keys.noted(id, revision), new TextEncoder().encode(JSON.stringify({ at: now().toISOString() })));
}

/** Enters the changes whose process was killed before it could. Never rejects: the next round tries again. */
export async function keepChangesNoted(ports: Ports): Promise<void> {
  try {
    for await (const key of allKeys(ports.store, keys.applications)) {
      const { id, last } = keyParts(key);
      if (Number(last) > 1) await noteLate(ports, key, id, Number(last));
    }
  } catch (error) {
    ports.log({ event: 'note-failed', reason: reasonOf(error) });
  }
}

async function noteLate(ports: Ports, key: string, id: string, revision: number): Promise<void> {
  const { store, now } = ports;
  if (await store.get(keys.noted(id, revision))) return;
  const record = await store.get(key).catch(() => undefined);
  const received = record && unwrap(applicationHeader, record)?.header.received;
  // What was deleted meanwhile is no change any more; what is damaged, the expiry reports.
  if (received !== undefined && now().getTime() - Date.parse(received) > patience) await noteChange(ports, id, revision);
}
