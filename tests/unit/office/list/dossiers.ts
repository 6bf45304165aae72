/** Opened applications for tests of what the office sees, made of the forms' own examples. */
import { formOf } from '../../../../src/forms/all.ts';
import { exampleOf, readTyped } from '../../../../src/forms/read.ts';
import type { Dossier, OfficeEvent, ReleasedDecision, Revision } from '../../../../src/office/model.ts';
import type { ApplicationHeader } from '../../../../src/records/envelope.ts';
import type { EventContent, Status } from '../../../../src/records/office-records.ts';
import { encodeId, referenceOf } from '../../../../src/records/names.ts';

export const me = 'age1me';
export const colleague = 'age1colleague';

/** An id that follows from a number, so that tests can name what they have made. */
export const idOf = (number: number): string => encodeId(new Uint8Array(20).map((_, index) => (index === 4 ? number % 251 : index === 3 ? Math.floor(number / 251) % 251 : (number * 31 + index * 7) % 256)));

export interface Wanted {
  readonly number?: number;
  /** Module of a mentee, or `mentor`. */
  readonly module?: string;
  readonly answers?: Record<string, unknown>;
  readonly received?: string;
  /** Answers and time of later revisions. */
  readonly later?: readonly { readonly answers: Record<string, unknown>; readonly received: string }[];
  readonly events?: readonly (readonly [at: string, by: string, content: EventContent])[];
  readonly decisions?: readonly (readonly [at: string, status: Status])[];
  readonly more?: Partial<Dossier>;
}

/** A dossier out of the examples of its form; what is not said is as usual. */
export function dossierOf({ number = 1, module = 'pj', answers = {}, received = '2026-11-01T10:00:00.000Z', later = [], events = [], decisions = [], more = {} }: Wanted = {}): Dossier {
  const kind = module === 'mentor' ? 'mentor' : 'mentee';
  const form = formOf(kind, kind === 'mentor' ? undefined : module)!;
  const read = readTyped(form, exampleOf(form), 'de');
  if (!read.ok) throw new Error('The examples of a form are no valid application.');
  const id = idOf(number);
  const header: ApplicationHeader = { v: 1, form: kind, ...(kind === 'mentee' && { module }), language: 'de', received, due: '2027-11-01', schema: 1, applicant: 'age1applicant' };
  const first: Revision = { number: 1, header, answers: { ...read.answers, ...answers } };
  const revisions: [Revision, ...Revision[]] = [first];
  for (const [index, one] of later.entries()) {
    revisions.push({ number: index + 2, header: { ...header, received: one.received }, answers: { ...revisions.at(-1)!.answers, ...one.answers } });
  }
  return {
    id, reference: referenceOf(id), kind, module: kind === 'mentee' ? module : undefined, language: 'de', received, due: header.due, hold: undefined,
    revisions, answers: revisions.at(-1)!.answers, form,
    events: events.map(([at, by, content], index): OfficeEvent => ({ number: index + 1, at, by, content })),
    decisions: decisions.map(([at, status], index): ReleasedDecision => ({ number: index + 1, at, by: me, status })),
    undelivered: [], problems: [], ...more,
  };
}
