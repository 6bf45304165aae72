import type { z } from 'zod';
import { day, keysOf, optionalDay, text } from './keys.ts';
import type { KeyHelp } from './nearest.ts';
import { NO_HEAD } from './source.ts';

const help = {
  title: { example: 'title: Die neue Runde beginnt', also: ['titel', 'überschrift', 'name'] },
  description: { example: 'description: Ab sofort nimmt das Formular Bewerbungen entgegen.', also: ['beschreibung', 'zusammenfassung', 'vorspann'] },
  date: { example: 'date: 2026-11-22', also: ['datum', 'tag', 'vom'] },
  lastUpdated: { example: 'lastUpdated: 2026-11-22', also: ['stand', 'aktualisiert'] },
} as const satisfies Record<string, KeyHelp>;

/** The head of a file in content/news. Unknown keys fail. */
export const newsFile = keysOf(
  {
    title: text('der Titel', help.title.example),
    description: text('die Beschreibung', help.description.example),
    /** Day on which it was written; the newest stands first. */
    date: day('der Tag der Nachricht', help.date.example),
    /** Day of the last change, where there was one after `date`. */
    lastUpdated: optionalDay(help.lastUpdated.example),
  },
  help,
  NO_HEAD,
);
export type News = z.infer<typeof newsFile>;

const { title, description, lastUpdated } = help;

/** The head of a file in content/news/en; the day comes from the German file of the same name. */
export const newsTranslation = keysOf(
  { title: text('der Titel', title.example), description: text('die Beschreibung', description.example), lastUpdated: day('der Stand', lastUpdated.example) },
  { title, description, lastUpdated },
  NO_HEAD,
);
