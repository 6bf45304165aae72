import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { columnOf, isOfferedAmong, type Column } from '../../list/columns.ts';
import { memoryOf } from '../../list/memory.ts';
import type { ListRow } from '../../list/table.ts';
import type { Dossier } from '../../model.ts';
import { hiderOf } from '../../read/nameless.ts';
import type { Office } from '../office.ts';
import type { List } from './use-list.ts';
import type { Virtual } from './virtual.ts';

export interface RowsProps {
  readonly office: Office;
  readonly list: List;
  /** Address at which an application is read. */
  readonly link: (id: string) => string;
  /** Filled by the rows: brings one into sight and gives its link the focus. */
  readonly reach: RefObject<(index: number) => void>;
}

/** The columns that are shown; without names, those that name nobody. */
export function shownColumns({ office, list }: Pick<RowsProps, 'office' | 'list'>): readonly Column[] {
  const isNameless = memoryOf(office).nameless.value;
  return list.table.columns().flatMap(({ id }) => columnOf(id) ?? []).filter(isOfferedAmong(list.dossiers)).filter(({ personal }) => !isNameless || !personal);
}

/** What stands in a cell. */
export const cellText = (column: Column, dossier: Dossier, isNameless: boolean): string => {
  const text = column.text(dossier);
  return isNameless && column.group === 'question' ? hiderOf(dossier)(text) : text;
};

/** What a row is called: by name, or by reference while reading without names. */
export const rowName = (dossier: Dossier, column: Column | undefined): string => column?.text(dossier) || dossier.reference;

/** The column whose cell names the row and holds its link. */
export const headingOf = (columns: readonly Column[]): Column | undefined =>
  columns.find(({ id }) => id === 'name') ?? columns.find(({ id }) => id === 'reference');

export const placeOf = (rows: readonly ListRow[], id: string | undefined): number => rows.findIndex((row) => row.id === id);

/**
 * One row takes part in the order of Tab, the one looked at last; the others are reached by arrow keys, or a list of thousands would be
 * thousands of stops. Gives the id that has the place.
 */
export function useReach({ office, list, reach }: RowsProps, virtual: Virtual, box: RefObject<HTMLElement | null>): string | undefined {
  const { last } = memoryOf(office);
  const wanted = useRef<string | undefined>(undefined);
  reach.current = (index) => {
    const row = list.rows[index];
    if (!row) return;
    wanted.current = row.id;
    last.value = row.id;
    virtual.scrollTo(index);
    focusWanted();
  };
  const focusWanted = (): void => {
    const link = wanted.current === undefined ? null : box.current?.querySelector<HTMLElement>(`[data-id="${wanted.current}"] a`);
    if (!link) return;
    wanted.current = undefined;
    link.focus({ preventScroll: true });
    // The list may reach below the window: what has the focus must not.
    link.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  };
  useLayoutEffect(focusWanted);
  return placeOf(list.rows, last.value) >= 0 ? last.value : list.rows[virtual.rows[0]?.index ?? 0]?.id;
}
