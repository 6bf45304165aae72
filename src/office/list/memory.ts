import { signal, type Signal } from '@preact/signals';

/** What list and reading remember while a session lasts. */
export interface Memory {
  /** Ids of the applications that are ticked. */
  readonly selected: Signal<ReadonlySet<string>>;
  /** What is searched for. It may be a name, so it stays out of the address bar, which lands in the browser's history. */
  readonly search: Signal<string>;
  /** Whether names and contact are hidden; stays on while going from one application to the next. */
  readonly nameless: Signal<boolean>;
  /** Whether single letters are commands; people who speak to their computer switch that off (WCAG 2.2, 2.1.4). */
  readonly letters: Signal<boolean>;
  /** Notes that are typed and not yet sent, by id. */
  readonly drafts: Signal<ReadonlyMap<string, string>>;
  /** Where the list was left: the row last looked at. */
  readonly last: Signal<string | undefined>;
}

const memories = new WeakMap<object, Memory>();

/** The memory of a session, kept as long as its office: when the key is put away, nothing is left that was typed or chosen. */
export function memoryOf(office: object): Memory {
  const known = memories.get(office);
  if (known) return known;
  const fresh: Memory = {
    selected: signal<ReadonlySet<string>>(new Set()), search: signal(''), nameless: signal(false), letters: signal(true),
    drafts: signal<ReadonlyMap<string, string>>(new Map()), last: signal<string | undefined>(undefined),
  };
  memories.set(office, fresh);
  return fresh;
}
