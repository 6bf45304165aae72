import type { Language } from '../../forms/text.ts';

interface SearchWords {
  readonly title: string;
  readonly description: string;
  readonly label: string;
  readonly button: string;
  readonly noScript: string;
  readonly failed: string;
  readonly none: (query: string) => string;
  readonly one: (query: string) => string;
  readonly many: (count: number, query: string) => string;
}

/** What the page of the search says, at build time and in the browser. */
export const searchWords: Readonly<Record<Language, SearchWords>> = {
  de: {
    title: 'Suche',
    description: 'Suchen Sie auf den Seiten von Mentee+.',
    label: 'Wonach suchen Sie?',
    button: 'Suchen',
    noScript: 'Die Suche läuft in Ihrem Browser und braucht dafür JavaScript. Ohne JavaScript kommen Sie über die Liste unten zu jeder Seite.',
    failed: 'Die Suche ließ sich nicht laden. Versuchen Sie es noch einmal, oder wählen Sie unten eine Seite.',
    none: (query) => `Zu „${query}“ steht hier keine Seite. Versuchen Sie ein anderes Wort, oder wählen Sie unten eine Seite.`,
    one: (query) => `Eine Seite zu „${query}“`,
    many: (count, query) => `${String(count)} Seiten zu „${query}“`,
  },
  en: {
    title: 'Search',
    description: 'Search the pages of Mentee+.',
    label: 'What are you looking for?',
    button: 'Search',
    noScript: 'The search runs in your browser and needs JavaScript for that. Without JavaScript, the list below leads to every page.',
    failed: 'The search could not be loaded. Try again, or choose a page below.',
    none: (query) => `There is no page here on “${query}”. Try another word, or choose a page below.`,
    one: (query) => `One page on “${query}”`,
    many: (count, query) => `${String(count)} pages on “${query}”`,
  },
};
