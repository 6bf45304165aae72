import { signal, type Signal } from '@preact/signals';
import type { FileFormat } from '../../export/file-name.ts';

/** What is chosen for the next export, as long as the office is open. */
export interface ExportMemory {
  readonly format: Signal<FileFormat>;
  readonly names: Signal<boolean>;
  /** Ids of columns; undefined as long as nobody has chosen. */
  readonly columns: Signal<ReadonlySet<string> | undefined>;
  /** As it was typed, without ending. */
  readonly file: Signal<string>;
}

const memories = new WeakMap<object, ExportMemory>();

/** When the key is put away, nothing is left of it. */
export function exportMemory(office: object): ExportMemory {
  const known = memories.get(office);
  if (known) return known;
  const fresh: ExportMemory = { format: signal('xlsx'), names: signal(true), columns: signal(undefined), file: signal('') };
  memories.set(office, fresh);
  return fresh;
}
