import type { Notice } from '../forms/render.ts';
import type { Language, Text } from '../forms/text.ts';

export type RefusalReason =
  | 'method' | 'origin' | 'content-type' | 'too-large' | 'slow' | 'encoding' | 'unknown-field' | 'repeated-field' | 'rate'
  | 'token-forged' | 'token-expired' | 'token-early' | 'store' | 'change-conflict' | 'change-closed' | 'change-gone' | 'not-open' | 'closed';

interface Refusal { readonly status: number; readonly title: Text; readonly text: Text }

const notReceived: Text = { de: 'Ihre Bewerbung ist noch nicht eingegangen', en: 'Your application has not been received yet' };
const checkAndSend: Text = {
  de: 'Was Sie eingegeben haben, steht noch im Formular. Prüfen Sie es und senden Sie es noch einmal.',
  en: 'What you typed is still in the form. Check it and send it again.',
};
const kept: Text = {
  de: 'Was Sie eingegeben haben, steht noch auf dieser Seite, gespeichert haben wir es nicht. Lassen Sie sie offen oder kopieren Sie Ihre Texte, wenn Sie sie aufheben wollen.',
  en: 'What you typed is still on this page; we have not stored it. Leave it open or copy your texts if you want to keep them.',
};
const and = (first: Text, second: Text): Text => ({ de: `${first.de} ${second.de}`, en: `${first.en} ${second.en}` });

