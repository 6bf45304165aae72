import type { Text } from '../../forms/text.ts';

export const newsWords = {
  description: { de: 'Was sich bei Mentee+ tut, die neueste Nachricht zuerst.', en: 'What is happening at Mentee+, the latest news first.' },
  none: { de: 'Hier steht noch keine Nachricht.', en: 'There is no news here yet.' },
  feed: {
    de: 'Neue Nachrichten bekommen Sie von selbst, wenn Sie diese Adresse in Ihrem RSS-Leseprogramm abonnieren:',
    en: 'You receive news as soon as it appears if you subscribe to this address in your RSS reader:',
  },
  feedLink: { de: 'Nachrichten als RSS', en: 'News as RSS' },
  all: { de: 'Alle Nachrichten', en: 'All news' },
  pages: { de: 'Weitere Nachrichten', en: 'More news' },
  newer: { de: 'Neuere Nachrichten', en: 'Newer news' },
  older: { de: 'Ältere Nachrichten', en: 'Older news' },
  germanNewer: { de: '', en: 'The German text is newer and may say more.' },
  toGerman: { de: '', en: 'To the German text' },
} as const satisfies Record<string, Text>;

/** "Seite 2 von 7", for titles. */
export const pageText = (page: number, pages: number): Text => ({ de: `Seite ${String(page)} von ${String(pages)}`, en: `page ${String(page)} of ${String(pages)}` });
