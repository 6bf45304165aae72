/** What each module asks beyond the questions that all mentees answer (forms.md, "Module questions"). */
import { choice, choices } from './kinds/choice.ts';
import { longText, text } from './kinds/text.ts';
import { month, orcidOrLink, whole } from './kinds/value.ts';
import * as options from './options.ts';
import type { AnyQuestion } from './question.ts';
import type { Text } from './text.ts';

export type ModuleId = 'studierende' | 'pj' | 'qualifizierung' | 'post-doc';

export interface MenteeModule {
  readonly name: Text;
  /** Whether the unit must be named; students may not have one. */
  readonly unitNeeded: boolean;
  readonly title: Text;
  readonly questions: Readonly<Record<string, AnyQuestion>>;
}

const subject = choice({
  label: { de: 'Ihr Fachgebiet', en: 'Your subject' },
  missing: { de: 'Wählen Sie Ihr Fachgebiet.', en: 'Choose your subject.' },
  as: 'select', options: options.subjectsOrOther, other: options.other, purpose: 'matching',
  example: { values: ['neurologie'], other: '' },
});

const path = choice({
  label: { de: 'Welchen Weg sehen Sie für sich?', en: 'Which path do you see for yourself?' },
  short: { de: 'Eigener Weg', en: 'Own path' },
  options: options.paths, optional: true, purpose: 'matching', example: { values: ['offen'], other: '' },
});

/** Earlier than a working life or later than today is a typing error. */
const doctorateYear = { min: 1960, max: () => new Date().getFullYear() };

