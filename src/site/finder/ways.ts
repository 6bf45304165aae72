import type { Question, Sentence, Step } from './tree.ts';

/** A question somebody has answered on the way to a page. */
export interface Answered { readonly question: Question; readonly says: Sentence }

/** A page of the finder, and how one came there. */
export interface Way {
  readonly step: Step;
  /** The first question first; empty on that page itself. */
  readonly answered: readonly Answered[];
  /** How many questions there are at most on a way over this page, itself included. */
  readonly most: number;
}

/** How many questions can follow from here, this one included. */
const questionsFrom = (step: Step): number => (step.kind === 'question' ? 1 + Math.max(0, ...step.answers.map(({ to }) => questionsFrom(to))) : 0);

/** Every page of the finder once, each before those it leads to. */
export function waysOf(step: Step, answered: readonly Answered[] = []): readonly Way[] {
  const way: Way = { step, answered, most: answered.length + questionsFrom(step) };
  if (step.kind !== 'question') return [way];
  return [way, ...step.answers.flatMap(({ says, to }) => waysOf(to, [...answered, { question: step, says }]))];
}
