import type { FigureTable } from '../../figures/tables.ts';
import { shownText } from '../../figures/tables.ts';

/** One table of figures; on a small screen each row becomes a card. */
export const Figures = ({ table: { id, title, note, head, rows } }: { readonly table: FigureTable }) => (
  <section class="figures-table" aria-labelledby={`figures-${id}`}>
    <h2 id={`figures-${id}`}>{title}</h2>
    <table class="tbl stack" role="table" aria-labelledby={`figures-${id}`} aria-describedby={note === undefined ? undefined : `figures-${id}-note`}>
      <thead role="rowgroup"><tr role="row"><td role="cell" />{head.map((name) => <th role="columnheader" scope="col" key={name}>{name}</th>)}</tr></thead>
      <tbody role="rowgroup">
        {rows.map(({ label, cells }) => (
          <tr role="row" key={label}>
            <th role="rowheader" scope="row">{label}</th>
            {cells.map((cell, index) => <td role="cell" class={`num ${typeof cell === 'number' ? '' : 'soft'}`} data-l={head[index]} key={head[index]}>{shownText(cell)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
    {note !== undefined && <p class="soft" id={`figures-${id}-note`}>{note}</p>}
  </section>
);
