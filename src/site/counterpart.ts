import { easyLanguage } from '../content/easy-language.ts';
import { inLanguage, languageAndPath } from '../forms/addresses.ts';
import type { Language } from '../forms/text.ts';

/** Pages that stand for others (frame of answers, unknown address) or exist once (the office, Leichte Sprache). */
const alone = new RegExp(`^/(?:bewerbung/vorlage|buero|404|${easyLanguage.id})(?:/|\\.html$|$)`, 'u');

export interface Counterpart {
  readonly language: Language;
  readonly href: string;
  /** Whether that is the same page. */
  readonly same: boolean;
}

/** Where the switch of languages leads from an address: to the same page, or to the start page where there is none. */
export function counterpart(pathname: string): Counterpart {
  const { language: here, path } = languageAndPath(pathname);
  const language = here === 'de' ? 'en' : 'de';
  const same = !alone.test(path);
  return { language, href: inLanguage(same ? path : '/', language), same };
}
