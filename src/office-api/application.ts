import { applicationHeader, unwrap } from '../records/envelope.ts';
import { keys } from '../records/names.ts';
import { allKeys, type RecordStore } from '../stores/store.ts';

/** Whether there is an application of that id that was neither withdrawn nor deleted. */
export async function isThere(store: RecordStore, id: string): Promise<boolean> {
  if (await store.get(keys.withdrawn(id))) return false;
  // Not seen while it moves to new keys: then its copy is, and behind that the application again.
  for (const prefix of [keys.revisions(id), keys.resealsOf('application', id), keys.revisions(id)]) {
    if ((await store.list(prefix)).keys.length > 0) return true;
  }
  return false;
}

/** The day by which an application must be deleted: the earliest over its revisions that can be read; undefined when it is gone. */
export async function dueOf(store: RecordStore, id: string): Promise<string | undefined> {
  if (await store.get(keys.withdrawn(id))) return undefined;
  const dues: string[] = [];
  for await (const key of allKeys(store, keys.revisions(id))) {
    const record = await store.get(key);
    const due = record && unwrap(applicationHeader, record)?.header.due;
    if (due !== undefined) dues.push(due);
  }
  return dues.sort()[0];
}
