import type { ModuleId } from '../../content/module-ids.ts';

/** How many voices stand on one page; the more there are, the less each is heard. */
export const mostVoices = 3;

interface Voice {
  readonly id: string;
  readonly data: { readonly modules: readonly ModuleId[] };
}

/** The voices of a module, or of all where none is named: the first by the names of their files. */
export const shownVoices = <V extends Voice>(voices: readonly V[], module: ModuleId | undefined): readonly V[] => voices
  .filter(({ data }) => module === undefined || data.modules.includes(module))
  .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  .slice(0, mostVoices);
