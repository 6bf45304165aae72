/** Whether a free text names somebody: compared by folded parts of the name, and unsure whenever only part of it stands there. */
import { foldedWords, withoutUmlauts } from './fold.ts';

export interface NameParts {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/** A free text, ready for many comparisons. */
export interface NameText {
  readonly words: readonly string[];
}

export type Named = 'sure' | 'unsure' | 'no';

/** Belong to a family name, but say nothing alone. */
const particles = new Set(['von', 'vom', 'van', 'de', 'del', 'della', 'di', 'da', 'dos', 'du', 'der', 'den', 'zu', 'zur', 'zum', 'am', 'an', 'in', 'im', 'al', 'el', 'ibn', 'und', 'y', 'ten', 'ter', 'la', 'le']);

export const nameParts = (first: string, last: string): NameParts => ({ first: foldedWords(first), last: foldedWords(last) });
export const nameText = (text: string): NameText => ({ words: foldedWords(text) });

/**
 * `sure`: first and family name stand in the text as they are. `unsure`: the family name alone, with an initial, in another spelling
 * of its umlauts, or one half of a double name. A family name that is also a common word ("An") needs the first name beside it.
 */
export function namedIn({ words }: NameText, { first, last }: NameParts): Named {
  const family = last.filter((part) => !particles.has(part));
  const isCommon = family.length === 0;
  const wanted = isCommon ? last : family;
  if (wanted.length === 0 || words.length === 0) return 'no';
  const whole = wanted.every((part) => words.includes(part));
  const given = first.some((part) => part.length > 1 && words.includes(part));
  if (whole && given) return 'sure';
  if (isCommon) return 'no';
  if (whole) return 'unsure';
  const loose = words.map(withoutUmlauts);
  return wanted.some((part) => part.length > 2 && loose.includes(withoutUmlauts(part))) ? 'unsure' : 'no';
}
