import { memoryOf } from '../../list/memory.ts';
import { selectedOf } from '../../list/selection.ts';
import type { Office } from '../office.ts';
import { texts } from './texts.ts';

/** What can be done with the rows that are ticked. */
export function Selection({ office }: { readonly office: Office }) {
  const { selected } = memoryOf(office);
  const count = selectedOf(office.dossiers.value, selected.value).length;
  if (count === 0) return null;
  return (
    <div class="selection" role="group" aria-label={texts.selection}>
      <b class="num">{texts.ticked(count)}</b>
      <a class="btn two" href="#/dossier">{texts.print}</a>
      <a class="btn two" href="#/ausgeben?auswahl=ja">{texts.export}</a>
      <button type="button" class="btn two" onClick={() => { selected.value = new Set(); }}>{texts.untick}</button>
    </div>
  );
}
