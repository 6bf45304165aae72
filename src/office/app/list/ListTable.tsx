import { useEffect, useRef } from 'preact/hooks';
import type { Column } from '../../list/columns.ts';
import { memoryOf } from '../../list/memory.ts';
import type { ListRow } from '../../list/table.ts';
import type { ListState } from '../../list/state.ts';
import { Marks, StageChip } from './Marks.tsx';
import { cellText, headingOf, placeOf, rowName, shownColumns, useReach, type RowsProps } from './rows.ts';
import { texts } from './texts.ts';
import { TickAll } from './TickAll.tsx';
import { useVirtualIn } from './virtual.ts';

/** Height of a row of one line and of the head, in pixels; what differs is measured. */
const usualHeight = 46;
const headHeight = 44;

export interface ListTableProps extends RowsProps {
  readonly onSort: (sort: ListState['sort']) => void;
}

/** The list as a table. Only rows in sight are on the page; how many there are in all, and which these are, is said to screen readers. */
export function ListTable(props: ListTableProps) {
  const { office, list: { rows, state }, onSort } = props;
  const { last } = memoryOf(office);
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualIn(box, { count: rows.length, estimate: usualHeight, keyOf: (index) => rows[index]?.id ?? String(index), keep: placeOf(rows, last.value), head: headHeight });
  const columns = shownColumns(props);
  const heading = headingOf(columns) ?? columns[0];
  const tabStop = useReach(props, virtual, box);
  // Whoever comes back from reading finds the row again.
  useEffect(() => {
    const place = placeOf(rows, last.peek());
    if (place > 0) virtual.scrollTo(place, 'center');
  }, []);
  const sorted = columns.find(({ id }) => id === state.sort.column);
  return (
    <div class="list-box" ref={box}>
      <table class="tbl list-table" aria-rowcount={rows.length + 1}>
        <caption class="vh">{sorted ? texts.caption(sorted.title, state.sort.descending) : texts.title}</caption>
        <colgroup>
          <col style={{ width: '3rem' }} />
          {columns.map(({ id, width }) => <col key={id} style={{ width: `${width}rem` }} />)}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="tick-cell"><TickAll office={office} rows={rows} /></th>
            {columns.map((column) => <Head key={column.id} column={column} sort={state.sort} onSort={onSort} />)}
          </tr>
        </thead>
        <tbody>
          {/* All in one level: a row that comes under another parent would be made anew and lose the focus. */}
          {virtual.rows.flatMap(({ index, gap }) => {
            const row = rows[index];
            return row ? [
              ...(gap > 0 ? [<Gap key={`gap-${row.id}`} height={gap} span={columns.length + 1} />] : []),
              <BodyRow key={row.id} {...props} row={row} index={index} columns={columns} heading={heading} isStop={row.id === tabStop} measure={virtual.measure} />,
            ] : [];
          })}
          {virtual.after > 0 && <Gap height={virtual.after} span={columns.length + 1} />}
        </tbody>
      </table>
    </div>
  );
}

/** The rows that are not on the page, as empty space. */
const Gap = ({ height, span }: { readonly height: number; readonly span: number }) => (
  <tr aria-hidden="true" class="gap"><td colSpan={span} style={{ height: `${height}px` }} /></tr>
);

function Head({ column: { id, title }, sort, onSort }: { readonly column: Column; readonly sort: ListState['sort']; readonly onSort: ListTableProps['onSort'] }) {
  const isSorted = sort.column === id;
  const direction = sort.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" {...(isSorted && { 'aria-sort': direction })}>
      <button type="button" class="sort" onClick={() => { onSort({ column: id, descending: isSorted && !sort.descending }); }}>
        {title}
        <svg viewBox="0 0 16 16" aria-hidden="true" class={isSorted ? direction : 'unsorted'}><path d="M8 3v10M4 9l4 4 4-4" /></svg>
      </button>
    </th>
  );
}

interface BodyRowProps extends RowsProps {
  readonly row: ListRow;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly heading: Column | undefined;
  readonly isStop: boolean;
  readonly measure: (element: Element | null) => void;
}

function BodyRow({ office, link, row, index, columns, heading, isStop, measure }: BodyRowProps) {
  const { nameless, last } = memoryOf(office);
  const dossier = row.original;
  const name = rowName(dossier, heading);
  const tabIndex = isStop ? 0 : -1;
  const cell = (column: Column) => {
    if (column.id === 'status') return <StageChip dossier={dossier} />;
    return column.group === 'question' ? <span class="clamp">{cellText(column, dossier, nameless.value)}</span> : cellText(column, dossier, nameless.value);
  };
  return (
    <tr ref={measure} data-index={index} data-id={row.id} aria-rowindex={index + 2} class={row.getIsSelected() ? 'ticked' : undefined} onFocusIn={() => { last.value = row.id; }}>
      <td class="tick-cell">
        <label class="tick-box"><span class="vh">{texts.tick(name)}</span>
          <input type="checkbox" tabIndex={tabIndex} checked={row.getIsSelected()} onClick={row.getToggleSelectedHandler()} />
        </label>
      </td>
      {columns.map((column) => (column === heading
        ? <th scope="row" key={column.id}><a href={link(row.id)} tabIndex={tabIndex}>{name}</a><Marks dossier={dossier} since={office.lastVisit} /></th>
        : <td key={column.id} class={column.group === 'record' ? 'num' : undefined}>{cell(column)}</td>))}
    </tr>
  );
}
