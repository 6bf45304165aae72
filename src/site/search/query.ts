import type { Language } from '../../forms/text.ts';
import type { Rewritten } from './rewrite.ts';
import { searchTexts } from './texts.ts';

/** Longest query that is searched, in characters as people count them. More only costs time and finds nothing. */
export const longestQuery = 120;

/** Characters without a width of their own, some of which turn the direction of what follows; copied along unseen. */
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** A query as it is searched: composed characters, single spaces, no control or invisible characters, at most `longestQuery` characters. */
export function cleanQuery(typed: string): string {
  const words = typed.replace(invisible, '').normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return [...words].slice(0, longestQuery).join('').trimEnd();
}

/** What a search came to. */
export interface Outcome extends Pick<Rewritten, 'words' | 'told' | 'unknown' | 'common'> {
  readonly count: number;
  readonly some: boolean;
}

/** What is said after a search, above the results. */
export function resultMessage({ count, words, told, unknown, common, some }: Outcome, query: string, language: Language, inFrame: boolean): string {
  const texts = searchTexts[language];
  if (common) return texts.common;
  if (count === 0) return (inFrame ? texts.noneInFrame : texts.none)(query);
  const searched = words.join(' ');
  const found = told ? texts.instead(searched, count) : (count === 1 ? texts.one(query) : texts.many(count, query));
  const further = [...(some ? [texts.some] : []), ...(unknown.length > 0 ? [texts.unknown(unknown)] : [])];
  return further.length === 0 ? found : [found.replace(/\.?$/u, '.'), ...further].join(' ');
}
