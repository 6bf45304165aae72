/**
 * The data clock: why a question is asked, who reads the answer, and when it is deleted. Follows from the purpose that the declaration
 * gives the question, so that a new question brings its own; form pages and the page on data protection say it in the same words.
 */
import { clockNotes } from './clock-notes.ts';
import type { Form } from './form.ts';
import { keepMonthsAfterDecision, keepMonthsAtMost, purposes, readers, type Purpose, type PurposeRule } from './purposes.ts';
import type { AnyQuestion } from './question.ts';
import type { Language, Text } from './text.ts';

export interface Clock {
  /** Whole sentences. */
  readonly why: string;
  /** A list, without a full stop. */
  readonly readers: string;
  readonly keep: PurposeRule['keep'];
}

/**
 * When an application is deleted, as the deletion does it (`dueDate`, `decisionDueDate`). A ceiling: the periods of both houses are
 * not known yet and may only be shorter.
 */
const period: Text = {
  de: `${keepMonthsAfterDecision}\u00A0Monate nach der Entscheidung, spätestens ${keepMonthsAtMost}\u00A0Monate nach dem Eingang`,
  en: `${keepMonthsAfterDecision}\u00A0months after the decision, ${keepMonthsAtMost}\u00A0months after receipt at the latest`,
};

/** When an answer is deleted, for where the period of the application stands beside it. */
export const deletedWith: Readonly<Record<PurposeRule['keep'], Text>> = {
  procedure: { de: 'Mit Ihrer Bewerbung.', en: 'With your application.' },
  revocation: {
    de: 'Mit Ihrer Bewerbung. Das Häkchen gilt, bis Sie es zurücknehmen.',
    en: 'With your application. The tick holds until you take it back.',
  },
};

/** When an answer is deleted, for where it stands alone. */
export const deletedWhen: Readonly<Record<PurposeRule['keep'], Text>> = {
  procedure: { de: `Mit Ihrer Bewerbung: ${period.de}.`, en: `With your application: ${period.en}.` },
  revocation: deletedWith.revocation,
};

/** When a whole application is deleted. */
export const applicationDeleted: Text = {
  de: `Ihre Bewerbung löschen wir ${period.de}.`,
  en: `We delete your application ${period.en}.`,
};

/** What brings the day of deletion forward. */
export const deletedWhenWithdrawn: Text = {
  de: 'Ziehen Sie Ihre Bewerbung zurück, löschen wir sie sofort.',
  en: 'If you withdraw your application, we delete it at once.',
};

/** What puts the day of deletion off: a hold of the office. */
export const keptLonger: Text = {
  de: 'Länger behalten wir sie nur, wenn es einen Grund gibt, zum Beispiel einen Widerspruch; das Programmbüro hält Grund und letzten Tag fest.',
  en: 'We keep it longer only for a reason, for example an objection; the programme office records the reason and the last day.',
};

/** What the data clock of one question says. */
export function clockOf({ id }: Pick<Form, 'id'>, name: string, question: AnyQuestion, language: Language): Clock {
  const note = clockNotes[id][name];
  const served = [question.purpose, ...(note?.also ?? [])];
  const reasons = served.map((purpose) => `${capital(purposes[purpose].why[language])}.`);
  return {
    why: [...reasons, ...(note?.text ? [note.text[language]] : [])].join(' '),
    readers: capital(readersOf(served, id, language).join(', ')),
    keep: purposes[question.purpose].keep,
  };
}

/** Everybody who reads what serves one of these purposes, each once. */
export const readersOf = (served: readonly Purpose[], form: Form['id'], language: Language): readonly string[] =>
  [...new Set(served.flatMap((purpose) => purposes[purpose].readers))].map((reader) => readers[reader][form][language]);

/** A phrase as the beginning of a sentence. */
export const capital = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);
