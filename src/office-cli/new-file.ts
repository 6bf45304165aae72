import { open, unlink, type FileHandle } from 'node:fs/promises';
import { codeOf, OfficeProblem } from './problem.ts';
import { visibleLine } from '../office/visible.ts';

/**
 * Writes a file that did not exist before, readable to its owner alone, and waits until it lies on the disk.
 * @throws OfficeProblem when it exists or cannot be written; then nothing of it stays
 */
export async function writeNewFile(path: string, text: string): Promise<void> {
  let file: FileHandle;
  try {
    file = await open(path, 'wx', 0o600);
  } catch (error) {
    throw new OfficeProblem(`„${visibleLine(path)}“ ${reason(codeOf(error))}`);
  }
  try {
    await file.writeFile(text);
    await file.sync();
  } catch (error) {
    await unlink(path).catch(() => undefined);
    throw new OfficeProblem(`„${visibleLine(path)}“ ließ sich nicht schreiben (${codeOf(error)}).`);
  } finally {
    await file.close();
  }
}

function reason(code: string): string {
  if (code === 'EEXIST') return 'gibt es schon und wird nicht überschrieben. Nehmen Sie einen anderen Namen.';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'lässt sich nicht anlegen: Den Ordner gibt es nicht.';
  return `ließ sich nicht anlegen (${code}).`;
}
