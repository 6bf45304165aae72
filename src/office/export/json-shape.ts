/** What stands in a JSON export, as a schema: for whoever reads one, and for the tests. */
import * as z from 'zod/mini';
import { stages } from '../list/stage.ts';
import { version } from './json.ts';

const value = z.union([z.string(), z.number(), z.array(z.string())]);

export const applicationsFile = z.strictObject({
  format: z.literal('mentee-plus/applications'),
  version: z.literal(version),
  /** When the file was made, ISO 8601 in UTC. */
  made: z.iso.datetime(),
  /** Without names there is no column that says who somebody is, and texts are cleaned of it. */
  names: z.boolean(),
  columns: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  applications: z.array(z.strictObject({
    reference: z.string(),
    kind: z.enum(['mentee', 'mentor']),
    /** The one a mentee applies for, those a mentor would accompany. */
    modules: z.array(z.string()),
    /** Of mentees who applied to one: name of the round's file; its title stands in the column `round`. */
    round: z.optional(z.string()),
    /** Of mentees: how far the decision has come. */
    stage: z.optional(z.enum(stages)),
    /** By column: text, number, several texts; days as "2027-11-22", times in ISO 8601 (UTC). Empty ones are left out. */
    values: z.record(z.string(), value),
    /** Of questions with a list to choose from: the unchanging values of what was chosen. */
    options: z.record(z.string(), z.array(z.string())),
  })),
});
export type ApplicationsFile = z.infer<typeof applicationsFile>;
export type Value = z.infer<typeof value>;
