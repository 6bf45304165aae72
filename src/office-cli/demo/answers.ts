/** Answers of an invented person to any form, by its declaration: what the form itself would take, and nothing else. */
import { questionsOf, type Answers, type Form, type TypedForm } from '../../forms/form.ts';
import { readTyped } from '../../forms/read.ts';
import { nothingTyped, type AnyQuestion, type Choices, type Typed } from '../../forms/question.ts';
import type { Language } from '../../forms/text.ts';
import { fullName, type Person } from './people.ts';
import type { Chance } from './random.ts';
import { banks, inventedMark, lines, written } from './sentences.ts';

export interface Applicant {
  readonly person: Person;
  readonly language: Language;
  /** Subject of the person's own unit, by which further answers follow. */
  readonly unit: string;
  /** Mentors one may wish for or exclude by name. */
  readonly mentors: readonly Person[];
  readonly now: Date;
}

type Writer = (applicant: Applicant, chance: Chance, longest: number) => string | undefined;

const line = (value: string | undefined): Typed => (value === undefined ? nothingTyped : { values: [value], other: '' });

/** A month around now, as people type it: "04.2027". */
function monthAround(now: Date, from: number, to: number, chance: Chance): string {
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + chance.whole(from, to), 1));
  return `${String(month.getUTCMonth() + 1).padStart(2, '0')}.${String(month.getUTCFullYear())}`;
}

/** Some sign with their name, which a reading without names must find in the text. */
const signature = ({ person }: Applicant, chance: Chance): string => (chance.happens(0.1) ? `\nViele Grüße, ${person.firstName} ${person.lastName}` : '');

const motivation: Writer = (applicant, chance, longest) => {
  const bank = applicant.language === 'en' ? banks.english : banks.motivation;
  const end = signature(applicant, chance);
  return written(bank, chance.whole(3, 11), longest - end.length, chance, inventedMark) + end;
};

/** What is typed into a line or an area, by question; what is not named here gets the example of its declaration. */
const writers: Readonly<Record<string, Writer>> = {
  firstName: ({ person }) => person.firstName,
  lastName: ({ person }) => person.lastName,
  academicTitle: ({ person }) => person.academicTitle,
  email: ({ person }) => person.email,
  // Kept free by the Bundesnetzagentur for films and books: nobody answers there.
  phone: (_, chance) => (chance.happens(0.4) ? `030 23125-${String(chance.whole(0, 999)).padStart(3, '0')}` : undefined),
  motivation,
  background: (_, chance, longest) => written(banks.background, chance.whole(1, 4), longest, chance, inventedMark),
  goals: (_, chance, longest) => written(banks.goals, chance.whole(1, 5), longest, chance),
  expectations: (_, chance, longest) => (chance.happens(0.7) ? written(banks.expectations, chance.whole(1, 4), longest, chance) : undefined),
  project: (_, chance, longest) => written(banks.project, chance.whole(2, 5), longest, chance),
  fundingAndTeaching: (_, chance) => (chance.happens(0.6) ? chance.one(banks.fundingAndTeaching) : undefined),
  wish: ({ mentors }, chance) => (mentors.length > 0 && chance.happens(0.15) ? fullName(chance.one(mentors)) : undefined),
  semester: (_, chance) => String(chance.whole(1, 12)),
  capacity: (_, chance) => String(chance.one([1, 1, 2, 2, 2, 3, 3, 4, 5])),
  doctorateYear: ({ now }, chance) => String(now.getUTCFullYear() - chance.whole(1, 12)),
  pjStart: ({ now }, chance) => monthAround(now, -8, 10, chance),
  careerStart: ({ now }, chance) => (chance.happens(0.5) ? monthAround(now, 6, 30, chance) : undefined),
  availableFrom: ({ now }, chance) => (chance.happens(0.6) ? monthAround(now, -2, 10, chance) : undefined),
  position: (_, chance) => chance.one<string>(lines.position),
  progress: (_, chance) => chance.one<string>(lines.progress),
  tertialSubjects: (_, chance) => (chance.happens(0.7) ? chance.one<string>(lines.tertialSubjects) : undefined),
  specialistWish: (_, chance) => (chance.happens(0.7) ? chance.one<string>(lines.specialistWish) : undefined),
  publications: (_, chance) => (chance.happens(0.6) ? `https://example.org/publikationen/${String(chance.whole(1, 9_999))}` : undefined),
};

const otherLine = (name: string, chance: Chance): string => chance.one<string>(name === 'languages' ? lines.otherLanguage : lines.other);

