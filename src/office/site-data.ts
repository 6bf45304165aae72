/** What the site tells the office's page: made at build time from content/, fetched once (`/buero/daten.json`). */
import * as z from 'zod/mini';
import { statuses } from '../records/office-records.ts';

export const siteDataPath = '/buero/daten.json';

const criterion = z.strictObject({ id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,59}$/u)), title: z.string(), description: z.optional(z.string()), weight: z.number().check(z.positive()) });

/** Criteria of selection of one module. Marks go from 0 to `most`. `source`: who decided them, in words. */
export const criteria = z.strictObject({ version: z.int().check(z.positive()), most: z.int().check(z.gte(1), z.lte(10)), criteria: z.array(criterion).check(z.minLength(1)), source: z.optional(z.string()) });
export type Criteria = z.infer<typeof criteria>;

/** A letter with slots {reference} and {module}; the subject is one line without slots but {reference}. */
const letter = z.strictObject({ subject: z.string(), text: z.string() });

/** A round of modules. `id`: name of its file; `title`: no other has it; from `from` until just before `until` (ISO 8601 in UTC) an application belongs to it. */
const round = z.strictObject({ id: z.string(), title: z.string(), modules: z.array(z.string()), from: z.iso.datetime(), until: z.iso.datetime() });
export type OfficeRound = z.infer<typeof round>;

export const siteData = z.strictObject({
  /** By module; missing where they are not yet decided. */
  criteria: z.record(z.string(), criteria),
  /** By status and language. */
  letters: z.record(z.enum(statuses), z.strictObject({ de: letter, en: letter })),
  /** By their beginning. */
  rounds: z.array(round),
});
export type SiteData = z.infer<typeof siteData>;
