/**
 * A proposal for everybody: of all ways to give each mentee at most one mentor and each mentor no more mentees than there are places, one with the most
 * pairs, among these one with the most points, and among these one that spreads the mentees over more mentors. Ties go by id,
 * whatever the order of the lists, so that the same people always give the same proposal.
 */
import { careerOf } from './career.ts';
import type { Mentee, Mentor } from './people.ts';
import { findingsOf, isOpen, ruleIds, type Finding, type RuleId, type Setting } from './rules.ts';
import { mostPoints, pointsOfPair, type Weights } from './score.ts';

export interface PairOf {
  readonly mentee: string;
  readonly mentor: string;
}

export interface HeldPair extends PairOf {
  readonly state: 'pinned' | 'agreed';
}

export interface Problem extends Setting {
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
  readonly weights: Weights;
  /** Fixed before anything else, whatever the rules say; at most one for each mentee. Pairs of people who are not in the lists take a place all the same. */
  readonly held: readonly HeldPair[];
  readonly never: readonly PairOf[];
}

export interface ProposedPair extends PairOf {
  readonly points: number;
  /** Missing for what is only proposed. */
  readonly state: HeldPair['state'] | undefined;
}

/** Why a mentee has no mentor. */
export interface Unmatched {
  readonly mentee: string;
  /** Mentors nothing stands against; their places went to others. */
  readonly possible: number;
  /** Mentors against whom something is unsure and nothing certain. */
  readonly unsure: number;
  /** How many mentors each rule takes away. */
  readonly blocked: Readonly<Partial<Record<RuleId, number>>>;
  readonly mentors: number;
}

export interface Proposal {
  /** In the order of the mentees' ids. */
  readonly pairs: readonly ProposedPair[];
  readonly unmatched: readonly Unmatched[];
  /** Sum of the points of all pairs. */
  readonly total: number;
}

/** Cheapest assignment of every row to a column of its own, as pairs of row and column; a cost may be Infinity. At least as many columns as rows. */
export type Solve = (costs: readonly (readonly number[])[]) => readonly (readonly [number, number])[];

/** What has been looked at once stays known for every further question about the same people. */
export interface Prepared {
  readonly problem: Problem;
  /** Points by index of mentee and mentor, both in the order of ids; -1 where a proposal may not use the pair. */
  readonly points: readonly Int16Array[];
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
}

const byId = <P extends { readonly id: string }>(people: readonly P[]): readonly P[] => [...people].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Looks at every pair. `report` hears after each mentee how many of them are done. */
export function prepare(problem: Problem, report: (done: number) => void = () => undefined): Prepared {
  const mentees = byId(problem.mentees);
  const mentors = byId(problem.mentors);
  const careers = mentors.map(careerOf);
  const never = new Set(problem.never.map(keyOf));
  const points = mentees.map((mentee, done) => {
    report(done);
    return Int16Array.from(mentors, (mentor, index) =>
      (!never.has(keyOf({ mentee: mentee.id, mentor: mentor.id })) && isOpen(mentee, mentor, problem) ? pointsOfPair(mentee, mentor, problem.weights, careers[index]) : -1));
  });
  return { problem, points, mentees, mentors };
}

const keyOf = ({ mentee, mentor }: PairOf): string => `${mentee} ${mentor}`;

