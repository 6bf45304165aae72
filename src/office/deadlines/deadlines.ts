/** What must be deleted when, and what is kept longer. Days are those of Leipzig, ISO 8601. */
import type { Dossier } from '../model.ts';

/** So long before a deletion it is shown, in days (issue "The office", delete and hold). */
export const shownBefore = 30;

const day = 86_400_000;

/** Days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / day);

export const dayAfter = (one: string): string => new Date(Date.parse(one) + day).toISOString().slice(0, 10);

export interface Deadline {
  readonly dossier: Dossier;
  /** On this day it is deleted. */
  readonly on: string;
  /** Until then, in days; negative when it should have been deleted already. */
  readonly days: number;
  /** Which period ends: that of the application, or that of a released decision. */
  readonly because: 'received' | 'decided';
}

export interface Held extends Deadline {
  /** Last day on which nothing is deleted. */
  readonly until: string;
  /** The newest reason somebody gave. */
  readonly reason: string | undefined;
}

export interface Deadlines {
  /** Should be gone: the server has not deleted it yet. */
  readonly overdue: readonly Deadline[];
  readonly soon: readonly Deadline[];
  readonly held: readonly Held[];
  /** How many others are due later. */
  readonly later: number;
}

/** When one application is deleted if nobody does anything: on its day, or after the last day of its hold. */
export function deadlineOf(dossier: Dossier, today: string): Deadline {
  const { due, hold, revisions } = dossier;
  const on = hold !== undefined && hold >= due ? dayAfter(hold) : due;
  const because = revisions.every(({ header }) => due < header.due) ? 'decided' : 'received';
  return { dossier, on, days: daysBetween(today, on), because };
}

/** Why the hold was set: the newest entry about one, if it is that of this hold. */
export function holdReason({ events, hold }: Pick<Dossier, 'events' | 'hold'>): string | undefined {
  const newest = events.findLast(({ content }) => content.type === 'hold')?.content;
  return newest?.type === 'hold' && newest.until === hold ? newest.reason : undefined;
}

/** Everything by its day, the nearest first; what is held stands apart, however far away its day is. */
export function deadlinesOf(dossiers: readonly Dossier[], today: string): Deadlines {
  const all = dossiers.map((dossier) => deadlineOf(dossier, today)).sort((a, b) => a.days - b.days || (a.dossier.received < b.dossier.received ? -1 : 1));
  const free = all.filter(({ dossier }) => dossier.hold === undefined);
  return {
    overdue: free.filter(({ days }) => days < 0),
    soon: free.filter(({ days }) => days >= 0 && days <= shownBefore),
    later: free.filter(({ days }) => days > shownBefore).length,
    held: all.flatMap((one) => (one.dossier.hold === undefined ? [] : [{ ...one, until: one.dossier.hold, reason: holdReason(one.dossier) }])).sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0)),
  };
}
