import type { Form } from './form.ts';
import { choice } from './kinds/choice.ts';
import { longText, text } from './kinds/text.ts';
import { menteeModules, type ModuleId } from './mentee-modules.ts';
import * as options from './options.ts';
import {
  confidentiality, consent, consentIntro, declarationsTitle, declared, emailQuestion, excludedUnits, names, phoneQuestion,
  practical, privacyRead, topicsQuestion, unit, unitOptional,
} from './shared.ts';

const mentoring = {
  motivation: longText({
    label: { de: 'Warum möchten Sie Mentee werden?', en: 'Why would you like to become a mentee?' }, short: { de: 'Motivation', en: 'Motivation' },
    subject: { de: 'Der Text zu Ihrer Motivation', en: 'The text on your motivation' },
    hint: {
      de: 'Zum Beispiel: Was steht bei Ihnen an? Was möchten Sie klären? Was soll danach anders sein? Stichworte genügen.',
      en: 'For example: What lies ahead of you? What would you like to clarify? What should be different afterwards? Notes will do.',
    },
    missing: { de: 'Schreiben Sie, warum Sie Mentee werden möchten.', en: 'Write why you would like to become a mentee.' },
    max: 1500, rows: 8, purpose: 'selection',
    example: 'Ich möchte klären, ob und wie ich Klinik und Forschung verbinden kann,\nund suche jemanden, der oder die diesen Schritt kennt.',
  }),
  goals: longText({
    label: { de: 'Was möchten Sie im Mentoring erreichen?', en: 'What would you like to achieve in the mentoring?' }, short: { de: 'Ziele', en: 'Goals' },
    subject: { de: 'Der Text zu Ihren Zielen', en: 'The text on your goals' },
    missing: { de: 'Schreiben Sie, was Sie im Mentoring erreichen möchten.', en: 'Write what you would like to achieve.' },
    max: 800, purpose: 'selection', example: 'Einen Plan für die nächsten zwei Jahre.',
  }),
  topics: topicsQuestion({ de: 'Worüber möchten Sie sprechen?', en: 'What would you like to talk about?' }, 5),
  expectations: longText({
    label: { de: 'Was erwarten Sie von Ihrer Mentorin oder Ihrem Mentor?', en: 'What do you expect of your mentor?' }, short: { de: 'Erwartungen', en: 'Expectations' },
    subject: { de: 'Der Text zu Ihren Erwartungen', en: 'The text on your expectations' },
    optional: true, max: 600, purpose: 'matching', example: 'Offenheit und einen Blick von außen.',
  }),
  mentorSubject: choice({
    label: { de: 'Gewünschtes Fachgebiet', en: 'Desired subject' },
    as: 'select', options: options.subjectsOrOther, other: options.other, optional: true, purpose: 'matching',
    example: { values: ['andere'], other: 'Medizininformatik' },
  }),
  mentorPath: choice({
    label: { de: 'Welchen Weg soll Ihre Mentorin oder Ihr Mentor kennen?', en: 'Which path should your mentor know?' }, short: { de: 'Weg', en: 'Path' },
    options: options.paths, optional: true, purpose: 'matching', example: { values: ['forschung'], other: '' },
  }),
  mentorPhase: choice({
    label: { de: 'In welcher Karrierephase soll Ihre Mentorin oder Ihr Mentor sein?', en: 'In which career phase should your mentor be?' }, short: { de: 'Karrierephase', en: 'Career phase' },
    as: 'select', options: options.mentorPhases, optional: true, purpose: 'matching', example: { values: ['oberaerztlich'], other: '' },
  }),
  wish: text({
    label: { de: 'Wunschperson', en: 'Person you wish for' }, subject: { de: 'Die Angabe zur Wunschperson', en: 'The person you wish for' },
    hint: {
      de: 'Das sind Daten einer dritten Person. Nennen Sie nur Namen und Einrichtung.',
      en: 'These are data of a third person. Give only name and unit.',
    },
    optional: true, max: 200, purpose: 'matching', example: 'Prof. Dr. Muster, Beispielklinik',
  }),
};

