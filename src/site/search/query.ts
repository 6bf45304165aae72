import type { Language } from '../../forms/text.ts';
import { searchWords } from './words.ts';

/** Longest query that is searched, in characters as people count them. More only costs time and finds nothing. */
export const longestQuery = 120;

/** A query as it is searched: composed characters, single spaces, no control characters, at most `longestQuery` characters. */
export function cleanQuery(typed: string): string {
  const words = typed.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return [...words].slice(0, longestQuery).join('').trimEnd();
}

/** What is said after a search: to the eye above the results, to a screen reader when it changes. */
export function resultMessage(count: number, query: string, language: Language): string {
  const { many, none, one } = searchWords[language];
  if (count === 0) return none(query);
  return count === 1 ? one(query) : many(count, query);
}
