import { choicesOf } from '../../list/facets.ts';
import { memoryOf } from '../../list/memory.ts';
import { filterNames, readState, toggled, writeState } from '../../list/state.ts';
import { texts as list } from '../list/texts.ts';
import type { ViewProps } from '../office.ts';
import { texts } from './texts.ts';

/** The filters of the list, which come along in the address when somebody comes from there; the search is the list's own. */
export function Filters({ office, query, setQuery }: ViewProps) {
  const { search } = memoryOf(office);
  const state = readState(query.value);
  return (
    <div class="export-filters" role="group" aria-label={texts.filters}>
      <div class="q">
        <label for="export-search">{texts.search}</label>
        <input class="in mid" type="search" id="export-search" autocomplete="off" value={search.value} onInput={(event) => { search.value = event.currentTarget.value; }} />
      </div>
      {filterNames.map((name) => {
        const choices = choicesOf(name, office.dossiers.value);
        const chosen = state.filters[name];
        return choices.length === 0 ? null : (
          <details class="fold" key={name} open={chosen.length > 0}>
            <summary>{list.filter[name]}{chosen.length > 0 && `: ${texts.chosen(chosen.length)}`}</summary>
            <ul class="fold-in export-columns" aria-label={list.filter[name]}>
              {choices.map(({ value, label }) => (
                <li class="export-line" key={value}>
                  <input type="checkbox" id={`filter-${name}-${value}`} checked={chosen.includes(value)} onChange={() => { setQuery(writeState(toggled(state, name, value))); }} />
                  <label for={`filter-${name}-${value}`}>{label}</label>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
