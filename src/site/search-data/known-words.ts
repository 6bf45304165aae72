import { fold } from '../search/words/fold.ts';
import { firstLetters } from '../search/words/known.ts';
import { softHyphen } from './hints.ts';

/** What a fragment of Pagefind holds of a page. */
export interface Fragment {
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

interface Counted { readonly spellings: Map<string, number>; pages: number }

/** Counts the words of all pages, with their parts, however they are written. */
export function countWords(fragments: Iterable<Fragment>): ReadonlyMap<string, Counted> {
  const counted = new Map<string, Counted>();
  // Most words come again and again; what is in them is worked out once.
  const read = new Map<string, readonly Word[]>();
  for (const { content, meta } of fragments) {
    const onPage = new Map<string, string>();
    for (const raw of new Set(`${content} ${Object.values(meta).join(' ')}`.split(/\s+/u))) {
      let words = read.get(raw);
      if (words === undefined) read.set(raw, (words = [...wordsIn(raw)].map((spelling) => ({ spelling, folded: fold(spelling) }))));
      for (const { folded, spelling } of words) onPage.set(folded, spelling);
    }
    for (const [folded, spelling] of onPage) {
      let entry = counted.get(folded);
      if (entry === undefined) counted.set(folded, (entry = { spellings: new Map<string, number>(), pages: 0 }));
      entry.pages += 1;
      entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + 1);
    }
  }
  return counted;
}

interface Word { readonly spelling: string; readonly folded: string }

/** A word whole and, where it has several parts, these too: „Post-Doc-Phase“, Post, Doc, Phase. */
function* wordsIn(raw: string): Generator<string> {
  const whole = raw.replaceAll(softHyphen, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (fold(whole).length < 2) return;
  yield whole;
  const parts = raw.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 1);
  const noun = /^\p{Lu}/u.test(whole);
  if (parts.length > 1) yield* parts.map((part) => (noun ? part.charAt(0).toUpperCase() + part.slice(1) : part));
}

/** The most frequent spelling; one with a capital counts twice, for a noun that other pages hold as a part or in English. */
const mostFrequent = ({ spellings }: Counted): string => [...spellings]
  .map(([spelling, pages]) => ({ spelling, pages: /^\p{Lu}/u.test(spelling) ? pages * 2 : pages }))
  .reduce((best, one) => (one.pages > best.pages ? one : best)).spelling;

/** How many binary digits a number of pages has, in one decimal digit. */
const weightOf = (pages: number): string => String(Math.min(9, Math.ceil(Math.log2(pages + 1))));

/**
 * The files of known words of a language: one for each first letter, which is all that a question of known words takes, and one with
 * all of them for finding out what a mistyped word was meant to be. Read by src/site/search/words/known.ts.
 */
export function knownWordFiles(language: string, fragments: Iterable<Fragment>): ReadonlyMap<string, string> {
  const lines = [...countWords(fragments)].sort(([one], [other]) => (one < other ? -1 : 1)).map(([folded, counted]) => ({
    letter: folded.charAt(0), line: `${mostFrequent(counted)}${weightOf(counted.pages)}\n`,
  }));
  const text = (wanted: (letter: string) => boolean): string => lines.filter(({ letter }) => wanted(letter)).map(({ line }) => line).join('');
  return new Map([
    [`words/${language}.txt`, text(() => true)],
    ...firstLetters.map((first) => [`words/${language}-${first}.txt`, text((letter) => letter === first)] as const),
  ]);
}
