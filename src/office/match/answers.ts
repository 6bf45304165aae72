/** Reading sealed answers by the name of their question; what is no answer of the expected kind counts as none. */
import type { Answers } from '../../forms/form.ts';

/** What was chosen at one question, of one or of several options. */
export interface Chosen {
  readonly values: readonly string[];
  /** The line behind "andere". */
  readonly other: string | undefined;
}

/** The chosen options, or undefined where nothing was answered. */
export function chosenOf(answers: Answers, name: string): Chosen | undefined {
  const answer = answers[name];
  if (typeof answer !== 'object' || answer === null) return undefined;
  const other = 'other' in answer && typeof answer.other === 'string' ? answer.other : undefined;
  if ('choice' in answer && typeof answer.choice === 'string') return { values: [answer.choice], other };
  if (!('choices' in answer) || !Array.isArray(answer.choices)) return undefined;
  const values = answer.choices.filter((value): value is string => typeof value === 'string');
  return values.length > 0 ? { values, other } : undefined;
}

/** The single option that was chosen. */
export const choiceOf = (answers: Answers, name: string): string | undefined => chosenOf(answers, name)?.values[0];

export function textOf(answers: Answers, name: string): string | undefined {
  const answer = answers[name];
  return typeof answer === 'string' && answer.trim() !== '' ? answer : undefined;
}

/** A whole number from 1 on. */
export function countOf(answers: Answers, name: string): number | undefined {
  const answer = answers[name];
  return typeof answer === 'number' && Number.isInteger(answer) && answer > 0 ? answer : undefined;
}
