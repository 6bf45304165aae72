/** Where dossiers come together, record by record. It remembers what it has, so that only what changed is made anew. */
import { visibleLine } from '../visible.ts';
import { applicationProblems, entryProblems, strangeName } from '../problems.ts';
import { OpenError } from '../../records/open-error.ts';
import type { Dossier } from '../model.ts';
import type { OfficeRound } from '../site-data.ts';
import { dossierOf } from './dossier.ts';
import { contentOf, piecesOf, waitingIn, type Content, type Filed } from './filing.ts';
import { isPlain, placeOf, type Place } from './places.ts';
import { readDesk, type DeskEntry, type Unsealed } from './read.ts';

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
  /** By number. */
  readonly desk: () => readonly DeskEntry[];
  /** The highest number in use below a folder of an application, 0 where there is none; records that are listed and not yet read count. */
  readonly lastNumber: (folder: 'event' | 'decision' | 'hold', id: string) => number;
  readonly lastDeskNumber: () => number;
}

type Kind = 'application' | 'quarantine';
const kinds = ['application', 'quarantine'] as const satisfies readonly Kind[];
const isOther = ({ folder }: Place, kind: Kind): boolean => folder !== kind && kinds.some((one) => one === folder);

/** @param today the day in Leipzig (ISO 8601) */
export function startOpening(today: () => string, rounds: readonly OfficeRound[] = []): Opening {
  /** By application, then by key. */
  const files = new Map<string, Map<string, Filed>>();
  const desk = new Map<string, { readonly number: number; readonly entry: DeskEntry | undefined }>();
  const complaints = new Map<string, string>();
  const withdrawn = new Set<string>();
  /** Applications of which something changed since dossiers were made. */
  const dirty = new Set<string>();
  const made = { application: new Map<string, Dossier>(), quarantine: new Map<string, Dossier>() };
  const kept: { application?: readonly Dossier[] | undefined; quarantine?: readonly Dossier[] | undefined; complaints?: readonly Complained[] | undefined; desk?: readonly DeskEntry[] | undefined } = {};
  let day = today();

  function complain(key: string, message: string | undefined): void {
    if (complaints.get(key) === message) return;
    if (message === undefined) complaints.delete(key);
    else complaints.set(key, message);
    kept.complaints = undefined;
  }

  function forget(id: string, key: string): void {
    const own = files.get(id);
    if (own?.delete(key) !== true) return;
    if (own.size === 0) files.delete(id);
    complain(key, undefined);
    dirty.add(id);
  }

  function file(place: Place & { readonly id: string }, content: Content | undefined): void {
    const own = files.get(place.id) ?? new Map<string, Filed>();
    files.set(place.id, own.set(place.key, { place, content }));
    dirty.add(place.id);
  }

  function list(keys: readonly string[]): readonly Wanted[] {
    const listed = new Set(keys);
    withdrawn.clear();
    for (const key of keys) {
      const place = placeOf(key);
      if (place === 'strange') complain(key, strangeName);
      else if (place?.folder === 'withdrawn') withdrawn.add(place.id);
      else if (place?.folder === 'desk') desk.set(key, desk.get(key) ?? { number: place.number, entry: undefined });
      // That a mail came back is said by the name alone.
      else if (place && !files.get(place.id)?.has(key)) file(place, place.folder === 'refused' ? contentOf(place, nothing) : undefined);
    }
    for (const [id, own] of files) for (const key of own.keys()) if (!listed.has(key) || withdrawn.has(id)) forget(id, key);
    for (const key of complaints.keys()) if (!listed.has(key)) complain(key, undefined);
    const unread = [...desk].flatMap(([key, { number, entry }]) => (entry ?? complaints.has(key) ? [] : [{ key, number }]));
    return [
      { id: '', keys: unread.sort((a, b) => b.number - a.number).map(({ key }) => key) },
      ...[...files].map(([id, own]) => ({ id, keys: waitingIn(own) })),
    ].filter((wanted) => wanted.keys.length > 0);
  }

  function put(key: string, record: Unsealed | undefined): void {
    const place = placeOf(key);
    if (place === undefined || place === 'strange' || place.folder === 'withdrawn') return;
    if (place.folder === 'desk') {
      kept.desk = undefined;
      if (record) desk.set(key, { number: place.number, entry: tried(key, entryProblems, () => readDesk(place.number, record)) });
      else desk.delete(key);
    } else if (record && !withdrawn.has(place.id)) {
      const problems = place.folder === 'application' || place.folder === 'quarantine' ? applicationProblems : entryProblems;
      file(place, tried(key, problems, () => contentOf(place, record)) ?? {});
    } else forget(place.id, key);
  }

  function tried<T>(key: string, problems: Readonly<Record<OpenError['problem'], string>>, read: () => T): T | undefined {
    try {
      const content = read();
      complain(key, undefined);
      return content;
    } catch (error) {
      if (!(error instanceof OpenError)) throw error;
      complain(key, problems[error.problem]);
      return undefined;
    }
  }

  function make(): void {
    if (day !== today()) {
      // A hold may have ended overnight.
      day = today();
      for (const [id, own] of files) if ([...own.values()].some(({ place }) => place.folder === 'hold')) dirty.add(id);
    }
    for (const id of dirty) {
      const own = [...files.get(id)?.values() ?? []];
      // Half of an application would show it in a state in which it never was.
      if (own.some(({ content }) => content === undefined)) continue;
      dirty.delete(id);
      for (const kind of kinds) {
        const dossier = dossierOf(id, piecesOf(own.filter(({ place }) => !isOther(place, kind)), complaints), day, rounds);
        if (!dossier && !made[kind].delete(id)) continue;
        if (dossier) made[kind].set(id, dossier);
        kept[kind] = undefined;
      }
    }
  }

  const dossiersOf = (kind: Kind): readonly Dossier[] => {
    make();
    return kept[kind] ??= inOrder(made[kind]);
  };

  return {
    list, put,
    isPlain: (key) => { const place = placeOf(key); return typeof place === 'object' && isPlain(place); },
    drop: (id) => { for (const key of [...files.get(id)?.keys() ?? []]) forget(id, key); },
    dossiers: () => dossiersOf('application'),
    quarantined: () => dossiersOf('quarantine'),
    complaints: () => (kept.complaints ??= [...complaints].map(([key, message]) => ({ key: visibleLine(key), message }))),
    desk: () => (kept.desk ??= [...desk.values()].flatMap(({ entry }) => entry ?? []).sort((a, b) => a.number - b.number)),
    lastNumber: (folder, id) => Math.max(0, ...[...files.get(id)?.values() ?? []].map(({ place }) => (place.folder === folder ? place.number : 0))),
    lastDeskNumber: () => [...desk.values()].reduce((most, { number }) => Math.max(most, number), 0),
  };
}

const nothing: Unsealed = { outside: '', inside: '' };

const inOrder = (dossiers: ReadonlyMap<string, Dossier>): readonly Dossier[] =>
  [...dossiers.values()].sort((a, b) => (a.received < b.received ? -1 : a.received > b.received ? 1 : a.id < b.id ? -1 : 1));
