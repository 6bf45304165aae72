/** What the statement on accessibility says of the results; both languages say the same. */
import type { Language, Text } from '../../forms/text.ts';
import type { AccessibilityResults } from './results.ts';

type Say = (results: AccessibilityResults) => string;

/** "30. November 2026" or "30 November 2026". */
export const dayOf = ({ date }: Pick<AccessibilityResults, 'date'>, language: Language): string =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString({ de: 'de-DE', en: 'en-GB' }[language], { dateStyle: 'long', timeZone: 'Europe/Berlin' });

/** What a run can prove besides the engines, by the name the tests give it. */
const proofs = {
  'keyboard: mentee': { de: 'Ohne Maus: eine ganze Bewerbung als Mentee, von der Startseite bis zur Eingangsbestätigung.', en: 'Without a mouse: a whole application as a mentee, from the start page to the receipt.' },
  'keyboard: search': { de: 'Ohne Maus: die Suche.', en: 'Without a mouse: the search.' },
  'keyboard: office': { de: 'Ohne Maus: das Büro, vom Öffnen bis zum Vermitteln.', en: 'Without a mouse: the office, from unlocking to matching.' },
  focus: { de: 'Wo die Tastatur steht, ist auf jeder Art von Seite zu sehen und nie verdeckt.', en: 'On every kind of page one sees where the keyboard is, and nothing covers it.' },
  'errors announced': { de: 'Was im Formular fehlt, erfahren Screenreader aus der Schnittstelle des Browsers: Zusammenfassung, Feld und Meldung.', en: 'What is missing in a form is handed to screen readers by the browser: summary, field and message.' },
} as const;

export const provable: readonly string[] = Object.keys(proofs);

const lines: Readonly<Record<Language, readonly Say[]>> = {
  de: [
    ({ pages }) => `${String(pages.length)} Seiten, das sind alle.`,
    ({ states }) => `${String(states.length)} Zustände von Formularen, Suche und Eingangsbestätigung, auch mit Fehlern.`,
    ({ office }) => `${String(office.length)} Ansichten des Büros.`,
  ],
  en: [
    ({ pages }) => `${String(pages.length)} pages, which are all of them.`,
    ({ states }) => `${String(states.length)} states of forms, search and receipt, also with errors.`,
    ({ office }) => `${String(office.length)} views of the office.`,
  ],
};

export const resultWords = {
  lead: {
    de: (results) => `Zuletzt geprüft am ${dayOf(results, 'de')} mit zwei Prüfprogrammen: axe ${results.engines['axe-core']} und dem von IBM, Fassung ${results.engines['accessibility-checker-engine']}. Regeln: WCAG 2.2, Stufen A und AA.`,
    en: (results) => `Last checked on ${dayOf(results, 'en')} with two tools: axe ${results.engines['axe-core']} and that of IBM, version ${results.engines['accessibility-checker-engine']}. Rules: WCAG 2.2, levels A and AA.`,
  },
  found: { de: () => 'Beide Programme haben dabei keinen Verstoß gefunden.', en: () => 'Both tools found no violation.' },
  more: {
    de: () => 'Im selben Lauf außerdem geprüft:',
    en: () => 'Checked in the same run as well:',
  },
  browsers: {
    de: ({ browsers: [engine, ...others] }) => `Browser: ${String(engine)}.${others.length > 0 ? ` Die Wege durch die Formulare liefen auch in ${others.join(' und ')}.` : ' In anderen Browsern liefen die Prüfungen nicht.'}`,
    en: ({ browsers: [engine, ...others] }) => `Browser: ${String(engine)}.${others.length > 0 ? ` The ways through the forms ran in ${others.join(' and ')} too.` : ' The checks did not run in other browsers.'}`,
  },
  date: {
    de: (results) => `Sie wurde am ${dayOf(results, 'de')} aus den Ergebnissen der Prüfung erstellt und zuletzt überprüft.`,
    en: (results) => `It was made from the results of the checks, and last reviewed, on ${dayOf(results, 'en')}.`,
  },
} as const satisfies Record<string, Readonly<Record<Language, Say>>>;

/** Names of what is not known until a first run has been taken over. */
export const openWords = {
  results: { de: 'Ergebnisse der letzten Prüfung', en: 'Results of the last checks' },
  date: { de: 'Tag der Erklärung', en: 'Date of the statement' },
} as const satisfies Record<string, Text>;

/** What was looked at, line by line. */
export const lookedAt = (results: AccessibilityResults, language: Language): readonly string[] => lines[language].map((say) => say(results));

/** What was proved besides, line by line; what did not run is not said. */
export const proved = (results: AccessibilityResults, language: Language): readonly string[] =>
  Object.entries(proofs).flatMap(([name, text]) => (results.proved.includes(name) ? [text[language]] : []));
