/** Where dossiers come together, record by record. It remembers what it has, so that only what changed is made anew. */
import { visibleLine } from '../visible.ts';
import { applicationProblems, entryProblems, strangeName } from '../problems.ts';
import { OpenError } from '../../records/opened.ts';
import type { Dossier } from '../model.ts';
import { dossierOf, type Pieces } from './dossier.ts';
import { isPlain, placeOf, saysEnough, type Place } from './places.ts';
import { readDecision, readDesk, readEvent, readHold, readRevision, type DeskEntry, type Unsealed } from './read.ts';

type Content = Partial<{ readonly [K in keyof Pieces]: Pieces[K][number] }>;
type Filed = { readonly place: Place; readonly content: Content | undefined };

export interface Complained { readonly key: string; readonly message: string }

/** Records that belong together: an application becomes visible when all of it has been read. */
export interface Wanted {
  /** Of an application; empty for the desk. */
  readonly id: string;
  readonly keys: readonly string[];
}

export interface Opening {
  /**
   * Takes what the server lists: what is not listed any more is forgotten. Gives what has still to be read, the desk first (newest
   * first), then by application.
   */
  readonly list: (keys: readonly string[]) => readonly Wanted[];
  /** Whether a record lies in plain sight and is read without a key. */
  readonly isPlain: (key: string) => boolean;
  /** Files a record; undefined for one that is gone meanwhile. */
  readonly put: (key: string, record: Unsealed | undefined) => void;
  /** Forgets an application with everything that belongs to it. */
  readonly drop: (id: string) => void;
  /** In the order of arrival. A new array only when something changed since the last call; unchanged dossiers are the same objects. */
  readonly dossiers: () => readonly Dossier[];
  readonly quarantined: () => readonly Dossier[];
  readonly complaints: () => readonly Complained[];
  readonly desk: () => readonly DeskEntry[];
  /** The highest number in use below a folder of an application, 0 where there is none; -1 counts listed records that are not read yet. */
  readonly lastNumber: (folder: 'event' | 'decision' | 'hold', id: string) => number;
  readonly lastDeskNumber: () => number;
}

