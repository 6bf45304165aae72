/** Whole applications of invented people, as they would lie in a store after some weeks. */
import { forms } from '../../forms/all.ts';
import type { Answers, Form } from '../../forms/form.ts';
import { subjects } from '../../forms/options.ts';
import { dueDate } from '../../forms/purposes.ts';
import { applicantRecipient, applicationId } from '../../intake/secrets.ts';
import type { ApplicationHeader } from '../../records/envelope.ts';
import { answersOf, typeAgain, typeInto, type Applicant } from './answers.ts';
import { inventPerson } from './people.ts';
import { chanceFrom, type Chance } from './random.ts';

export interface Wanted {
  readonly mentees: number;
  readonly mentors: number;
  /** The same seed and the same `now` give the same people. */
  readonly seed: number;
  readonly now: Date;
  /** What was withdrawn comes on top; default a thirtieth of all. */
  readonly withdrawn?: number;
  /** Submissions that look like the work of a program, on top. */
  readonly quarantined?: number;
  /** Applications whose record is damaged, on top. */
  readonly damaged?: number;
  /** Of how many the receipt mail could not be delivered; they are among the others. */
  readonly undelivered?: number;
}

/** What became of it. `undelivered`: an application like others, whose receipt mail was refused. */
export type Fate = 'applied' | 'undelivered' | 'withdrawn' | 'quarantined' | 'damaged';

export interface Invented {
  readonly id: string;
  /** What stands at the end of the address of its receipt, which is the applicant's own key. */
  readonly receiptToken: string;
  readonly fate: Fate;
  /** Oldest first. */
  readonly revisions: readonly { readonly header: ApplicationHeader; readonly answers: Answers }[];
}

const hour = 3_600_000;
const day = 24 * hour;

/** All that is wanted, one after the other: mentors first, since mentees may wish for one of them. */
export function* invent(wanted: Wanted): Generator<Invented> {
  const { mentees, mentors, seed, withdrawn = Math.round((mentees + mentors) / 30), quarantined = 0, damaged = 0, undelivered = 0 } = wanted;
  const chance = chanceFrom(seed);
  const mentoring = Array.from({ length: mentors }, (_, number) => inventPerson('mentor', number + 1, chance));
  const fates: readonly Fate[] = [
    ...Array<Fate>(undelivered).fill('undelivered'), ...Array<Fate>(Math.max(0, mentees - undelivered)).fill('applied'),
    ...Array<Fate>(withdrawn).fill('withdrawn'), ...Array<Fate>(quarantined).fill('quarantined'), ...Array<Fate>(damaged).fill('damaged'),
  ];
  const menteeForms = forms.filter(({ id }) => id === 'mentee');
  const mentorForm = forms.find(({ id }) => id === 'mentor');
  for (const person of mentoring) {
    if (mentorForm) yield one(mentorForm, { person, mentors: [], ...circumstances(wanted.now, chance) }, 'applied', chance);
  }
  for (const [number, fate] of fates.entries()) {
    const form = chance.one(menteeForms);
    const person = inventPerson(form.module === 'post-doc' ? 'post-doc' : 'student', mentors + number + 1, chance);
    yield one(form, { person, mentors: mentoring, ...circumstances(wanted.now, chance) }, fate, chance);
  }
}

const circumstances = (now: Date, chance: Chance): Omit<Applicant, 'person' | 'mentors'> => ({
  now, language: chance.happens(0.08) ? 'en' : 'de', unit: chance.one(subjects).value,
});

function one(form: Form, applicant: Applicant, fate: Fate, chance: Chance): Invented {
  const receiptToken = Buffer.from(chance.bytes()).toString('base64url');
  const received = receivedAt(fate, applicant.now, chance);
  const header: ApplicationHeader = {
    v: 1, form: form.id, ...(form.module !== undefined && { module: form.module }), language: applicant.language,
    received: received.toISOString(), due: dueDate(received).toISOString().slice(0, 10), schema: form.version, applicant: applicantRecipient(receiptToken),
  };
  const count = fate !== 'applied' ? 1 : chance.one([1, 1, 1, 1, 1, 1, 1, 1, 2, 3]);
  let typed = typeInto(form, applicant, chance);
  const revisions = [{ header, answers: answersOf(form, typed, applicant.language) }];
  for (let number = 2; number <= count; number += 1) {
    typed = typeAgain(form, typed, applicant, chance);
    const later = new Date(received.getTime() + ((applicant.now.getTime() - received.getTime()) * (number - 1)) / count);
    revisions.push({ header: { ...header, received: later.toISOString() }, answers: answersOf(form, typed, applicant.language) });
  }
  const isOld = fate === 'applied' && count === 1 && chance.happens(0.04);
  return { id: applicationId(receiptToken), receiptToken, fate, revisions: isOld ? revisions.map(asBefore) : revisions };
}

/** Most within the last eleven weeks, some nearly a year ago: those are due soon. What lies in quarantine is gone after a week. */
function receivedAt(fate: Fate, now: Date, chance: Chance): Date {
  const days = fate === 'quarantined' ? [0, 3] as const : chance.happens(0.05) ? [338, 358] as const : [0, 77] as const;
  return new Date(now.getTime() - chance.whole(days[0], days[1]) * day - chance.whole(1, 23) * hour - chance.whole(0, hour));
}

/** As an older version of the form would have left it: a question that is no longer asked, an option that is gone, one answer missing. */
function asBefore({ header, answers }: Invented['revisions'][number]): Invented['revisions'][number] {
  const { times: _, ...others } = answers;
  return {
    header: { ...header, schema: Math.max(1, header.schema - 1) },
    answers: { ...others, format: { choice: 'wechselnd' }, heardOf: 'Eine Antwort auf eine Frage, die das Formular nicht mehr stellt (erfunden).' },
  };
}