/** Solves what was prepared; `held` takes the place of the problem's own, to ask what a change would cost. */
export function solve({ problem, points, mentees, mentors }: Prepared, assign: Solve, held: readonly HeldPair[] = problem.held): Proposal {
  const mentorIndex = new Map(mentors.map(({ id }, index) => [id, index]));
  const heldBy = new Map(held.map((pair) => [pair.mentee, pair]));
  const places = freePlaces(mentors, held);
  const open = mentees.flatMap(({ id }, index) => (heldBy.has(id) ? [] : [index]));
  const chosen = new Map(assigned(open.map((row) => points[row] ?? new Int16Array()), places, assign).map(([row, mentor]) => [open[row], mentor]));
  const pairs: ProposedPair[] = [];
  const unmatched: Unmatched[] = [];
  mentees.forEach((mentee, index) => {
    const fixed = heldBy.get(mentee.id);
    const to = fixed ? mentorIndex.get(fixed.mentor) : chosen.get(index);
    const mentor = to === undefined ? undefined : mentors[to];
    if (mentor) pairs.push({ mentee: mentee.id, mentor: mentor.id, points: pointsOfPair(mentee, mentor, problem.weights), state: fixed?.state });
    else unmatched.push(reasonOf(mentee, mentors, places, problem));
  });
  return { pairs, unmatched, total: pairs.reduce((sum, pair) => sum + pair.points, 0) };
}

/** Both at once. */
export const propose = (problem: Problem, assign: Solve): Proposal => solve(prepare(problem), assign);

interface Place {
  /** Index of the mentor. */
  readonly mentor: number;
  /** The how manieth mentee of the mentor this would be, from 0. */
  readonly rank: number;
}

/** A capacity nobody can have meant must not fill the memory. */
const mostPlaces = 50;

function freePlaces(mentors: readonly Mentor[], held: readonly HeldPair[]): readonly Place[] {
  const taken = new Map<string, number>();
  for (const { mentor } of held) taken.set(mentor, (taken.get(mentor) ?? 0) + 1);
  return mentors.flatMap(({ id, capacity = 0 }, mentor) => {
    const first = taken.get(id) ?? 0;
    return Array.from({ length: Math.max(0, Math.min(capacity, mostPlaces) - first) }, (_, more) => ({ mentor, rank: first + more }));
  });
}

/**
 * One column for each place, and one for each mentee to stay without. The three aims are one whole number: a point outweighs all ranks together,
 * and staying without outweighs all points together. For 1,000 mentees with 5 places each the sums stay below 10^13, far from where whole numbers end.
 */
function assigned(rows: readonly Int16Array[], places: readonly Place[], assign: Solve): readonly (readonly [number, number])[] {
  if (rows.length === 0 || places.length === 0) return [];
  const perPoint = rows.length * Math.max(...places.map(({ rank }) => rank + 1)) + 1;
  const without = rows.length * (mostPoints + 1) * perPoint;
  const costs = rows.map((points) => [
    ...places.map(({ mentor, rank }) => {
      const own = points[mentor] ?? -1;
      return own < 0 ? Infinity : (mostPoints - own) * perPoint + rank;
    }),
    ...rows.map(() => without),
  ]);
  return assign(costs).flatMap(([row, column]) => {
    const place = places[column];
    return place ? [[row, place.mentor] as const] : [];
  });
}

function reasonOf(mentee: Mentee, mentors: readonly Mentor[], places: readonly Place[], problem: Problem): Unmatched {
  const free = new Set(places.map(({ mentor }) => mentor));
  const never = new Set(problem.never.filter((pair) => pair.mentee === mentee.id).map(({ mentor }) => mentor));
  const blocked: Partial<Record<RuleId, number>> = {};
  let possible = 0;
  let unsure = 0;
  mentors.forEach((mentor, index) => {
    const findings = findingsOf(mentee, mentor, problem);
    const against = rulesAgainst(findings, never.has(mentor.id), free.has(index));
    for (const rule of against) blocked[rule] = (blocked[rule] ?? 0) + 1;
    if (against.size > 0) return;
    if (findings.some(({ level }) => level === 'unsure')) unsure += 1;
    else possible += 1;
  });
  return { mentee: mentee.id, possible, unsure, blocked, mentors: mentors.length };
}

function rulesAgainst(findings: readonly Finding[], never: boolean, free: boolean): ReadonlySet<RuleId> {
  const against = new Set(findings.filter(({ level }) => level === 'blocked').map(({ rule }) => rule));
  if (never) against.add('never');
  if (!free) against.add('capacity');
  return new Set(ruleIds.filter((rule) => against.has(rule)));
}
