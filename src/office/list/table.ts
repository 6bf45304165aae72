/** The list as a table without a screen: filters, order and columns of TanStack Table, fed with dossiers. */
import {
  columnFilteringFeature, columnVisibilityFeature, constructTable, createColumnHelper, createFilteredRowModel, createSortedRowModel,
  rowSelectionFeature, rowSortingFeature, tableFeatures, type Column as TableColumn, type Row,
} from '@tanstack/table-core';
import type { Dossier } from '../model.ts';
import { columns } from './columns.ts';
import { freshness, valuesOf } from './facets.ts';
import { plainState } from './plain-state.ts';
import { isFound, searchText, termsOf, type Terms } from './search.ts';
import { filterNames, type ListState } from './state.ts';

const features = tableFeatures({
  coreReactivityFeature: plainState(),
  columnFilteringFeature, rowSortingFeature, columnVisibilityFeature, rowSelectionFeature,
  filteredRowModel: createFilteredRowModel(), sortedRowModel: createSortedRowModel(),
});
const helper = createColumnHelper<typeof features, Dossier>();

export type ListRow = Row<typeof features, Dossier>;
export type ListColumn = TableColumn<typeof features, Dossier>;

/** The parts of a row that are only filtered by have a column that is never shown. */
const hidden = { search: 'only.search', fresh: 'only.fresh', filter: (name: string) => `only.${name}` };

const compare = (a: string | number, b: string | number): number => {
  if (typeof a === typeof b) return a < b ? -1 : a > b ? 1 : 0;
  return typeof a === 'number' ? -1 : 1;
};

export interface ListInput {
  readonly dossiers: readonly Dossier[];
  readonly state: ListState;
  readonly search: string;
  /** Last visit of the officer, ISO 8601. */
  readonly since: string | undefined;
}

export interface ListTable {
  /** Puts in what the table is made of. Work is done only for what has changed since the last time. */
  readonly set: (given: ListInput) => void;
  /** Rows that fit, in their order. */
  readonly rows: () => readonly ListRow[];
  /** Columns that are shown, in their order. */
  readonly columns: () => readonly ListColumn[];
  /** Ticks exactly these ids. */
  readonly select: (ids: ReadonlySet<string>) => void;
}

/** @param onSelect told whenever rows are ticked by their own handlers, in ranges too */
export function makeListTable(onSelect: (ids: ReadonlySet<string>) => void): ListTable {
  const definitions = helper.columns([
    ...columns.map(({ id, title, order }) => helper.accessor(order, {
      id, header: title, sortUndefined: 'last', sortFn: (a, b, key) => compare(a.getValue(key), b.getValue(key)),
    })),
    ...filterNames.map((name) => helper.accessor((dossier) => valuesOf(name, dossier), {
      id: hidden.filter(name), enableSorting: false,
      filterFn: (row, id, wanted: readonly string[]) => row.getValue<readonly string[]>(id).some((value) => wanted.includes(value)),
    })),
    helper.accessor(() => undefined, {
      id: hidden.fresh, enableSorting: false,
      filterFn: (row, _, { since }: Pick<ListInput, 'since'>) => freshness(row.original, since) !== undefined,
    }),
    // The text is asked for when it is needed, and kept with the dossier: the table would keep it a second time.
    helper.accessor(() => undefined, { id: hidden.search, enableSorting: false, filterFn: (row, _, terms: Terms) => isFound(searchText(row.original), terms) }),
  ]);
  let ticked: Record<string, true> = {};
  const table = constructTable({
    features, columns: definitions, data: [] as readonly Dossier[], getRowId: ({ id }) => id,
    onRowSelectionChange: (next) => {
      ticked = typeof next === 'function' ? next(ticked) : next;
      onSelect(new Set(Object.keys(ticked)));
    },
  });
  const setFilters = once((filters: string, search: string, since: string | undefined) => {
    const { fresh, ...chosen } = JSON.parse(filters) as ListState['filters'] & Pick<ListState, 'fresh'>;
    const terms = termsOf(search);
    table.setColumnFilters([
      ...filterNames.flatMap((name) => (chosen[name].length > 0 ? [{ id: hidden.filter(name), value: chosen[name] }] : [])),
      ...(fresh ? [{ id: hidden.fresh, value: { since } }] : []),
      ...(terms.length > 0 ? [{ id: hidden.search, value: terms }] : []),
    ]);
  });
  const setSort = once((id: string, desc: boolean) => { table.setSorting([{ id, desc }]); });
  const setColumns = once((shown: string) => {
    const ids = shown.split(',');
    table.setColumnVisibility(Object.fromEntries(table.getAllLeafColumns().map(({ id }) => [id, ids.includes(id)])));
  });
  const setData = once((data: readonly Dossier[]) => { table.setOptions((options) => ({ ...options, data })); });
  return {
    // By value, since every look at the address makes a state anew.
    set: ({ dossiers, state, search, since }) => {
      setData(dossiers);
      setFilters(JSON.stringify({ ...state.filters, fresh: state.fresh }), search, since);
      setSort(state.sort.column, state.sort.descending);
      setColumns(state.columns.join());
    },
    rows: () => table.getRowModel().rows,
    columns: () => table.getVisibleLeafColumns(),
    select: (ids) => {
      ticked = Object.fromEntries([...ids].map((id) => [id, true]));
      table.setOptions((options) => ({ ...options, state: { rowSelection: ticked } }));
    },
  };
}

/** Calls again only for other arguments; gives what it gave the last time. */
function once<A extends readonly unknown[], R>(does: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | undefined;
  return (...args) => {
    if (!last || args.some((arg, index) => arg !== last?.args[index])) last = { args, result: does(...args) };
    return last.result;
  };
}
