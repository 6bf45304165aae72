import type { z } from 'zod';
import { choices, day, keysOf, optionalDay, optionalText, text, words } from './keys.ts';
import { moduleIds } from './module-ids.ts';
import type { KeyHelp } from './nearest.ts';
import { NO_HEAD, sourceHelp, sourceShape } from './source.ts';

const help = {
  title: { example: 'title: Runde 2027', also: ['titel', 'name', 'runde', 'überschrift'] },
  modules: { example: 'modules: [studierende, pj]', also: ['module', 'modul', 'für', 'for'] },
  opens: { example: 'opens: 2027-03-01', also: ['öffnet', 'beginn', 'bewerbungsbeginn', 'von', 'ab', 'from'] },
  closes: { example: 'closes: 2027-03-31', also: ['schließt', 'bewerbungsschluss', 'frist', 'deadline', 'bis', 'to'] },
  decision: { example: 'decision: 2027-04-30', also: ['entscheidung', 'zusage', 'auswahl'] },
  starts: { example: 'starts: 2027-05-15', also: ['start', 'anfang', 'auftakt'] },
  ends: { example: 'ends: 2028-05-14', also: ['ende', 'end', 'abschluss'] },
  places: { example: 'places: "12"', also: ['plätze', 'anzahl'] },
  needed: { example: 'needed: [Lebenslauf in Kürze, Motivation]', also: ['unterlagen', 'nötig', 'documents', 'dokumente', 'benötigt'] },
  ...sourceHelp,
} as const satisfies Record<string, KeyHelp>;

/**
 * The head of a file in content/rounds: one round of one or several modules. Unknown keys fail.
 * Days are those of Leipzig and count whole: on the day of `closes` the form is open until midnight. `decision`, `starts` and
 * `ends` may be left out while nobody knows them; the page then says that they will be announced.
 */
export const roundFile = keysOf(
  {
    title: text('der Titel', help.title.example),
    modules: choices('die Liste der Module', moduleIds, help.modules.example),
    /** First day on which the form takes applications. */
    opens: day('der erste Tag der Bewerbung', help.opens.example),
    /** Last day on which it does, and on which an application can be changed. */
    closes: day('der letzte Tag der Bewerbung', help.closes.example),
    /** Day by which everybody hears of the decision; six months later applications are deleted. */
    decision: optionalDay(help.decision.example),
    starts: optionalDay(help.starts.example),
    ends: optionalDay(help.ends.example),
    places: optionalText(help.places.example),
    needed: words(help.needed.example),
    ...sourceShape,
  },
  help,
  NO_HEAD,
);
export type Round = z.infer<typeof roundFile>;
