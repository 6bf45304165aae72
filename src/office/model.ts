/** An application as the office works with it: opened, with everything that was added to it. */
import type { Answers, Form } from '../forms/form.ts';
import type { Language } from '../forms/text.ts';
import type { ApplicationHeader } from '../records/envelope.ts';
import type { EventContent, Status } from '../records/office-records.ts';
import type { OfficeRound } from './site-data.ts';

export interface Revision {
  readonly number: number;
  readonly header: ApplicationHeader;
  readonly answers: Answers;
}

export interface OfficeEvent {
  readonly number: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Recipient of the key that made it. */
  readonly by: string;
  readonly content: EventContent;
}

export interface ReleasedDecision {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly status: Status;
}

export interface Dossier {
  readonly id: string;
  /** "M-7K3Q-9XTR" */
  readonly reference: string;
  readonly kind: 'mentee' | 'mentor';
  /** Of mentees. */
  readonly module: string | undefined;
  /** Of mentees whose application came in while a round of their module took applications. */
  readonly round?: OfficeRound | undefined;
  readonly language: Language;
  /** When the first revision came in, ISO 8601 in UTC. */
  readonly received: string;
  /** Day by which it must be deleted, by application and decisions; ISO 8601. */
  readonly due: string;
  /** Last day of a hold that is in force whenever it is looked at; missing where there is none. */
  readonly hold: string | undefined;
  /** Oldest first, never empty. */
  readonly revisions: readonly [Revision, ...Revision[]];
  /** Of the newest revision. */
  readonly answers: Answers;
  /** Missing when the form no longer exists. */
  readonly form: Form | undefined;
  /** By number. */
  readonly events: readonly OfficeEvent[];
  /** By number; the last one is what the applicant sees. */
  readonly decisions: readonly ReleasedDecision[];
  /** Kinds of mail that could not be delivered. */
  readonly undelivered: readonly string[];
  /** What could not be opened of it, in German sentences. */
  readonly problems: readonly string[];
}
