/** Applications as rows of cells, with or without names. */
import type { Dossier } from '../model.ts';
import { hiderOf } from '../read/nameless.ts';
import type { Cell } from './cell.ts';
import type { ExportColumn } from './columns.ts';

/** Told how many rows are made. */
export type OnDone = (rows: number) => void;

/** So long rows are made before the page gets its turn, in milliseconds: cleaning one application of names takes up to 15. */
const turn = 40;

export async function fill(dossiers: readonly Dossier[], columns: readonly ExportColumn[], names: boolean, onDone: OnDone = () => undefined): Promise<readonly (readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  let begun = performance.now();
  for (const dossier of dossiers) {
    const cells = columns.map(({ cell }) => cell(dossier));
    rows.push(names ? cells : withoutNames(cells, dossier));
    if (performance.now() - begun < turn) continue;
    onDone(rows.length);
    await new Promise((resolve) => { setTimeout(resolve); });
    begun = performance.now();
  }
  return rows;
}

/** Stands between texts that are cleaned together; no text of ours holds it (`visible.ts`), and no name reaches over it. */
const border = '\n\u0001\n';

/** The cells with every text cleaned of who wrote it. All at once, since each run of the pattern has its price. */
function withoutNames(cells: readonly Cell[], { form, revisions }: Dossier): readonly Cell[] {
  // An object of its own: the patterns of 5,000 people, kept as long as their dossiers, would fill the memory.
  const hide = hiderOf({ form, revisions });
  const texts = cells.flatMap(textsOf);
  const together = hide(texts.join(border)).split(border);
  const cleaned = together.length === Math.max(texts.length, 1) ? together : texts.map(hide);
  let next = 0;
  const take = (): string => cleaned[next++] ?? '';
  return cells.map((cell) => {
    if (typeof cell === 'string') return take();
    return typeof cell === 'object' && 'lines' in cell ? { lines: cell.lines.map(take) } : cell;
  });
}

const textsOf = (cell: Cell): readonly string[] => {
  if (typeof cell === 'string') return [cell];
  return typeof cell === 'object' && 'lines' in cell ? cell.lines : [];
};
