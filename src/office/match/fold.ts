/** Texts made comparable word by word: what people write by hand is never spelled twice the same way. */
import { foldSpelled } from '../list/fold.ts';

const between = /[^\p{L}\p{N}]+/u;

/** The words of a text in small letters, umlauts written out, without accents and apostrophes: "O’Néill-Müller" is `oneill`, `mueller`. */
export const foldedWords = (text: string): readonly string[] => foldSpelled(text).replaceAll("'", '').split(between).filter((word) => word !== '');

/** A folded word in the spelling of those who leave the dots of an umlaut away: `mueller` and `muller` are both `muller`. */
export const withoutUmlauts = (word: string): string => word.replace(/([aou])e/gu, '$1').replaceAll('aa', 'a');
