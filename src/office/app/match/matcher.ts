/** The worker as the page sees it: promises, and one question after the other. */
import type { Change } from '../../match/change.ts';
import type { PairOf, Problem, Proposal } from '../../match/propose.ts';
import type { Asked, Told } from './protocol.ts';

export interface Matcher {
  /** Resolves to undefined when it was cancelled or overtaken by the next proposal. Rejects when the worker fails. */
  readonly propose: (problem: Problem, onProgress: (done: number, total: number) => void) => Promise<Proposal | undefined>;
  /** What pinning the pairs would change in the last proposal; undefined when it was overtaken. */
  readonly cost: (pins: readonly PairOf[]) => Promise<Change | undefined>;
  /** Ends what is running. The next proposal starts afresh. */
  readonly cancel: () => void;
}

type Question = { readonly do: 'propose'; readonly problem: Problem } | { readonly do: 'cost'; readonly pins: readonly PairOf[] };

interface Waiting {
  readonly isProposal: boolean;
  readonly hear: (told: Told) => void;
  readonly end: (failed: boolean) => void;
}

/** @param start makes the worker; it is made when it is first asked something */
export function matcher(start: () => Worker): Matcher {
  let worker: Worker | undefined;
  let number = 0;
  const waiting = new Map<number, Waiting>();

  const endAll = (failed: boolean): void => {
    const all = [...waiting.values()];
    waiting.clear();
    for (const { end } of all) end(failed);
  };
  const cancel = (): void => {
    worker?.terminate();
    worker = undefined;
    endAll(false);
  };
  const started = (): Worker => {
    if (worker) return worker;
    const fresh = start();
    fresh.addEventListener('message', ({ data }: MessageEvent<Told>) => waiting.get(data.number)?.hear(data));
    // A worker that cannot even start answers nobody.
    fresh.addEventListener('error', () => {
      worker = undefined;
      endAll(true);
    });
    return worker = fresh;
  };
  const ask = (question: Question, onProgress: (done: number, total: number) => void): Promise<Told | undefined> => new Promise((resolve, reject) => {
    number += 1;
    const own = number;
    const settle = (told: Told | undefined): void => {
      waiting.delete(own);
      resolve(told);
    };
    const fail = (): void => {
      waiting.delete(own);
      reject(new Error('The worker that matches has failed.'));
    };
    waiting.set(own, {
      isProposal: question.do === 'propose',
      hear: (told) => { if (told.is === 'progress') onProgress(told.done, told.total); else if (told.is === 'failed') fail(); else settle(told); },
      end: (failed) => { if (failed) fail(); else settle(undefined); },
    });
    started().postMessage({ number: own, ...question } satisfies Asked);
  });

  return {
    propose: async (problem, onProgress) => {
      // What is still running is for people or answers that have changed since.
      if ([...waiting.values()].some(({ isProposal }) => isProposal)) cancel();
      const told = await ask({ do: 'propose', problem }, onProgress);
      return told?.is === 'proposal' ? told.proposal : undefined;
    },
    cost: async (pins) => {
      const told = await ask({ do: 'cost', pins }, () => undefined);
      return told?.is === 'cost' ? told.change : undefined;
    },
    cancel,
  };
}
