import type { Language } from '../../../forms/text.ts';
import { compoundParts } from './compounds.ts';
import { distance } from './distance.ts';
import { withoutEndings } from './endings.ts';
import { fold, plain } from './fold.ts';

/** A word that stands on the site. */
export interface Known {
  /** As it is written there. */
  readonly spelling: string;
  readonly folded: string;
  /** On how many pages: the number of its binary digits. */
  readonly weight: number;
}

/** Letters that have a file of their own; words that begin with any other are few and stand in the file of all. */
export const firstLetters: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/** One word a line with its weight behind it, as src/site/search-data writes them. */
export const readKnown = (text: string): readonly Known[] => text.split('\n').filter(Boolean).map((line) => {
  const spelling = line.slice(0, -1);
  return { spelling, folded: fold(spelling), weight: Number(line.slice(-1)) };
});

const heavier = (one: Known | undefined, other: Known): Known => (one === undefined || other.weight > one.weight ? other : one);

/**
 * How the site writes a word, the beginning of a word or another form of one; undefined where it has none.
 * A beginning comes back as typed where Pagefind finds it so, else in the letters of the site: „foerd“ becomes „förd“.
 */
export function spellingOf(typed: string, words: readonly Known[], language: Language): string | undefined {
  const folded = fold(typed);
  const begun = words.filter((word) => word.folded.startsWith(folded));
  const exact = begun.filter((word) => word.folded === folded);
  const best = (exact.length > 0 ? exact : begun).reduce<Known | undefined>(heavier, undefined);
  if (best !== undefined) return begun.some(({ spelling }) => plain(spelling).startsWith(plain(typed))) ? typed : beginning(best.spelling, folded);
  const stem = withoutEndings(folded, language);
  return words.filter((word) => withoutEndings(word.folded, language) === stem).reduce<Known | undefined>(heavier, undefined)?.spelling;
}

/** The beginning of a spelling that folds to what was typed. */
function beginning(spelling: string, folded: string): string {
  const letters = [...spelling];
  const length = letters.findIndex((_, index) => fold(letters.slice(0, index + 1).join('')) === folded);
  return length === -1 ? spelling : letters.slice(0, length + 1).join('');
}

/** The words of the site that an unknown compound is made of, if all of them are known. */
export function partsOf(typed: string, words: readonly Known[]): readonly string[] {
  const spelled = new Map(words.map((word) => [word.folded, word]));
  const parts = compoundParts(fold(typed), (part) => spelled.has(part));
  return parts.map((part) => spelled.get(part)?.spelling ?? [1, 2, 3].map((link) => spelled.get(part.slice(0, -link))?.spelling).find(Boolean) ?? spelled.get(`${part}e`)?.spelling ?? part);
}

/** Shortest stem that is compared with others: with fewer letters almost any two are near. */
const longStem = 6;

/**
 * The word that was probably meant: at most `mistakes` away, the nearest and of those the most frequent one. For somebody who is
 * still typing, the beginning of a word counts too, but less than a whole word.
 */
export function nearest(typed: string, words: readonly Known[], language: Language, mistakes: number): string | undefined {
  const folded = fold(typed);
  const stem = withoutEndings(folded, language);
  let best: { readonly spelling: string; readonly cost: number } | undefined;
  for (const { folded: word, spelling, weight } of words) {
    if (word.length < folded.length - 3) continue;
    const { whole, beginning: begun } = distance(folded, word);
    const forms = stem === folded || stem.length < longStem ? whole : Math.min(whole, distance(stem, withoutEndings(word, language)).whole + 0.2);
    const cost = Math.min(forms, folded.length >= 5 ? begun + 0.5 : Number.POSITIVE_INFINITY);
    // The first letter is seldom wrong (Pollock and Zamora 1984); a more frequent word is the likelier one.
    const total = cost + (word[0] === folded[0] ? 0 : 0.3) - weight / 100;
    if (Math.floor(cost) <= mistakes && (best === undefined || total < best.cost)) best = { spelling, cost: total };
  }
  return best?.spelling;
}
