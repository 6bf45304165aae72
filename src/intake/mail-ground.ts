import { sha256 } from '../records/hash.ts';
import { keys, type JobName, type MailName } from '../records/names.ts';
import type { RecordStore } from '../stores/store.ts';

/** So many characters of the hash stand in the name of a decision's mail. */
const hashLength = 16;

/**
 * The name of the mail that tells of a released decision. It holds the beginning of the hash of that record's envelope (who, and when to
 * the millisecond): when two officers release different decisions at once, one of them wins, and only the letter of that one may go out.
 * Sealing a record anew keeps its envelope.
 */
export const decisionMailName = async (number: number, decision: Uint8Array): Promise<MailName> =>
  `decision-${number}-${(await sha256(decision.subarray(0, decision.indexOf(0x0a)))).slice(0, hashLength)}`;

/** The record a mail, or both first ones, tell of, which must be there before it goes out: a revision, or the very decision. Rejects when the store does. */
export async function groundOf(store: RecordStore, id: string, name: JobName): Promise<Uint8Array | undefined> {
  const [kind, number = '1'] = name.split('-');
  if (kind !== 'decision') return store.get(keys.application(id, kind === 'changed' ? Number(number) : 1));
  const decision = await store.get(keys.decision(id, Number(number)));
  return decision && await decisionMailName(Number(number), decision) === name ? decision : undefined;
}
