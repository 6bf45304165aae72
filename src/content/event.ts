import { z } from 'zod';
import { choice, choices, day, keysOf, localTime, onOff, optionalAddress, optionalOnOff, optionalText, text } from './keys.ts';
import { moduleIds } from './module-ids.ts';
import type { KeyHelp } from './nearest.ts';
import { NO_HEAD, sourceHelp, sourceShape } from './source.ts';

/** The three elements of the programme; every event belongs to one. */
export const eventKinds = ['mentoring', 'training', 'networking'] as const;

const help = {
  title: { example: 'title: Auftakt der Runde', also: ['titel', 'überschrift', 'name'] },
  description: { example: 'description: Wir lernen uns kennen und klären Fragen zum Tandem.', also: ['beschreibung', 'zusammenfassung', 'vorspann'] },
  kind: { example: 'kind: networking', also: ['art', 'typ', 'type', 'element'] },
  modules: { example: 'modules: all', also: ['module', 'modul', 'for'] },
  starts: { example: 'starts: 2027-03-04 16:00', also: ['beginn', 'beginnt', 'start', 'anfang', 'von', 'datum'] },
  ends: { example: 'ends: 2027-03-04 18:00', also: ['ende', 'endet', 'end', 'bis'] },
  place: { example: 'place: Hörsaal im Haus der Fakultät', also: ['ort', 'raum', 'wo', 'adresse'] },
  online: { example: 'online: true', also: ['digital', 'remote'] },
  link: { example: 'link: https://www.example.org/raum', also: ['adresse', 'url', 'zugang'] },
  audience: { example: 'audience: Mentees aller Module', also: ['zielgruppe', 'wer', 'für wen', 'publikum'] },
  register: { example: 'register: https://www.example.org/anmeldung', also: ['anmeldung', 'anmelden', 'registrierung'] },
  childcare: { example: 'childcare: true', also: ['kinderbetreuung', 'betreuung'] },
  outsideDutyHours: { example: 'outsideDutyHours: true', also: ['dienstzeit', 'außerhalb der dienstzeit', 'freizeit'] },
  ...sourceHelp,
  lastUpdated: { example: 'lastUpdated: 2026-11-22', also: ['stand', 'aktualisiert'] },
} as const satisfies Record<string, KeyHelp>;

const NO_MODULES = `Hier stehen keine Module. Schreiben Sie all oder eine Liste aus ${moduleIds.join(', ')}, zum Beispiel: modules: [studierende, pj]`;

/** The head of a file in content/events. Unknown keys fail. That it has a place or is online, contradictions.ts checks. */
export const eventFile = keysOf(
  {
    title: text('der Titel', help.title.example),
    description: text('die Beschreibung', help.description.example),
    kind: choice('die Art', eventKinds, help.kind.example),
    /** Modules whose members it is for; `all` for everybody. */
    modules: z.union([z.literal('all'), choices('die Liste der Module', moduleIds, help.modules.example)], {
      error: ({ input }) => (input === undefined || input === null ? `Oben fehlt, für welche Module der Termin ist, zum Beispiel: ${help.modules.example}` : NO_MODULES),
    }),
    /** On the clocks of Leipzig, as "2027-03-04 16:00"; `leipzigMoment` makes a moment of it. */
    starts: localTime('der Beginn', help.starts.example),
    ends: localTime('das Ende', help.ends.example),
    place: optionalText(help.place.example),
    online: onOff(help.online.example).default(false),
    /** Where to go online. */
    link: optionalAddress(help.link.example),
    audience: optionalText(help.audience.example),
    /** Where to register: a page, or a mailbox as mailto:… */
    register: optionalAddress(help.register.example, { mail: true }),
    /** Left out while nobody knows. */
    childcare: optionalOnOff(help.childcare.example),
    outsideDutyHours: optionalOnOff(help.outsideDutyHours.example),
    ...sourceShape,
    lastUpdated: day('der Stand', help.lastUpdated.example),
  },
  help,
  NO_HEAD,
);
export type Event = z.infer<typeof eventFile>;

const { title, description, place, audience, lastUpdated } = help;

/** The head of a file in content/events/en: the texts in English; everything else comes from the German file of the same name. */
export const eventTranslation = keysOf(
  {
    title: text('der Titel', title.example),
    description: text('die Beschreibung', description.example),
    place: optionalText(place.example),
    audience: optionalText(audience.example),
    lastUpdated: day('der Stand', lastUpdated.example),
  },
  { title, description, place, audience, lastUpdated },
  NO_HEAD,
);