/** Every way to be refused: a status and two sentences that say what happened and what to do. */
export const refusals: Readonly<Record<RefusalReason, Refusal>> = {
  method: {
    status: 405, title: notReceived,
    text: { de: 'Diese Adresse nimmt nur das ausgefüllte Formular entgegen. Füllen Sie es hier aus.', en: 'This address takes the filled-in form only. Fill it in here.' },
  },
  origin: {
    status: 403, title: notReceived,
    text: and({ de: 'Die Angaben kamen von einer anderen Internetseite als dieser.', en: 'The answers came from another website than this one.' }, checkAndSend),
  },
  'content-type': {
    status: 415, title: notReceived,
    text: { de: 'Die Angaben kamen nicht als Formular an. Füllen Sie das Formular auf dieser Seite aus und senden Sie es hier ab.', en: 'The answers did not arrive as a form. Fill in the form on this page and send it from here.' },
  },
  'too-large': {
    status: 413, title: { de: 'Ihre Texte sind zusammen zu lang', en: 'Your texts are too long together' },
    text: {
      de: 'So viel Text nimmt das Formular nicht an. Kürzen Sie die Texte auf die Länge, die am Feld steht. Das Ende Ihrer Angaben kam nicht mehr an: Ergänzen Sie, was unten fehlt.',
      en: 'The form does not take that much text. Shorten the texts to the length given at the field. The end of your answers did not arrive: add what is missing below.',
    },
  },
  slow: {
    status: 408, title: notReceived,
    text: and({ de: 'Die Verbindung war zu langsam, und nicht alle Angaben kamen an.', en: 'The connection was too slow, and not all answers arrived.' }, checkAndSend),
  },
  encoding: {
    status: 400, title: notReceived,
    text: {
      de: 'Einige Zeichen kamen nicht lesbar an; im Formular stehen dafür Rauten mit Fragezeichen (�). Ersetzen Sie sie und senden Sie noch einmal.',
      en: 'Some characters did not arrive legibly; in the form you see diamonds with a question mark (�) instead. Replace them and send again.',
    },
  },
  'unknown-field': {
    status: 400, title: notReceived,
    text: and({ de: 'Es kam eine Angabe an, die dieses Formular nicht kennt. Vielleicht wurde die Seite inzwischen erneuert.', en: 'Something arrived that this form does not know. The page may have been renewed meanwhile.' }, checkAndSend),
  },
  'repeated-field': {
    status: 400, title: notReceived,
    text: and({ de: 'Eine Angabe kam doppelt an.', en: 'One answer arrived twice.' }, checkAndSend),
  },
  rate: {
    status: 429, title: notReceived,
    text: and({ de: 'Aus Ihrem Netz kamen gerade sehr viele Formulare. Warten Sie eine Minute.', en: 'Very many forms have come from your network. Wait for a minute.' }, checkAndSend),
  },
  'token-forged': {
    status: 422, title: notReceived,
    text: {
      de: 'Diese Prüfseite stammt nicht von uns oder wurde verändert. Lesen Sie Ihre Angaben noch einmal durch und senden Sie sie von hier ab.',
      en: 'This check page is not ours or was changed. Read your answers once more and send them from here.',
    },
  },
  'token-expired': {
    status: 422, title: notReceived,
    text: {
      de: 'Diese Prüfseite war länger als 24 Stunden offen. Lesen Sie Ihre Angaben noch einmal durch und senden Sie sie von hier ab.',
      en: 'This check page had been open for more than 24 hours. Read your answers once more and send them from here.',
    },
  },
  'token-early': {
    status: 422, title: notReceived,
    text: {
      de: 'Das ging schneller, als jemand lesen kann. Lesen Sie Ihre Angaben durch und senden Sie sie dann ab.',
      en: 'That was faster than anybody can read. Read your answers and then send them.',
    },
  },
  'change-conflict': {
    status: 409, title: { de: 'Ihre Änderung ist noch nicht gespeichert', en: 'Your change has not been stored yet' },
    text: {
      de: 'Ihre Bewerbung wurde inzwischen an anderer Stelle geändert, vielleicht in einem zweiten Fenster. Unten steht, was Sie hier eingegeben haben. Senden Sie es ab, wenn diese Fassung gelten soll.',
      en: 'Your application has meanwhile been changed elsewhere, perhaps in a second window. Below is what you typed here. Send it if this version is to count.',
    },
  },
  'change-gone': {
    status: 410, title: { de: 'Ihre Änderung ist nicht gespeichert', en: 'Your change has not been stored' },
    text: {
      de: 'Die Bewerbung, die Sie ändern wollten, wurde zurückgezogen oder gelöscht, oder sie lässt sich hier nicht ändern. Ihre Angaben stehen noch auf dieser Seite. Senden Sie sie ab, wenn sie eine neue Bewerbung werden sollen.',
      en: 'The application you wanted to change was withdrawn or deleted, or it cannot be changed here. Your answers are still on this page. Send them if they are to become a new application.',
    },
  },
  'change-closed': {
    status: 409, title: { de: 'Ihre Änderung ist nicht gespeichert', en: 'Your change has not been stored' },
    text: {
      de: 'Die Frist für Änderungen ist vorbei. Es gilt die Fassung, die Sie vorher abgesendet haben. Wenden Sie sich an das Programmbüro, wenn sich etwas Wichtiges geändert hat.',
      en: 'The deadline for changes is over. The version you sent before counts. Contact the programme office if something important has changed.',
    },
  },
  'not-open': {
    status: 409, title: { de: 'Das Formular ist noch nicht offen', en: 'The form is not open yet' }, text: kept,
  },
  closed: {
    status: 409, title: { de: 'Die Bewerbungsfrist ist vorbei', en: 'The application period is over' }, text: kept,
  },
  store: {
    status: 503, title: notReceived,
    text: {
      de: 'Wir konnten sie gerade nicht speichern. Ihre Angaben stehen noch auf dieser Seite. Lassen Sie sie offen und senden Sie in einigen Minuten noch einmal ab.',
      en: 'We could not store it just now. Your answers are still on this page. Leave it open and send again in a few minutes.',
    },
  },
};

/** The refusal in one language, as the renderer wants it. */
export const noticeOf = (reason: RefusalReason, language: Language): Notice => ({
  title: refusals[reason].title[language], text: refusals[reason].text[language],
});
