import type * as z from 'zod/mini';
import type { Language, Text } from './text.ts';
import type { Purpose } from './purposes.ts';

/** What somebody typed or ticked at one question, as it came in. */
export interface Typed {
  readonly values: readonly string[];
  /** The line behind "andere"; empty where the question has none. */
  readonly other: string;
}

export const nothingTyped: Typed = { values: [], other: '' };

export interface Option {
  readonly value: string;
  readonly label: Text;
  readonly hint?: Text;
}

/** How a question looks; the renderer knows these five and no question kinds. */
export type Control =
  | {
      readonly type: 'line';
      readonly input: 'text' | 'email' | 'tel' | 'url';
      readonly width: 'full' | 'mid' | 'short';
      readonly autocomplete?: string;
      readonly inputmode?: 'numeric' | 'text';
      readonly spellcheck?: false;
    }
  | { readonly type: 'area'; readonly max: number; readonly rows: number }
  | ({ readonly type: 'radios' | 'boxes' | 'select' } & Choices)
  | { readonly type: 'tick'; readonly statement: Text };

export interface Choices {
  readonly options: readonly Option[];
  /** The option after which a line of free text follows. */
  readonly other?: { readonly value: string; readonly label: Text };
  /** The option that excludes all others, such as "keine". */
  readonly none?: string;
  /** Long lists lie folded behind this line. */
  readonly fold?: Text;
}

/**
 * One question: everything page, error page, check page, mail, export and tests need to know about it.
 * `A` is the answer as it is sealed; undefined stands for "no answer" of an optional question.
 */
export interface Question<A = unknown> {
  readonly label: Text;
  /** Shorter name for check page, receipt and export; the label where it is missing. */
  readonly short?: Text;
  readonly hint?: Text;
  readonly optional: boolean;
  readonly purpose: Purpose;
  readonly control: Control;
  /** Checks what came in; messages in the given language. */
  readonly schema: (language: Language) => z.ZodMiniType<A, Typed>;
  /** What a person could type: a valid answer, used by tests and demonstrations. */
  readonly example: Typed;
  /** What a person would type to give this answer, so that it can be changed later; nothing for what is no answer of this kind. */
  readonly retype: (answer: A) => Typed;
  /** The answer for people, line by line; no line means no answer. */
  readonly show: (answer: A, language: Language) => readonly string[];
}

/**
 * Questions of different answers in one list. The parameter of `show` makes `Question<A>` invariant; whoever reads a
 * sealed answer has only `unknown` in hand, and `show` of every kind copes with that.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the reason stands above
export type AnyQuestion = Question<any>;

/** Names under which a question's fields are posted. Ids on the page are the same (style.md, rule 8). */
export const fieldNames = (name: string, question: AnyQuestion): readonly string[] =>
  hasOther(question) ? [name, otherName(name)] : [name];

export const otherName = (name: string): string => `${name}-other`;

export const hasOther = ({ control }: AnyQuestion): boolean => 'options' in control && control.other !== undefined;

/** The question's name where space is short. */
export const shortLabel = (question: AnyQuestion): Text => question.short ?? question.label;
