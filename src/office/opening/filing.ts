/** One record of an application on file: where it lies, and what it says. */
import type { Pieces } from './dossier.ts';
import type { Place } from './places.ts';
import { readDecision, readEvent, readHold, readRevision, type Unsealed } from './read.ts';

/** One piece of a dossier; none for a record that could not be read. */
export type Content = Partial<{ readonly [K in keyof Pieces]: Pieces[K][number] }>;

/** Undefined content: listed, and not yet read. */
export interface Filed { readonly place: Place; readonly content: Content | undefined }

/** Keys that are listed and not yet read. */
export const waitingIn = (own: ReadonlyMap<string, Filed>): readonly string[] => [...own].flatMap(([key, { content }]) => (content === undefined ? [key] : []));

/** What a record says, by where it lies. @throws OpenError */
export function contentOf(place: Place, record: Unsealed): Content {
  switch (place.folder) {
    case 'application': case 'quarantine': return { revisions: readRevision(place.number, record) };
    case 'event': return { events: readEvent(place.number, record) };
    case 'decision': return { decisions: readDecision(place.number, record) };
    case 'hold': return { holds: { number: place.number, ...readHold(record) } };
    case 'refused': return { undelivered: place.mail };
    case 'withdrawn': case 'desk': return {};
  }
}

/** Everything of one application that is at hand, with what could not be read of it. */
export function piecesOf(own: readonly Filed[], complaints: ReadonlyMap<string, string>): Pieces {
  const all = <K extends keyof Pieces>(name: K): Pieces[K][number][] => own.flatMap(({ content }) => content?.[name] ?? []);
  return {
    revisions: all('revisions'), events: all('events'), decisions: all('decisions'), holds: all('holds'), undelivered: all('undelivered'),
    problems: own.flatMap(({ place }) => complaints.get(place.key) ?? []),
  };
}
