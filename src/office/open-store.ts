/** The one place where the office meets a kind of store. */
import { stat } from 'node:fs/promises';
import type { OfficeSettings } from '../env.ts';
import { filesStore } from '../stores/files.ts';
import type { RecordStore } from '../stores/store.ts';
import { OfficeProblem } from './problem.ts';
import { visibleLine } from './visible.ts';

/** The records of a data folder or of a copy of it. @throws OfficeProblem when the folder is missing, which is not the same as empty */
export async function openStore({ DATA_DIR }: OfficeSettings): Promise<RecordStore> {
  const folder = await stat(DATA_DIR).catch(() => undefined);
  if (!folder?.isDirectory()) {
    throw new OfficeProblem(`Den Datenordner „${visibleLine(DATA_DIR)}“ gibt es nicht. Setzen Sie DATA_DIR auf den Ordner mit den Bewerbungen oder auf seine Kopie.`);
  }
  return filesStore(DATA_DIR);
}
