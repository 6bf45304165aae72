import { z } from 'zod';
import { deletionReasons } from './office-records.ts';

/** What remains of an application that was withdrawn, or deleted by the office for a reason: no personal data, and deleted when the application would have been. */
export const tombstone = z.strictObject({ v: z.literal(1), at: z.iso.datetime(), due: z.iso.date(), deleted: z.enum(deletionReasons).optional() });
export type Tombstone = z.infer<typeof tombstone>;

/** A tombstone as it lies in the store; undefined for a damaged one. */
export function readTombstone(record: Uint8Array): Tombstone | undefined {
  try {
    return tombstone.safeParse(JSON.parse(new TextDecoder().decode(record))).data;
  } catch {
    return undefined;
  }
}
