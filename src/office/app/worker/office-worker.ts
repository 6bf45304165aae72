/** Runs beside the page, so that the page never stands still. Keys stay in here. */
import type { Answered, Asked } from './protocol.ts';
import { problemOf, startWork } from './work.ts';

const work = startWork();

const answer = (answered: Answered): void => { postMessage(answered); };

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  work(data.job).then(
    (result) => { answer({ number: data.number, result }); },
    (error: unknown) => { answer({ number: data.number, problem: problemOf(error) }); },
  );
});
