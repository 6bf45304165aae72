import type { Language } from '../forms/text.ts';
import type { Fact } from './programme.ts';

/**
 * What a fact says in a language. Where it has no English words, the German ones with `lang: 'de'`, which the page then says of them.
 */
export function say<T>({ value, en }: Fact<T>, language: Language): { readonly value: T | null; readonly lang: 'de' | undefined } {
  if (language === 'de' || value === null) return { value, lang: undefined };
  return en === undefined || en === null ? { value, lang: 'de' } : { value: en, lang: undefined };
}
