import type { Language, Text } from '../../forms/text.ts';
import { livingPages } from '../living-pages.ts';
import type { GroupName } from './groups.ts';

export const faqWords = {
  title: livingPages.faq.label,
  description: {
    de: 'Kurze Antworten für alle, die Mentee werden oder begleiten möchten. Jede Frage hat ihre eigene Adresse.',
    en: 'Short answers for everybody who would like to become a mentee or a mentor. Each question has an address of its own.',
  },
  list: { de: 'Alle Fragen', en: 'All questions' },
  none: { de: 'Hier steht noch keine Frage.', en: 'There are no questions here yet.' },
  contact: { de: 'Zum Kontakt', en: 'To the contact page' },
  readers: { de: 'Für:', en: 'For:' },
  germanOnly: { de: '', en: 'This answer is not available in English yet. You read the German one.' },
  germanNewer: { de: '', en: 'The German answer is newer and may say more.' },
  toGerman: { de: '', en: 'To the German answer' },
} as const satisfies Record<string, Text>;

/** What people look for who mean this page; each question may add words of its own. */
export const faqSynonyms: Readonly<Record<Language, readonly string[]>> = {
  de: ['FAQ', 'F.A.Q.', 'Fragen', 'Fragen und Antworten', 'Antworten', 'Hilfe'],
  en: ['FAQ', 'F.A.Q.', 'questions', 'questions and answers', 'answers', 'help'],
};

type Own = Exclude<GroupName, 'studierende' | 'pj' | 'qualifizierung' | 'post-doc'>;

/** The headings of the groups that are no module; that of a module is its name. */
export const groupHeadings: Readonly<Record<Own, Text>> = {
  all: { de: 'Für alle', en: 'For everybody' },
  mentees: { de: 'Für Mentees', en: 'For mentees' },
  mentors: { de: 'Für Mentorinnen und Mentoren', en: 'For mentors' },
};

/** Those readers within a line. */
export const readerNames: Readonly<Record<Exclude<Own, 'all'>, Text>> = {
  mentees: { de: 'Mentees', en: 'mentees' },
  mentors: { de: 'Mentorinnen und Mentoren', en: 'mentors' },
};
