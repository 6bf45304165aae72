import { countCharacters } from '../forms/text.ts';

/** Wider cells end with "…", so that one long name does not push everything else off the screen. */
const widest = 40;

const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });

function shortened(cell: string): string {
  if (countCharacters(cell) <= widest) return cell;
  const kept = Array.from(segmenter.segment(cell), ({ segment }) => segment).slice(0, widest - 1);
  return `${kept.join('')}…`;
}

/** Rows as lines with aligned columns, the head underlined; cells hold one line each. Ends with a line feed. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(shortened));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => countCharacters(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - countCharacters(cell))).join('  ').trimEnd();
  const [top = [], ...others] = cells;
  return [line(top), widths.map((width) => '-'.repeat(width)).join('  '), ...others.map(line), ''].join('\n');
}
