import { decisionDueDate } from '../forms/purposes.ts';
import { decisionMailName } from '../intake/mail-ground.ts';
import { sealMailJob } from '../intake/mail-job.ts';
import { deliverSoon } from '../intake/delivery-turns.ts';
import { appendAudit } from '../records/audit.ts';
import { unwrap } from '../records/envelope.ts';
import { keys, referenceOf } from '../records/names.ts';
import { decisionHeader, decisionKind } from '../records/office-records.ts';
import { appendTo, freshHeader } from './adding.ts';
import { dueOf, isThere } from './application.ts';
import { hasAllKeys } from './resealing.ts';
import { shortKey, type Handler } from './visit.ts';

/**
 * Releases a decision: its mail is laid into the outbox first, where it waits for this very decision; whoever is killed in between leaves
 * a mail that nobody sends. The server cannot read the status; it sees to the day of deletion.
 */
export const decision: Handler<'decision'> = async ({ id, number, record: text, mail }, visit) => {
  const { ports, session } = visit;
  const record = new Uint8Array(Buffer.from(text, 'base64'));
  const there = await ports.store.get(keys.decision(id, number));
  if (there) return { outcome: Buffer.from(there).equals(record) ? 'created' : 'taken' };
  const header = freshHeader(decisionKind, record, visit);
  const sealed = unwrap(decisionHeader, record)?.sealed;
  if (!header || !sealed || !hasAllKeys(sealed, 'decision', ports.recipients)) return 'shape';
  const due = await dueOf(ports.store, id);
  // There and without a day that can be read: on its way to new keys, or damaged.
  if (due === undefined) return await isThere(ports.store, id) ? 'store' : { outcome: 'gone' };
  if (header.due > decisionDueDate(due, new Date(header.at))) return 'shape';
  const name = await decisionMailName(number, record);
  if (mail) await ports.store.create(keys.mail(id, name), await sealMailJob({ kind: 'decision', ...mail }, ports));
  const outcome = await appendTo(ports.store, id, (next) => keys.decision(id, next), number, record);
  if (outcome === 'taken' || outcome === 'gone') {
    if (mail) await ports.store.delete(keys.mail(id, name));
    return { outcome };
  }
  if (outcome === 'created') {
    await appendAudit(ports.store, ports.now(), { event: 'decided', id, detail: `decision ${number}, due ${header.due}, by ${shortKey(session.recipient)}` });
    ports.log({ event: 'decided', reference: referenceOf(id) });
  }
  if (mail) ports.later(deliverSoon(ports, id, name));
  return { outcome: 'created' };
};
