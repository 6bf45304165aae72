import type { RecordStore } from '../../../src/stores/store.ts';

export interface FailingStore { readonly store: RecordStore; readonly operations: () => number }

/**
 * A store whose n-th operation fails and does nothing (counted from 1). With `killed` every later one fails too, as for a process
 * that is gone; else only this one.
 */
export function failingStore(inner: RecordStore, at: number, killed = true): FailingStore {
  let count = 0;
  const counted = <T>(work: () => Promise<T>): Promise<T> => {
    count += 1;
    if (count === at || (killed && count > at)) return Promise.reject(Object.assign(new Error('marker'), { code: 'EIO' }));
    return work();
  };
  return {
    store: {
      create: (key, bytes) => counted(() => inner.create(key, bytes)),
      get: (key) => counted(() => inner.get(key)),
      list: (prefix, cursor) => counted(() => inner.list(prefix, cursor)),
      delete: (key) => counted(() => inner.delete(key)),
      healthy: () => inner.healthy(),
    },
    operations: () => count,
  };
}
