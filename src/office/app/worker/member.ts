import { OpenError } from '../../../records/open-error.ts';
import type { Answered, Asked, Job, Results } from './protocol.ts';

/** A worker did not start, as when it could not be loaded, or broke down. The next question starts another. */
export class WorkerLost extends Error {}

/** One worker, started when it is first asked. */
export interface Member {
  /** How many questions wait. */
  readonly load: () => number;
  /** @throws OpenError | WorkerLost */
  readonly ask: <J extends Job>(job: J) => Promise<Results[J['do']]>;
  readonly end: () => void;
}

interface Waiting { readonly resolve: (result: never) => void; readonly reject: (error: Error) => void }

/** @param keys what a worker that takes the place of a lost one must know first */
export function hire(start: () => Worker, keys: () => readonly string[]): Member {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let wasLost = false;
  let last = 0;

  function hear({ data }: MessageEvent<Answered>): void {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if ('problem' in data) asked?.reject(new OpenError(data.problem));
    else asked?.resolve(data.result as never);
  }
  function lose(): void {
    worker?.terminate();
    worker = undefined;
    wasLost = true;
    for (const { reject } of waiting.values()) reject(new WorkerLost());
    waiting.clear();
  }
  function begin(): Worker {
    const fresh = start();
    fresh.addEventListener('message', hear);
    fresh.addEventListener('error', lose);
    if (wasLost) fresh.postMessage({ number: 0, job: { do: 'keys', identities: keys() } } satisfies Asked);
    return fresh;
  }
  return {
    load: () => waiting.size,
    end: () => { worker?.terminate(); },
    ask: (job) => new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker ??= begin();
      worker.postMessage({ number: last, job } satisfies Asked);
    }),
  };
}
