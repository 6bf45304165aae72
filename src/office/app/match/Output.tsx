import { useSignal } from '@preact/signals';
import { csv } from '../../csv.ts';
import { pairsTable } from '../../match/pairs-table.ts';
import { Notice } from '../ui/Notice.tsx';
import { saveFile } from './save-file.ts';
import type { Matching } from './state.ts';
import { texts } from './texts.ts';

type Which = keyof typeof texts.whichOptions;

/** The pairs as a file for a spreadsheet, noted in the log before the browser gets it; and the way to the sheets to print. */
export function Output({ matching }: { readonly matching: Matching }) {
  const which = useSignal<Which>('all');
  const isOffline = useSignal(false);
  const isBusy = useSignal(false);
  const said = useSignal('');
  const pairs = (matching.proposal.value?.pairs ?? []).filter(({ state }) => which.value === 'all' || (which.value === 'held' ? state !== undefined : state === 'agreed'));
  const names = !matching.naming.value.isNameless;
  const save = async (): Promise<void> => {
    if (isBusy.value) return;
    said.value = pairs.length === 0 ? texts.nothingToSave : '';
    if (pairs.length === 0) return;
    isBusy.value = true;
    const outcome = await matching.office.noteExport({ format: 'pairs', count: pairs.length, names });
    isBusy.value = false;
    isOffline.value = outcome !== 'done';
    if (outcome !== 'done') return;
    saveFile(csv(pairsTable(pairs, matching.dossierOf, names)), texts.fileName);
    said.value = texts.saved(pairs.length);
  };
  return (
    <section class="match-output" aria-labelledby="match-output">
      <h2 id="match-output">{texts.output}</h2>
      <p>{texts.outputText}</p>
      <form class="filter" onSubmit={(event) => { event.preventDefault(); void save(); }}>
        <div>
          <label for="match-which">{texts.which}</label>
          <select class="in" id="match-which" value={which.value} onChange={({ currentTarget }) => { which.value = currentTarget.value as Which; said.value = ''; }}>
            {Object.entries(texts.whichOptions).map(([value, label]) => <option key={value} value={value}>{label}</option>)}
          </select>
        </div>
        <button type="submit" class="btn" disabled={isBusy.value}>{texts.save}</button>
        <a class="btn two" href="#/vereinbarung">{texts.sheets}</a>
      </form>
      {isOffline.value && <Notice kind="error">{texts.offlineExport}</Notice>}
      <p role="status">{said.value}</p>
    </section>
  );
}
