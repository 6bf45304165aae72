import type { Language } from '../../forms/text.ts';

interface SearchTexts {
  readonly title: string;
  readonly description: string;
  readonly label: string;
  readonly button: string;
  readonly close: string;
  readonly suggestions: string;
  readonly more: string;
  readonly noScript: string;
  readonly searching: string;
  readonly failed: string;
  readonly common: string;
  readonly none: (query: string) => string;
  readonly noneInFrame: (query: string) => string;
  readonly one: (query: string) => string;
  readonly many: (count: number, query: string) => string;
  /** When something else was searched than what was typed. */
  readonly instead: (searched: string, count: number) => string;
  readonly some: string;
  readonly unknown: (words: readonly string[]) => string;
}

const quoted = (words: readonly string[]): string => words.map((word) => `„${word}“`).join(', ');
const quotedInEnglish = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

/** What the search says, at build time and in the browser. */
export const searchTexts: Readonly<Record<Language, SearchTexts>> = {
  de: {
    title: 'Suche',
    description: 'Suchen Sie auf den Seiten von Mentee+.',
    label: 'Wonach suchen Sie?',
    button: 'Suchen',
    close: 'Schließen',
    suggestions: 'Wege durch die Website',
    more: 'Weitere Seiten zeigen',
    noScript: 'Die Suche läuft in Ihrem Browser und braucht dafür JavaScript. Ohne JavaScript kommen Sie über die Liste unten zu jeder Seite.',
    searching: 'Sucht …',
    failed: 'Die Suche ließ sich nicht laden. Versuchen Sie es noch einmal, oder wählen Sie unten eine Seite.',
    common: 'Diese Wörter stehen auf fast jeder Seite. Nennen Sie, worum es geht, zum Beispiel „Bewerbung“ oder „Kontakt“.',
    none: (query) => `Zu „${query}“ steht hier keine Seite. Versuchen Sie ein anderes Wort, oder wählen Sie unten eine Seite.`,
    noneInFrame: (query) => `Zu „${query}“ steht hier keine Seite. Versuchen Sie ein anderes Wort, oder gehen Sie einen dieser Wege.`,
    one: (query) => `Eine Seite zu „${query}“`,
    many: (count, query) => `${String(count)} Seiten zu „${query}“`,
    instead: (searched, count) => `Gezeigt wird „${searched}“: ${count === 1 ? 'eine Seite' : `${String(count)} Seiten`}.`,
    some: 'Keine Seite enthält alle Wörter; diese enthalten einen Teil davon.',
    unknown: (words) => `Ohne ${quoted(words)}: Das steht hier nirgends.`,
  },
  en: {
    title: 'Search',
    description: 'Search the pages of Mentee+.',
    label: 'What are you looking for?',
    button: 'Search',
    close: 'Close',
    suggestions: 'Ways through the website',
    more: 'Show more pages',
    noScript: 'The search runs in your browser and needs JavaScript for that. Without JavaScript, the list below leads to every page.',
    searching: 'Searching …',
    failed: 'The search could not be loaded. Try again, or choose a page below.',
    common: 'These words are on almost every page. Name what it is about, for example “application” or “contact”.',
    none: (query) => `There is no page here on “${query}”. Try another word, or choose a page below.`,
    noneInFrame: (query) => `There is no page here on “${query}”. Try another word, or take one of these ways.`,
    one: (query) => `One page on “${query}”`,
    many: (count, query) => `${String(count)} pages on “${query}”`,
    instead: (searched, count) => `Showing “${searched}”: ${count === 1 ? 'one page' : `${String(count)} pages`}.`,
    some: 'No page holds all the words; these hold some of them.',
    unknown: (words) => `Without ${quotedInEnglish(words)}, which is nowhere here.`,
  },
};
