import { frameFields, questionsOf, type Answers, type Form, type TypedForm } from './form.ts';
import { fieldNames, hasOther, nothingTyped, otherName, type Typed } from './question.ts';
import type { Language } from './text.ts';

/** Posted names and values, in the order they came. */
export type Fields = readonly (readonly [string, string])[];

export interface FieldError {
  /** The question, which is also the id of its first control. */
  readonly name: string;
  readonly message: string;
}

export type ReadForm =
  | { readonly ok: true; readonly answers: Answers; readonly typed: TypedForm }
  | { readonly ok: false; readonly typed: TypedForm; readonly errors: readonly FieldError[] };

/** Sorts what was posted by question; names that are no question's are left out, so that nothing unknown is ever shown again. */
export function typedOf(form: Form, fields: Fields): TypedForm {
  const typed: Record<string, Typed> = Object.create(null) as Record<string, Typed>;
  const valuesOf = (name: string): string[] => fields.filter(([key]) => key === name).map(([, value]) => value);
  for (const [name, question] of questionsOf(form)) {
    typed[name] = { values: valuesOf(name), other: hasOther(question) ? (valuesOf(otherName(name))[0] ?? '') : '' };
  }
  return typed;
}

/**
 * Reads a form: every question by its own schema, all errors at once in the order of the page.
 * Never throws for what people type; what they typed comes back in either case.
 */
export function readForm(form: Form, fields: Fields, language: Language): ReadForm {
  return readTyped(form, typedOf(form, fields), language);
}

/** As `readForm`, for what is already sorted by question. */
export function readTyped(form: Form, typed: TypedForm, language: Language): ReadForm {
  const answers: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const [name, question] of questionsOf(form)) {
    const result = question.schema(language).safeParse(typed[name] ?? nothingTyped);
    if (!result.success) errors.push({ name, message: result.error.issues[0]?.message ?? '' });
    else if (result.data !== undefined) answers[name] = result.data;
  }
  return errors.length === 0 ? { ok: true, answers, typed } : { ok: false, typed, errors };
}

/** The fields a browser would post for what is typed: the inverse of `typedOf`, for hidden fields and tests. */
export function fieldsOf(form: Form, typed: TypedForm): Fields {
  return questionsOf(form).flatMap(([name, question]) => {
    const { values, other } = typed[name] ?? nothingTyped;
    const [first = name, second] = fieldNames(name, question);
    return [
      ...values.map((value) => [first, value] as const),
      ...(second !== undefined && other !== '' ? [[second, other] as const] : []),
    ];
  });
}

/** What a person would type to give these answers: to open an application for changing. Unknown answers are left out. */
export const retypedOf = (form: Form, answers: Answers): TypedForm =>
  Object.fromEntries(questionsOf(form).map(([name, question]) => [name, question.retype(answers[name])]));

/** A valid application made of the examples in the declaration. */
export const exampleOf = (form: Form): TypedForm =>
  Object.fromEntries(questionsOf(form).map(([name, { example }]) => [name, example]));

/** The value of a field of the form's frame, such as the step or the token. */
export const frameField = (fields: Fields, name: keyof typeof frameFields): string =>
  fields.find(([key]) => key === frameFields[name])?.[1] ?? '';
