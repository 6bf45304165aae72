import type { Form } from './form.ts';
import { choice, choices } from './kinds/choice.ts';
import { longText, text } from './kinds/text.ts';
import { month, whole } from './kinds/value.ts';
import * as options from './options.ts';
import {
  confidentiality, consent, consentIntro, declarationsTitle, declared, emailQuestion, excludedUnits, names, practical,
  privacyRead, topicsQuestion, unit,
} from './shared.ts';

export const mentorForm: Form = {
  id: 'mentor',
  version: 1,
  path: '/bewerbung/mentor/',
  title: { de: 'Als Mentor:in bewerben', en: 'Apply as a mentor' },
  lead: {
    de: 'Ihre Angaben liest das Programmbüro. Bevor Sie absenden, können Sie alles noch einmal prüfen.',
    en: 'The programme office reads what you enter. Before you send it, you can check everything once more.',
  },
  description: { de: 'Bewerbung als Mentorin oder Mentor von Mentee+.', en: 'Application as a mentor of Mentee+.' },
  sections: [
    {
      id: 'person', title: { de: 'Zu Ihrer Person', en: 'About you' },
      questions: { ...names, email: emailQuestion({ de: 'Dienstliche E-Mail-Adresse', en: 'Work e-mail address' }) },
    },
    {
      id: 'work', title: { de: 'Ihre Arbeit', en: 'Your work' },
      questions: {
        unit,
        position: text({
          label: { de: 'Funktion', en: 'Position' }, subject: { de: 'Die Funktion', en: 'The position' },
          missing: { de: 'Geben Sie Ihre Funktion ein.', en: 'Enter your position.' },
          autocomplete: 'organization-title', purpose: 'matching', example: 'Oberärztin',
        }),
        subject: choice({
          label: { de: 'Fachgebiet', en: 'Subject' },
          missing: { de: 'Wählen Sie Ihr Fachgebiet.', en: 'Choose your subject.' },
          as: 'select', options: options.subjectsOrOther, other: options.other, purpose: 'matching', example: { values: ['kinder'], other: '' },
        }),
        background: longText({
          label: { de: 'Ihr Werdegang in Kürze', en: 'Your career in short' }, subject: { de: 'Der Text zu Ihrem Werdegang', en: 'The text on your career' },
          optional: true, max: 600, purpose: 'matching', example: 'Studium in Leipzig, Facharztweiterbildung, Forschungsaufenthalt.',
        }),
      },
    },
    {
      id: 'mentoring', title: { de: 'Ihr Mentoring', en: 'Your mentoring' },
      questions: {
        modules: choices({
          label: { de: 'Welche Module möchten Sie begleiten?', en: 'Which modules would you like to accompany?' }, short: { de: 'Module', en: 'Modules' },
          missing: { de: 'Wählen Sie mindestens ein Modul.', en: 'Choose at least one module.' },
          options: options.modules, purpose: 'matching', example: { values: ['pj', 'post-doc'], other: '' },
        }),
        capacity: whole({
          label: { de: 'Wie viele Mentees möchten Sie begleiten?', en: 'How many mentees would you like to accompany?' }, short: { de: 'Zahl der Mentees', en: 'Number of mentees' },
          subject: { de: 'Die Zahl der Mentees', en: 'The number of mentees' },
          hint: { de: 'Eine Zahl von 1 bis 5.', en: 'A number from 1 to 5.' },
          missing: { de: 'Geben Sie ein, wie viele Mentees Sie begleiten möchten.', en: 'Enter how many mentees you would like to accompany.' },
          min: 1, max: 5, example: 2, purpose: 'matching',
        }),
        grouping: choice({
          label: { de: 'Einzeln, in der Gruppe oder beides?', en: 'One to one, in a group, or both?' }, short: { de: 'Einzeln oder Gruppe', en: 'One to one or group' },
          missing: { de: 'Wählen Sie einzeln, Gruppe oder beides.', en: 'Choose one to one, group or both.' },
          options: options.grouping, purpose: 'matching', example: { values: ['einzeln'], other: '' },
        }),
        topics: topicsQuestion({ de: 'Über welche Themen möchten Sie sprechen?', en: 'Which topics would you like to talk about?' }),
        availableFrom: month({
          label: { de: 'Verfügbar ab', en: 'Available from' }, optional: true, example: '04.2027', purpose: 'organisation',
        }),
      },
    },
    {
      id: 'independence', title: { de: 'Unabhängigkeit', en: 'Independence' },
      questions: {
        excludedUnits: excludedUnits(
          {
            de: 'In welchen Bereichen tragen Sie Verantwortung für Weisung, Betreuung oder Prüfung?',
            en: 'In which units do you give instructions, supervise or examine?',
          },
          { de: 'Bereiche eigener Verantwortung', en: 'Units of own responsibility' },
          { de: 'Mentees aus diesen Bereichen vermitteln wir Ihnen nicht.', en: 'We do not match you with mentees from these units.' }),
      },
    },
    {
      id: 'practical', title: { de: 'Praktisches', en: 'Practical matters' },
      questions: {
        ...practical,
        coaching: choice({
          label: { de: 'Haben Sie Interesse an einer Einführung oder einem Coaching?', en: 'Are you interested in an introduction or coaching?' }, short: { de: 'Einführung oder Coaching', en: 'Introduction or coaching' },
          options: options.yesNo, optional: true, purpose: 'organisation', example: { values: ['ja'], other: '' },
        }),
      },
    },
    {
      ...declarationsTitle,
      questions: {
        privacy: privacyRead,
        confidentiality,
        voluntary: declared(
          { de: 'Freiwilligkeit', en: 'Voluntariness' },
          { de: 'Ich übernehme das Mentoring freiwillig.', en: 'I take on the mentoring voluntarily.' },
          { de: 'Bestätigen Sie die Freiwilligkeit mit einem Häkchen.', en: 'Confirm with a tick that you act voluntarily.' }),
      },
    },
    {
      id: 'consents', title: { de: 'Wenn Sie möchten', en: 'If you like' }, intro: consentIntro,
      questions: {
        publicProfile: consent(
          { de: 'Öffentliches Profil', en: 'Public profile' },
          { de: 'Zeigen Sie Namen, Fachgebiet und Themen öffentlich als mein Profil.', en: 'Show my name, subject and topics publicly as my profile.' }),
      },
    },
  ],
};
