/** What deciding remembers while a session lasts: what is typed and not sent, and how far a release has come. */
import { signal, type Signal } from '@preact/signals';
import type { Step } from '../../decide/release.ts';

/** Marks that are chosen and not yet sent; `base` is the time of the saved score they began from. */
export interface ScoreDraft {
  readonly version: number;
  readonly marks: Readonly<Record<string, number>>;
  readonly comment: string;
}

export interface DecideMemory {
  /** By application. */
  readonly scores: Signal<ReadonlyMap<string, ScoreDraft>>;
  /** Reasons of decisions that are typed and not sent, by application. */
  readonly reasons: Signal<ReadonlyMap<string, string>>;
  /** Ids of pending decisions that people hold back from the next release. */
  readonly heldBack: Signal<ReadonlySet<string>>;
  /** The last release, or the one that is running. */
  readonly steps: Signal<readonly Step[]>;
  readonly isReleasing: Signal<boolean>;
}

const memories = new WeakMap<object, DecideMemory>();

/** Kept as long as the office is open: when the key is put away, nothing is left of it. */
export function decideMemory(office: object): DecideMemory {
  const known = memories.get(office);
  if (known) return known;
  const fresh: DecideMemory = {
    scores: signal<ReadonlyMap<string, ScoreDraft>>(new Map()), reasons: signal<ReadonlyMap<string, string>>(new Map()),
    heldBack: signal<ReadonlySet<string>>(new Set()), steps: signal<readonly Step[]>([]), isReleasing: signal(false),
  };
  memories.set(office, fresh);
  return fresh;
}

/** The map with one entry set, or taken out where the value is undefined. */
export function withEntry<V>(map: ReadonlyMap<string, V>, key: string, value: V | undefined): ReadonlyMap<string, V> {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}