export const menteeModules: Readonly<Record<ModuleId, MenteeModule>> = {
  studierende: {
    name: { de: 'Studierende', en: 'Students' },
    unitNeeded: false,
    title: { de: 'Ihr Studium', en: 'Your studies' },
    questions: {
      course: choice({
        label: { de: 'Studiengang', en: 'Course of study' },
        missing: { de: 'Wählen Sie Ihren Studiengang.', en: 'Choose your course of study.' },
        options: options.studies, other: { value: 'andere', label: { de: 'Anderer Studiengang', en: 'Another course' } },
        purpose: 'selection', example: { values: ['humanmedizin'], other: '' },
      }),
      semester: whole({
        label: { de: 'Fachsemester', en: 'Semester' }, subject: { de: 'Das Fachsemester', en: 'The semester' },
        missing: { de: 'Geben Sie Ihr Fachsemester ein.', en: 'Enter your semester.' },
        min: 1, max: 20, example: 6, purpose: 'selection',
      }),
      grouping: choice({
        label: { de: 'Möchten Sie einzeln oder in einer Gruppe begleitet werden?', en: 'Would you like to be mentored one to one or in a group?' },
        short: { de: 'Einzeln oder Gruppe', en: 'One to one or group' },
        missing: { de: 'Wählen Sie, ob Sie einzeln oder in einer Gruppe begleitet werden möchten.', en: 'Choose one to one or group.' },
        options: options.grouping, purpose: 'matching', example: { values: ['beides'], other: '' },
      }),
      interests: choices({
        label: { de: 'Was interessiert Sie besonders?', en: 'What interests you most?' },
        short: { de: 'Interessen', en: 'Interests' },
        options: options.studentInterests, optional: true, purpose: 'matching', example: { values: ['promotion', 'pj'], other: '' },
      }),
    },
  },
  pj: {
    name: { de: 'PJ am UKL', en: 'Practical year at the UKL' },
    unitNeeded: true,
    title: { de: 'Ihr Praktisches Jahr', en: 'Your practical year' },
    questions: {
      pjStart: month({
        label: { de: 'PJ-Beginn', en: 'Start of the practical year' },
        missing: { de: 'Geben Sie ein, wann Ihr PJ beginnt oder begonnen hat.', en: 'Enter when your practical year begins or began.' },
        example: '05.2027', purpose: 'selection',
      }),
      tertial: choice({
        label: { de: 'Aktuelles Tertial', en: 'Current term' },
        missing: { de: 'Wählen Sie Ihr aktuelles Tertial.', en: 'Choose your current term.' },
        options: options.tertials, purpose: 'selection', example: { values: ['1'], other: '' },
      }),
      tertialSubjects: text({
        label: { de: 'Fächer Ihrer Tertiale', en: 'Subjects of your terms' }, subject: { de: 'Die Angabe der Fächer', en: 'The list of subjects' },
        hint: { de: 'Soweit Sie sie schon wissen.', en: 'As far as you know them.' },
        optional: true, max: 200, purpose: 'matching', example: 'Innere Medizin, Chirurgie, Neurologie',
      }),
      specialistWish: text({
        label: { de: 'Facharztwunsch', en: 'Desired specialism' }, subject: { de: 'Der Facharztwunsch', en: 'The desired specialism' },
        optional: true, purpose: 'matching', example: 'Neurologie',
      }),
      careerStart: month({
        label: { de: 'Geplanter Berufseinstieg', en: 'Planned start of work' },
        optional: true, example: '11.2028', purpose: 'matching',
      }),
    },
  },
  qualifizierung: {
    name: { de: 'Qualifizierungs-Phase', en: 'Qualification phase' },
    unitNeeded: true,
    title: { de: 'Ihre Qualifizierung', en: 'Your qualification' },
    questions: {
      stage: choice({
        label: { de: 'Wo stehen Sie?', en: 'Where do you stand?' }, short: { de: 'Stand', en: 'Stage' },
        missing: { de: 'Wählen Sie, wo Sie stehen.', en: 'Choose where you stand.' },
        options: options.qualifications, other: options.other, purpose: 'selection', example: { values: ['beides'], other: '' },
      }),
      subject,
      progress: text({
        label: { de: 'Weiterbildungsjahr oder Stand der Promotion', en: 'Year of training or state of the doctorate' },
        subject: { de: 'Die Angabe zum Stand', en: 'The state' },
        missing: { de: 'Geben Sie Ihr Weiterbildungsjahr oder den Stand Ihrer Promotion ein.', en: 'Enter your year of training or the state of your doctorate.' },
        max: 200, purpose: 'selection', example: '3. Weiterbildungsjahr, Promotion in der Auswertung',
      }),
      employer: choice({
        label: { de: 'Wo sind Sie beschäftigt?', en: 'Where are you employed?' }, short: { de: 'Beschäftigung', en: 'Employment' },
        missing: { de: 'Wählen Sie, wo Sie beschäftigt sind.', en: 'Choose where you are employed.' },
        options: options.employers, purpose: 'selection', example: { values: ['ukl'], other: '' },
      }),
      path,
    },
  },
  'post-doc': {
    name: { de: 'Post-Doc-Phase', en: 'Post-doc phase' },
    unitNeeded: true,
    title: { de: 'Ihre Post-Doc-Phase', en: 'Your post-doc phase' },
    questions: {
      doctorateYear: whole({
        label: { de: 'Jahr der Promotion', en: 'Year of the doctorate' }, subject: { de: 'Das Jahr der Promotion', en: 'The year of the doctorate' },
        missing: { de: 'Geben Sie das Jahr Ihrer Promotion ein.', en: 'Enter the year of your doctorate.' },
        ...doctorateYear, example: 2023, purpose: 'selection',
      }),
      habilitation: choice({
        label: { de: 'Stand der Habilitation', en: 'State of the habilitation' },
        missing: { de: 'Wählen Sie den Stand Ihrer Habilitation.', en: 'Choose the state of your habilitation.' },
        options: options.habilitation, purpose: 'selection', example: { values: ['geplant'], other: '' },
      }),
      careerGoal: choice({
        label: { de: 'Ihr Karriereziel', en: 'Your career goal' },
        missing: { de: 'Wählen Sie Ihr Karriereziel. „Noch offen“ ist auch ein Ziel.', en: 'Choose your career goal. “Still open” is one too.' },
        options: options.careerGoals, other: options.other, purpose: 'selection', example: { values: ['beides'], other: '' },
      }),
      project: longText({
        label: { de: 'Ihr Vorhaben in fünf Zeilen', en: 'Your project in five lines' }, subject: { de: 'Das Vorhaben', en: 'The project' },
        missing: { de: 'Beschreiben Sie Ihr Vorhaben in fünf Zeilen.', en: 'Describe your project in five lines.' },
        max: 500, rows: 5, purpose: 'selection', example: 'Ich untersuche, wie Visiten gelingen.\nDie Daten liegen vor.',
      }),
      publications: orcidOrLink({
        label: { de: 'ORCID oder Link zur Publikationsliste', en: 'ORCID iD or link to your publications' },
        subject: { de: 'Der Link', en: 'The link' },
        hint: { de: 'Zum Beispiel 0000-0002-1825-0097 oder eine Adresse, die mit https:// beginnt.', en: 'For example 0000-0002-1825-0097 or an address that begins with https://.' },
        optional: true, purpose: 'selection',
      }),
      fundingAndTeaching: longText({
        label: { de: 'Drittmittel und Lehre in Kürze', en: 'Funding and teaching in short' }, subject: { de: 'Die Angabe zu Drittmitteln und Lehre', en: 'The entry on funding and teaching' },
        optional: true, max: 500, rows: 4, purpose: 'selection', example: 'Eine Anschubförderung, Seminar im 7. Semester.',
      }),
    },
  },
};
