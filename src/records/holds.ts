import { keyParts, keys } from './names.ts';
import { holdRecord, type HoldRecord } from './office-records.ts';
import { allKeys, type RecordStore } from '../stores/store.ts';

/** A hold as it lies in the store: plain JSON, since it says nothing about a person. Undefined for a damaged one. */
export function readHold(record: Uint8Array): HoldRecord | undefined {
  try {
    return holdRecord.safeParse(JSON.parse(new TextDecoder().decode(record))).data;
  } catch {
    return undefined;
  }
}

/**
 * The last day (UTC) of the hold in force on an application, or undefined: only the newest counts, and its last day is part of it.
 * `damaged`: there is one that nobody can read, and so nothing may be deleted. Rejects when the store does.
 */
export async function holdOf(store: RecordStore, id: string, now: Date): Promise<string | undefined> {
  let newest = 0;
  for await (const key of allKeys(store, keys.holds(id))) newest = Math.max(newest, Number(keyParts(key).last));
  const record = newest === 0 ? undefined : await store.get(keys.hold(id, newest));
  if (!record) return undefined;
  const hold = readHold(record);
  if (!hold) return 'damaged';
  return hold.until !== null && now.toISOString().slice(0, 10) <= hold.until ? hold.until : undefined;
}
