import { Worker as Thread } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { matcher, type Matcher } from '../../../../src/office/app/match/matcher.ts';
import { costOf } from '../../../../src/office/match/change.ts';
import { assignByMunkres } from '../../../../src/office/match/munkres.ts';
import { prepare, propose, solve, type Problem } from '../../../../src/office/match/propose.ts';
import { firstWeights } from '../../../../src/office/match/score.ts';
import { mentee, mentor, setting } from './people.ts';

/** The page's own worker in a thread of Node: only the names of what a browser gives it are put in place. */
function thread(file = '../../../../src/office/app/match/match-worker.ts'): Worker {
  const own = new Thread(`
    const { parentPort, workerData } = require('node:worker_threads');
    globalThis.postMessage = (told) => { parentPort.postMessage(told); };
    const early = [];
    parentPort.on('message', (data) => { early.push(data); });
    globalThis.addEventListener = (_type, hear) => {
      parentPort.removeAllListeners('message').on('message', (data) => { hear({ data }); });
      for (const data of early) hear({ data });
    };
    import(workerData);
  `, { eval: true, workerData: new URL(file, import.meta.url).href });
  return {
    postMessage: (asked: unknown) => { own.postMessage(asked); },
    terminate: () => { void own.terminate(); },
    addEventListener: (type: string, hear: (event: { data: unknown }) => void) => { own.on(type, (data) => { hear({ data }); }); },
  } as unknown as Worker;
}

const problem: Problem = {
  ...setting, weights: firstWeights, held: [], never: [],
  mentees: Array.from({ length: 120 }, (_, index) => mentee({}, `MTE${'ABCDEFGHJK'[Math.floor(index / 12)]!}${'ABCDEFGHJKLM'[index % 12]!}`)),
  mentors: Array.from({ length: 30 }, (_, index) => mentor({ capacity: 3 }, `MTR${'ABCDEF'[Math.floor(index / 5)]!}${'ABCDE'[index % 5]!}`)),
};
const fewer: Problem = { ...problem, mentees: problem.mentees.slice(0, 2) };
const silent = (): void => undefined;

let own: Matcher | undefined;
const started = (file?: string): Matcher => own = matcher(() => thread(file));
afterEach(() => { own?.cancel(); });

describe('the worker that matches', () => {
  test('proposes what is proposed without it, and tells how far it is', async () => {
    const progress: string[] = [];
    const found = await started().propose(problem, (done, total) => progress.push(`${done}/${total}`));
    expect(found).toEqual(propose(problem, assignByMunkres));
    expect(progress).toEqual(['0/120', '50/120', '100/120', '120/120']);
  });

  test('prices a change of the last proposal', async () => {
    const worker = started();
    await worker.propose(problem, silent);
    const pins = [{ mentee: problem.mentees[0]!.id, mentor: problem.mentors[29]!.id }];
    const prepared = prepare(problem);
    expect(await worker.cost(pins)).toEqual(costOf(prepared, solve(prepared, assignByMunkres), pins, assignByMunkres));
  });

  test('is overtaken by the next proposal', async () => {
    const worker = started();
    const [first, second] = await Promise.all([worker.propose(problem, silent), worker.propose(fewer, silent)]);
    expect(first).toBeUndefined();
    expect(second).toEqual(propose(fewer, assignByMunkres));
  });

  test('stops when it is cancelled, and begins again when it is asked again', async () => {
    const worker = started();
    const running = worker.propose(problem, silent);
    worker.cancel();
    expect(await running).toBeUndefined();
    expect(await worker.propose(fewer, silent)).toEqual(propose(fewer, assignByMunkres));
  });

  test('rejects what it cannot answer', async () => {
    await expect(started().cost([])).rejects.toThrow('has failed');
    await expect(started('./nothing-here.ts').propose(fewer, silent)).rejects.toThrow('has failed');
  });
});
