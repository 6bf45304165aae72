import type { z } from 'zod';
import { choices, day, keysOf, text, wholeNumber, words } from './keys.ts';
import { moduleIds } from './module-ids.ts';
import type { KeyHelp } from './nearest.ts';
import { NO_HEAD } from './source.ts';

/** Who may ask a question: those who look for a mentor, those who want to be one, or the members of a module. */
export const askers = ['mentees', 'mentors', ...moduleIds] as const;

const help = {
  question: { example: 'question: Wie viel Zeit kostet das Mentoring?', also: ['frage', 'titel', 'title', 'überschrift'] },
  for: { example: 'for: [mentees]', also: ['für', 'fuer', 'wer', 'zielgruppe', 'modules', 'module'] },
  order: { example: 'order: 10', also: ['reihenfolge', 'platz', 'nummer'] },
  synonyms: { example: 'synonyms: [Zeitaufwand, Stunden]', also: ['synonyme', 'synonym', 'stichwörter', 'schlagwörter', 'suchwörter', 'keywords', 'tags'] },
  lastUpdated: { example: 'lastUpdated: 2026-11-22', also: ['stand', 'datum', 'date', 'aktualisiert'] },
} as const satisfies Record<string, KeyHelp>;

/** The head of a file in content/faq: one question; the text below is the answer, the file name its address on the page. Unknown keys fail. */
export const faqFile = keysOf(
  {
    question: text('die Frage', help.question.example),
    for: choices('die Liste, für wen die Frage ist', askers, help.for.example),
    /** Place among the questions of the same readers, the lowest first. */
    order: wholeNumber('der Platz', 0, 999, help.order.example),
    /** Words people search for although question and answer say it otherwise; indexed, not shown. */
    synonyms: words(help.synonyms.example),
    lastUpdated: day('der Stand', help.lastUpdated.example),
  },
  help,
  NO_HEAD,
);
export type Faq = z.infer<typeof faqFile>;

const { question, synonyms, lastUpdated } = help;

/** The head of a file in content/faq/en; for whom it is and where it stands comes from the German file of the same name. */
export const faqTranslation = keysOf(
  { question: text('die Frage', question.example), synonyms: words(synonyms.example), lastUpdated: day('der Stand', lastUpdated.example) },
  { question, synonyms, lastUpdated },
  NO_HEAD,
);
