/** What stands beside the questions of a form: the privacy notice and what is good to know. */
import type { Text } from '../../forms/text.ts';

export const besideWords = {
  goodToKnow: { de: 'Gut zu wissen', en: 'Good to know' },
  period: { de: 'Bewerbungszeitraum', en: 'Application period' },
  documents: { de: 'Unterlagen', en: 'Documents' },
  questions: { de: 'Kontakt bei Fragen', en: 'Contact for questions' },
  title: { de: 'Was mit Ihren Angaben geschieht', en: 'What happens to your answers' },
  controllers: { de: 'Wer verantwortlich ist', en: 'Who is responsible' },
  and: { de: 'und', en: 'and' },
  contactPoint: { de: 'Ansprechstelle:', en: 'Contact point:' },
  officers: { de: 'Wen Sie zum Datenschutz fragen können', en: 'Whom you can ask about data protection' },
  ofBoth: { de: 'Datenschutzbeauftragte beider Häuser:', en: 'Data protection officers of both institutions:' },
  why: { de: 'Wofür wir Ihre Angaben brauchen', en: 'What we need your answers for' },
  bases: { de: 'Worauf wir uns stützen', en: 'What we rely on' },
  readers: { de: 'Wer sie liest', en: 'Who reads them' },
  readersText: {
    de: 'Welche Angabe wer liest, steht bei jeder Frage unter „Warum fragen wir das?“.',
    en: 'Who reads which answer is stated at each question under “Why do we ask?”.',
  },
  keep: { de: 'Wie lange wir sie behalten', en: 'How long we keep them' },
  needed: { de: 'Was Sie angeben müssen', en: 'What you have to state' },
  neededText: {
    de: 'Alles, was nicht mit „(optional)“ gekennzeichnet ist. Fehlt davon etwas, können wir die Bewerbung nicht annehmen. Lassen Sie Optionales leer, hat das keine Nachteile im Verfahren.',
    en: 'Everything that is not marked “(optional)”. If any of it is missing, we cannot accept the application. Leaving optional questions empty brings no disadvantage in the procedure.',
  },
  decides: { de: 'Wer entscheidet', en: 'Who decides' },
  decidesText: { de: 'Menschen, keine Maschine.', en: 'People, not a machine.' },
  rights: { de: 'Ihre Rechte', en: 'Your rights' },
  rightsText: {
    de: 'Sie können Auskunft, Berichtigung, Löschung und Einschränkung verlangen und widersprechen. Beschweren können Sie sich hier:',
    en: 'You can ask for access, rectification, erasure and restriction, and you can object. You can complain here:',
  },
  all: { de: 'Alle Hinweise zum Datenschutz', en: 'All information on data protection' },
} as const satisfies Record<string, Text>;

/** The part of the page on data protection that is about applications. */
export const privacyAddress: Text = { de: '/datenschutz/#bewerbung', en: '/en/datenschutz/#application' };

/** What the frame of answers says where it is opened by itself. */
export const shellWords = {
  title: { de: 'Eingang', en: 'Receipt' },
  description: { de: 'Rahmen für die Eingangsbestätigung einer Bewerbung.', en: 'Frame for the receipt of an application.' },
  heading: { de: 'Hier steht die Eingangsbestätigung einer Bewerbung', en: 'This is where the receipt of an application stands' },
  lead: {
    de: 'Ihre eigene öffnen Sie mit dem Link aus der E-Mail, die Sie nach dem Absenden bekommen haben.',
    en: 'You open your own with the link from the e-mail that you received after sending.',
  },
  forms: { de: 'Zur Seite „Bewerben“', en: 'To the page “Apply”' },
} as const satisfies Record<string, Text>;

/** The page on data protection, where every question of every form stands in a table. */
export const clockWords = {
  mentee: { de: 'Fragen an Mentees', en: 'Questions to mentees' },
  mentor: { de: 'Fragen an Mentorinnen und Mentoren', en: 'Questions to mentors' },
  question: { de: 'Frage', en: 'Question' },
} as const satisfies Record<string, Text>;
