/** Runs beside the page: looks at every pair and solves, so that the page never stands still. The solver is loaded with it. */
import { costOf } from '../../match/change.ts';
import { assignByMunkres } from '../../match/munkres.ts';
import { prepare, solve, type Prepared, type Proposal } from '../../match/propose.ts';
import type { Asked, Told } from './protocol.ts';

/** Progress is told after so many mentees: often enough to be seen, rarely enough to cost nothing. */
const tellEvery = 50;

const tell = (told: Told): void => { postMessage(told); };

let last: { readonly prepared: Prepared; readonly proposal: Proposal } | undefined;

function run(asked: Asked): void {
  const { number } = asked;
  if (asked.do === 'propose') {
    const total = asked.problem.mentees.length;
    const prepared = prepare(asked.problem, (done) => { if (done % tellEvery === 0) tell({ number, is: 'progress', done, total }); });
    tell({ number, is: 'progress', done: total, total });
    const proposal = solve(prepared, assignByMunkres);
    last = { prepared, proposal };
    tell({ number, is: 'proposal', proposal });
  } else if (last) {
    tell({ number, is: 'cost', change: costOf(last.prepared, last.proposal, asked.pins, assignByMunkres) });
  } else {
    tell({ number, is: 'failed' });
  }
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  try {
    run(data);
  } catch {
    tell({ number: data.number, is: 'failed' });
  }
});
