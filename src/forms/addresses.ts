import type { Language } from './text.ts';

/** Every page, form and receipt has the same path in both languages, below one folder each; German lies at the root. */
const folders: Readonly<Record<Language, string>> = { de: '', en: '/en' };

/** The address of a page in a language, from its German one: `/bewerben/` becomes `/en/bewerben/`. */
export const inLanguage = (path: string, language: Language): string => folders[language] + path;

/** The language of an address and the German address of the same page. */
export function languageAndPath(pathname: string): { readonly language: Language; readonly path: string } {
  if (pathname === folders.en) return { language: 'en', path: '/' };
  if (pathname.startsWith(`${folders.en}/`)) return { language: 'en', path: pathname.slice(folders.en.length) };
  return { language: 'de', path: pathname };
}
