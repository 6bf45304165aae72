/** Longest query that is searched, in characters as people count them. More only costs time and finds nothing. */
export const longestQuery = 120;

/** A query as it is searched: composed characters, single spaces, no control characters, at most `longestQuery` characters. */
export function cleanQuery(typed: string): string {
  const words = typed.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return [...words].slice(0, longestQuery).join('').trimEnd();
}

/** What is said after a search: to the eye above the results, to a screen reader when it changes. */
export function resultMessage(count: number, query: string): string {
  if (count === 0) return `Zu „${query}“ steht hier keine Seite. Versuchen Sie ein anderes Wort, oder wählen Sie unten eine Seite.`;
  return count === 1 ? `Eine Seite zu „${query}“` : `${count} Seiten zu „${query}“`;
}