/** @param today the day in Leipzig (ISO 8601) */
export function startOpening(today: () => string): Opening {
  /** By application, then by key; undefined content: listed and not read yet. */
  const files = new Map<string, Map<string, Filed>>();
  const desk = new Map<string, { readonly place: Place; readonly entry: DeskEntry | undefined }>();
  const complaints = new Map<string, string>();
  const withdrawn = new Set<string>();
  const dirty = new Set<string>();
  const made = { application: new Map<string, Dossier>(), quarantine: new Map<string, Dossier>() };
  let kept: { application: readonly Dossier[]; quarantine: readonly Dossier[]; complaints: readonly Complained[] } | undefined;

  const complain = (key: string, message: string): void => { complaints.set(key, message); kept = undefined; };
  const forget = (id: string, key: string): void => {
    const file = files.get(id);
    if (file?.delete(key) !== true) return;
    if (file.size === 0) files.delete(id);
    complaints.delete(key);
    dirty.add(id);
  };
  const file = (place: Place & { id: string }, content: Content | undefined): void => {
    const own = files.get(place.id) ?? new Map<string, Filed>();
    own.set(place.key, { place, content });
    files.set(place.id, own);
    dirty.add(place.id);
  };

  function list(keys: readonly string[]): readonly Wanted[] {
    const listed = new Set(keys);
    withdrawn.clear();
    const deskWanted: string[] = [];
    for (const key of keys) {
      const place = placeOf(key);
      if (place === undefined) continue;
      if (place === 'strange') complain(key, `${visibleLine(key)}: ${strangeName}`);
      else if (place.folder === 'withdrawn') withdrawn.add(place.id);
      else if (place.folder === 'desk') {
        if (!desk.has(key)) desk.set(key, { place, entry: undefined });
      } else if (!files.get(place.id)?.has(key)) {
        file(place, saysEnough(place) && place.folder === 'refused' ? { undelivered: place.mail } : undefined);
      }
    }
    for (const [id, own] of files) for (const key of own.keys()) if (!listed.has(key) || withdrawn.has(id)) forget(id, key);
    for (const key of complaints.keys()) if (!listed.has(key)) complaints.delete(key);
    for (const [key, { entry }] of [...desk].reverse()) if (!entry && !complaints.has(key)) deskWanted.push(key);
    kept = undefined;
    return [{ id: '', keys: deskWanted }, ...[...files].map(([id, own]) => ({ id, keys: waitingIn(own) }))].filter((wanted) => wanted.keys.length > 0);
  }

  function put(key: string, record: Unsealed | undefined): void {
    const place = placeOf(key);
    if (place === undefined || place === 'strange' || place.folder === 'withdrawn') return;
    kept = undefined;
    if (place.folder === 'desk') {
      if (record) desk.set(key, { place, entry: tried(key, place, () => readDesk(place.number, record)) });
      else desk.delete(key);
      return;
    }
    if (!record) forget(place.id, key);
    else file(place, tried(key, place, () => contentOf(place, record)) ?? {});
  }

  function tried<T>(key: string, { folder }: Place, read: () => T): T | undefined {
    try {
      complaints.delete(key);
      return read();
    } catch (error) {
      if (!(error instanceof OpenError)) throw error;
      complain(key, (folder === 'application' || folder === 'quarantine' ? applicationProblems : entryProblems)[error.problem]);
      return undefined;
    }
  }

  function make(): NonNullable<typeof kept> {
    const day = today();
    for (const id of dirty) {
      const own = [...files.get(id)?.values() ?? []];
      // Half of an application would show it in a state in which it never was.
      if (own.some(({ content }) => content === undefined)) continue;
      for (const [folder, where] of Object.entries(made)) {
        const dossier = dossierOf(id, piecesOf(own.filter((one) => one.place.folder === folder || !(one.place.folder in made)), complaints), day);
        if (dossier) where.set(id, dossier);
        else where.delete(id);
      }
      dirty.delete(id);
    }
    return {
      application: inOrder(made.application), quarantine: inOrder(made.quarantine),
      complaints: [...complaints].map(([key, message]) => ({ key, message })),
    };
  }
  const now = (): NonNullable<typeof kept> => (kept ??= make());

  return {
    list, put,
    isPlain: (key) => { const place = placeOf(key); return typeof place === 'object' && isPlain(place); },
    drop: (id) => { for (const key of [...files.get(id)?.keys() ?? []]) forget(id, key); kept = undefined; },
    dossiers: () => now().application,
    quarantined: () => now().quarantine,
    complaints: () => now().complaints,
    desk: () => [...desk.values()].flatMap(({ entry }) => entry ?? []).sort((a, b) => a.number - b.number),
    lastNumber: (folder, id) => [...files.get(id)?.values() ?? []].reduce((most, { place }) => (place.folder === folder && place.number > most ? place.number : most), 0),
    lastDeskNumber: () => [...desk.values()].reduce((most, { place }) => (place.folder === 'desk' && place.number > most ? place.number : most), 0),
  };
}

const waitingIn = (own: ReadonlyMap<string, Filed>): readonly string[] => [...own].flatMap(([key, { content }]) => (content === undefined ? [key] : []));

function contentOf(place: Place, record: Unsealed): Content {
  switch (place.folder) {
    case 'application': case 'quarantine': return { revisions: readRevision(place.number, record) };
    case 'event': return { events: readEvent(place.number, record) };
    case 'decision': return { decisions: readDecision(place.number, record) };
    case 'hold': return { holds: { number: place.number, ...readHold(record) } };
    case 'refused': return { undelivered: place.mail };
    case 'withdrawn': case 'desk': return {};
  }
}

function piecesOf(own: readonly Filed[], complaints: ReadonlyMap<string, string>): Pieces {
  const all = <K extends keyof Pieces>(name: K): Pieces[K][number][] => own.flatMap(({ content }) => content?.[name] ?? []);
  return {
    revisions: all('revisions'), events: all('events'), decisions: all('decisions'), holds: all('holds'), undelivered: all('undelivered'),
    problems: own.flatMap(({ place }) => complaints.get(place.key) ?? []),
  };
}

const inOrder = (dossiers: ReadonlyMap<string, Dossier>): readonly Dossier[] =>
  [...dossiers.values()].sort((a, b) => (a.received < b.received ? -1 : a.received > b.received ? 1 : a.id < b.id ? -1 : 1));
