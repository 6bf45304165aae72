import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { memoryOf } from '../../list/memory.ts';
import { writeState, type ListState } from '../../list/state.ts';
import type { ViewProps } from '../office.ts';
import { ActiveFilters } from './ActiveFilters.tsx';
import { ColumnsDialog } from './ColumnsDialog.tsx';
import { Filters } from './Filters.tsx';
import { useKeys } from './keys.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { ListCards } from './ListCards.tsx';
import { ListTable } from './ListTable.tsx';
import { Quarantine } from './Quarantine.tsx';
import { placeOf } from './rows.ts';
import { Selection } from './Selection.tsx';
import { SortBy } from './SortBy.tsx';
import { texts } from './texts.ts';
import { useIndex } from './use-index.ts';
import { useSaid } from './use-said.ts';
import { listOf } from './use-list.ts';
import { useNarrow } from './use-narrow.ts';

/** All applications: search, filter, sort, tick, open. */
export default function ListView({ office, query, setQuery }: ViewProps) {
  const memory = memoryOf(office);
  const list = listOf(office, query.value);
  const { rows, dossiers, state } = list;
  const isNarrow = useNarrow();
  useIndex(dossiers);
  const dialog = useSignal<'columns' | 'keys' | undefined>(undefined);
  const searchField = useRef<HTMLInputElement>(null);
  const reach = useRef<(index: number) => void>(() => undefined);
  const change = (next: ListState): void => { setQuery(writeState(next)); };
  const address = writeState(state).toString();
  const link = (id: string): string => `#/bewerbung/${id}${address === '' ? '' : `?${address}`}`;
  const isLoading = office.progress.value.opened < office.progress.value.total;
  const said = useSaid(isLoading ? '' : texts.count(rows.length, dossiers.length));

  const toSearch = (): void => { searchField.current?.focus(); };
  const isInRows = (): boolean => document.activeElement?.closest('.list-box tbody, .list-cards') !== null && document.activeElement !== null;
  const go = (steps: number): void => {
    const place = placeOf(rows, memory.last.peek());
    reach.current(isInRows() || place >= 0 ? Math.max(0, Math.min(rows.length - 1, place + (isInRows() ? steps : 0))) : 0);
  };
  const inRows = (does: () => void) => (): void | false => (isInRows() ? does() : false);
  const tick = (event: KeyboardEvent): void | false => {
    const row = rows[placeOf(rows, memory.last.peek())];
    // On a checkbox the space key does it by itself.
    if (!isInRows() || !row || event.target instanceof HTMLInputElement) return false;
    row.getToggleSelectedHandler()({ target: { checked: !row.getIsSelected() }, shiftKey: event.shiftKey });
  };
  useKeys({
    ArrowDown: inRows(() => { go(1); }), ArrowUp: inRows(() => { go(-1); }), PageDown: inRows(() => { go(10); }), PageUp: inRows(() => { go(-10); }),
    Home: inRows(() => { go(-rows.length); }), End: inRows(() => { go(rows.length); }),
    j: () => { go(1); }, k: () => { go(-1); }, x: tick, X: tick, ' ': tick,
    '/': toSearch, '?': () => { dialog.value = 'keys'; },
  }, memory.letters);

  const rowsProps = { office, list, link, reach };
  return (
    <div class="list-view">
      <div class="bar">
        <h1>{texts.title}</h1>
        <p class="soft num">{texts.count(rows.length, dossiers.length)}</p>
      </div>
      <p role="status" class="vh">{said}</p>
      <Quarantine office={office} />
      <Filters office={office} dossiers={dossiers} state={state} onChange={change} searchField={searchField} toRows={() => { if (rows.length > 0) go(0); }} />
      <ActiveFilters office={office} dossiers={dossiers} state={state} onChange={change} toSearch={toSearch} />
      <div class="list-tools">
        {isNarrow && <SortBy dossiers={dossiers} sort={state.sort} columns={state.columns} onSort={(sort) => { change({ ...state, sort }); }} />}
        <label class="tick"><input type="checkbox" checked={memory.nameless.value} onChange={(event) => { memory.nameless.value = event.currentTarget.checked; }} />{texts.nameless}</label>
        <button type="button" class="btn two" onClick={() => { dialog.value = 'columns'; }}>{texts.columns}</button>
        <button type="button" class="btn two keys-button" onClick={() => { dialog.value = 'keys'; }}>{texts.keys}</button>
      </div>
      <Selection office={office} />
      {rows.length === 0
        ? <p class="list-empty">{dossiers.length > 0 ? texts.nothing : isLoading ? texts.loading : texts.none}</p>
        : isNarrow ? <ListCards {...rowsProps} /> : <ListTable {...rowsProps} onSort={(sort) => { change({ ...state, sort }); }} />}
      {dialog.value === 'columns' && <ColumnsDialog dossiers={dossiers} shown={state.columns} onChange={(columns) => { change({ ...state, columns }); }} onClose={() => { dialog.value = undefined; }} />}
      {dialog.value === 'keys' && <KeysDialog lines={texts.keyList} letters={memory.letters} onClose={() => { dialog.value = undefined; }} />}
    </div>
  );
}
