import type { JobName } from '../records/names.ts';
import { deliver, type KnownJob } from './delivery.ts';
import type { Ports } from './ports.ts';

/**
 * So many jobs go out at once right after their applications. With the clock's own that makes three connections, which is all that some
 * mail servers take (learn.microsoft.com/exchange/troubleshoot/send-emails/smtp-submission-improvements).
 */
const mostAtOnce = 2;
/** So many wait for their turn; what comes on top is left to the clock. */
const mostWaiting = 20;
let atOnce = 0;
const turns: (() => void)[] = [];

/** Delivers a fresh job right after the answer, or as soon as it is its turn, unless many wait already. Never rejects. */
export async function deliverSoon(ports: Ports, id: string, job: JobName, known?: KnownJob): Promise<void> {
  if (turns.length >= mostWaiting) return;
  if (atOnce >= mostAtOnce) await new Promise<void>((resolve) => { turns.push(resolve); });
  else atOnce += 1;
  await deliver(ports, id, job, known);
  // Whoever is next takes this place over.
  const next = turns.shift();
  if (next) next();
  else atOnce -= 1;
}
