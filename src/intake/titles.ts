import type { Language } from '../forms/text.ts';
import { words } from '../forms/words.ts';

const siteName = 'Mentee+';

/** A page's title: "Fehler: Als Mentee bewerben · Mentee+". */
export const pageTitle = (title: string, language: Language, wrong = false): string =>
  `${wrong ? words.error[language] : ''}${title} · ${siteName}`;
