/** What matching remembers while a session lasts: reasons that are typed and not sent, weights that are set and not saved, and whom it was for. */
import { signal, type Signal } from '@preact/signals';
import type { Weights } from '../../match/score.ts';

export interface MatchMemory {
  /** By what they are the reason for, such as a pair. */
  readonly reasons: Map<string, string>;
  readonly weights: Signal<Weights | undefined>;
  /** The query of the view as it was last seen, for the way back. */
  readonly query: Signal<string>;
}

const memories = new WeakMap<object, MatchMemory>();

/** Kept as long as the office is open: when the key is put away, nothing is left of it. */
export function matchMemory(office: object): MatchMemory {
  const known = memories.get(office);
  if (known) return known;
  const fresh: MatchMemory = { reasons: new Map(), weights: signal<Weights | undefined>(undefined), query: signal('') };
  memories.set(office, fresh);
  return fresh;
}
