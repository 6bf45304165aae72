/** What stands in one cell of an export, before a file format is chosen. */
import { dayName, localTime } from '../describe.ts';

export type Cell =
  | string
  | number
  /** ISO 8601: "2027-11-22". */
  | { readonly day: string }
  /** ISO 8601 in UTC; shown as the clocks in Leipzig showed it. */
  | { readonly instant: string }
  /** Several answers to one question. */
  | { readonly lines: readonly string[] };

/** One sheet of a spreadsheet, or one CSV file. */
export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** As it stands in a CSV file, where German spreadsheets read days and times; `between` parts several answers. */
export function cellText(cell: Cell, between = '; '): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if ('day' in cell) return dayName(cell.day, 'de');
  // Without the comma a spreadsheet takes it for a time.
  if ('instant' in cell) return localTime(cell.instant, 'de').replace(',', '');
  return cell.lines.join(between);
}

/** Rows of text for a CSV file, the head first. */
export const textRows = ({ head, rows }: Sheet): readonly (readonly string[])[] => [head, ...rows.map((row) => row.map((cell) => cellText(cell)))];
