import { keys } from '../records/names.ts';
import type { RecordStore } from '../stores/store.ts';

/** Whether there is an application of that id that was neither withdrawn nor deleted. */
export async function isThere(store: RecordStore, id: string): Promise<boolean> {
  if (await store.get(keys.withdrawn(id))) return false;
  return (await store.list(keys.revisions(id))).keys.length > 0;
}
