import type { AnyQuestion, Typed } from '../../../src/forms/question.ts';
import type { Language } from '../../../src/forms/text.ts';

/** What a question makes of what was typed: the answer, or its message behind an exclamation mark. */
export function result(question: AnyQuestion, typed: string | Partial<Typed>, language: Language = 'de'): unknown {
  const given = typeof typed === 'string' ? { values: [typed], other: '' } : { values: [], other: '', ...typed };
  const read = question.schema(language).safeParse(given);
  return read.success ? read.data : `! ${read.error.issues.map(({ message }) => message).join(' | ')}`;
}
