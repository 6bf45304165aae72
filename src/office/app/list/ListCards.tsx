import { useRef } from 'preact/hooks';
import type { Column } from '../../list/columns.ts';
import { memoryOf } from '../../list/memory.ts';
import type { ListRow } from '../../list/table.ts';
import { Marks, StageChip } from './Marks.tsx';
import { cellText, headingOf, placeOf, rowName, shownColumns, useReach, type RowsProps } from './rows.ts';
import { texts } from './texts.ts';
import { useVirtualPage } from './virtual.ts';

/** Height of a card with the usual columns, in pixels. */
const usualHeight = 190;

/** The list on a narrow screen: one card for each application, scrolled with the page. */
export function ListCards(props: RowsProps) {
  const { office, list: { rows } } = props;
  const { last } = memoryOf(office);
  const box = useRef<HTMLUListElement>(null);
  const virtual = useVirtualPage(box, { count: rows.length, estimate: usualHeight, keyOf: (index) => rows[index]?.id ?? String(index), keep: placeOf(rows, last.value), head: 16 });
  const columns = shownColumns(props);
  const heading = headingOf(columns);
  const tabStop = useReach(props, virtual, box);
  return (
    <ul class="list-cards" ref={box}>
      {virtual.rows.map(({ index, gap }) => {
        const row = rows[index];
        return row && <Card key={row.id} {...props} row={row} index={index} gap={gap} columns={columns} heading={heading} isStop={row.id === tabStop} measure={virtual.measure} />;
      })}
      {virtual.after > 0 && <li aria-hidden="true" class="gap" style={{ height: `${virtual.after}px` }} />}
    </ul>
  );
}

interface CardProps extends RowsProps {
  readonly row: ListRow;
  readonly index: number;
  readonly gap: number;
  readonly columns: readonly Column[];
  readonly heading: Column | undefined;
  readonly isStop: boolean;
  readonly measure: (element: Element | null) => void;
}

function Card({ office, link, list, row, index, gap, columns, heading, isStop, measure }: CardProps) {
  const { nameless, last } = memoryOf(office);
  const dossier = row.original;
  const name = rowName(dossier, heading);
  const others = columns.filter((column) => column !== heading && column.id !== 'status');
  const lines = others.map((column) => ({ column, text: cellText(column, dossier, nameless.value) })).filter(({ text }) => text !== '');
  return (
    <li
      ref={measure} data-index={index} data-id={row.id} aria-setsize={list.rows.length} aria-posinset={index + 1} class={row.getIsSelected() ? 'list-card ticked' : 'list-card'}
      style={{ marginTop: `${gap}px` }} onFocusIn={() => { last.value = row.id; }}
    >
      <div class="list-card-in">
        <p class="list-card-head">
          <a href={link(row.id)} tabIndex={isStop ? 0 : -1}>{name}</a>
          <label class="tick-box"><span class="vh">{texts.tick(name)}</span>
            <input type="checkbox" tabIndex={isStop ? 0 : -1} checked={row.getIsSelected()} onClick={row.getToggleSelectedHandler()} />
          </label>
        </p>
        <p class="list-card-marks">{columns.some(({ id }) => id === 'status') && <StageChip dossier={dossier} />}<Marks dossier={dossier} since={office.lastVisit} /></p>
        <dl>{lines.map(({ column, text }) => <div key={column.id}><dt>{column.title}</dt><dd class="clamp">{text}</dd></div>)}</dl>
      </div>
    </li>
  );
}
