/** What stands in the store of a mail that was sent, or that nobody can deliver. */
import { appendAudit } from '../records/audit.ts';
import { keys, type MailName } from '../records/names.ts';
import type { Ports } from './ports.ts';

/** The content of a mark: when, and what more there is to say. */
export const timed = ({ now }: Ports, more: object = {}): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ at: now().toISOString(), ...more }));

/** Whether a mail was sent or refused for good. */
export async function isSettled({ store }: Ports, id: string, name: MailName): Promise<boolean> {
  return await store.get(keys.sent(id, name)) !== undefined || await store.get(keys.refused(id, name)) !== undefined;
}

/** Marks a mail that nobody can deliver, so that the office sees it and nothing tries for ever. */
export async function refuse(ports: Ports, id: string, name: MailName, reason: string): Promise<'refused' | 'failed'> {
  try {
    const outcome = await ports.store.create(keys.refused(id, name), timed(ports, { reason }));
    if (outcome === 'created') await appendAudit(ports.store, ports.now(), { event: 'mail-refused', id, detail: `${name}: ${reason}` });
    return 'refused';
  } catch {
    return 'failed';
  }
}
