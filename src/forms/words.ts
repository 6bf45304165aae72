/** The words of the form's frame; the words of the questions stand in the declarations. */
import type { Language, Text } from './text.ts';

export const words = {
  optional: { de: '(optional)', en: '(optional)' },
  optionalHint: {
    de: 'Was Sie leer lassen können, ist mit „(optional)“ gekennzeichnet.',
    en: 'What you may leave empty is marked “(optional)”.',
  },
  choose: { de: 'Auswählen', en: 'Choose' },
  error: { de: 'Fehler: ', en: 'Error: ' },
  next: { de: 'Weiter: Angaben prüfen', en: 'Continue: check your answers' },
  change: { de: 'Ändern', en: 'Change' },
  noAnswer: { de: 'Keine Angabe', en: 'No answer' },
  why: { de: 'Warum fragen wir das?', en: 'Why do we ask?' },
  whyPurpose: { de: 'Wofür', en: 'Purpose' },
  whyReaders: { de: 'Wer es liest', en: 'Who reads it' },
  whyDeleted: { de: 'Wann wir es löschen', en: 'When we delete it' },
  toBeAnnounced: { de: 'wird bekannt gegeben', en: 'to be announced' },
  trap: { de: 'Dieses Feld bleibt leer', en: 'Leave this field empty' },
  steps: { de: 'Schritte der Bewerbung', en: 'Steps of the application' },
  done: { de: 'Erledigt: ', en: 'Done: ' },
  checkTitle: { de: 'Angaben prüfen', en: 'Check your answers' },
  checkLead: {
    de: 'Noch ist nichts abgesendet. Lesen Sie Ihre Angaben durch und ändern Sie, was nicht stimmt.',
    en: 'Nothing has been sent yet. Read your answers and change what is not right.',
  },
  sendTitle: { de: 'Bewerbung absenden', en: 'Send the application' },
  sendText: {
    de: 'Mit dem Absenden geben Sie Ihre Angaben an das Programmbüro von Mentee+. Danach sehen Sie Ihre Vorgangsnummer.',
    en: 'By sending you pass your answers to the programme office of Mentee+. After that you see your reference number.',
  },
  send: { de: 'Bewerbung absenden', en: 'Send the application' },
  back: { de: 'Zurück zum Formular', en: 'Back to the form' },
  changeSent: { de: 'Änderung absenden', en: 'Send the change' },
  changeText: {
    de: 'Mit dem Absenden gilt diese Fassung. Das Programmbüro sieht auch die frühere.',
    en: 'Once sent, this version counts. The programme office sees the earlier one too.',
  },
  changing: {
    de: 'Sie ändern Ihre Bewerbung. Solange Sie nicht absenden, gilt die bisherige Fassung.',
    en: 'You are changing your application. Until you send it, the earlier version counts.',
  },
  nothingSent: { de: 'Noch ist nichts abgesendet', en: 'Nothing has been sent yet' },
} as const satisfies Record<string, Text>;

export const stepNames: readonly Text[] = [
  { de: 'Angaben machen', en: 'Enter' },
  { de: 'Angaben prüfen', en: 'Check' },
  { de: 'Eingang bestätigt', en: 'Received' },
];

const smallNumbers: Readonly<Record<Language, readonly string[]>> = {
  de: ['', 'Eine', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht', 'Neun', 'Zehn', 'Elf', 'Zwölf'],
  en: ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'],
};

/** The heading of the error summary: "Zwei Angaben fehlen oder stimmen noch nicht". */
export function errorCount(count: number, language: Language): string {
  const number = smallNumbers[language][count] ?? String(count);
  if (language === 'en') return count === 1 ? 'One answer is missing or not right yet' : `${number} answers are missing or not right yet`;
  return count === 1 ? 'Eine Angabe fehlt oder stimmt noch nicht' : `${number} Angaben fehlen oder stimmen noch nicht`;
}
