/** Which applications an export is about. */
import { valuesOf } from '../list/facets.ts';
import { filterNames, type ListState } from '../list/state.ts';
import { isFound, searchText, termsOf } from '../list/search.ts';
import type { Dossier } from '../model.ts';

export const scopes = ['all', 'filtered', 'selected'] as const;
export type Scope = (typeof scopes)[number];

/** Those that fit the filters and the search, in their order; the same as the list shows. */
export function filtered(dossiers: readonly Dossier[], filters: ListState['filters'], search: string): readonly Dossier[] {
  const terms = termsOf(search);
  return dossiers.filter((dossier) => filterNames.every((name) => fits(filters[name], valuesOf(name, dossier))) && (terms.length === 0 || isFound(searchText(dossier), terms)));
}

const fits = (wanted: readonly string[], values: readonly string[]): boolean => wanted.length === 0 || values.some((value) => wanted.includes(value));
