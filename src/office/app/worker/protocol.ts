/** What the page and its workers say to each other. Keys go in once; what comes out is opened text. */
import type { KeyFile } from '../../../records/identity.ts';
import type { OpenProblem } from '../../../records/open-error.ts';

/** A record as it lies in the store. */
export interface SealedRecord {
  readonly key: string;
  /** Base64, as it travels. */
  readonly bytes: string;
}

/** The line outside the seal and the text inside, not yet checked; or why it did not open. */
export type OpenedRecord =
  | { readonly key: string; readonly outside: string; readonly inside: string }
  | { readonly key: string; readonly outside: string; readonly problem: OpenProblem };

export type Job =
  | { readonly do: 'keys'; readonly identities: readonly string[] }
  | { readonly do: 'key-file'; readonly bytes: Uint8Array }
  | { readonly do: 'unprotect'; readonly sealed: Uint8Array; readonly passphrase: string }
  | { readonly do: 'open'; readonly records: readonly SealedRecord[] }
  | { readonly do: 'open-text'; readonly sealed: string }
  | { readonly do: 'seal'; readonly text: string; readonly recipients: readonly string[] };

/** What each job gives when it is done. */
export interface Results {
  /** Recipients of the identities, in their order; undefined for one that is no key. */
  readonly keys: readonly (string | undefined)[];
  readonly 'key-file': KeyFile;
  readonly unprotect: string;
  readonly open: readonly OpenedRecord[];
  readonly 'open-text': string;
  readonly seal: Uint8Array;
}

export interface Asked { readonly number: number; readonly job: Job }
export type Answered =
  | { readonly number: number; readonly result: Results[keyof Results] }
  | { readonly number: number; readonly problem: OpenProblem };
