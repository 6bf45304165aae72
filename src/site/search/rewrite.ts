import type { Language } from '../../forms/text.ts';
import { isCommon } from './words/common.ts';
import { fold } from './words/fold.ts';
import { nearest, partsOf, spellingOf, type Known } from './words/known.ts';
import { shortFormOf } from './words/short-forms.ts';

/** The words of the site in one language: those with a first letter, and all of them for what is not among those. */
export interface Words {
  readonly language: Language;
  readonly from: (letter: string) => Promise<readonly Known[]>;
  readonly all: () => Promise<readonly Known[]>;
}

/** What is searched in the place of what was typed. */
export interface Rewritten {
  /** Words for Pagefind, empty when nothing of the question stands on the site. */
  readonly words: readonly string[];
  /** Whether people are told what was searched, because it is not what they typed. */
  readonly told: boolean;
  /** Words that stand nowhere, and have no near one. */
  readonly unknown: readonly string[];
  /** Whether there were only words that stand everywhere. */
  readonly common: boolean;
}

interface Taken { readonly words: readonly string[]; readonly told: boolean }
const nothing: Taken = { words: [], told: false };

/** Shortest word in which a mistake is looked for, and shortest with two of them: in shorter ones almost anything is near. */
const oneMistake = 4;
const twoMistakes = 9;

/** Puts a question into words that the site uses: spelling, forms, short forms, compounds, typing mistakes. */
export async function rewrite(query: string, words: Words): Promise<Rewritten> {
  const typed = query.split(/[\s,;:!?()"„“”«»/+…]+/u).filter((word) => fold(word) !== '');
  const telling = typed.filter((word) => !isCommon(fold(word), words.language));
  const taken = await Promise.all(telling.map((word) => take(word, words)));
  return {
    words: taken.flatMap((each) => each.words),
    told: taken.some(({ told }) => told),
    unknown: telling.filter((_, index) => taken[index]?.words.length === 0),
    common: typed.length > 0 && telling.length === 0,
  };
}

async function take(word: string, words: Words): Promise<Taken> {
  const { language } = words;
  const folded = fold(word);
  const long = shortFormOf(folded, language);
  if (long !== undefined) return { words: long.split(' '), told: true };
  const spelling = spellingOf(word, await words.from(folded[0] ?? ''), language);
  if (spelling !== undefined) return { words: [spelling], told: false };
  const pieces = word.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (pieces.length > 1) return joined(await Promise.all(pieces.map((piece) => take(piece, words))));
  if (folded.length < oneMistake || /\p{N}/u.test(folded)) return nothing;
  return guess(word, folded, await words.all(), language);
}

const joined = (parts: readonly Taken[]): Taken => ({ words: parts.flatMap((part) => part.words), told: parts.some(({ told }) => told) });

function guess(word: string, folded: string, all: readonly Known[], language: Language): Taken {
  const once = nearest(word, all, language, 1);
  if (once !== undefined) return { words: [once], told: true };
  const parts = language === 'de' ? partsOf(word, all) : [];
  if (parts.length > 0) return { words: parts, told: true };
  const twice = folded.length < twoMistakes ? undefined : nearest(word, all, language, 2);
  return twice === undefined ? nothing : { words: [twice], told: true };
}
