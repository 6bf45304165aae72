import { choice, day, keysOf, optionalDay, optionalText, text, wholeNumber, words } from './keys.ts';
import { stages } from './module-stage.ts';
import type { KeyHelp } from './nearest.ts';
import { NO_HEAD, sourceHelp, sourceShape } from './source.ts';

/** Help of each key; the English files of modules have some of them too. */
export const moduleHelp = {
  title: { example: 'title: PJ am UKL', also: ['titel', 'überschrift', 'name'] },
  order: { example: 'order: 2', also: ['reihenfolge', 'platz', 'nummer'] },
  description: { example: 'description: Für Studierende im Praktischen Jahr am UKL.', also: ['beschreibung', 'lead', 'vorspann'] },
  station: { example: 'station: Sie sind im Praktischen Jahr am Universitätsklinikum Leipzig.', also: ['stufe', 'wegpunkt'] },
  who: { example: 'who: Studierende im Praktischen Jahr am UKL', also: ['wer', 'zielgruppe', 'für wen'] },
  stage: { example: 'stage: study', also: ['abschnitt', 'lebensabschnitt', 'phase'] },
  elsewhere: { example: 'elsewhere: Sie sind im Praktischen Jahr, aber nicht am Universitätsklinikum Leipzig.', also: ['anderswo', 'woanders', 'daneben'] },
  emphasis: { example: 'emphasis: Berufseinstieg und Facharztwahl', also: ['schwerpunkt', 'schwerpunkte'] },
  synonyms: { example: 'synonyms: [PJ, Praktisches Jahr]', also: ['synonyme', 'synonym', 'stichwörter', 'schlagwörter', 'keywords', 'tags'] },
  lastUpdated: { example: 'lastUpdated: 2026-11-22', also: ['stand', 'datum', 'date', 'aktualisiert'] },
  duration: { example: 'duration: 12 Monate', also: ['dauer', 'zeitraum'] },
  places: { example: 'places: "10"', also: ['plätze', 'anzahl'] },
  eligibility: { example: 'eligibility: Studierende im letzten Studienjahr', also: ['voraussetzungen', 'voraussetzung', 'bewerben'] },
  documents: { example: 'documents: Lebenslauf in Kürze', also: ['unterlagen', 'dokumente', 'nachweise'] },
  selection: { example: 'selection: Gespräch mit dem Auswahlgremium', also: ['auswahl', 'auswahlverfahren', 'kriterien'] },
  dates: { example: 'dates: 1. bis 31. März', also: ['termine', 'fristen', 'frist', 'bewerbungszeitraum'] },
  deadline: { example: 'deadline: 2027-03-31', also: ['bewerbungsschluss', 'schluss', 'ende', 'fristende', 'änderungsfrist'] },
  contact: { example: 'contact: Programmbüro', also: ['kontakt', 'ansprechpartnerin', 'ansprechpartner'] },
  ...sourceHelp,
} as const satisfies Record<string, KeyHelp>;
const help = moduleHelp;

/**
 * The head of a file in content/modules. Unknown keys fail.
 * The slots (`duration` to `contact`, and `emphasis`) are not known yet; left out, the page shows "wird bekannt gegeben".
 */
export const moduleFile = keysOf(
  {
    title: text('der Titel', help.title.example),
    /** Place on the career path, 1 to 4. */
    order: wholeNumber('der Platz auf dem Weg', 1, 4, help.order.example),
    description: text('die Beschreibung', help.description.example),
    /** One line under the station on the career path, and an answer of the module finder. */
    station: text('die Zeile für den Weg der vier Module', help.station.example),
    who: text('die Angabe, für wen das Modul ist', help.who.example),
    /** Whom the module finder shows the station to; left out, everybody who wants to become a mentee sees it. */
    stage: choice('der Abschnitt', stages, help.stage.example).nullish().transform((value) => value ?? undefined),
    /** A sentence like `station` for those whom another offer suits better; the module finder leads them there. */
    elsewhere: optionalText(help.elsewhere.example),
    emphasis: optionalText(help.emphasis.example),
    synonyms: words(help.synonyms.example),
    lastUpdated: day('der Stand', help.lastUpdated.example),
    duration: optionalText(help.duration.example),
    places: optionalText(help.places.example),
    eligibility: optionalText(help.eligibility.example),
    documents: optionalText(help.documents.example),
    selection: optionalText(help.selection.example),
    dates: optionalText(help.dates.example),
    /** Last day on which an application can be changed by the applicant, while no round says so; left out, there is no such limit. */
    deadline: optionalDay(help.deadline.example),
    contact: optionalText(help.contact.example),
    ...sourceShape,
  },
  help,
  NO_HEAD,
);
