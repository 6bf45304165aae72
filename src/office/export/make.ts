import { csv } from '../csv.ts';
import type { Dossier } from '../model.ts';
import { oneSheet, sheetsByKind, type Choice } from './applications.ts';
import { textRows } from './cell.ts';
import type { FileFormat } from './file-name.ts';
import { json } from './json.ts';

export const mediaTypes: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv;charset=utf-8', json: 'application/json', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The bytes of an export. What packs a spreadsheet is loaded when the first one is made. @param all every application of the office */
export async function makeFile(format: FileFormat, dossiers: readonly Dossier[], all: readonly Dossier[], choice: Choice, now: Date): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'xlsx') {
    const { xlsx } = await import('./xlsx.ts');
    return xlsx(sheetsByKind(dossiers, all, choice), now);
  }
  const text = format === 'csv' ? csv(textRows(oneSheet(dossiers, all, choice))) : json(dossiers, all, choice, now);
  return new TextEncoder().encode(text);
}
