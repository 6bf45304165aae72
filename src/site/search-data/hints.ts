import { compoundParts } from '../search/words/compounds.ts';
import { commonParts } from './common-parts.ts';

/** In text Pagefind takes this for the joint of a compound, and then finds the parts too, each at the place of the whole word. */
export const softHyphen = '\u00AD';
/** No shorter word is a compound of two parts. */
const longWord = /\p{L}{8,}/gu;

/** All words of some texts, in lower case, as the parts that compounds may have. */
export function vocabularyOf(texts: Iterable<string>): ReadonlySet<string> {
  const words = new Set(commonParts);
  for (const text of texts) for (const [word] of text.matchAll(/\p{L}{4,}/gu)) words.add(word.toLowerCase());
  return words;
}

/** Puts soft hyphens between the parts of German compounds. */
export function hinter(vocabulary: ReadonlySet<string>): (text: string) => string {
  const done = new Map<string, string>();
  const isKnown = (word: string): boolean => vocabulary.has(word);
  const hinted = (word: string): string => {
    const known = done.get(word);
    if (known !== undefined) return known;
    // A word must not be taken for its own part.
    const lower = word.toLowerCase();
    let at = 0;
    const cut = compoundParts(lower, isKnown).map(({ length }) => word.slice(at, (at += length))).join(softHyphen) || word;
    done.set(word, cut);
    return cut;
  };
  return (text) => text.replace(longWord, hinted);
}
