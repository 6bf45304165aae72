import { fieldNames, type AnyQuestion, type Typed } from './question.ts';
import type { Text } from './text.ts';

export interface Section {
  readonly id: string;
  readonly title: Text;
  readonly intro?: Text;
  /** The privacy notice (Art. 13) stands at the top of this section. */
  readonly notice?: true;
  readonly questions: Readonly<Record<string, AnyQuestion>>;
}

/** One application form: a declaration from which page, error page, check page, record, export and tests follow. */
export interface Form {
  readonly id: 'mentee' | 'mentor';
  /** Mentee forms exist once per module. */
  readonly module?: string;
  /** Counted up whenever an answer changes its meaning; goes into every record. */
  readonly version: number;
  /** The address of its German page, with slashes at both ends; the English one is `inLanguage(path, 'en')`. */
  readonly path: string;
  readonly title: Text;
  readonly lead: Text;
  readonly description: Text;
  readonly sections: readonly Section[];
}

/** What has been typed into a form, by question. */
export type TypedForm = Readonly<Record<string, Typed>>;

/** What has been answered, by question; questions without an answer are absent. */
export type Answers = Readonly<Record<string, unknown>>;

/** Names that belong to the form's frame and to no question. */
export const frameFields = { step: 'step', token: 'token', trap: 'website', receipt: 'receipt' } as const;

/** All questions of a form in the order of the page. */
export const questionsOf = (form: Form): readonly (readonly [string, AnyQuestion])[] =>
  form.sections.flatMap(({ questions }) => Object.entries(questions));

/** Every name that may be posted to the form, and whether it may come several times. */
export function postedNames(form: Form): ReadonlyMap<string, 'one' | 'many'> {
  const names = new Map<string, 'one' | 'many'>(Object.values(frameFields).map((name) => [name, 'one']));
  for (const [name, question] of questionsOf(form)) {
    for (const field of fieldNames(name, question)) names.set(field, 'one');
    if (question.control.type === 'boxes') names.set(name, 'many');
  }
  return names;
}
