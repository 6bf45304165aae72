import type { ApplicationHeader } from '../../../../src/records/envelope.ts';
import { menteeForm } from '../../../../src/forms/mentee.ts';
import { exampleOf, readTyped } from '../../../../src/forms/read.ts';
import { encodeId } from '../../../../src/records/names.ts';
import type { DeskContent, EventContent, Status } from '../../../../src/records/office-records.ts';
import type { Unsealed } from '../../../../src/office/opening/read.ts';

export const me = `age1${'q'.repeat(58)}`;
export const other = `age1${'p'.repeat(58)}`;

/** Some id; the same for the same number. */
export const idOf = (number: number): string => encodeId(new Uint8Array(20).fill(number));

const form = menteeForm('post-doc');
const read = readTyped(form, exampleOf(form), 'de');
if (!read.ok) throw new Error('The example is no application.');
export const answers = read.answers;

const header: ApplicationHeader = {
  v: 1, form: 'mentee', module: 'post-doc', language: 'de', received: '2026-11-01T10:00:00.000Z', due: '2027-11-01', schema: form.version, applicant: other,
};

const unsealed = (outer: object, inner: object): Unsealed => ({ outside: JSON.stringify(outer), inside: JSON.stringify(inner) });

/** An application as it comes out of its seal. */
export const application = (changes: Partial<ApplicationHeader> = {}, given: object = answers): Unsealed => {
  const own = { ...header, ...changes };
  return unsealed(own, { header: own, answers: given });
};

export const event = (content: EventContent, at = '2026-11-02T10:00:00.000Z', by = me): Unsealed => unsealed({ v: 1, at, by }, { header: { v: 1, at, by }, content });
export const desk = (content: DeskContent, at = '2026-11-02T10:00:00.000Z', by = me): Unsealed => unsealed({ v: 1, at, by }, { header: { v: 1, at, by }, content });

export function decision(status: Status, due = '2027-05-02'): Unsealed {
  const own = { v: 1, at: '2026-11-03T10:00:00.000Z', by: me, due };
  return unsealed(own, { header: own, content: { status } });
}

export const hold = (until: string | null): Unsealed => ({ outside: JSON.stringify({ v: 1, at: '2026-11-03T10:00:00.000Z', by: me, until }), inside: '' });
