/** What the site tells the office's page: made at build time from content/, fetched once (`/buero/daten.json`). */
import { z } from 'zod';
import { statuses } from '../records/office-records.ts';

export const siteDataPath = '/buero/daten.json';

const criterion = z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/u), title: z.string(), description: z.string().optional(), weight: z.number().positive() });

/** Criteria of selection of one module. Marks go from 0 to `most`. `source`: who decided them, in words. */
export const criteria = z.strictObject({ version: z.int().positive(), most: z.int().min(1).max(10), criteria: z.array(criterion).min(1), source: z.string().optional() });
export type Criteria = z.infer<typeof criteria>;

/** A letter with slots {reference} and {module}; the subject is one line without slots but {reference}. */
const letter = z.strictObject({ subject: z.string(), text: z.string() });

export const siteData = z.strictObject({
  /** By module; missing where they are not yet decided. */
  criteria: z.record(z.string(), criteria),
  /** By status and language. */
  letters: z.record(z.enum(statuses), z.strictObject({ de: letter, en: letter })),
});
export type SiteData = z.infer<typeof siteData>;