function oneOf(name: string, { options, other }: Choices, { unit }: Applicant, chance: Chance): Typed {
  const values = options.map(({ value }) => value);
  const own = (name === 'unit' || name === 'subject') && chance.happens(0.9) ? values.find((value) => value === unit) : undefined;
  const value = own ?? (other && chance.happens(0.08) ? other.value : chance.one(values.filter((one) => one !== other?.value)));
  return { values: [value], other: value === other?.value ? otherLine(name, chance) : '' };
}

/** So many boxes at most: no question takes fewer than five. */
const mostBoxes = 5;

function manyOf(name: string, { options, other, none }: Choices, { unit, mentors }: Applicant, chance: Chance): Typed {
  if (none !== undefined && chance.happens(0.15)) return { values: [none], other: '' };
  const plain = options.map(({ value }) => value).filter((value) => value !== none && value !== other?.value);
  // People exclude their own unit first, and few others.
  const own = none === undefined ? [] : plain.filter((value) => value === unit);
  const more = chance.some(plain, own.length > 0 ? chance.whole(0, 2) : chance.whole(1, mostBoxes));
  const hasOther = other !== undefined && chance.happens(0.07);
  return {
    values: [...new Set([...own, ...more, ...(hasOther ? [other.value] : [])])].slice(-mostBoxes),
    // Who excludes units may also name a person there.
    other: !hasOther ? '' : none !== undefined && mentors.length > 0 && chance.happens(0.5) ? fullName(chance.one(mentors)) : otherLine(name, chance),
  };
}

function typedAt(name: string, question: AnyQuestion, applicant: Applicant, chance: Chance): Typed {
  const { control, example, optional } = question;
  switch (control.type) {
    case 'tick': return optional && chance.happens(0.6) ? nothingTyped : example;
    case 'line':
    case 'area': {
      const write = writers[name];
      if (write) return line(write(applicant, chance, control.type === 'area' ? control.max : 100));
      return optional && chance.happens(0.5) ? nothingTyped : example;
    }
    case 'boxes': return optional && chance.happens(0.2) ? nothingTyped : manyOf(name, control, applicant, chance);
    default: return optional && chance.happens(0.25) ? nothingTyped : oneOf(name, control, applicant, chance);
  }
}

/** What the person types into the whole form. */
export const typeInto = (form: Form, applicant: Applicant, chance: Chance): TypedForm =>
  Object.fromEntries(questionsOf(form).map(([name, question]) => [name, typedAt(name, question, applicant, chance)]));

/** The answers as they are sealed. @throws Error when the form would not take them, which is a mistake of this folder */
export function answersOf(form: Form, typed: TypedForm, language: Language): Answers {
  const read = readTyped(form, typed, language);
  if (!read.ok) throw new Error(`The form ${form.path} does not take what was invented: ${read.errors.map(({ name, message }) => `${name}: ${message}`).join(' ')}`);
  return read.answers;
}

/** What people change later. */
const changed = ['motivation', 'goals', 'topics', 'expectations', 'format', 'times', 'phone', 'background', 'position', 'capacity', 'mentorSubject'];

/** The same application after the person has thought it over: one to three answers are different, long texts in a sentence. */
export function typeAgain(form: Form, before: TypedForm, applicant: Applicant, chance: Chance): TypedForm {
  const fresh = typeInto(form, applicant, chance);
  const questions = new Map(questionsOf(form));
  const again = (name: string): Typed => {
    const control = questions.get(name)?.control;
    const [old = ''] = before[name]?.values ?? [];
    const bank = applicant.language === 'en' ? banks.english : name in banks ? banks[name as keyof typeof banks] : undefined;
    return control?.type === 'area' && bank ? line(withOneMore(old, bank, control.max, chance)) : fresh[name] ?? nothingTyped;
  };
  const names = chance.some(changed.filter((name) => name in before), chance.whole(1, 3));
  return { ...before, ...Object.fromEntries(names.map((name) => [name, again(name)])) };
}

/** The text with a further sentence; without its last one where that is too long. */
function withOneMore(text: string, bank: readonly string[], longest: number, chance: Chance): string {
  const [sentence] = chance.some(bank.filter((one) => !text.includes(one)), 1);
  const longer = `${text} ${sentence ?? ''}`.trim();
  return sentence !== undefined && longer.length <= longest ? longer : text.replace(/(?<=\.)[^.]*\.$/u, '');
}
