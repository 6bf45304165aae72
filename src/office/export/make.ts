import { csv } from '../csv.ts';
import type { Dossier } from '../model.ts';
import { oneSheet, sheetsByKind, type Choice } from './applications.ts';
import { textRows } from './cell.ts';
import type { FileFormat } from './file-name.ts';
import type { OnDone } from './fill.ts';
import { json } from './json.ts';

export const mediaTypes: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv;charset=utf-8', json: 'application/json', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The bytes of an export. What packs a spreadsheet is loaded when the first one is made.
 * @param all every application of the office; @param onDone told every now and then how many rows are made
 */
export async function makeFile(format: FileFormat, dossiers: readonly Dossier[], all: readonly Dossier[], choice: Choice, now: Date, onDone?: OnDone): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'xlsx') {
    const { xlsx } = await import('./xlsx.ts');
    return xlsx(await sheetsByKind(dossiers, all, choice, onDone), now);
  }
  const text = format === 'csv' ? csv(textRows(await oneSheet(dossiers, all, choice, onDone))) : await json(dossiers, all, choice, now, onDone);
  return new TextEncoder().encode(text);
}