/** The mentee form of one module: the same questions for all, plus the module's own. */
export function menteeForm(module: ModuleId): Form {
  const { name, unitNeeded, title, questions } = menteeModules[module];
  return {
    id: 'mentee',
    module,
    version: 1,
    path: `/bewerbung/mentee/${module}/`,
    title: { de: `Als Mentee bewerben: ${name.de}`, en: `Apply as a mentee: ${name.en}` },
    lead: {
      de: 'Ihre Angaben liest das Programmbüro. Bevor Sie absenden, können Sie alles noch einmal prüfen.',
      en: 'The programme office reads what you enter. Before you send it, you can check everything once more.',
    },
    description: {
      de: `Bewerbung als Mentee von Mentee+ im Modul ${name.de}.`,
      en: `Application as a mentee of Mentee+ in the module ${name.en}.`,
    },
    sections: [
      {
        id: 'person', title: { de: 'Zu Ihrer Person', en: 'About you' },
        questions: {
          ...names,
          email: emailQuestion({ de: 'Dienstliche oder studentische E-Mail-Adresse', en: 'Work or student e-mail address' }),
          phone: phoneQuestion,
        },
      },
      { id: 'stage', title, questions: { unit: unitNeeded ? unit : unitOptional, ...questions } },
      { id: 'mentoring', title: { de: 'Ihr Mentoring', en: 'Your mentoring' }, questions: mentoring },
      {
        id: 'independence', title: { de: 'Unabhängigkeit', en: 'Independence' },
        questions: {
          excludedUnits: excludedUnits(
            { de: 'Aus welchen Bereichen darf Ihre Mentorin oder Ihr Mentor nicht kommen?', en: 'Which units must your mentor not come from?' },
            { de: 'Ausgeschlossene Bereiche', en: 'Excluded units' },
            {
              de: 'Mentoring ist unabhängig: keine Vorgesetzten, keine Betreuung, keine Prüfung.',
              en: 'Mentoring is independent: no superiors, no supervision, no examination.',
            }),
        },
      },
      {
        id: 'practical', title: { de: 'Praktisches', en: 'Practical matters' },
        questions: {
          ...practical,
          earlier: choice({
            label: { de: 'Haben Sie schon einmal an Mentee+ teilgenommen?', en: 'Have you taken part in Mentee+ before?' }, short: { de: 'Frühere Teilnahme', en: 'Earlier participation' },
            options: options.yesNo, optional: true, purpose: 'organisation', example: { values: ['nein'], other: '' },
          }),
        },
      },
      {
        ...declarationsTitle,
        questions: {
          privacy: privacyRead,
          correct: declared(
            { de: 'Richtigkeit', en: 'Correctness' },
            { de: 'Meine Angaben sind richtig.', en: 'What I have stated is correct.' },
            { de: 'Bestätigen Sie mit einem Häkchen, dass Ihre Angaben richtig sind.', en: 'Confirm with a tick that what you have stated is correct.' }),
          confidentiality,
        },
      },
      {
        id: 'consents', title: { de: 'Wenn Sie möchten', en: 'If you like' }, intro: consentIntro,
        questions: {
          nextRound: consent(
            { de: 'Vormerken für die nächste Runde', en: 'Keep for the next round' },
            { de: 'Merken Sie mich für die nächste Runde vor, wenn es in dieser nicht klappt.', en: 'Keep my application for the next round if it does not work out in this one.' }),
          alumni: consent(
            { de: 'Alumni-Verteiler', en: 'Alumni mailing list' },
            { de: 'Nehmen Sie mich nach dem Mentoring in den Alumni-Verteiler auf.', en: 'Add me to the alumni mailing list after the mentoring.' }),
        },
      },
    ],
  };
}
