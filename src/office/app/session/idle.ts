/** When nobody works any more. By the clock and not by timers alone, since these stand still while a laptop sleeps. */
import { signal, type ReadonlySignal } from '@preact/signals';

/** After so long without a key, a click or a scroll the session ends, in milliseconds; so long before that people are asked. */
export const idleLimit = 30 * 60_000;
export const idleWarning = 2 * 60_000;

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'scroll'] as const;
const lookEvery = 5_000;

export interface Idle {
  /** Whether the end is near: shown as a question. */
  readonly isEnding: ReadonlySignal<boolean>;
  /** Time of the last sign of life, in milliseconds since 1970. */
  readonly lastActive: () => number;
  /** Somebody says that they are there. */
  readonly goOn: () => void;
  readonly stop: () => void;
}

/** @param onEnd called once, when the limit is reached @param onLook called at each look at the clock */
export function watchIdle(onEnd: () => void, onLook: () => void): Idle {
  const isEnding = signal(false);
  let last = Date.now();
  const look = (): void => {
    const idle = Date.now() - last;
    isEnding.value = idle >= idleLimit - idleWarning;
    if (idle < idleLimit) return onLook();
    stop();
    onEnd();
  };
  // While the question stands, only its answer counts: a nudged mouse is nobody.
  const onSign = (): void => { if (!isEnding.value && Date.now() - last < idleLimit - idleWarning) last = Date.now(); };
  const timer = window.setInterval(look, lookEvery);
  for (const sign of signs) window.addEventListener(sign, onSign, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  function stop(): void {
    window.clearInterval(timer);
    for (const sign of signs) window.removeEventListener(sign, onSign, { capture: true });
    document.removeEventListener('visibilitychange', look);
  }
  return {
    isEnding,
    lastActive: () => last,
    goOn: () => { last = Date.now(); isEnding.value = false; },
    stop,
  };
}
