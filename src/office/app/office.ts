/** What every view of the office's page has in hand. Made by the session once the key is open; gone when it ends. */
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { DeskContent, EventContent, Status } from '../../records/office-records.ts';
import type { Ask } from '../api/schema.ts';
import type { Vault } from '../keys/rotation.ts';
import type { Dossier } from '../model.ts';
import type { SiteData } from '../site-data.ts';

/** A record that cannot be opened: it is named, left in place, and the rest goes on. */
export interface Complaint {
  readonly key: string;
  /** A German sentence that says what to do. */
  readonly message: string;
}

export interface Progress {
  readonly opened: number;
  readonly total: number;
}

/** `taken`: somebody else added something to the same application meanwhile; it has been read, look and do it again. `offline`: nobody knows whether it arrived; doing it again does no harm. */
export type Outcome = 'done' | 'taken' | 'gone' | 'offline';

/** A letter as it will go out, shown before. */
export interface Letter {
  readonly to: string;
  readonly language: 'de' | 'en';
  readonly subject: string;
  readonly text: string;
}

export interface Office {
  /** Every application that is open, in the order of arrival. A new array whenever something changed; dossiers that did not change stay the same objects. */
  readonly dossiers: ReadonlySignal<readonly Dossier[]>;
  readonly progress: ReadonlySignal<Progress>;
  readonly complaints: ReadonlySignal<readonly Complaint[]>;
  /** Submissions in quarantine, opened like applications. */
  readonly quarantined: ReadonlySignal<readonly Dossier[]>;
  /** The recipient of the key that is open. */
  readonly me: string;
  /** Recipients the server seals to now. */
  readonly recipients: ReadonlySignal<readonly string[]>;
  /** How the owner of a key wants to be called, else the beginning of the key. */
  readonly officerName: (recipient: string) => string;
  /** When this officer looked at the list before this session (ISO 8601); missing at the first visit. */
  readonly lastVisit: string | undefined;
  /** Newest weights of matching that were saved. */
  readonly weights: ReadonlySignal<Readonly<Record<string, number>>>;
  readonly site: SiteData;
  /** The server's clock. */
  readonly now: () => Date;

  /** Adds an event. Notes and scores are added behind whatever came meanwhile; a decision, pair or hold is not: `taken`. */
  readonly append: (id: string, content: EventContent) => Promise<Outcome>;
  readonly appendDesk: (content: DeskContent) => Promise<Outcome>;
  /** Releases a status: the receipt page shows it, the letter goes out. Doing it again after `offline` does nothing twice. */
  readonly release: (id: string, status: Status, letter: Letter | undefined) => Promise<Outcome>;
  /** Sets a hold to its last day or lifts it (null), and notes why. */
  readonly hold: (id: string, until: string | null, reason: string) => Promise<Outcome>;
  readonly remove: (id: string, reason: Ask<'delete'>['reason']) => Promise<Outcome | 'held'>;
  readonly releaseQuarantined: (id: string) => Promise<Outcome>;
  /** Must have been answered `done` before a file is given to the browser. */
  readonly noteExport: (what: Ask<'exported'>) => Promise<Outcome>;
  /** The keys that are open, and the records as they lie in the store: for re-sealing alone (keys/). */
  readonly identities: readonly string[];
  readonly vault: Vault;

  /** Asks the server for what is new. */
  readonly refresh: () => Promise<Outcome>;
}

export interface ViewProps {
  readonly office: Office;
  /** What stands behind the ? in the address bar's fragment; never personal data. */
  readonly query: ReadonlySignal<URLSearchParams>;
  /** Replaces the query in the address bar, without a new entry in the history unless `push`. */
  readonly setQuery: (next: URLSearchParams, push?: boolean) => void;
}

export interface View {
  /** In the fragment of the address: `#/<path>` or, with an id, `#/<path>/<id>`. */
  readonly path: string;
  readonly title: string;
  /** Whether it stands in the navigation. */
  readonly listed: boolean;
  readonly load: () => Promise<{ readonly default: ComponentType<ViewProps & { readonly id: string | undefined }> }>;
}
