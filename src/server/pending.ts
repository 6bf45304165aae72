export interface PendingWork {
  readonly add: (work: Promise<unknown>) => void;
  /** Resolves when nothing is under way any more. */
  readonly finished: () => Promise<void>;
}

/** Work that goes on after an answer, such as a mail: remembered, so that a stop waits for it. */
export function pendingWork(): PendingWork {
  const pending = new Set<Promise<unknown>>();
  return {
    add: (work) => {
      const kept = work.catch(() => undefined).finally(() => pending.delete(kept));
      pending.add(kept);
    },
    finished: async () => {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}
