/** Texts made comparable: what people write by hand is never spelled twice the same way. */

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plain: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'oe', å: 'a', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const special = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');
/** Combining marks of Latin, Greek and Cyrillic only: in other scripts a mark may be a vowel, and its word another one without it. */
const accents = /[\u0300-\u036F]/gu;
/** Stand inside a word: "O'Neill". */
const apostrophes = /['’ʼʻ`´]/gu;
const between = /[^\p{L}\p{M}\p{N}]+/u;

/** The words of a text in lower case, umlauts written out, without accents and apostrophes: "O’Néill-Müller" is `oneill`, `mueller`. */
export const foldedWords = (text: string): readonly string[] =>
  text.normalize('NFC').toLowerCase().replace(special, (letter) => plain[letter] ?? letter)
    .normalize('NFD').replace(accents, '').replace(apostrophes, '').split(between).filter((word) => word !== '');

/** A folded word in the spelling of those who leave the dots of an umlaut away: `mueller` and `muller` are both `muller`. */
export const withoutUmlauts = (word: string): string => word.replace(/([aou])e/gu, '$1');
