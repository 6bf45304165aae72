/**
 * Sealing anew in place: the same content, sealed to other keys, under the same key of the store. A store can only create and delete, so
 * the new bytes lie in `reseal/` while the old ones go; a kill at any moment leaves the old record, the new one, or both.
 *
 * What keeps several at once from losing anything: whoever deletes a record has laid its own copy of the new one aside before, under a
 * name nobody else has. Whoever comes later only puts back what is missing, and forgets copies when their makers must be gone.
 */
import { z } from 'zod';
import type { RecordStore } from '../stores/store.ts';
import { allKeys } from '../stores/store.ts';
import { appendAudit } from './audit.ts';
import { unwrap, wrap } from './envelope.ts';
import { sha256 } from './hash.ts';
import { keyParts, keys, resealableFolders } from './names.ts';

const header = z.strictObject({ v: z.literal(1), at: z.iso.datetime() });

/** Whoever has been at it for longer gives up before it deletes anything, in milliseconds. */
const longest = 60_000;
/** A copy older than this belongs to nobody any more. Ten times as long: clocks of several servers differ. */
const copyAge = 10 * longest;

const deskFolder = 'desk';
/** Stands for the id where there is none. */
const noId = 'office';

interface Place { readonly folder: string; readonly id: string; readonly last: string }

/** Where a record that can be sealed anew lies, or undefined for any other key. */
export function resealPlace(key: string): Place | undefined {
  if (/^desk\/\d{8}$/u.test(key)) return { folder: deskFolder, id: noId, last: keyParts(key).id };
  const [, folder = '', id = '', last = ''] = /^([a-z]+)\/([2-9A-HJ-NP-Z]{32})\/([1-9]\d{0,5})$/u.exec(key) ?? [];
  return resealableFolders.some((one) => one === folder) ? { folder, id, last } : undefined;
}

/** The key of the record that a copy stands for. */
function keyOfCopy(copy: string): string {
  const [, folder = '', id = '', attempt = ''] = copy.split('/');
  const [last = ''] = attempt.split('-');
  return folder === deskFolder ? `${folder}/${last}` : `${folder}/${id}/${last}`;
}

interface Reseal {
  readonly key: string;
  /** SHA-256 of the record that was read, in hex. */
  readonly before: string;
  readonly record: Uint8Array;
  /** Whether the new bytes may take the place of these. */
  readonly fits: (old: Uint8Array) => boolean;
  /** For the audit log. */
  readonly by: string;
}

/**
 * Puts new bytes in the place of a record. `changed`: it is no longer the one that was read; `gone`: there is none (any more); `unfit`: the
 * new bytes may not stand there. The same bytes again are no change. Rejects when the store does: then the record is the old one or the
 * new one, if need be after the next round of the clock.
 */
export async function resealRecord(store: RecordStore, now: () => Date, { key, before, record, fits, by }: Reseal): Promise<'resealed' | 'changed' | 'gone' | 'unfit'> {
  const place = resealPlace(key);
  if (!place) return 'unfit';
  const { folder, id, last } = place;
  await finishReseals(store, now(), keys.resealsOf(folder, id));
  const old = await store.get(key);
  if (!old) return 'gone';
  if (isSame(old, record)) return 'resealed';
  if (await sha256(old) !== before) return 'changed';
  if (!fits(old)) return 'unfit';
  const begun = now();
  const copy = keys.reseal(folder, id, `${last}-${crypto.randomUUID()}`);
  await store.create(copy, wrap({ v: 1, at: begun.toISOString() }, record));
  await appendAudit(store, now(), { event: 'resealed', id, detail: `${key}, ${before.slice(0, 16)} to ${(await sha256(record)).slice(0, 16)}, by ${by}` });
  if (now().getTime() - begun.getTime() > longest) throw new DOMException('Sealing anew took too long.', 'TimeoutError');
  await store.delete(key);
  const outcome = await store.create(key, record);
  // Deleted for good while this went on: the deletion wins.
  if (await isErased(store, id)) {
    await store.delete(key);
    await store.delete(copy);
    return 'gone';
  }
  const there = outcome === 'created' ? record : await store.get(key);
  await store.delete(copy);
  return there && isSame(there, record) ? 'resealed' : 'changed';
}

export interface FinishedReseals {
  /** Keys of records that were put back. */
  readonly restored: readonly string[];
  /** Keys of copies that nobody can read; they stay. */
  readonly damaged: readonly string[];
}

/** Puts back what a killed process has taken away, and forgets old copies. Deletes no record; any number of processes may do it at once. */
export async function finishReseals(store: RecordStore, now: Date, prefix: string = keys.reseals): Promise<FinishedReseals> {
  const restored: string[] = [];
  const damaged: string[] = [];
  for (const copy of await Array.fromAsync(allKeys(store, prefix))) {
    const bytes = await store.get(copy).catch(() => new Uint8Array());
    if (!bytes) continue;
    const parts = unwrap(header, bytes);
    if (!parts) {
      damaged.push(copy);
      continue;
    }
    const key = keyOfCopy(copy);
    const isOld = now.getTime() - Date.parse(parts.header.at) > copyAge;
    if (await isErased(store, keyParts(copy.slice(keys.reseals.length)).id)) await store.delete(copy);
    else if (await store.get(key)) await (isOld ? store.delete(copy) : undefined);
    else if (await store.create(key, parts.sealed) === 'created') restored.push(key);
  }
  return { restored, damaged };
}

const isErased = async (store: RecordStore, id: string): Promise<boolean> => id !== noId && await store.get(keys.withdrawn(id)) !== undefined;

const isSame = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, at) => byte === other[at]);
