/** Moving records from one store to another, and proving that both hold the same. */
import { createHash } from 'node:crypto';
import { allKeys, isPrefix, type OpenStore } from './store.ts';

/** Records under way at the same time. */
const lanes = 8;

export interface Copied {
  readonly prefix: string;
  /** Records that the target did not have. */
  readonly created: number;
  /** Records that the target had already, be they the same or not. */
  readonly there: number;
}

/**
 * Copies every record that the target lacks and changes none that it has; told after each prefix. May be broken off and begun
 * again at any time, since records are created once.
 */
export async function* copyRecords(from: OpenStore, to: OpenStore): AsyncGenerator<Copied> {
  for (const prefix of await prefixesOf(from)) {
    const outcomes = await eachRecord(from, prefix, async (key, bytes) => to.create(key, bytes));
    const created = outcomes.filter((outcome) => outcome === 'created').length;
    yield { prefix, created, there: outcomes.length - created };
  }
}

/** What a store holds: each key with the SHA-256 of its bytes, in hexadecimal, in the order of the keys. */
export type Inventory = ReadonlyMap<string, string>;

export async function inventoryOf(store: OpenStore): Promise<Inventory> {
  const found: (readonly [string, string])[] = [];
  for (const prefix of await prefixesOf(store)) {
    found.push(...await eachRecord(store, prefix, (key, bytes) => Promise.resolve([key, sha256(bytes)] as const)));
  }
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * One SHA-256 over all keys and all bytes: of the text that `sha256sum` prints for the files of a `files` store in the order
 * of their names, so that it can be checked without our software.
 */
export const digestOf = (inventory: Inventory): string =>
  sha256([...inventory].map(([key, hash]) => `${hash}  ${key}\n`).join(''));

export interface Differences {
  /** In both, with other bytes. */
  readonly other: readonly string[];
  readonly missing: readonly string[];
  /** Only in the target. */
  readonly surplus: readonly string[];
}

export function differencesOf(source: Inventory, target: Inventory): Differences {
  const keys = [...source.keys()];
  return {
    other: keys.filter((key) => target.has(key) && target.get(key) !== source.get(key)),
    missing: keys.filter((key) => !target.has(key)),
    surplus: [...target.keys()].filter((key) => !source.has(key)),
  };
}

/** What cannot begin a key is no record of ours: in a folder, what somebody else has put there. */
const prefixesOf = async (store: OpenStore): Promise<readonly string[]> => (await store.prefixes()).filter(isPrefix);

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/**
 * Does something with every record below a prefix, some at a time; when something fails, nothing is under way any more at the
 * rejection. A record that is deleted meanwhile is passed over.
 */
async function eachRecord<T>(store: OpenStore, prefix: string, work: (key: string, bytes: Uint8Array) => Promise<T>): Promise<T[]> {
  const keys = allKeys(store, prefix);
  const results: T[] = [];
  const lane = async (): Promise<void> => {
    for (let next = await keys.next(); next.done !== true; next = await keys.next()) {
      const bytes = await store.get(next.value);
      if (bytes) results.push(await work(next.value, bytes));
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, () => lane().catch(async (error: unknown) => {
    // Ends the other lanes too, each after the record it is at.
    await keys.return(undefined);
    throw error;
  })));
  const failure = ended.find((one) => one.status === 'rejected');
  if (failure) throw failure.reason;
  return results;
}
