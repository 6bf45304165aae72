/**
 * What reviewers have given an application, and who may see it: a reviewer sees the others' marks once their own are done, so
 * that nobody is led by somebody else (the blind rule).
 */
import type { EventContent } from '../../records/office-records.ts';
import type { OfficeEvent } from '../model.ts';
import type { Criteria } from '../site-data.ts';

type ScoreContent = Extract<EventContent, { type: 'score' }>;
type ScoreEvent = OfficeEvent & { readonly content: ScoreContent };

const isScore = (event: OfficeEvent): event is ScoreEvent => event.content.type === 'score';

export interface Score extends Omit<ScoreContent, 'type'> {
  /** Recipient of the reviewer's key. */
  readonly reviewer: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Whether it was changed after it had been done, when the reviewer could already see the others'. */
  readonly changed: boolean;
}

/** The newest score of each reviewer under one version of the criteria, in the order in which they began. */
export function newestScores(events: readonly OfficeEvent[], version: number): readonly Score[] {
  const newest = new Map<string, Score>();
  for (const { by, at, content: { type: _, ...score } } of events.filter(isScore).filter(({ content }) => content.version === version)) {
    const before = newest.get(by);
    newest.set(by, { ...score, reviewer: by, at, changed: before !== undefined && (before.done || before.changed) });
  }
  return [...newest.values()];
}

/** Whether marks are whole and within the criteria; those of a file that was changed without a new version are not. */
export const isComplete = ({ marks }: Pick<Score, 'marks'>, { criteria, most }: Criteria): boolean =>
  Object.keys(marks).length === criteria.length && criteria.every(({ id }) => (marks[id] ?? Infinity) <= most);

export interface Seen {
  readonly mine: Score | undefined;
  /** Done and whole scores of others; undefined while the reader's own is not done. */
  readonly others: readonly Score[] | undefined;
  /** How many others are done, which may be told at any time. */
  readonly othersDone: number;
  /** Whether the reader has a score of an earlier version of the criteria and none of this one. */
  readonly outdated: boolean;
}

/** What one reviewer may see of an application's scores. */
export function seenBy(me: string, events: readonly OfficeEvent[], criteria: Criteria): Seen {
  const scores = newestScores(events, criteria.version);
  const mine = scores.find(({ reviewer }) => reviewer === me);
  const others = scores.filter((score) => score.reviewer !== me && score.done && isComplete(score, criteria));
  const outdated = mine === undefined && events.filter(isScore).some(({ by, content }) => by === me && content.version !== criteria.version);
  return { mine, others: mine?.done && isComplete(mine, criteria) ? others : undefined, othersDone: others.length, outdated };
}

/**
 * The events that one officer may read: all but scores that the blind rule keeps from them, which are the unfinished ones of
 * others, and the finished ones while the reader's own under the same version is not done.
 */
export function readableEvents(events: readonly OfficeEvent[], me: string): readonly OfficeEvent[] {
  const mineIsDone = (version: number): boolean => newestScores(events, version).some(({ reviewer, done }) => reviewer === me && done);
  return events.filter((event) => !isScore(event) || event.by === me || (event.content.done && mineIsDone(event.content.version)));
}
