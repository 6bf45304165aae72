import { sweep } from '../intake/outbox.ts';
import type { Ports } from '../intake/ports.ts';

/** How often waiting mails are looked at, in milliseconds: the shortest pause between two attempts. */
const interval = 60_000;

/** Sweeps the outbox now and every minute, one sweep at a time. A sweep under way is `later` work, which a stop waits for. */
export function startClock(ports: Ports): { readonly stop: () => void } {
  let running = false;
  const run = async (): Promise<void> => {
    running = true;
    try {
      await sweep(ports);
    } catch (error) {
      ports.log({ event: 'sweep-failed', reason: error instanceof Error ? error.name : 'unknown' });
    } finally {
      running = false;
    }
  };
  const tick = (): void => {
    if (!running) ports.later(run());
  };
  tick();
  const timer = setInterval(tick, interval);
  timer.unref();
  return { stop: () => { clearInterval(timer); } };
}
