/** The one place where the office meets a kind of store. */
import { stat } from 'node:fs/promises';
import type { OfficeSettings } from '../env.ts';
import { openStore as openAny } from '../stores/open.ts';
import type { OpenStore } from '../stores/store.ts';
import { OfficeProblem } from './problem.ts';
import { visibleLine } from '../office/visible.ts';

/** The records that the settings name, or a copy of a data folder. @throws OfficeProblem when the folder is missing, which is not the same as empty */
export async function openStore(settings: OfficeSettings): Promise<OpenStore> {
  if (settings.STORE === 'files') await existingFolder(settings.DATA_DIR);
  return openAny(settings);
}

const inSettings = 'Setzen Sie DATA_DIR auf den Ordner mit den Bewerbungen oder auf seine Kopie.';

/** @throws OfficeProblem when there is no such folder; `advice` says what to do then */
export async function existingFolder(path: string, advice = inSettings): Promise<void> {
  const folder = await stat(path).catch(() => undefined);
  if (!folder?.isDirectory()) {
    throw new OfficeProblem(`Den Datenordner „${visibleLine(path)}“ gibt es nicht. ${advice}`);
  }
}
