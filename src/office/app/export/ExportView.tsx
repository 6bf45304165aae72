import { useComputed, useSignal } from '@preact/signals';
import { kindsOf, usualColumns } from '../../export/applications.ts';
import { filtered, scopes, type Scope } from '../../export/chosen.ts';
import { exportColumns } from '../../export/columns.ts';
import { fileName, usualFileName, type FileFormat } from '../../export/file-name.ts';
import { makeFile, mediaTypes } from '../../export/make.ts';
import { localDay } from '../../describe.ts';
import { memoryOf } from '../../list/memory.ts';
import { selectedOf, selectionOf } from '../../list/selection.ts';
import { isFiltered, readState } from '../../list/state.ts';
import type { Dossier } from '../../model.ts';
import type { ViewProps } from '../office.ts';
import { Field, describedBy } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import { Filters } from './Filters.tsx';
import { giveFile } from './give-file.ts';
import { exportMemory } from './memory.ts';
import { Radios } from './Radios.tsx';
import { texts } from './texts.ts';

const formats: readonly FileFormat[] = ['xlsx', 'csv', 'json'];
const named = ['with', 'without'] as const;

/** Makes a file of applications. Nothing leaves the page before the log says so. */
export default function ExportView(props: ViewProps) {
  const { office, query } = props;
  const search = memoryOf(office).search;
  const selection = selectionOf(office);
  const memory = exportMemory(office);
  const scope = useSignal(firstScope(query.value));
  const all = office.dossiers;
  const groups = useComputed<Readonly<Record<Scope, readonly Dossier[]>>>(() => ({
    all: all.value, filtered: filtered(all.value, readState(query.value).filters, search.value), selected: selectedOf(all.value, selection.value),
  }));
  const dossiers = useComputed(() => groups.value[scope.value]);
  const columns = useComputed(() => exportColumns(kindsOf(dossiers.value), dossiers.value, all.value));
  const usual = useComputed(() => usualColumns(columns.value));
  const chosen = useComputed(() => memory.columns.value ?? usual.value);
  const failed = useSignal<'notNoted' | 'failed' | undefined>(undefined);
  /** What is missing is told once somebody asked for the file, and no longer than it is missing. */
  const isAsked = useSignal(false);
  const missing = useComputed(() => (dossiers.value.length === 0 ? 'nobody' : columns.value.some(({ id, personal }) => chosen.value.has(id) && (memory.names.value || !personal)) ? undefined : 'noColumn'));
  const problem = (isAsked.value ? missing.value : undefined) ?? failed.value;
  const said = useSignal('');
  const busy = useSignal(false);
  const done = useSignal(0);
  const usualName = usualFileName('bewerbungen', localDay(office.now()));

  const make = async (): Promise<void> => {
    const list = dossiers.value;
    const format = memory.format.value;
    const choice = { columns: chosen.value, names: memory.names.value };
    [said.value, failed.value, isAsked.value] = ['', undefined, true];
    if (missing.value !== undefined || busy.value) return;
    [busy.value, done.value] = [true, 0];
    try {
      const bytes = await makeFile(format, list, all.value, choice, office.now(), (rows) => { done.value = rows; });
      if (await office.noteExport({ format, count: list.length, names: choice.names }) !== 'done') {
        failed.value = 'notNoted';
        return;
      }
      const name = fileName(memory.file.value, format, usualName);
      giveFile(bytes, mediaTypes[format], name);
      said.value = texts.given(name, list.length);
    } catch {
      failed.value = 'failed';
    } finally {
      busy.value = false;
    }
  };

  const hint = texts.fileHint(fileName('', memory.format.value, usualName));
  const isLoading = office.progress.value.opened < office.progress.value.total;
  return (
    <div class="export">
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      {isLoading && <p class="note">{texts.loading}</p>}
      <form noValidate onSubmit={(event) => { event.preventDefault(); void make(); }}>
        <div class="export-parts">
          <div>
            <Radios name="scope" legend={texts.scope} value={scope.value} onChange={(value) => { scope.value = value; }}
              options={scopes.map((value) => ({ value, label: texts.scopes[value](groups.value[value].length) }))} />
            {scope.value === 'filtered' && <Filters {...props} />}
          </div>
          <div>
            <Radios name="format" legend={texts.format} value={memory.format.value} onChange={(value) => { memory.format.value = value; }} options={formats.map((value) => ({ value, ...texts.formats[value] }))} />
            <Radios name="names" legend={texts.names} value={memory.names.value ? 'with' : 'without'} onChange={(value) => { memory.names.value = value === 'with'; }}
              options={named.map((value) => ({ value, label: texts[`${value}Names`], hint: texts[`${value}NamesHint`] }))} />
          </div>
          <div>
            <ColumnChoice columns={columns.value} chosen={chosen.value} names={memory.names.value} usual={usual.value} choose={(next) => { memory.columns.value = next; }} />
            <Field id="export-file" label={texts.file} hint={hint} optional>
              <input class="in" id="export-file" autocomplete="off" aria-describedby={describedBy({ id: 'export-file', hint })} value={memory.file.value} onInput={(event) => { memory.file.value = event.currentTarget.value; }} />
            </Field>
          </div>
        </div>
        {problem !== undefined && <Notice kind="error" action={problem === failed.value ? { label: texts.again, run: () => { void make(); } } : undefined}>{texts[problem]}</Notice>}
        <div class="btns"><button class="btn" type="submit">{texts.make(dossiers.value.length, texts.formats[memory.format.value].label)}</button></div>
        {done.value > 0 && busy.value && <p class="num soft">{texts.rows(done.value, dossiers.value.length)}</p>}
        <p role="status" class="export-said">{busy.value ? texts.busy : said.value}</p>
      </form>
    </div>
  );
}

/** Whoever comes from the list has ticked what the export is for (`auswahl`), or brings its filters along. */
const firstScope = (query: URLSearchParams): Scope => (query.has('auswahl') ? 'selected' : isFiltered(readState(query)) ? 'filtered' : 'all');
