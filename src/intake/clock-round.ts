import { keepCanary } from './canary.ts';
import { keepReseals } from './keep-reseals.ts';
import type { Ports } from './ports.ts';
import { keepChangesNoted } from './note-change.ts';
import { sweep } from './outbox.ts';
import { expire } from './retention.ts';

/** A host that calls at most every five minutes finds each hour once in this part of it. */
const deletionMinutes = 5;

/** One round of a clock that keeps no memory: records half-way to new keys, mails and the canary each time, deletion of what is due and the log of changes in the first minutes of every hour. */
export async function clockRound(ports: Ports): Promise<void> {
  await keepReseals(ports);
  await sweep(ports);
  await keepCanary(ports);
  if (ports.now().getUTCMinutes() >= deletionMinutes) return;
  await keepChangesNoted(ports);
  await expire(ports);
}
