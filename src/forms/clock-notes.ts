/**
 * What there is to say about single questions beyond their purpose. A module of its own: the office reads the declarations too,
 * and these words would be a burden to a page that never shows them (tests/bench/office-bundle.ts).
 * What is said about matching is what matching does (docs/decisions/0009-matching.md).
 */
import type { Form } from './form.ts';
import type { Purpose } from './purposes.ts';
import type { Text } from './text.ts';

export interface ClockNote {
  /** Further purposes the answer serves; whoever reads for them reads it too. */
  readonly also?: readonly Purpose[];
  readonly text?: Text;
}

const address: ClockNote = { text: { de: 'So sprechen wir Sie an.', en: 'This is how we address you.' } };
const minded: ClockNote = { text: { de: 'Wir achten darauf auch, wenn wir Tandems vorschlagen.', en: 'We mind it too when we propose tandems.' } };
const sought: ClockNote = { text: { de: 'Wir suchen danach, eine Bedingung ist es nicht.', en: 'We look for it; it is no condition.' } };
const standard = (term: Text): ClockNote => ({
  text: {
    de: `Mentee+ folgt den Standards des Forum Mentoring; ${term.de} gehört dazu.`,
    en: `Mentee+ follows the standards of Forum Mentoring; ${term.en} is one of them.`,
  },
});

/** Questions that both forms ask. */
const shared: Readonly<Record<string, ClockNote>> = {
  firstName: address,
  lastName: address,
  academicTitle: address,
  email: {
    text: {
      de: 'An diese Adresse gehen die Bestätigung und die Nachricht über die Entscheidung. Sie zeigt auch, wohin Sie gehören.',
      en: 'The confirmation and the message on the decision go to this address. It also shows where you belong.',
    },
  },
  unit: {
    also: ['independence'],
    text: { de: 'Aus demselben Bereich schlagen wir kein Tandem vor.', en: 'We propose no tandem from within one unit.' },
  },
  grouping: { text: { de: 'Wir schlagen nur vor, was zu Ihrer Wahl passt.', en: 'We propose only what fits your choice.' } },
  format: minded,
  times: minded,
  languages: minded,
  privacy: {
    text: {
      de: 'Das Häkchen hält fest, dass Sie die Hinweise gelesen haben. Eine Einwilligung ist es nicht.',
      en: 'The tick records that you have read the notice. It is not a consent.',
    },
  },
  confidentiality: standard({ de: 'Vertraulichkeit', en: 'confidentiality' }),
};

/** Notes by form and name of the question; most questions need none. */
export const clockNotes: Readonly<Record<Form['id'], Readonly<Record<string, ClockNote | undefined>>>> = {
  mentee: {
    ...shared,
    goals: { also: ['matching'] },
    topics: { text: { de: 'Wir vergleichen Ihre Themen mit denen der Mentorinnen und Mentoren.', en: 'We compare your topics with those of the mentors.' } },
    specialistWish: {
      text: {
        de: 'Danach suchen wir, wenn Sie weiter unten kein gewünschtes Fachgebiet wählen.',
        en: 'We look for it if you choose no desired subject further down.',
      },
    },
    path: {
      text: {
        de: 'Danach suchen wir, wenn Sie weiter unten keinen Weg wählen, den Ihre Mentorin oder Ihr Mentor kennen soll.',
        en: 'We look for it if you choose no path further down that your mentor should know.',
      },
    },
    mentorSubject: sought,
    mentorPath: sought,
    mentorPhase: sought,
    wish: sought,
    excludedUnits: { text: { de: 'Aus diesen Bereichen schlagen wir Ihnen niemanden vor.', en: 'We propose nobody from these units.' } },
  },
  mentor: {
    ...shared,
    position: { text: { de: 'Daraus lesen wir Karrierephase und Weg; eigens fragen wir nicht danach.', en: 'From this we read career phase and path; we do not ask for them separately.' } },
    background: { text: { de: 'Auch daraus lesen wir Ihren Weg.', en: 'From this too we read your path.' } },
    modules: { text: { de: 'Aus anderen Modulen schlagen wir Ihnen niemanden vor.', en: 'We propose nobody from other modules.' } },
    capacity: { text: { de: 'Mehr Mentees schlagen wir Ihnen nicht vor.', en: 'We do not propose more mentees to you.' } },
    topics: { text: { de: 'Wir vergleichen Ihre Themen mit denen der Mentees.', en: 'We compare your topics with those of the mentees.' } },
    availableFrom: minded,
    voluntary: standard({ de: 'Freiwilligkeit', en: 'acting voluntarily' }),
    publicProfile: { text: { de: 'Mit dem Häkchen dürfen alle lesen, was hier genannt ist.', en: 'With the tick, everybody may read what is named here.' } },
  },
};
