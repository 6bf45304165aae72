/** What it costs when people change a pair: everything else is proposed anew around it, and the two proposals are compared. */
import { solve, type HeldPair, type PairOf, type Prepared, type Proposal, type Solve } from './propose.ts';

export interface Moved {
  readonly mentee: string;
  readonly from: { readonly mentor: string; readonly points: number } | undefined;
  readonly to: { readonly mentor: string; readonly points: number } | undefined;
}

export interface MentorChange {
  readonly mentor: string;
  /** Points of all their mentees together, before and after. */
  readonly before: number;
  readonly after: number;
  readonly menteesBefore: number;
  readonly menteesAfter: number;
}

export interface Change {
  readonly totalBefore: number;
  readonly totalAfter: number;
  readonly pairsBefore: number;
  readonly pairsAfter: number;
  /** Mentees who get another mentor, or one at last, or none any more. */
  readonly moved: readonly Moved[];
  /** Mentors whose mentees or points change. */
  readonly mentors: readonly MentorChange[];
  readonly proposal: Proposal;
}

/** How two proposals for the same people differ. */
export function changeBetween(before: Proposal, after: Proposal): Change {
  const old = new Map(before.pairs.map((pair) => [pair.mentee, pair]));
  const now = new Map(after.pairs.map((pair) => [pair.mentee, pair]));
  const mentees = [...new Set([...old.keys(), ...now.keys()])].sort();
  const mentors = [...new Set([...before.pairs, ...after.pairs].map(({ mentor }) => mentor))].sort();
  return {
    totalBefore: before.total, totalAfter: after.total, pairsBefore: before.pairs.length, pairsAfter: after.pairs.length,
    moved: mentees.flatMap((mentee) => {
      const [from, to] = [old.get(mentee), now.get(mentee)];
      return from?.mentor === to?.mentor ? [] : [{ mentee, from, to }];
    }),
    mentors: mentors.flatMap((mentor) => {
      const [left, right] = [ofMentor(before, mentor), ofMentor(after, mentor)];
      return left.points === right.points && left.count === right.count ? []
        : [{ mentor, before: left.points, after: right.points, menteesBefore: left.count, menteesAfter: right.count }];
    }),
    proposal: after,
  };
}

function ofMentor({ pairs }: Proposal, mentor: string): { readonly points: number; readonly count: number } {
  const own = pairs.filter((pair) => pair.mentor === mentor);
  return { points: own.reduce((sum, { points }) => sum + points, 0), count: own.length };
}

/** The problem's held pairs with some taken in: each takes the place of whatever held its mentee before. */
export function holding(held: readonly HeldPair[], pins: readonly PairOf[]): readonly HeldPair[] {
  const pinned = new Set(pins.map(({ mentee }) => mentee));
  return [...held.filter(({ mentee }) => !pinned.has(mentee)), ...pins.map((pin) => ({ ...pin, state: 'pinned' as const }))];
}

/** What pinning these pairs would change; pinning two crosswise is a swap. */
export const costOf = (prepared: Prepared, before: Proposal, pins: readonly PairOf[], assign: Solve): Change =>
  changeBetween(before, solve(prepared, assign, holding(prepared.problem.held, pins)));

/** The two pairs that swap the mentors of two mentees, or undefined while one of them has none. */
export function swapOf({ pairs }: Proposal, one: string, two: string): readonly [PairOf, PairOf] | undefined {
  const [a, b] = [one, two].map((mentee) => pairs.find((pair) => pair.mentee === mentee));
  return a && b && a.mentor !== b.mentor ? [{ mentee: one, mentor: b.mentor }, { mentee: two, mentor: a.mentor }] : undefined;
}
