import type { Language } from '../forms/text.ts';

/**
 * Makes something once for each language. A build asks for it on every page, and nothing comes in meanwhile; while developing, files
 * come and go, so there it is made anew each time.
 */
export function once<T>(make: (language: Language) => Promise<T>): (language: Language) => Promise<T> {
  const made = new Map<Language, Promise<T>>();
  return (language) => {
    const known = (import.meta.env.PROD ? made.get(language) : undefined) ?? make(language);
    made.set(language, known);
    return known;
  };
}
