/** The languages people read here, German first. */
export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in every language, so that no text has a second home. */
export type Text = Readonly<Record<Language, string>>;

/** Puts the same words into both languages, for names that are not translated. */
export const same = (words: string): Text => ({ de: words, en: words });

/**
 * Counts characters as a person would: grapheme clusters (Unicode UAX #29), so that an emoji or a letter with
 * two accents is one.
 */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });
