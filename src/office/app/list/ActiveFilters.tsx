import { choiceName } from '../../list/facets.ts';
import { memoryOf } from '../../list/memory.ts';
import { filterNames, isFiltered, toggled, usualState, type ListState } from '../../list/state.ts';
import type { Dossier } from '../../model.ts';
import type { Office } from '../office.ts';
import { texts } from './texts.ts';

export interface ActiveFiltersProps {
  readonly office: Office;
  readonly dossiers: readonly Dossier[];
  readonly state: ListState;
  readonly onChange: (state: ListState) => void;
  /** Where the focus goes when the last one is gone. */
  readonly toSearch: () => void;
}

/** What is filtered by, each with a way to take it out. */
export function ActiveFilters({ office, dossiers, state, onChange, toSearch }: ActiveFiltersProps) {
  const { search } = memoryOf(office);
  const searched = search.value.trim();
  if (!isFiltered(state) && searched === '') return null;
  // A button that is gone leaves the focus nowhere.
  const removing = (remove: () => void) => (): void => { remove(); toSearch(); };
  const chips = [
    ...filterNames.flatMap((name) => state.filters[name].map((value) => ({
      label: `${texts.filter[name]}: ${choiceName(name, value, dossiers)}`, remove: () => { onChange(toggled(state, name, value)); },
    }))),
    ...(state.fresh ? [{ label: texts.freshTitle, remove: () => { onChange({ ...state, fresh: false }); } }] : []),
    ...(searched === '' ? [] : [{ label: texts.searched(searched), remove: () => { search.value = ''; } }]),
  ];
  const removeAll = (): void => {
    search.value = '';
    onChange({ ...state, filters: usualState.filters, fresh: false });
  };
  return (
    <ul class="active-filters" aria-label={texts.active}>
      {chips.map(({ label, remove }) => (
        <li key={label}><button type="button" class="chip-button" aria-label={texts.remove(label)} onClick={removing(remove)}>{label}<Cross /></button></li>
      ))}
      {chips.length > 1 && <li><button type="button" class="chip-button all" onClick={removing(removeAll)}>{texts.removeAll}</button></li>}
    </ul>
  );
}

const Cross = () => <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>;
