/** One application out of everything that belongs to it. */
import { referenceOf } from '../../records/names.ts';
import type { HoldRecord } from '../../records/office-records.ts';
import { formOfRecord } from '../describe.ts';
import type { Dossier, OfficeEvent, Revision } from '../model.ts';
import type { OfficeRound } from '../site-data.ts';
import type { Decided } from './read.ts';
import { roundOf } from './round.ts';

/** Everything of one application that is at hand, in any order. */
export interface Pieces {
  readonly revisions: readonly Revision[];
  readonly events: readonly OfficeEvent[];
  readonly decisions: readonly Decided[];
  readonly holds: readonly (HoldRecord & { readonly number: number })[];
  readonly undelivered: readonly string[];
  readonly problems: readonly string[];
}

const byNumber = (a: { readonly number: number }, b: { readonly number: number }): number => a.number - b.number;

/**
 * The dossier, or undefined where no revision could be opened.
 * @param today ISO 8601, in Leipzig: a hold counts up to its last day
 */
export function dossierOf(id: string, pieces: Pieces, today: string, rounds: readonly OfficeRound[] = []): Dossier | undefined {
  const [first, ...later] = [...pieces.revisions].sort(byNumber);
  if (!first) return undefined;
  const newest = later.at(-1) ?? first;
  const decisions = [...pieces.decisions].sort(byNumber);
  const until = [...pieces.holds].sort(byNumber).at(-1)?.until ?? undefined;
  return {
    id,
    reference: referenceOf(id),
    kind: newest.header.form,
    module: newest.header.module,
    round: roundOf(rounds, newest.header.module, first.header.received),
    language: newest.header.language,
    received: first.header.received,
    due: [first, ...later].map(({ header }) => header.due).concat(decisions.map(({ due }) => due)).reduce((a, b) => (a < b ? a : b)),
    hold: until !== undefined && until >= today ? until : undefined,
    revisions: [first, ...later],
    answers: newest.answers,
    form: formOfRecord(newest.header),
    events: [...pieces.events].sort(byNumber),
    decisions: decisions.map(({ due: _, ...decision }) => decision),
    // Two repetitions on two days say the same.
    undelivered: [...new Set(pieces.undelivered)],
    problems: pieces.problems,
  };
}
