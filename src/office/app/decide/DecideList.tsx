import { useComputed, useSignal } from '@preact/signals';
import { modules } from '../../../forms/options.ts';
import { isDecidedOn, planRelease } from '../../decide/plan.ts';
import { rowsFitting, rowsOf, shown, type Shown } from '../../decide/rows.ts';
import { memoryOf } from '../../list/memory.ts';
import type { ViewProps } from '../office.ts';
import { BulkDecision } from './BulkDecision.tsx';
import { CriteriaFold } from './CriteriaFold.tsx';
import { DecideTable } from './DecideTable.tsx';
import { texts } from './texts.ts';

/** So many rows are drawn at first, and with each press on "more". */
const portion = 100;

/** One module's applications, each with the officer's own score and what is decided. */
export function DecideList({ office, query, setQuery }: ViewProps) {
  const { nameless, selected } = memoryOf(office);
  const drawn = useSignal(portion);
  const counts = useComputed(() => new Map(modules.map(({ value }) => [value, office.dossiers.value.filter((dossier) => isDecidedOn(dossier) && dossier.module === value).length] as const)));
  const pending = useComputed(() => planRelease(office.dossiers.value, office.site.letters).length);
  const module = useComputed(() => modules.find(({ value }) => value === query.value.get('modul'))?.value ?? modules.find(({ value }) => (counts.value.get(value) ?? 0) > 0)?.value ?? 'studierende');
  const choice = useComputed<Shown>(() => shown.find((one) => one === query.value.get('zeigen')) ?? 'all');
  const all = useComputed(() => rowsOf(office.dossiers.value, module.value, office.me, office.site));
  const rows = useComputed(() => rowsFitting(all.value, choice.value));
  const chosen = useComputed(() => rows.value.filter(({ dossier }) => selected.value.has(dossier.id)));
  const criteria = office.site.criteria[module.value];
  const show = (next: string): void => {
    drawn.value = portion;
    const wanted = new URLSearchParams(query.value);
    if (next === 'all') wanted.delete('zeigen');
    else wanted.set('zeigen', next);
    setQuery(wanted);
  };
  return (
    <div class="decide">
      <div class="bar"><h1>{texts.title}</h1><a class="btn two" href="#/entscheiden/mitteilen">{texts.toRelease(pending.value)}</a></div>
      <p class="lead">{texts.lead}</p>
      <nav aria-label={texts.modules}><ul class="tabs">
        {modules.map(({ value, label }) => (
          <li key={value}><a href={`#/entscheiden?modul=${value}`} aria-current={value === module.value ? 'page' : undefined} onClick={() => { drawn.value = portion; }}>{label.de} <span class="count num">{counts.value.get(value) ?? 0}</span></a></li>
        ))}
      </ul></nav>
      {criteria ? <CriteriaFold criteria={criteria} /> : <p class="note">{texts.noCriteria}</p>}
      <div class="filter">
        <div><label for="decide-shown">{texts.show}</label>
          <select class="in" id="decide-shown" value={choice.value} onChange={(event) => { show(event.currentTarget.value); }}>
            {shown.filter((one) => one !== 'unscored' || criteria).map((one) => <option key={one} value={one}>{texts.shown[one]}</option>)}
          </select></div>
        <div class="decide-tick"><input type="checkbox" id="decide-names" checked={!nameless.value} onChange={(event) => { nameless.value = !event.currentTarget.checked; }} /><label for="decide-names">{texts.names}</label></div>
      </div>
      <BulkDecision office={office} rows={chosen.value} />
      {rows.value.length === 0
        ? <p>{texts.noRows}</p>
        : <DecideTable rows={rows.value.slice(0, drawn.value)} caption={texts.caption(rows.value.length, all.value.length)} criteria={criteria} selected={selected} isNameless={nameless.value} />}
      {rows.value.length > drawn.value && <p class="btns"><button class="btn two" type="button" onClick={() => { drawn.value += portion; }}>{texts.more(rows.value.length - drawn.value)}</button></p>}
    </div>
  );
}
