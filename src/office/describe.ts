/** How a record is put into words: names, times, answers. Everything returned is safe to print. */
import { formOf, forms } from '../forms/all.ts';
import { questionsOf, type Answers, type Form } from '../forms/form.ts';
import { modules } from '../forms/options.ts';
import type { AnyQuestion } from '../forms/question.ts';
import type { Language, Text } from '../forms/text.ts';
import type { ApplicationHeader } from '../records/envelope.ts';
import { visible, visibleLine } from './visible.ts';

const locales: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

/** Made once, since each one costs more than writing a hundred dates, and lists are long. */
const formats = (options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> =>
  ({ de: new Intl.DateTimeFormat(locales.de, options), en: new Intl.DateTimeFormat(locales.en, options) });
const times = formats({ dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' });
const days = formats({ dateStyle: 'medium', timeZone: 'UTC' });

const kinds: Readonly<Record<ApplicationHeader['form'], Text>> = {
  mentee: { de: 'Mentee', en: 'Mentee' }, mentor: { de: 'Mentor:in', en: 'Mentor' },
};

/** "Mentee" or "Mentor:in". */
export const kindName = ({ form }: Pick<ApplicationHeader, 'form'>, language: Language): string => kinds[form][language];

/** The module in words; its id when it no longer exists, nothing for mentors. */
export const moduleName = ({ module = '' }: Pick<ApplicationHeader, 'module'>, language: Language): string =>
  modules.find(({ value }) => value === module)?.label[language] ?? visibleLine(module);

/** A point in time (ISO 8601, UTC) as the clocks in Leipzig showed it: "22.11.2026, 14:03". */
export const localTime = (instant: string, language: Language): string => times[language].format(new Date(instant));

export { dayInLeipzig as localDay } from '../forms/days.ts';

/** A day (ISO 8601): "22.11.2027". */
export const dayName = (day: string, language: Language): string => days[language].format(new Date(`${day}T00:00:00Z`));

/** "Beispiel, Lena" on one line, out of an application of any form. */
export const personName = (answers: Answers): string =>
  visibleLine([answers['lastName'], answers['firstName']].filter((part) => typeof part === 'string').join(', '));

/** The form of a record; for a module that no longer exists another form of the same kind, whose shared questions fit. */
export const formOfRecord = (header: ApplicationHeader): Form | undefined =>
  formOf(header.form, header.module) ?? forms.find(({ id }) => id === header.form);

/** Answers to which the form has no question any more, by key. */
export function leftOver(form: Form | undefined, answers: Answers): readonly string[] {
  const known = new Set(form && questionsOf(form).map(([name]) => name));
  return Object.keys(answers).filter((name) => !known.has(name));
}

/**
 * An answer in words, part by part: one for a text, one for each choice, none for no answer. What the question cannot show,
 * because the record is older or not made by us, is shown as it was stored: nothing somebody has written is ever left out.
 */
export function answerParts(question: AnyQuestion | undefined, answer: unknown, language: Language): readonly string[] {
  const shown = question ? shownBy(question, answer, language) : [];
  return (shown.length > 0 || answer === undefined ? shown : asStored(answer)).map(visible);
}

function shownBy(question: AnyQuestion, answer: unknown, language: Language): readonly string[] {
  try {
    const lines: readonly unknown[] = question.show(answer, language);
    return lines.every((line) => typeof line === 'string') ? lines : [];
  } catch {
    return [];
  }
}

const asStored = (answer: unknown): readonly string[] => (typeof answer === 'string' ? [answer] : [JSON.stringify(answer)]);
