import { inLanguage, languageAndPath } from '../forms/addresses.ts';
import type { Language } from '../forms/text.ts';

const receiptFolder = '/bewerbung/eingang/';

/** The address of a receipt in the language of its application. The token in it is all that opens the application. */
export const receiptPath = (token: string, language: Language): string => inLanguage(receiptFolder, language) + token;

/** What `receiptPath` was made of; the token is empty where the address is no receipt's. */
export function receiptAt(pathname: string): { readonly token: string; readonly language: Language } {
  const { language, path } = languageAndPath(pathname);
  return { token: path.startsWith(receiptFolder) ? path.slice(receiptFolder.length).replace(/\/$/u, '') : '', language };
}
