import * as z from 'zod/mini';
import type { Purpose } from '../purposes.ts';
import type { Typed } from '../question.ts';
import type { Language, Text } from '../text.ts';

/** What every kind of question takes from its declaration. */
export interface Common {
  readonly label: Text;
  readonly short?: Text;
  readonly hint?: Text;
  readonly purpose: Purpose;
  readonly optional?: boolean;
  /** The instruction when nothing was typed: "Geben Sie Ihren Vornamen ein." Needed unless the question is optional. */
  readonly missing?: Text;
}

/** The parts of a declaration that go over into the question unchanged. */
export const common = ({ label, short, hint, purpose, optional = false }: Common) => ({
  label, purpose, optional,
  ...(short && { short }),
  ...(hint && { hint }),
});

/** Reads one value: an answer, a message what is wrong, or undefined for "nothing typed". */
export type ReadValue<A> = (typed: Typed) => { readonly answer: A } | { readonly wrong: Text } | undefined;

/**
 * The zod schema of a question: nothing typed is an error with the instruction unless the question is optional.
 * Kinds say only how one value is read.
 */
export function schemaOf<A>(declared: Common, read: ReadValue<A>) {
  const byLanguage = new Map<Language, z.ZodMiniType<A | undefined, Typed>>();
  return (language: Language): z.ZodMiniType<A | undefined, Typed> => {
    const known = byLanguage.get(language);
    if (known) return known;
    const schema = z.pipe(z.custom<Typed>(), z.transform((typed: Typed, context): A | undefined => {
      const result = read(typed);
      if (result && 'answer' in result) return result.answer;
      if (!result && declared.optional) return undefined;
      const message = result?.wrong ?? declared.missing;
      if (!message) throw new Error(`„${declared.label.de}“ is needed, but its declaration has no text for "missing".`);
      context.issues.push({ code: 'custom', message: message[language], input: typed });
      return z.NEVER;
    }));
    byLanguage.set(language, schema);
    return schema;
  };
}

/** The typed line of an answer that is a text or a number. */
export const retypeLine = (answer: unknown): Typed =>
  typeof answer === 'string' || typeof answer === 'number' ? line(String(answer)) : { values: [], other: '' };

/** A typed line, as tests and examples write it. */
export const line = (value: string): Typed => ({ values: [value], other: '' });
