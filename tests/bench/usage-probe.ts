/** Loaded before a measured server (`--import`): tells what it uses when the bench asks. Needs `--expose-gc`. */
declare const gc: () => void;

export interface Usage {
  /** Bytes the process takes in the machine. */
  readonly resident: number;
  /** Bytes of the heap, and outside of it, that are still in use after a collection. */
  readonly used: number;
  /** Processor time since the start, of all threads, in milliseconds. */
  readonly cpu: number;
}

process.on('message', () => {
  const { rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  gc();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ resident: rss, used: heapUsed + external, cpu: (user + system) / 1000 } satisfies Usage);
});
// Asking is no reason to keep the server running.
process.channel?.unref();
