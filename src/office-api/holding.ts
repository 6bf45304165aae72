import { appendAudit } from '../records/audit.ts';
import { readHold } from '../records/holds.ts';
import { keys, referenceOf } from '../records/names.ts';
import type { HoldRecord } from '../records/office-records.ts';
import { appendTo, told } from './adding.ts';
import { shortKey, type Handler } from './visit.ts';

/** Sets a hold to its last day, or lifts it. Why stands in an event, which the server cannot read. */
export const hold: Handler<'hold'> = async ({ id, number, until }, { ports, session }) => {
  const by = session.recipient;
  const there = await ports.store.get(keys.hold(id, number));
  // The time is ours, so that the same hold again never has the same bytes.
  if (there) {
    const known = readHold(there);
    return { outcome: known?.by === by && known.until === until ? 'created' : 'taken' };
  }
  const record: HoldRecord = { v: 1, at: ports.now().toISOString(), by, until };
  const outcome = await appendTo(ports.store, id, (next) => keys.hold(id, next), number, new TextEncoder().encode(JSON.stringify(record)));
  if (outcome !== 'created') return told(outcome);
  await appendAudit(ports.store, ports.now(), { event: 'hold', id, detail: `${until === null ? 'lifted' : `until ${until}`}, by ${shortKey(by)}` });
  ports.log({ event: 'hold', reference: referenceOf(id) });
  return { outcome };
};
