import { columns, isOfferedAmong } from '../../list/columns.ts';
import type { ListState } from '../../list/state.ts';
import type { Dossier } from '../../model.ts';
import { texts } from './texts.ts';

export interface SortByProps {
  readonly dossiers: readonly Dossier[];
  readonly sort: ListState['sort'];
  /** Ids of the columns that are shown. */
  readonly columns: readonly string[];
  readonly onSort: (sort: ListState['sort']) => void;
}

/** The order of the cards, which have no heads to sort by. */
export function SortBy({ dossiers, sort, columns: shown, onSort }: SortByProps) {
  const offered = columns.filter(isOfferedAmong(dossiers)).filter(({ id }) => shown.includes(id) || id === sort.column);
  return (
    <div class="sort-by">
      <label for="sort-by">{texts.sortBy}</label>
      <select class="in" id="sort-by" value={sort.column} onChange={(event) => { onSort({ ...sort, column: event.currentTarget.value }); }}>
        {offered.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
      </select>
      <label class="vh" for="sort-order">{texts.order}</label>
      <select class="in" id="sort-order" value={sort.descending ? 'ab' : 'auf'} onChange={(event) => { onSort({ ...sort, descending: event.currentTarget.value === 'ab' }); }}>
        <option value="auf">{texts.ascending}</option>
        <option value="ab">{texts.descending}</option>
      </select>
    </div>
  );
}
