import { columns, isOfferedAmong, recordColumns, questionColumns, usualColumns, type Column } from '../../list/columns.ts';
import type { Dossier } from '../../model.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { texts } from './texts.ts';

export interface ColumnsDialogProps {
  readonly dossiers: readonly Dossier[];
  readonly shown: readonly string[];
  readonly onChange: (shown: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Which columns the list has: what every application has, and any question of any form. */
export function ColumnsDialog({ dossiers, shown, onChange, onClose }: ColumnsDialogProps) {
  const toggle = (id: string): void => {
    const wanted = shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id];
    // In the order of the declarations, whatever order they were chosen in; a list without columns would be none.
    if (wanted.length > 0) onChange(columns.map((column) => column.id).filter((one) => wanted.includes(one)));
  };
  const group = (title: string, some: readonly Column[]) => (
    <fieldset class="column-group">
      <legend>{title}</legend>
      {some.map(({ id, title: label }) => (
        <label class="tick" key={id}>
          <input type="checkbox" checked={shown.includes(id)} disabled={shown.length === 1 && shown[0] === id} onChange={() => { toggle(id); }} />
          {label}
        </label>
      ))}
    </fieldset>
  );
  return (
    <Dialog title={texts.columnsTitle} onClose={onClose}>
      {group(texts.recordColumns, recordColumns.filter(isOfferedAmong(dossiers)))}
      {group(texts.questionColumns, questionColumns)}
      {shown.length === 1 && <p class="hint">{texts.lastColumn}</p>}
      <div class="btns">
        <button type="button" class="btn" onClick={onClose}>{texts.done}</button>
        <button type="button" class="btn two" onClick={() => { onChange(usualColumns); }}>{texts.usualColumns}</button>
      </div>
    </Dialog>
  );
}
