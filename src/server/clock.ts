import { keepCanary } from '../intake/canary.ts';
import { keepReseals } from '../intake/keep-reseals.ts';
import { keepChangesNoted } from '../intake/note-change.ts';
import { sweep } from '../intake/outbox.ts';
import { expire } from '../intake/retention.ts';
import type { Ports } from '../intake/ports.ts';

/** How often waiting mails are looked at, in milliseconds: the shortest pause between two attempts. */
const interval = 60_000;
/** Every so many rounds what is due is deleted: each hour, so that a day on which the server stood still is made up for at once. */
const roundsUntilExpiry = 60;

export interface Clock {
  readonly stop: () => void;
  /** Age in milliseconds of the oldest mail that waited at the last sweep. */
  readonly oldestUnsent: () => number;
}

/** Puts back what was half-way to new keys and sweeps the outbox, now and every minute, and deletes what is due and looks after canary and log of changes now and every hour, one round at a time. A round under way is `later` work, which a stop waits for. */
export function startClock(ports: Ports): Clock {
  let running = false;
  let rounds = 0;
  let oldest = 0;
  const attempt = async (event: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      ports.log({ event, reason: error instanceof Error ? error.name : 'unknown' });
    }
  };
  const run = async (): Promise<void> => {
    running = true;
    // First: a mail and a deletion must not meet an application that is half-way to new keys.
    await keepReseals(ports);
    await attempt('sweep-failed', async () => { ({ oldest } = await sweep(ports)); });
    if (rounds % roundsUntilExpiry === 0) {
      await keepChangesNoted(ports);
      await attempt('expiry-failed', async () => { await expire(ports); });
      await keepCanary(ports);
    }
    rounds += 1;
    running = false;
  };
  const tick = (): void => {
    if (!running) ports.later(run());
  };
  tick();
  const timer = setInterval(tick, interval);
  timer.unref();
  return { stop: () => { clearInterval(timer); }, oldestUnsent: () => oldest };
}
