import type { Language } from '../../../forms/text.ts';

const endings: Readonly<Record<Language, RegExp>> = {
  de: /(?:innen|in|ern|em|er|en|es|st|e|n|s)$/u,
  en: /(?:ings|ing|ed|es|ly|s|e)$/u,
};
const shortest = 4;

/**
 * A folded word without the endings of its forms, only to tell that two words are forms of one: „Doktorarbeiten“, „Doktorarbeit“.
 * What is searched is a word of the site, and Pagefind takes its stem with Snowball's rules.
 */
export function withoutEndings(folded: string, language: Language): string {
  const shorter = folded.replace(endings[language], '');
  return shorter === folded || shorter.length < shortest ? folded : withoutEndings(shorter, language);
}
