import type { ExportColumn } from '../../export/columns.ts';
import { texts } from './texts.ts';

export interface ColumnChoiceProps {
  readonly columns: readonly ExportColumn[];
  readonly chosen: ReadonlySet<string>;
  readonly names: boolean;
  readonly usual: ReadonlySet<string>;
  readonly choose: (next: ReadonlySet<string>) => void;
}

/** All columns to tick, in groups that can be folded. */
export function ColumnChoice({ columns, chosen, names, usual, choose }: ColumnChoiceProps) {
  return (
    <fieldset class="q">
      <legend>{texts.columns}</legend>
      {(['record', 'question', 'office'] as const).map((group) => (
        <Group key={group} title={texts.groups[group]} columns={columns.filter((column) => column.group === group)} chosen={chosen} names={names} choose={choose} />
      ))}
      <p class="btns"><button class="btn two" type="button" onClick={() => { choose(usual); }}>{texts.usual}</button></p>
    </fieldset>
  );
}

function Group({ title, columns, chosen, names, choose }: Pick<ColumnChoiceProps, 'columns' | 'chosen' | 'names' | 'choose'> & { readonly title: string }) {
  const ids = columns.map(({ id }) => id);
  const isIn = ({ id, personal }: ExportColumn): boolean => chosen.has(id) && (names || !personal);
  const all = (isChosen: boolean): void => { choose(new Set([...[...chosen].filter((id) => !ids.includes(id)), ...(isChosen ? ids : [])])); };
  return (
    <details class="fold">
      <summary>{texts.group(title, columns.filter(isIn).length, columns.length)}</summary>
      <div class="fold-in">
        <p class="export-all">
          <button class="btn two" type="button" aria-label={texts.ofGroup(texts.every, title)} onClick={() => { all(true); }}>{texts.every}</button>
          <button class="btn two" type="button" aria-label={texts.ofGroup(texts.none, title)} onClick={() => { all(false); }}>{texts.none}</button>
        </p>
        <ul class="export-columns">
          {columns.map((column) => {
            const id = `column-${column.id}`;
            const isOut = column.personal && !names;
            return (
              <li class="export-line" key={column.id}>
                <input type="checkbox" id={id} checked={isIn(column)} disabled={isOut} onChange={(event) => { choose(toggled(chosen, column.id, event.currentTarget.checked)); }} />
                <label for={id}>{column.title}{isOut && <span class="soft"> ({texts.withoutThis})</span>}</label>
              </li>
            );
          })}
        </ul>
      </div>
    </details>
  );
}

function toggled(chosen: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}
