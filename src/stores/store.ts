/**
 * Where sealed records lie. One contract for every adapter (tests/stores/contract.ts):
 * a key is created once and never overwritten, and `created` is only said when the record survives a power cut.
 */
export interface RecordStore {
  /** Stores bytes under a new key. `exists`: the key was there before, its bytes are unchanged. Rejects when in doubt. */
  create(key: string, bytes: Uint8Array): Promise<'created' | 'exists'>;
  /** The bytes under a key, or undefined. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Keys that begin with `prefix` (which ends with a slash), in order; `cursor` is what the page before returned. */
  list(prefix: string, cursor?: string): Promise<KeyPage>;
  /** Removes a key durably; a key that is not there is no error. */
  delete(key: string): Promise<void>;
  /** Removes what unfinished writes have left behind, where a store has such things. */
  tidy?(): Promise<void>;
  /** Whether records can be stored right now. Never rejects. */
  healthy(): Promise<boolean>;
}

/** A store together with what belongs to whoever opened it. */
export interface OpenStore extends RecordStore {
  /** What records in it begin with, as "application/": everything that is there, also what this software does not know. */
  prefixes(): Promise<readonly string[]>;
  /** Gives back connections. Nothing may be asked of the store afterwards. */
  close(): Promise<void>;
}

/** What `healthy` writes where a probe cannot be linked and unlinked; no record, and never copied. */
export const probeKey = 'probe/health';

export interface KeyPage {
  readonly keys: readonly string[];
  /** Pass it to `list` for the next page; missing on the last. */
  readonly cursor?: string;
}

/** Two to four parts of letters, digits and hyphens: safe as path, as address and as column. */
const validKey = /^[a-z]{1,20}(?:\/[A-Za-z0-9-]{1,80}){1,3}$/u;

export const isKey = (text: string): boolean => validKey.test(text);

/** @throws RangeError for a key that is not one: our own fault, never a visitor's. */
export function assertKey(key: string): void {
  if (!isKey(key)) throw new RangeError(`Not a record key: ${JSON.stringify(key)}`);
}

const validPrefix = /^[a-z]{1,20}\/(?:[A-Za-z0-9-]{1,80}\/){0,2}$/u;

export const isPrefix = (text: string): boolean => validPrefix.test(text);

/** @throws RangeError for a prefix that does not end at a slash. */
export function assertPrefix(prefix: string): void {
  if (!isPrefix(prefix)) throw new RangeError(`Not a key prefix: ${JSON.stringify(prefix)}`);
}

/** All keys under a prefix, page after page. */
export async function* allKeys(store: RecordStore, prefix: string): AsyncGenerator<string> {
  let cursor: string | undefined;
  do {
    const page: KeyPage = await store.list(prefix, cursor);
    yield* page.keys;
    cursor = page.cursor;
  } while (cursor !== undefined);
}
