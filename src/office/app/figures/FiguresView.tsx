import { useComputed, useSignal } from '@preact/signals';
import { csv } from '../../csv.ts';
import { localDay } from '../../describe.ts';
import { fileName, usualFileName } from '../../export/file-name.ts';
import { mediaTypes } from '../../export/make.ts';
import { overview, shownMeaning, shownText, tableRows, yearTables, type FigureTable } from '../../figures/tables.ts';
import { yearFigures, yearsOf, type YearFigures } from '../../figures/year.ts';
import { giveFile } from '../export/give-file.ts';
import type { ViewProps } from '../office.ts';
import { Notice } from '../ui/Notice.tsx';
import { Bars } from './Bars.tsx';
import { Figures } from './FigureTables.tsx';
import { texts } from './texts.ts';

/** What was counted, year by year, without small numbers. */
export default function FiguresView(props: ViewProps) {
  const dossiers = props.office.dossiers;
  const years = useComputed(() => yearsOf(dossiers.value).map((year) => yearFigures(dossiers.value, year, props.office.site.rounds)));
  const figures = useComputed(() => years.value.find(({ year }) => year === props.query.value.get('jahr')) ?? years.value[0]);
  return (
    <div class="figures">
      <h1>{texts.title}</h1>
      {figures.value ? <Year {...props} years={years.value} figures={figures.value} /> : <p>{texts.none}</p>}
    </div>
  );
}

function Year({ office, setQuery, years, figures }: ViewProps & { readonly years: readonly YearFigures[]; readonly figures: YearFigures }) {
  const said = useSignal('');
  const isUnnoted = useSignal(false);
  const tables = [overview(years), ...yearTables(figures)];
  const bars = figures.modules.map(({ id, label }) => ({ label, shown: figures.shown?.get(`mentee.module.${id}`) }));

  const save = async (): Promise<void> => {
    said.value = '';
    isUnnoted.value = await office.noteExport({ format: 'figures', count: figures.counted, names: false }) !== 'done';
    if (isUnnoted.value) return;
    const name = fileName('', 'csv', usualFileName(`zahlen-${figures.year}`, localDay(office.now())));
    giveFile(new TextEncoder().encode(csv(tableRows(tables))), mediaTypes.csv, name);
    said.value = texts.given(name);
  };

  return (
    <>
      <p class="lead">{texts.lead}</p>
      {office.progress.value.opened < office.progress.value.total && <p class="note">{texts.loading}</p>}
      <div class="filter">
        <div class="figures-year">
          <label for="figures-year">{texts.year}</label>
          <select class="in" id="figures-year" value={figures.year} onChange={(event) => { said.value = ''; setQuery(new URLSearchParams({ jahr: event.currentTarget.value })); }}>
            {years.map(({ year }) => <option key={year} value={year}>{year}</option>)}
          </select>
        </div>
        <button class="btn" type="button" onClick={() => { void save(); }}>{texts.save}</button>
        <button class="btn two" type="button" onClick={() => { window.print(); }}>{texts.print}</button>
      </div>
      {isUnnoted.value && <Notice kind="error" action={{ label: texts.again, run: () => { void save(); } }}>{texts.notNoted}</Notice>}
      <p role="status" class="figures-said">{said.value}</p>
      <p class="note">{texts.once}</p>
      <Marks tables={tables} />
      <figure class="figures-chart">
        <figcaption><h2>{texts.chart(figures.year)}</h2></figcaption>
        <Bars bars={bars} said={texts.chartSaid(figures.year, bars.map(({ label, shown }) => `${label}: ${shownText(shown)}`).join(', '))} />
      </figure>
      {tables.map((table) => <Figures key={table.id} table={table} />)}
    </>
  );
}

/** What the marks mean that stand in the tables. */
function Marks({ tables }: { readonly tables: readonly FigureTable[] }) {
  const used = new Set(tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(shownText))));
  const marks = shownMeaning.filter(([mark]) => used.has(mark));
  return marks.length === 0 ? null : (
    <details class="fold figures-marks">
      <summary>{texts.marks}</summary>
      <dl class="fold-in">{marks.map(([mark, meaning]) => <div key={mark}><dt>{mark}</dt><dd>{meaning}</dd></div>)}</dl>
    </details>
  );
}
