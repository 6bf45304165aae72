/**
 * Spreadsheets (Office Open XML, ECMA-376) with what our exports need and no formulas at all: a cell of text is text, whatever it
 * begins with. Why not a library: docs/decisions/0010-spreadsheets.md. The files are made in one go, under a second for 5,000
 * applications.
 */
import { strToU8, zipSync } from 'fflate';
import { cellText, type Cell, type Sheet } from './cell.ts';
import { localClock } from './local-clock.ts';
import { contentTypes, packageRelations, styles, stylesXml, workbook, workbookRelations } from './xlsx-parts.ts';
import { cellXml } from './xlsx-text.ts';

/** The bytes of a file with at least one sheet; the head of each stays in sight, in bold and with filters. @param now time of the entries in the archive */
export function xlsx(sheets: readonly Sheet[], now: Date): Uint8Array<ArrayBuffer> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': packageRelations,
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': workbookRelations(sheets.length),
    'xl/styles.xml': stylesXml,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { mtime: now });
}

/** "A", "Z", "AA": the name of a column counted from 0. */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

function sheetXml({ head, rows }: Sheet): string {
  const last = `${columnName(Math.max(head.length, 1) - 1)}${rows.length + 1}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths(head, rows).map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${[head, ...rows].map((row, index) => rowXml(row, index, index === 0 ? styles.head : styles.text)).join('')}</sheetData>`,
    `<autoFilter ref="A1:${last}"/></worksheet>`,
  ].join('');
}

const rowXml = (row: readonly Cell[], index: number, textStyle: number): string =>
  `<row r="${index + 1}">${row.map((cell, column) => cellOf(cell, `${columnName(column)}${index + 1}`, textStyle)).join('')}</row>`;

function cellOf(cell: Cell, place: string, textStyle: number): string {
  if (typeof cell === 'number') return `<c r="${place}" s="${styles.number}"><v>${cell}</v></c>`;
  if (typeof cell === 'object' && 'day' in cell) return `<c r="${place}" s="${styles.day}"><v>${serial(Date.parse(cell.day))}</v></c>`;
  if (typeof cell === 'object' && 'instant' in cell) return `<c r="${place}" s="${styles.instant}"><v>${serial(localClock(cell.instant))}</v></c>`;
  const text = cellText(cell, '\n');
  return text === '' ? '' : `<c r="${place}" s="${textStyle}" t="inlineStr"><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`;
}

/** Days since the beginning of 1900 as spreadsheets count them: 1 January 1970 is 25,569. To the second, as they show it. */
const serial = (milliseconds: number): number => Math.round(milliseconds / 1000) / 86_400 + 25_569;

/** Wide enough for most cells, narrow enough for a screen: text wraps. In digits of the usual typeface. */
function widths(head: readonly string[], rows: readonly (readonly Cell[])[]): readonly number[] {
  return head.map((title, column) => {
    const lengths = rows.slice(0, 200).flatMap((row) => cellText(row[column] ?? '', '\n').split('\n').map((line) => line.length));
    return Math.min(60, Math.max(9, Math.min(title.length, 24), ...lengths) + 3);
  });
}
