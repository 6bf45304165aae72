import type { Signal } from '@preact/signals';
import type { Dossier } from '../model.ts';
import { memoryOf } from './memory.ts';

/** Ids of the applications that are ticked in the list, for this session; shared by list, print, export and decisions. */
export const selectionOf = (office: object): Signal<ReadonlySet<string>> => memoryOf(office).selected;

/** Those of the dossiers that are ticked, in their order; what was deleted meanwhile is not among them. */
export const selectedOf = (dossiers: readonly Dossier[], selected: ReadonlySet<string>): readonly Dossier[] =>
  dossiers.filter(({ id }) => selected.has(id));
