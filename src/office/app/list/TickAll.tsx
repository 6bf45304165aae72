import { useLayoutEffect, useRef } from 'preact/hooks';
import { memoryOf } from '../../list/memory.ts';
import type { ListRow } from '../../list/table.ts';
import type { Office } from '../office.ts';
import { texts } from './texts.ts';

/** Ticks every row that is shown, or none of them; what is ticked and not shown stays so. */
export function TickAll({ office, rows, isLabelled = false }: { readonly office: Office; readonly rows: readonly ListRow[]; readonly isLabelled?: boolean }) {
  const { selected } = memoryOf(office);
  const input = useRef<HTMLInputElement>(null);
  const ticked = rows.filter(({ id }) => selected.value.has(id)).length;
  const isAll = rows.length > 0 && ticked === rows.length;
  useLayoutEffect(() => { if (input.current) input.current.indeterminate = ticked > 0 && !isAll; });
  const toggle = (): void => {
    const next = new Set(selected.value);
    for (const { id } of rows) if (isAll) next.delete(id); else next.add(id);
    selected.value = next;
  };
  return (
    <label class={isLabelled ? 'tick' : 'tick-box'}>
      <input type="checkbox" ref={input} checked={isAll} disabled={rows.length === 0} onChange={toggle} />
      <span class={isLabelled ? undefined : 'vh'}>{texts.tickAll(rows.length)}</span>
    </label>
  );
}
