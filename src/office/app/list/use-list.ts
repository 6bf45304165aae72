import type { Dossier } from '../../model.ts';
import { memoryOf } from '../../list/memory.ts';
import { readState, type ListState } from '../../list/state.ts';
import { makeListTable, type ListRow, type ListTable } from '../../list/table.ts';
import type { Office } from '../office.ts';

const tables = new WeakMap<Office, ListTable>();

/** The session's one table: list and reading share it, so that going to the next application costs nothing. */
export function tableOf(office: Office): ListTable {
  const known = tables.get(office);
  if (known) return known;
  const { selected } = memoryOf(office);
  const made = makeListTable((ids) => { selected.value = ids; });
  tables.set(office, made);
  return made;
}

export interface List {
  readonly table: ListTable;
  readonly state: ListState;
  readonly dossiers: readonly Dossier[];
  readonly rows: readonly ListRow[];
}

/** The list an address stands for. Call it while rendering: it is asked again when applications, search or ticks change. */
export function listOf(office: Office, query: URLSearchParams): List {
  const memory = memoryOf(office);
  const table = tableOf(office);
  const state = readState(query);
  const dossiers = office.dossiers.value;
  table.set({ dossiers, state, search: memory.search.value, since: office.lastVisit });
  table.select(memory.selected.value);
  return { table, state, dossiers, rows: table.rows() };
}
