/** A real spreadsheet program: LibreOffice opens a file and says what it sees in each cell. */
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** The program, or undefined where it is not installed (Debian: `apt-get install --no-install-recommends libreoffice-calc`). */
export const soffice = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice')).find((file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
});

export interface SeenCell {
  /** "string", "float", "date" …; missing for an empty cell. */
  readonly type: string | undefined;
  /** Lines are parted by a line feed. Of a date its ISO 8601 form. */
  readonly value: string;
  readonly formula: string | undefined;
}

export interface SeenSheet {
  readonly name: string;
  readonly rows: readonly (readonly SeenCell[])[];
}

/**
 * As somebody in Germany who lets the program find numbers in quoted cells and compute formulas: the least careful way to open a
 * CSV file (https://help.libreoffice.org/latest/en-US/text/shared/guide/csv_params.html).
 */
const carelessCsv = 'Text - txt - csv (StarCalc):59,34,76,1,,1031,false,true,false,false,false,0,true';

/** Opens the bytes in the program, has it write down what it sees, and reads that. */
export async function seenByCalc(name: 'file.csv' | 'file.xlsx', bytes: Uint8Array | string): Promise<readonly SeenSheet[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mentee-calc-'));
  try {
    await writeFile(join(folder, name), bytes);
    await promisify(execFile)(soffice ?? 'soffice', [
      '--headless', `-env:UserInstallation=file://${folder}/profile`, ...(name.endsWith('csv') ? [`--infilter=${carelessCsv}`] : []),
      '--convert-to', 'fods', '--outdir', folder, join(folder, name),
    ], { timeout: 60_000 });
    return sheetsIn(await readFile(join(folder, 'file.fods'), 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Sheets of a flat OpenDocument file; empty cells at the end of a row and empty rows at the end are left out. */
const sheetsIn = (document: string): readonly SeenSheet[] =>
  [...document.matchAll(/<table:table table:name="([^"]*)".*?<\/table:table>/gsu)].map(([table, name = '']) => ({
    name: plain(name),
    rows: withoutEmptyEnd([...table.matchAll(/<table:table-row[^>]*?(?:\/>|>(.*?)<\/table:table-row>)/gsu)].map(([, row = '']) => cellsIn(row)), (row) => row.length === 0),
  }));

function cellsIn(row: string): readonly SeenCell[] {
  const cells = [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gsu)].flatMap(([, attributes = '', content = '']) => {
    const of = (name: string): string | undefined => new RegExp(`${name}="([^"]*)"`, 'u').exec(attributes)?.[1];
    const lines = [...content.matchAll(/<text:p>(.*?)<\/text:p>|<text:p\/>/gsu)].map(([, line = '']) => plain(line));
    const formula = of('table:formula');
    const cell = { type: of('office:value-type'), value: of('office:date-value') ?? lines.join('\n'), formula: formula === undefined ? undefined : plain(formula) };
    return Array.from({ length: Math.min(Number(of('table:number-columns-repeated') ?? 1), 50) }, () => cell);
  });
  return withoutEmptyEnd(cells, ({ type }) => type === undefined);
}

function withoutEmptyEnd<T>(list: readonly T[], isEmpty: (one: T) => boolean): readonly T[] {
  const last = list.findLastIndex((one) => !isEmpty(one));
  return list.slice(0, last + 1);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text without its markup: `<text:s text:c="2"/>` are two spaces, `<text:tab/>` is a tab. */
const plain = (xml: string): string => xml
  .replaceAll(/<text:s(?: text:c="(\d+)")?\/>/gu, (_, count: string | undefined) => ' '.repeat(Number(count ?? 1)))
  .replaceAll('<text:tab/>', '\t')
  .replaceAll('<text:line-break/>', '\n')
  .replaceAll(/<[^>]*>/gu, '')
  .replaceAll(/&(?:#x([\dA-Fa-f]+)|#(\d+)|(\w+));/gu, (_, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
    name === undefined ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) : (entities[name] ?? ''));
