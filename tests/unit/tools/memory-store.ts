import { assertKey, assertPrefix, type RecordStore } from '../../../src/stores/store.ts';

export interface MemoryStore extends RecordStore {
  readonly records: Map<string, Uint8Array>;
}

/** A store that keeps the contract (src/stores/store.ts) for as long as the process lives; two keys to a page. It begins with what another one holds. */
export function memoryStore(begin: ReadonlyMap<string, Uint8Array> = new Map()): MemoryStore {
  const records = new Map(begin);
  return {
    records,
    create: (key, bytes) => {
      assertKey(key);
      if (records.has(key)) return Promise.resolve('exists');
      records.set(key, bytes.slice());
      return Promise.resolve('created');
    },
    get: (key) => {
      assertKey(key);
      return Promise.resolve(records.get(key)?.slice());
    },
    list: (prefix, cursor) => {
      assertPrefix(prefix);
      const found = [...records.keys()].filter((key) => key.startsWith(prefix) && (cursor === undefined || key > cursor)).sort();
      const keys = found.slice(0, 2);
      const last = keys.at(-1);
      return Promise.resolve(found.length > 2 && last !== undefined ? { keys, cursor: last } : { keys });
    },
    delete: (key) => {
      assertKey(key);
      records.delete(key);
      return Promise.resolve();
    },
    healthy: () => Promise.resolve(true),
  };
}
