/** Records that the office adds: sealed by its page, checked here from outside. */
import { unwrap } from '../records/envelope.ts';
import { keys } from '../records/names.ts';
import { deskKind, eventKind, type OfficeHeader, type OfficeRecordKind } from '../records/office-records.ts';
import type { RecordStore } from '../stores/store.ts';
import { isThere } from './application.ts';
import type { Handler, Visit } from './visit.ts';

/** So far may the time in an envelope be from ours, in milliseconds: the way here, and clocks that were set by hand. */
const mostOff = 5 * 60_000;

/** The envelope of a new record, or undefined unless it is of the kind, made by the session's key, and just now. */
export function freshHeader<H extends OfficeHeader>({ header: schema }: OfficeRecordKind<H, unknown>, record: Uint8Array, { ports, session }: Visit): H | undefined {
  const header = unwrap(schema, record)?.header;
  if (header?.by !== session.recipient) return undefined;
  return Math.abs(ports.now().getTime() - Date.parse(header.at)) <= mostOff ? header : undefined;
}

/** Creates the record of a number that follows the newest one. `taken`: the number is not free, or not the next. `same`: the very bytes are there already. */
export async function append(store: RecordStore, keyOf: (number: number) => string, number: number, record: Uint8Array): Promise<'created' | 'same' | 'taken'> {
  if (number > 1 && !await store.get(keyOf(number - 1))) return 'taken';
  if (await store.create(keyOf(number), record) === 'created') return 'created';
  const there = await store.get(keyOf(number));
  return there && Buffer.from(there).equals(record) ? 'same' : 'taken';
}

export const event: Handler<'event'> = async ({ id, number, record: text }, visit) => {
  const { ports: { store } } = visit;
  const record = Buffer.from(text, 'base64');
  if (!freshHeader(eventKind, record, visit)) return 'shape';
  return told(await appendTo(store, id, (next) => keys.event(id, next), number, record));
};

/** Sending again what has arrived is as good as sending it once. */
export const told = <O extends string>(outcome: O | 'same'): { outcome: O | 'created' } => ({ outcome: outcome === 'same' ? 'created' : outcome });

/** Adds a record to an application, unless that is gone; whatever is deleted while this goes on takes the new record along. */
export async function appendTo(store: RecordStore, id: string, keyOf: (number: number) => string, number: number, record: Uint8Array): Promise<'created' | 'same' | 'taken' | 'gone'> {
  if (!await isThere(store, id)) return 'gone';
  const outcome = await append(store, keyOf, number, record);
  if (outcome === 'taken' || await isThere(store, id)) return outcome;
  await store.delete(keyOf(number));
  return 'gone';
}

export const desk: Handler<'desk'> = async ({ number, record: text }, visit) => {
  const record = Buffer.from(text, 'base64');
  if (!freshHeader(deskKind, record, visit)) return 'shape';
  return told(await append(visit.ports.store, keys.desk, number, record));
};
