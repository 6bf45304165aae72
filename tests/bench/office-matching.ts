import { assignByMunkres } from '../../src/office/match/munkres.ts';
import { menteeOf, mentorOf } from '../../src/office/match/people.ts';
import { propose } from '../../src/office/match/propose.ts';
import { firstWeights } from '../../src/office/match/score.ts';
import { inventDossiers } from '../tools/dossiers.ts';

export interface Matching { readonly milliseconds: number; readonly pairs: number; readonly unmatched: number }

/** A proposal for everybody, from the answers to the last pair; the same code runs in the page's worker. */
export function measureMatching(mentees: number, mentors: number): Matching {
  const dossiers = inventDossiers({ mentees, mentors, seed: 1, now: new Date(), withdrawn: 0 });
  const begun = performance.now();
  const { pairs, unmatched } = propose({
    mentees: dossiers.filter(({ kind }) => kind === 'mentee').map(menteeOf),
    mentors: dossiers.filter(({ kind }) => kind === 'mentor').map((mentor) => mentorOf(mentor)),
    // Late enough for everybody to be available.
    begin: '2099-01', weights: firstWeights, held: [], never: [],
  }, assignByMunkres);
  return { milliseconds: performance.now() - begun, pairs: pairs.length, unmatched: unmatched.length };
}
