import type { RefObject } from 'preact';
import { localTime } from '../../describe.ts';
import { choicesOf } from '../../list/facets.ts';
import { memoryOf } from '../../list/memory.ts';
import { filterNames, toggled, type ListState } from '../../list/state.ts';
import type { Dossier } from '../../model.ts';
import type { Office } from '../office.ts';
import { Drop } from './Drop.tsx';
import { texts } from './texts.ts';

export interface FiltersProps {
  readonly office: Office;
  readonly dossiers: readonly Dossier[];
  readonly state: ListState;
  readonly onChange: (state: ListState) => void;
  readonly searchField: RefObject<HTMLInputElement | null>;
  /** Goes to the first row. */
  readonly toRows: () => void;
}

/** Search and filters. What is searched for stays in memory; it may be a name, and addresses are kept by the browser. */
export function Filters({ office, dossiers, state, onChange, searchField, toRows }: FiltersProps) {
  const { search } = memoryOf(office);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    toRows();
  };
  return (
    <form class="list-filter" role="search" aria-label={texts.filters} onSubmit={(event) => { event.preventDefault(); toRows(); }}>
      <div class="list-search">
        <label for="list-search">{texts.search}</label>
        <input
          class="in" type="search" id="list-search" ref={searchField} autocomplete="off" spellcheck={false}
          value={search.value} onInput={(event) => { search.value = event.currentTarget.value; }} onKeyDown={onKeyDown}
        />
      </div>
      <div class="drops">
        {filterNames.map((name) => {
          const choices = choicesOf(name, dossiers);
          if (choices.length === 0) return null;
          return <Drop key={name} title={texts.filter[name]} choices={choices} chosen={state.filters[name]} onToggle={(value) => { onChange(toggled(state, name, value)); }} />;
        })}
        {office.lastVisit !== undefined && (
          <label class="tick drop-tick">
            <input type="checkbox" checked={state.fresh} onChange={() => { onChange({ ...state, fresh: !state.fresh }); }} />
            {texts.fresh(localTime(office.lastVisit, 'de'))}
          </label>
        )}
      </div>
    </form>
  );
}
