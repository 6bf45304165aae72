/** What the office reads: itself, the names of records, and records as they lie in the store. */
import { mostBytes, type Answer } from '../office/api/schema.ts';
import { isKey, type RecordStore } from '../stores/store.ts';
import type { Handler } from './visit.ts';

/** The only records that are given out; mails, receipts of mails and the log stay here. */
export const readablePrefixes = ['application/', 'event/', 'decision/', 'hold/', 'withdrawn/', 'refused/', 'quarantine/', 'desk/'] as const;

const prefixOf = (key: string): string | undefined => (isKey(key) ? readablePrefixes.find((prefix) => key.startsWith(prefix)) : undefined);

export const info: Handler<'info'> = (_, { ports: { recipients, now, siteUrl } }) =>
  Promise.resolve({ recipients: [...new Set(recipients)], now: now().toISOString(), siteUrl });

/** So many keys are given at once at least, while there are more. */
const keysAtOnce = 1_000;

/** The cursor is the last key that was given. */
export const keys: Handler<'keys'> = async ({ cursor }, { ports: { store } }) => {
  const begun = cursor === undefined ? readablePrefixes[0] : prefixOf(cursor);
  if (begun === undefined) return 'shape';
  const found: string[] = [];
  for (const prefix of readablePrefixes.slice(readablePrefixes.indexOf(begun as (typeof readablePrefixes)[number]))) {
    let after = prefix === begun ? cursor : undefined;
    do {
      const page = await store.list(prefix, after);
      found.push(...page.keys);
      after = page.cursor;
      const last = found.at(-1);
      if (found.length >= keysAtOnce && last !== undefined) return { keys: found, cursor: last };
    } while (after !== undefined);
  }
  return { keys: found };
};

/** So many records are read from the store at the same time. */
const together = 20;

export const records: Handler<'records'> = async ({ keys: asked }, { ports: { store } }) => {
  if (!asked.every((key) => prefixOf(key) !== undefined)) return 'shape';
  const given: Answer<'records'>['records'] = [];
  let size = 0;
  for (let at = 0; at < asked.length; at += together) {
    const read = await Promise.all(asked.slice(at, at + together).map((key) => readOne(store, key)));
    for (const { key, bytes } of read) {
      size += bytes?.length ?? 0;
      if (size > mostBytes && given.length > 0) return { records: given };
      given.push(bytes === 'unreadable' ? { key, bytes: null, unreadable: true } : { key, bytes: bytes ? Buffer.from(bytes).toString('base64') : null });
    }
  }
  return { records: given };
};

/** A single record that cannot be read must not hide all others; a store that is down is another matter. */
async function readOne(store: RecordStore, key: string): Promise<{ readonly key: string; readonly bytes: Uint8Array | 'unreadable' | undefined }> {
  try {
    return { key, bytes: await store.get(key) };
  } catch (error) {
    if (!await store.healthy()) throw error;
    return { key, bytes: 'unreadable' };
  }
}
