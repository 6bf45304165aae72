import { sweep } from '../intake/outbox.ts';
import type { Ports } from '../intake/ports.ts';

/** How often waiting mails are looked at, in milliseconds: the shortest pause between two attempts. */
const interval = 60_000;

/** Sweeps the outbox now and every minute, one sweep at a time. */
export function startClock(ports: Ports): { readonly stop: () => void } {
  let running = false;
  const tick = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      await sweep(ports);
    } catch (error) {
      ports.log({ event: 'sweep-failed', reason: error instanceof Error ? error.name : 'unknown' });
    } finally {
      running = false;
    }
  };
  void tick();
  const timer = setInterval(() => { void tick(); }, interval);
  timer.unref();
  return { stop: () => { clearInterval(timer); } };
}
