/** People for tests: everything said that lets any two of them be a pair, unless told otherwise. */
import type { Answers } from '../../../../src/forms/form.ts';
import { formOf } from '../../../../src/forms/all.ts';
import { referenceOf } from '../../../../src/records/names.ts';
import type { Dossier, OfficeEvent, ReleasedDecision } from '../../../../src/office/model.ts';
import { menteeOf, mentorOf, type Mentee, type Mentor } from '../../../../src/office/match/people.ts';

export const setting = { begin: '2027-04' };

const id = (name: string): string => name.toUpperCase().replace(/[^2-9A-HJ-NP-Z]/gu, '').padEnd(32, '2');

export const one = (choice: string, other?: string): unknown => ({ choice, ...(other !== undefined && { other }) });
export const several = (choices: string[], other?: string): unknown => ({ choices, ...(other !== undefined && { other }) });

/** Only what every mentee and mentor must answer; any two of them can be a pair. */
const least = {
  mentee: { firstName: 'Lena', lastName: 'Beispiel', unit: one('neurologie'), excludedUnits: several(['keine']), topics: several(['netzwerke']) },
  mentor: {
    firstName: 'Ruth', lastName: 'Vorlage', unit: one('chirurgie'), position: 'Ärztin', subject: one('chirurgie'), excludedUnits: several(['keine']),
    modules: several(['studierende', 'pj', 'qualifizierung', 'post-doc']), capacity: 2, grouping: one('beides'), topics: several(['netzwerke']),
  },
} as const satisfies Record<string, Answers>;

export interface Added {
  module?: string;
  events?: readonly OfficeEvent[];
  decisions?: readonly ReleasedDecision[];
}

/** A dossier of one revision; an answer that is undefined was not given. */
export function dossier(kind: 'mentee' | 'mentor', name: string, answers: Answers = {}, { module = 'post-doc', events = [], decisions = [] }: Added = {}): Dossier {
  const own = kind === 'mentee' ? module : undefined;
  const all = Object.fromEntries(Object.entries({ ...least[kind], ...answers }).filter(([, answer]) => answer !== undefined));
  const header = { v: 1 as const, form: kind, ...(own !== undefined && { module: own }), language: 'de' as const, received: '2026-11-22T13:03:00.000Z', due: '2027-11-22', schema: 1, applicant: 'age1test' };
  return {
    id: id(name), reference: referenceOf(id(name)), kind, module: own, language: 'de', received: header.received, due: header.due, hold: undefined,
    revisions: [{ number: 1, header, answers: all }], answers: all, form: formOf(kind, own), events, decisions, undelivered: [], problems: [],
  };
}

export const mentee = (answers: Answers = {}, name = 'mentee', module = 'post-doc'): Mentee => menteeOf(dossier('mentee', name, answers, { module }));
export const mentor = (answers: Answers = {}, name = 'mentor', paused = false): Mentor => mentorOf(dossier('mentor', name, answers), paused);
