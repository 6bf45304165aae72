import type { Signal } from '@preact/signals';
import { meanText, type Mean } from '../../decide/mean.ts';
import type { Row } from '../../decide/rows.ts';
import { dayName, localDay, personName } from '../../describe.ts';
import type { Criteria } from '../../site-data.ts';
import { DecisionChips } from './DecisionChip.tsx';
import { texts } from './texts.ts';

interface TableProps {
  readonly rows: readonly Row[];
  readonly caption: string;
  readonly criteria: Criteria | undefined;
  readonly selected: Signal<ReadonlySet<string>>;
  readonly isNameless: boolean;
}

/** A table on wide screens, cards on small ones. */
export function DecideTable({ rows, caption, criteria, selected, isNameless }: TableProps) {
  const areAllSelected = rows.every(({ dossier }) => selected.value.has(dossier.id));
  const select = (ids: readonly string[], isOn: boolean): void => {
    const next = new Set(selected.value);
    for (const id of ids) {
      if (isOn) next.add(id);
      else next.delete(id);
    }
    selected.value = next;
  };
  const { columns } = texts;
  return (
    <div class="decide-table">
      <p class="decide-tick"><input type="checkbox" id="decide-all" checked={areAllSelected} onChange={(event) => { select(rows.map(({ dossier }) => dossier.id), event.currentTarget.checked); }} /><label for="decide-all">{texts.selectAll}</label></p>
      <table class="tbl stack" role="table">
        <caption>{caption}</caption>
        <thead role="rowgroup"><tr role="row">
          <th role="columnheader" scope="col"><span class="vh">{columns.select}</span></th>
          <th role="columnheader" scope="col">{columns.application}</th>
          <th role="columnheader" scope="col">{columns.received}</th>
          {criteria && <><th role="columnheader" scope="col">{columns.own}</th><th role="columnheader" scope="col">{columns.mean}</th></>}
          <th role="columnheader" scope="col">{columns.decision}</th>
        </tr></thead>
        <tbody role="rowgroup">
          {rows.map((row) => {
            const { dossier: { id, reference, answers, received } } = row;
            return (
              <tr role="row" key={id}>
                <td role="cell" class="decide-box"><label class="tick-box"><span class="vh">{texts.select(reference)}</span><input type="checkbox" checked={selected.value.has(id)} onChange={(event) => { select([id], event.currentTarget.checked); }} /></label></td>
                <th role="rowheader" scope="row"><a href={`#/entscheiden/${id}`}>{isNameless ? reference : personName(answers)}</a>{!isNameless && <span class="soft num"> {reference}</span>}</th>
                <td role="cell" class="num" data-l={columns.received}>{dayName(localDay(new Date(received)), 'de')}</td>
                {criteria && <><td role="cell" data-l={columns.own}>{texts.own[row.own]}</td><td role="cell" class="num" data-l={columns.mean}>{others(row, criteria)}</td></>}
                <td role="cell" data-l={columns.decision}><DecisionChips pending={row.pending} released={row.released} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The mean where it may be seen, else how many others there are. */
const others = ({ mean, othersDone }: Row, { most }: Criteria): string => (mean ? meanOf(mean, most) : othersDone > 0 ? texts.othersWaiting(othersDone) : '–');

export const meanOf = ({ mean, reviewers, least, greatest }: Mean, most: number): string => texts.mean(meanText(mean), most, reviewers, meanText(least), meanText(greatest));
