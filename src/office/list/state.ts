/** What the list shows, as it stands in the address bar. */
import { columnOf, usualColumns } from './columns.ts';
import { stages } from './stage.ts';

/** The filters with values to choose from; within one any value fits, between them all must. */
export const filterNames = ['kind', 'module', 'round', 'status', 'consent'] as const;
export type FilterName = (typeof filterNames)[number];

export interface ListState {
  /** Chosen values; for consents `alumni:ja`. */
  readonly filters: Readonly<Record<FilterName, readonly string[]>>;
  /** Only what came in or changed since the last visit. */
  readonly fresh: boolean;
  readonly sort: { readonly column: string; readonly descending: boolean };
  /** Ids of columns, in the order of the declarations. */
  readonly columns: readonly string[];
}

export const usualState: ListState = {
  filters: { kind: [], module: [], round: [], status: [], consent: [] },
  fresh: false,
  sort: { column: 'received', descending: true },
  columns: usualColumns,
};

/** How they are called in the address. The text that is searched for has no name here: it may be somebody's name, and addresses are kept in the browser's history. */
const parameters: Readonly<Record<FilterName | 'fresh' | 'sort' | 'columns', string>> = {
  kind: 'art', module: 'modul', round: 'runde', status: 'status', consent: 'einwilligung', fresh: 'neu', sort: 'sortierung', columns: 'spalten',
};

const shape: Readonly<Record<FilterName, RegExp>> = {
  kind: /^(?:mentee|mentor)$/u,
  module: /^[\w-]{1,60}$/u,
  round: /^[\w-]{1,200}$/u,
  status: new RegExp(`^(?:${stages.join('|')})$`, 'u'),
  consent: /^[\w-]{1,60}:(?:ja|nein)$/u,
};

/** Reads the address; what it does not know it leaves out, so that an old bookmark still opens. */
export function readState(query: URLSearchParams): ListState {
  const list = (name: keyof typeof parameters): readonly string[] => [...new Set((query.get(parameters[name]) ?? '').split(',').filter(Boolean))];
  const chosen = (name: FilterName): readonly string[] => list(name).filter((value) => shape[name].test(value));
  const [column = '', direction] = (query.get(parameters.sort) ?? '').split(/,/u);
  const known = list('columns').filter((id) => columnOf(id) !== undefined);
  return {
    filters: { kind: chosen('kind'), module: chosen('module'), round: chosen('round'), status: chosen('status'), consent: chosen('consent') },
    fresh: query.has(parameters.fresh),
    sort: columnOf(column) ? { column, descending: direction === 'ab' } : usualState.sort,
    columns: known.length > 0 ? known : usualState.columns,
  };
}

/** The address of a state; what is as usual does not stand there. */
export function writeState({ filters, fresh, sort, columns }: ListState): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of filterNames) if (filters[name].length > 0) query.set(parameters[name], filters[name].join(','));
  if (fresh) query.set(parameters.fresh, 'ja');
  if (sort.column !== usualState.sort.column || sort.descending !== usualState.sort.descending) query.set(parameters.sort, `${sort.column},${sort.descending ? 'ab' : 'auf'}`);
  if (columns.join() !== usualState.columns.join()) query.set(parameters.columns, columns.join(','));
  return query;
}

/** Whether anything is filtered. */
export const isFiltered = ({ filters, fresh }: ListState): boolean => fresh || filterNames.some((name) => filters[name].length > 0);

/** The state with one value of a filter put in or taken out. */
export function toggled(state: ListState, name: FilterName, value: string): ListState {
  const before = state.filters[name];
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return { ...state, filters: { ...state.filters, [name]: after } };
}
