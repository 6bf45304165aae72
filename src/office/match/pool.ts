/** Who takes part in matching, and what people have said about pairs. */
import type { Dossier, OfficeEvent } from '../model.ts';
import { decided } from '../decide/decisions.ts';
import type { EventContent, Status } from '../../records/office-records.ts';
import { menteeOf, mentorOf } from './people.ts';
import type { HeldPair, PairOf, Problem } from './propose.ts';
import type { Weights } from './score.ts';

export interface Scope {
  /** Of mentees; all modules when it is missing. */
  readonly module: string | undefined;
  /** Also mentees who have neither a Zusage nor an Absage. */
  readonly undecided: boolean;
  /** Month in which the tandems begin, "2027-04". */
  readonly begin: string;
}

/** What was decided, whether or not it has been told. */
const isStage = (dossier: Dossier, status: Status): boolean => {
  const { pending, released } = decided(dossier);
  return (pending ?? released)?.status === status;
};

/** Mentees with a Zusage, released or pending; with `undecided` everybody who has no Absage. */
export const menteesIn = (dossiers: readonly Dossier[], { module, undecided }: Scope): readonly Dossier[] =>
  dossiers.filter((dossier) => dossier.kind === 'mentee' && (module === undefined || dossier.module === module)
    && (undecided ? !isStage(dossier, 'declined') : isStage(dossier, 'accepted')));

/** Everybody who offered to be a mentor and has no Absage: the office asks mentors, it does not select them as mentees. */
export const mentorsIn = (dossiers: readonly Dossier[]): readonly Dossier[] => dossiers.filter((dossier) => dossier.kind === 'mentor' && !isStage(dossier, 'declined'));

/** Nothing is decided about mentors by selection; the office notes a pause as the waiting list. Held pairs stay, nobody new comes. */
export const isPaused = (dossier: Dossier): boolean => isStage(dossier, 'waitlist');

/** The decisions that begin and end a pause of a mentor. */
export const pauseBegins = { type: 'decision', status: 'waitlist', reason: 'Pause' } as const satisfies EventContent;
export const pauseEnds = { type: 'decision', status: 'open' } as const satisfies EventContent;

export interface PairSaid extends PairOf {
  readonly state: 'pinned' | 'agreed' | 'never';
  readonly reason: string | undefined;
  /** ISO 8601. */
  readonly at: string;
  /** Recipient of the key that said it. */
  readonly by: string;
}

/** What holds of a mentee's pairs: the newest word on each mentor; freed ones are left out. By time, oldest first. */
export function pairsSaid({ id, events }: Pick<Dossier, 'id' | 'events'>): readonly PairSaid[] {
  const newest = new Map<string, { event: OfficeEvent; said: PairSaid | undefined }>();
  for (const event of events) {
    if (event.content.type !== 'pair') continue;
    const { mentor, state, reason } = event.content;
    newest.set(mentor, { event, said: state === 'free' ? undefined : { mentee: id, mentor, state, reason, at: event.at, by: event.by } });
  }
  return [...newest.values()].sort((a, b) => a.event.number - b.event.number).flatMap(({ said }) => said ?? []);
}

/**
 * The one pair that holds a mentee. Two officers may have pinned two mentors at once: an agreed pair goes before a pinned one, then the newest counts;
 * a pair with somebody who is no longer there holds nothing.
 */
export function heldPair(mentee: Dossier, isThere: (mentor: string) => boolean): HeldPair | undefined {
  const held = pairsSaid(mentee).filter(({ state, mentor }) => state !== 'never' && isThere(mentor));
  const last = held.findLast(({ state }) => state === 'agreed') ?? held.at(-1);
  return last && { mentee: mentee.id, mentor: last.mentor, state: last.state === 'agreed' ? 'agreed' : 'pinned' };
}

/** Pairs that hold a mentee beside the one that counts: for people to settle. */
export const heldBeside = (mentee: Dossier, isThere: (mentor: string) => boolean): readonly PairSaid[] => {
  const one = heldPair(mentee, isThere);
  return pairsSaid(mentee).filter(({ state, mentor }) => state !== 'never' && mentor !== one?.mentor);
};

/** The whole question: who takes part, and what is fixed. Held pairs of other modules take their mentor's places too, those of mentees with an Absage do not. */
export function problemOf(dossiers: readonly Dossier[], scope: Scope, weights: Weights): Problem {
  const mentors = mentorsIn(dossiers);
  const there = new Set(mentors.map(({ id }) => id));
  const mentees = menteesIn(dossiers, scope);
  const holding = dossiers.filter((dossier) => dossier.kind === 'mentee' && !isStage(dossier, 'declined'));
  return {
    begin: scope.begin,
    mentees: mentees.map(menteeOf),
    mentors: mentors.map((dossier) => mentorOf(dossier, isPaused(dossier))),
    weights,
    held: holding.flatMap((mentee) => heldPair(mentee, (mentor) => there.has(mentor)) ?? []),
    never: mentees.flatMap((mentee) => pairsSaid(mentee).filter(({ state }) => state === 'never').map(({ mentor }) => ({ mentee: mentee.id, mentor }))),
  };
}
