/** The words of the frame around all pages and of our components; the words of the forms stand in src/forms/. */
import type { Text } from '../forms/text.ts';

export const siteWords = {
  toBeAnnounced: { de: 'wird bekannt gegeben', en: 'to be announced' },
  skip: { de: 'Zum Inhalt springen', en: 'Skip to content' },
  home: { de: 'Startseite', en: 'start page' },
  start: { de: 'Start', en: 'Start' },
  search: { de: 'Suche', en: 'Search' },
  menu: { de: 'Menü', en: 'Menu' },
  mainMenu: { de: 'Hauptmenü', en: 'Main menu' },
  crumbs: { de: 'Brotkrumen', en: 'Breadcrumbs' },
  section: { de: 'Bereich', en: 'Section' },
  allModules: { de: 'Alle vier Module', en: 'All four modules' },
  module: { de: 'Modul', en: 'Module' },
  modules: { de: 'Module', en: 'Modules' },
  theModules: { de: 'Die vier Module', en: 'The four modules' },
  onThisPage: { de: 'Auf dieser Seite', en: 'On this page' },
  readOn: { de: 'Weiterlesen', en: 'Read on' },
  allPages: { de: 'Alle Seiten', en: 'All pages' },
  edit: { de: 'Diese Seite bearbeiten', en: 'Edit this page' },
  asOf: { de: 'Stand:', en: 'As of' },
  draft: { de: 'Entwurf: Diese Seite gibt es nur hier, nicht auf der Website.', en: 'Draft: this page exists only here, not on the website.' },
  footer: { de: 'Fußbereich', en: 'Footer' },
  programme: { de: 'Programm', en: 'Programme' },
  theProgramme: { de: 'Das Programm', en: 'The programme' },
  apply: { de: 'Bewerben', en: 'Apply' },
  contact: { de: 'Kontakt', en: 'Contact' },
  name: { de: 'Name', en: 'Name' },
  address: { de: 'Anschrift', en: 'Address' },
  bodies: { de: 'Stellen', en: 'Bodies' },
  person: { de: 'Ansprechperson', en: 'Contact person' },
  room: { de: 'Raum', en: 'Room' },
  phone: { de: 'Telefon', en: 'Telephone' },
  email: { de: 'E-Mail', en: 'E-mail' },
  controllers: { de: 'Verantwortlich', en: 'Controllers' },
  officers: { de: 'Datenschutzbeauftragte', en: 'Data protection officers' },
  retention: { de: 'Kürzere Fristen der beiden Häuser:', en: 'Shorter periods of both institutions:' },
  legalBases: { de: 'Rechtsgrundlagen', en: 'Legal bases' },
  standards: { de: 'Qualitätsstandards', en: 'Quality standards' },
  version: { de: 'Fassung', en: 'Version' },
  applyAsMentee: { de: 'Als Mentee bewerben:', en: 'Apply as a mentee:' },
  applyAsMentor: { de: 'Als Mentor:in bewerben', en: 'Apply as a mentor' },
  languages: { de: 'Sprache', en: 'Language' },
  germanOnly: { de: '', en: 'This page is not available in English yet. You see the German text.' },
  germanNewer: { de: '', en: 'The German version of this page is newer and may say more.' },
  toGerman: { de: '', en: 'To the German version' },
} as const satisfies Record<string, Text>;

/** A form of German, called so everywhere. */
export const easyLanguageName = 'Leichte Sprache';

/** What a link to another language is called, each in that language itself. */
export const languageNames = { de: 'Deutsch', en: 'English' } as const;
/** Behind that name where the page has no counterpart. */
export const toStartPage: Text = { de: ', Startseite', en: ', start page' };

/** Made once: to make one takes longer than to write a page, and every page says a day. */
const days = { de: new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }), en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }) } as const;

/** A day without a time, as YAML reads it: midnight UTC, which local time could make the day before. */
export const dayText = (day: Date, language: keyof Text): string => days[language].format(day);
