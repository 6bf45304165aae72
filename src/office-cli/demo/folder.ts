/** The data folder of a demonstration: keys for trying out, invented applications, and a note that says so. */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { developmentKeys, type DevelopmentKeys } from '../../development.ts';
import { visibleLine } from '../../office/visible.ts';
import { filesStore } from '../../stores/files.ts';
import { OfficeProblem } from '../problem.ts';
import { fill } from './fill.ts';
import type { Invented, Wanted } from './invent.ts';

const note = `Alles in diesem Ordner ist erfunden: zum Ausprobieren, gemacht von „npm run demo“ oder
„npm run demo:data“. Er darf jederzeit gelöscht werden.
`;
const noteFile = 'ERFUNDEN.txt';

/** Whether the folder was filled by us and by nobody else. */
export const isDemo = async (dataDir: string): Promise<boolean> => stat(join(dataDir, noteFile)).then((file) => file.isFile(), () => false);

export interface FilledFolder {
  readonly keys: DevelopmentKeys;
  /** All public keys that the records are sealed to. */
  readonly recipients: readonly string[];
  readonly invented: readonly Invented[];
}

/**
 * Fills a folder that holds no records yet. The keys are those that a first start of the server would make; `more` are public keys
 * of further officers.
 * @throws OfficeProblem when there are records already: invented ones never come between them
 */
export async function fillFolder(dataDir: string, wanted: Wanted, more: readonly string[] = []): Promise<FilledFolder> {
  const store = filesStore(dataDir);
  if ((await store.prefixes()).length > 0) {
    throw new OfficeProblem(`In „${visibleLine(dataDir)}“ liegen schon ${await isDemo(dataDir) ? 'erfundene Bewerbungen. Löschen Sie den Ordner' : 'Datensätze. Erfundene kommen nicht dazu. Nehmen Sie einen leeren Ordner'}: npm run demo:data -- 60 --data ORDNER`);
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(join(dataDir, noteFile), note);
  const keys = await developmentKeys(dataDir);
  const recipients = [...keys.recipients, ...more];
  return { keys, recipients, invented: await fill(store, recipients, wanted) };
}
