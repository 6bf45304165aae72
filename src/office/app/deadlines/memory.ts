import { signal, type Signal } from '@preact/signals';
import type { DeletionReason } from '../../deadlines/words.ts';

/** What is typed for one application and not yet sent. */
export interface Draft {
  /** ISO 8601. */
  readonly until: string;
  readonly why: string;
  readonly liftWhy: string;
  readonly deletion: DeletionReason | undefined;
  readonly confirmation: string;
}

const empty: Draft = { until: '', why: '', liftWhy: '', deletion: undefined, confirmation: '' };

const memories = new WeakMap<object, Map<string, Signal<Draft>>>();

/** Kept as long as the office is open. */
export function draftOf(office: object, id: string): Signal<Draft> {
  const drafts = memories.get(office) ?? new Map<string, Signal<Draft>>();
  memories.set(office, drafts);
  const draft = drafts.get(id) ?? signal(empty);
  drafts.set(id, draft);
  return draft;
}
