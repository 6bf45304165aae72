/** The words of the module finder; what tells the modules apart stands in content/modules (`station`, `elsewhere`). */
import type { Text } from '../../forms/text.ts';
import type { Stage } from '../../content/module-stage.ts';

/** The questions and those of their answers that no module brings along. */
export const finderWords = {
  start: {
    title: { de: 'Möchten Sie begleitet werden oder selbst begleiten?', en: 'Would you like to be accompanied, or to accompany somebody?' },
    mentee: { de: 'Sie möchten begleitet werden.', en: 'You would like to be accompanied.' },
    mentor: { de: 'Sie möchten selbst jemanden begleiten.', en: 'You would like to accompany somebody.' },
  },
  stage: {
    title: { de: 'In welchem Abschnitt sind Sie?', en: 'Which stage are you at?' },
    none: { de: 'Nichts davon trifft auf Sie zu.', en: 'None of this applies to you.' },
  },
  count: { de: (number: number, most: number) => `Frage ${number} von höchstens ${most}.`, en: (number: number, most: number) => `Question ${number} of ${most} at most.` },
  choose: { de: 'Wählen Sie, was auf Sie zutrifft.', en: 'Choose what applies to you.' },
  forgets: { de: 'Jede Antwort ist ein Link auf die nächste Seite. Diese Seiten merken sich nicht, was Sie wählen.', en: 'Every answer is a link to the next page. These pages do not remember what you choose.' },
  back: { de: 'Zurück:', en: 'Back:' },
  again: { de: 'Von vorn beginnen', en: 'Start again' },
  why: { de: 'Warum dieses Ergebnis?', en: 'Why this result?' },
  change: { de: 'Ändern', en: 'Change' },
} as const;

/** For each stage the answer that leads to it, the question it leads to, and how one speaks of it within a line. */
export const stageWords: Readonly<Record<Stage, { readonly answer: Text; readonly title: Text; readonly none: Text; readonly when: Text }>> = {
  study: {
    answer: { de: 'Sie studieren. Das Praktische Jahr gehört dazu.', en: 'You are studying. The practical year (Praktisches Jahr, PJ) is part of it.' },
    when: { de: 'im Studium', en: 'during your studies' },
    title: { de: 'Wo stehen Sie in Ihrem Studium?', en: 'Where are you in your studies?' },
    none: { de: 'Keiner dieser Sätze passt zu Ihnen.', en: 'None of these sentences fits you.' },
  },
  career: {
    answer: { de: 'Ihr Studium ist abgeschlossen.', en: 'You have completed your studies.' },
    when: { de: 'nach dem Studium', en: 'after your studies' },
    title: { de: 'Was haben Sie nach dem Studium vor sich?', en: 'What lies ahead of you after your studies?' },
    none: { de: 'Keiner dieser Sätze passt zu Ihnen.', en: 'None of these sentences fits you.' },
  },
};

/** The words of the pages at the end. */
export const resultWords = {
  module: { de: 'Wahrscheinlich passt das Modul', en: 'This module probably fits:' },
  who: { de: 'Für wen das Modul ist:', en: 'Whom the module is for:' },
  eligibility: { de: 'Wer sich bewerben kann', en: 'Who may apply' },
  noDecision: {
    de: 'Diese Seite zeigt Ihnen, was nahe liegt. Ob Sie sich bewerben können, entscheidet sie nicht.',
    en: 'This page shows you what seems close. It does not decide whether you may apply.',
  },
  toModule: { de: 'Mehr über das Modul', en: 'More about the module' },
  toForm: { de: 'Zum Bewerbungsformular', en: 'To the application form' },
  otherOffers: { de: 'Passt ein anderes Angebot besser?', en: 'Does another offer suit you better?' },
  offersLinks: { de: 'Adressen dieser Angebote', en: 'Addresses of these offers' },
  mentorTitle: { de: 'Wahrscheinlich passt: Mentor:in werden', en: 'This probably fits: become a mentor' },
  mentorLead: {
    de: 'Mentorinnen und Mentoren begleiten ihre Mentees, weisen auf Möglichkeiten hin und geben Kontakte weiter.',
    en: 'Mentors accompany their mentees, point out opportunities and pass on contacts.',
  },
  mentorNeeds: { de: 'Voraussetzungen für Mentorinnen und Mentoren', en: 'Requirements for mentors' },
  toMentor: { de: 'Was die Aufgabe ausmacht', en: 'What the task is about' },
  toMentorForm: { de: 'Zum Formular für Mentor:innen', en: 'To the form for mentors' },
  elsewhereTitle: { de: 'Wahrscheinlich passt ein anderes Angebot besser', en: 'Another offer probably suits you better' },
  elsewhereLead: {
    de: 'Mentee+ richtet sich an Studierende, Ärztinnen und Ärzte und Forschende in vier Modulen. Was Sie gewählt haben, trifft keines davon genau.',
    en: 'Mentee+ is for students, physicians and researchers, in four modules. None of them quite matches what you have chosen.',
  },
  decides: { de: 'Ob Sie sich bewerben können, entscheidet diese Seite nicht.', en: 'This page does not decide whether you may apply.' },
  answer: { de: 'Ihre Antwort:', en: 'Your answer:' },
  offers: { de: 'Angebote, die infrage kommen', en: 'Offers to consider' },
  unsure: { de: 'Sie sind nicht sicher?', en: 'You are not sure?' },
  unsureText: {
    de: 'Sehen Sie sich die vier Module an. Bei jedem steht, für wen es ist.',
    en: 'Have a look at the four modules. Each says whom it is for.',
  },
} as const satisfies Record<string, Text>;

/** Words people search for when they look for the finder. */
export const finderSynonyms: Readonly<Record<keyof Text, readonly string[]>> = {
  de: ['Welches Modul passt', 'welches Modul', 'Modul finden', 'Modulfinder', 'Wegweiser', 'Entscheidungshilfe', 'Auswahlhilfe'],
  en: ['which module fits', 'which module', 'find a module', 'module finder', 'guide', 'help me choose'],
};
