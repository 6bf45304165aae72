import { fold } from '../search/words/fold.ts';
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
  for (const { content, meta } of fragments) {
    const onPage = new Map<string, string>();
    for (const word of wordsOf(`${content} ${Object.values(meta).join(' ')}`)) onPage.set(fold(word), word);
    for (const [folded, spelling] of onPage) {
      const entry = counted.get(folded) ?? { spellings: new Map<string, number>(), pages: 0 };
      entry.pages += 1;
      entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + 1);
      counted.set(folded, entry);
    }
  }
  return counted;
}

/** Each word whole and, where it has several parts, these too: „Post-Doc-Phase“, Post, Doc, Phase. */
function* wordsOf(text: string): Generator<string> {
  for (const raw of text.split(/\s+/u)) {
    const whole = raw.replaceAll(softHyphen, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (fold(whole).length < 2) continue;
    yield whole;
    const parts = raw.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 1);
    const noun = /^\p{Lu}/u.test(whole);
    if (parts.length > 1) yield* parts.map((part) => (noun ? part.charAt(0).toUpperCase() + part.slice(1) : part));
  }
}

const mostFrequent = ({ spellings }: Counted): string => [...spellings].reduce((best, one) => (one[1] > best[1] ? one : best))[0];

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
  const files = new Map([[`words/${language}.txt`, lines.map(({ line }) => line).join('')]]);
  for (const { letter, line } of lines) {
    const name = letterFile(language, letter);
    files.set(name, (files.get(name) ?? '') + line);
  }
  return files;
}

/** The file of a first letter. Other scripts have their code point as a name, since not every server passes other letters on. */
export const letterFile = (language: string, letter: string): string => `words/${language}-${/^[a-z0-9]$/u.test(letter) ? letter : String(letter.codePointAt(0) ?? 0)}.txt`;
