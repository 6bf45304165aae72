import type { Language } from '../forms/text.ts';
import type { RecordStore } from '../stores/store.ts';

/** What a command works with. Commands print and complain; the exit code follows from whether anybody complained. */
export interface Desk {
  readonly store: RecordStore;
  /** The office's identities. Asked for only when there is a record to open, since it may ask for a passphrase. */
  readonly identities: () => Promise<readonly string[]>;
  readonly now: () => Date;
  /** Of labels and answers; messages are German. */
  readonly language: Language;
  /** Writes a result, as it is. */
  readonly print: (text: string) => void;
  /** Says in one line what went wrong, while the rest goes on. */
  readonly complain: (line: string) => void;
  /** Says in one line what is worth knowing. */
  readonly note: (line: string) => void;
}
