import type { JobName } from '../records/names.ts';
import type { RecordStore } from '../stores/store.ts';
import type { Secrets } from './secrets.ts';

/** An e-mail as the intake wants it sent; addresses are single and validated, neither part holds an answer. */
export interface Mail {
  readonly to: { readonly name?: string; readonly address: string };
  readonly subject: string;
  /** Complete without the other part. */
  readonly text: string;
  /** The same words as HTML, escaped, without anything from elsewhere. */
  readonly html: string;
  /** Always the same for one mail, so that a second delivery is recognised as the same message. */
  readonly messageId: string;
}

/** What happened, for the log: references, names of fields and reasons, never a value somebody typed. */
export interface LogLine {
  readonly event: string;
  readonly reference?: string;
  readonly form?: string;
  readonly reason?: string;
  readonly kind?: JobName;
}

/** Everything the corridor needs from the host it runs on. */
export interface Ports {
  readonly store: RecordStore;
  /** Resolves when the mail server has taken the mail, rejects otherwise. */
  readonly mail: (mail: Mail) => Promise<void>;
  /** The built page at a path such as `/bewerbung/mentor/`. */
  readonly page: (path: string) => Promise<string>;
  readonly now: () => Date;
  readonly secrets: Secrets;
  /** Public recipients of the programme office, at least office and recovery. */
  readonly recipients: readonly string[];
  /** Public address of the site, without slash at the end. */
  readonly siteUrl: string;
  /** Where the office is told of new applications. */
  readonly officeAddress: string;
  readonly log: (line: LogLine) => void;
  /** Work that goes on after the answer; the host lets it finish before it stops. */
  readonly later: (work: Promise<unknown>) => void;
  /** Whether the sender of the request that is being answered may post now; the host limits posts per network. */
  readonly mayPost: () => boolean;
}
