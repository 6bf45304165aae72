/**
 * Tables for spreadsheets: RFC 4180 with `;` between the cells, as a German Excel expects it, and a byte order mark, without
 * which it takes UTF-8 for Windows-1252.
 */

/** White space, control characters and whatever else has no shape of its own: spreadsheets may pass over it. */
const shapeless = String.raw`[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]`;

/** What makes a formula at the beginning of a cell, in all its widths, and tab and carriage return, which some programs cut off. */
const formula = new RegExp(`^(?:${shapeless}*[=+@\\-＝＋－＠﹦﹢﹣﹫]|${shapeless}*?[\\t\\r])`, 'u');

/** Digits that lose their leading zero in a spreadsheet, as a telephone number does. */
const leadingZero = /^0\d+$/u;

/** The cell with a leading ' where a spreadsheet would compute it or change it; it shows the rest as text. */
export const safeCell = (cell: string): string => (formula.test(cell) || leadingZero.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Rows as one CSV text; every cell quoted and safe, every row ended by CR LF. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map((cell) => quoted(safeCell(cell))).join(';')}\r\n`).join('')}`;
