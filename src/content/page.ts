import { z } from 'zod';
import { choice, day, optionalDay, keysOf, onOff, optionalText, text, wholeNumber, words } from './keys.ts';
import type { KeyHelp } from './nearest.ts';
import { germanVersionHelp } from './translations.ts';

const help = {
  title: { example: 'title: Ablauf des Tandems', also: ['titel', 'überschrift', 'name', 'headline'] },
  description: { example: 'description: So arbeiten Mentee und Mentorin zusammen.', also: ['beschreibung', 'lead', 'vorspann', 'untertitel', 'zusammenfassung'] },
  lastUpdated: { example: 'lastUpdated: 2026-11-22', also: ['stand', 'datum', 'date', 'aktualisiert', 'updated'] },
  synonyms: { example: 'synonyms: [Anmeldung, Antrag]', also: ['synonyme', 'synonym', 'stichwörter', 'schlagwörter', 'suchwörter', 'keywords', 'tags'] },
  layout: { example: 'layout: text', also: ['aufbau', 'vorlage', 'template'] },
  sidebar: { example: 'sidebar: { order: 2 }', also: ['reihenfolge', 'order', 'seitenleiste', 'menü', 'navigation'] },
  tableOfContents: { example: 'tableOfContents: false', also: ['inhaltsverzeichnis', 'inhalt', 'toc'] },
  prev: { example: 'prev: false', also: ['zurück', 'vorher', 'previous'] },
  next: { example: 'next: false', also: ['weiter', 'nächste'] },
  draft: { example: 'draft: true', also: ['entwurf'] },
  pagefind: { example: 'pagefind: false', also: ['suche', 'search'] },
  germanVersion: germanVersionHelp,
} as const satisfies Record<string, KeyHelp>;

const sidebarHelp = {
  order: { example: 'order: 2', also: ['reihenfolge', 'platz'] },
  label: { example: 'label: Ziele', also: ['beschriftung', 'titel', 'title', 'name'] },
  hidden: { example: 'hidden: true', also: ['versteckt', 'verborgen'] },
} as const satisfies Record<string, KeyHelp>;

const neighbour = (example: string) =>
  z
    .union([z.boolean(), z.string(), z.strictObject({ link: z.string().optional(), label: z.string().optional() })], {
      error: `Hier steht weder ein Text noch false, zum Beispiel: ${example}`,
    })
    .optional();

/** The keys at the top of a page in content/pages; the help of each key is in content/README.md. */
const shape = {
  title: text('der Titel', help.title.example),
  /** Lead paragraph under the title and text of the search engines. */
  description: text('die Beschreibung', help.description.example),
  /** "Stand" at the foot of the page. The editor sets it, because a corrected comma is no new state. */
  lastUpdated: day('der Stand', help.lastUpdated.example),
  /** Words people search for although the text says it otherwise; indexed, not shown. */
  synonyms: words(help.synonyms.example),
  layout: choice('der Aufbau', ['text', 'start', 'form'], help.layout.example).default('text'),
  sidebar: keysOf(
    {
      order: wholeNumber('der Platz', 0, 999, sidebarHelp.order.example).optional(),
      label: optionalText(sidebarHelp.label.example),
      hidden: onOff(sidebarHelp.hidden.example).default(false),
    },
    sidebarHelp,
    `Hinter „sidebar“ fehlen die geschweiften Klammern, zum Beispiel: ${help.sidebar.example}`,
  ).prefault({}),
  tableOfContents: onOff(help.tableOfContents.example).optional(),
  prev: neighbour(help.prev.example),
  next: neighbour(help.next.example),
  draft: onOff(help.draft.example).default(false),
  pagefind: onOff(help.pagefind.example).default(true),
  /** Only in pages/en: the `lastUpdated` of the German page when this one was made from it (see translations.ts). */
  germanVersion: optionalDay(help.germanVersion.example),
};

/** What a file in content/pages must carry. Unknown keys fail. */
export const pageFile = keysOf(shape, help, 'Der Kopf der Datei fehlt. Er beginnt und endet mit einer Zeile aus drei Bindestrichen.');

/**
 * The same for Starlight, which checks pages made in code with the schema of the collection too.
 * Those have no date of their own and sometimes no lead, so only the files must give them (see `checkedFiles`).
 */
export const pageExtension = z.strictObject({
  title: shape.title,
  description: shape.description.optional(),
  lastUpdated: z.union([shape.lastUpdated, z.boolean()]).optional(),
  synonyms: shape.synonyms,
  layout: shape.layout,
  germanVersion: shape.germanVersion,
});
