/** Questions that several forms ask in the same words. */
import { choice, choices } from './kinds/choice.ts';
import { email, phone, text } from './kinds/text.ts';
import { tick } from './kinds/tick.ts';
import * as options from './options.ts';
import type { Section } from './form.ts';
import type { Text } from './text.ts';

const person = (kind: 'given-name' | 'family-name', label: Text, subject: Text, missing: Text, example: string) =>
  text({ label, subject, missing, example, autocomplete: kind, width: 'mid', purpose: 'contact' });

export const names = {
  firstName: person('given-name',
    { de: 'Vorname', en: 'First name' }, { de: 'Der Vorname', en: 'The first name' },
    { de: 'Geben Sie Ihren Vornamen ein.', en: 'Enter your first name.' }, 'Lena'),
  lastName: person('family-name',
    { de: 'Nachname', en: 'Last name' }, { de: 'Der Nachname', en: 'The last name' },
    { de: 'Geben Sie Ihren Nachnamen ein.', en: 'Enter your last name.' }, 'Beispiel'),
  academicTitle: text({
    label: { de: 'Akademischer Titel', en: 'Academic title' },
    subject: { de: 'Der akademische Titel', en: 'The academic title' },
    optional: true, autocomplete: 'honorific-prefix', width: 'short', purpose: 'contact', example: 'Dr. med.',
  }),
};

export const emailQuestion = (label: Text) => email({
  label,
  short: { de: 'E-Mail-Adresse', en: 'E-mail address' },
  hint: { de: 'An diese Adresse geht die Bestätigung.', en: 'The confirmation goes to this address.' },
  missing: { de: 'Geben Sie Ihre E-Mail-Adresse ein.', en: 'Enter your e-mail address.' },
  purpose: 'contact',
});

export const phoneQuestion = phone({
  label: { de: 'Telefonnummer', en: 'Telephone number' },
  hint: { de: 'Nur für Terminabsprachen.', en: 'Only for arranging dates.' },
  optional: true, purpose: 'organisation',
});

const unitBase = {
  label: { de: 'Klinik, Institut oder Einrichtung', en: 'Department, institute or unit' },
  hint: {
    de: 'Die Liste nennt Fachgebiete. Fehlt Ihres, wählen Sie „Andere“ und tragen den Namen ein.',
    en: 'The list names subjects. If yours is missing, choose “Other” and enter the name.',
  },
  missing: { de: 'Wählen Sie Ihre Klinik, Ihr Institut oder Ihre Einrichtung.', en: 'Choose your department, institute or unit.' },
  as: 'select', options: options.subjectsOrOther, other: options.other, purpose: 'matching',
  example: { values: ['innere'], other: '' },
} as const;

export const unit = choice(unitBase);
export const unitOptional = choice({ ...unitBase, optional: true });

/** Independence: no line of instruction, supervision or examination between the two (facts.md, Forum Mentoring). */
export const excludedUnits = (label: Text, short: Text, hint: Text) => choices({
  label, short, hint,
  missing: {
    de: 'Wählen Sie die Bereiche aus oder „Keine“.',
    en: 'Choose the units, or “None”.',
  },
  options: options.unitsOrNone, other: options.other, none: options.none.value, purpose: 'independence',
  fold: { de: 'Bereiche zum Auswählen', en: 'Units to choose from' },
  example: { values: ['chirurgie', 'andere'], other: 'Institut für Beispielforschung' },
});

export const topicsQuestion = (label: Text, max?: number) => choices({
  label, short: { de: 'Themen', en: 'Topics' },
  hint: max === undefined
    ? { de: 'Wählen Sie alles, was passt.', en: 'Choose all that fits.' }
    : { de: `Wählen Sie 1 bis ${max} Themen.`, en: `Choose 1 to ${max} topics.` },
  missing: { de: 'Wählen Sie mindestens ein Thema.', en: 'Choose at least one topic.' },
  options: options.topics, ...(max !== undefined && { max }), purpose: 'matching',
  example: { values: ['karriereplanung', 'netzwerke'], other: '' },
});

export const practical = {
  format: choice({
    label: { de: 'Wie möchten Sie sich treffen?', en: 'How would you like to meet?' },
    short: { de: 'Form der Treffen', en: 'Form of the meetings' },
    options: options.formats, optional: true, purpose: 'organisation', example: { values: ['beides'], other: '' },
  }),
  times: choices({
    label: { de: 'Welche Zeiten passen Ihnen?', en: 'Which times suit you?' },
    short: { de: 'Zeitfenster', en: 'Times' },
    options: options.times, optional: true, purpose: 'organisation', example: { values: ['mittags', 'abends'], other: '' },
  }),
  languages: choices({
    label: { de: 'In welchen Sprachen möchten Sie sprechen?', en: 'Which languages would you like to speak?' },
    short: { de: 'Sprachen', en: 'Languages' },
    options: options.spoken, other: options.other, optional: true, purpose: 'organisation',
    example: { values: ['de', 'andere'], other: 'Polnisch' },
  }),
};

const yes: Text = { de: 'Ja', en: 'Yes' };
const no: Text = { de: 'Nein', en: 'No' };

export const privacyRead = tick({
  label: { de: 'Hinweise zum Datenschutz', en: 'Privacy notice' },
  statement: { de: 'Ich habe die Hinweise zum Datenschutz gelesen.', en: 'I have read the privacy notice.' },
  missing: {
    de: 'Lesen Sie die Hinweise zum Datenschutz und bestätigen Sie das mit einem Häkchen.',
    en: 'Read the privacy notice and confirm it with a tick.',
  },
  purpose: 'declaration', shown: { yes: { de: 'Gelesen', en: 'Read' } },
});

export const declared = (label: Text, statement: Text, missing: Text) =>
  tick({ label, statement, missing, purpose: 'declaration', shown: { yes: { de: 'Bestätigt', en: 'Confirmed' } } });

export const confidentiality = declared(
  { de: 'Vertraulichkeit', en: 'Confidentiality' },
  { de: 'Was ich im Mentoring erfahre, behandle ich vertraulich.', en: 'What I learn in the mentoring I keep confidential.' },
  { de: 'Bestätigen Sie die Vertraulichkeit mit einem Häkchen.', en: 'Confirm confidentiality with a tick.' },
);

export const consent = (label: Text, statement: Text) =>
  tick({ label, statement, optional: true, purpose: 'consent', shown: { yes, no } });

/** Said once above the consents of every form. */
export const consentIntro: Text = {
  de: 'Diese Häkchen sind freiwillig. Sie haben keinen Einfluss auf die Auswahl, und Sie können sie jederzeit zurücknehmen.',
  en: 'These ticks are voluntary. They do not influence the selection, and you can take them back at any time.',
};

export const declarationsTitle: Pick<Section, 'id' | 'title' | 'notice'> = {
  id: 'declarations', title: { de: 'Datenschutz und Erklärungen', en: 'Privacy and declarations' }, notice: true,
};
