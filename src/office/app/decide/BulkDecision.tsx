import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { statuses, type Status } from '../../../records/office-records.ts';
import { decisionOf, takenBack, wouldChange } from '../../decide/decisions.ts';
import type { Row } from '../../decide/rows.ts';
import { memoryOf } from '../../list/memory.ts';
import type { Office, Outcome } from '../office.ts';
import { texts } from './texts.ts';

interface Left { readonly reference: string; readonly outcome: Exclude<Outcome, 'done'> }

/** One decision for all applications that people have ticked, one after the other; what did not arrive stays ticked. */
export function BulkDecision({ office, rows }: { readonly office: Office; readonly rows: readonly Row[] }) {
  const busy = useSignal(false);
  const place = useRef<HTMLElement>(null);
  const said = useSignal('');
  const left = useSignal<readonly Left[]>([]);
  const decide = async (what: Status | 'open'): Promise<void> => {
    if (busy.value) return;
    const { selected } = memoryOf(office);
    const content = what === 'open' ? takenBack : decisionOf(what);
    busy.value = true;
    left.value = [];
    said.value = '';
    let done = 0;
    for (const { dossier: { id, reference }, ...state } of rows) {
      const isChange = wouldChange(state, what);
      const outcome = isChange ? await office.append(id, content) : 'done';
      if (outcome === 'done') {
        if (isChange) done += 1;
        selected.value = new Set([...selected.value].filter((one) => one !== id));
      } else left.value = [...left.value, { reference, outcome }];
      if (outcome === 'offline') break;
    }
    said.value = texts.bulkDone(done, what === 'open' ? texts.takenBack : texts.marked[what]);
    busy.value = false;
    // The buttons go with the last tick, and the focus would be nowhere.
    place.current?.focus();
  };
  return (
    <section class="decide-bulk" aria-label={texts.bulk} tabIndex={-1} ref={place}>
      {rows.length > 0 && (
        <>
          <p><b>{texts.selected(rows.length)}</b></p>
          <div class="btns">
            {statuses.map((status) => <button key={status} class="btn two" type="button" aria-disabled={busy.value} onClick={() => { void decide(status); }}>{texts.mark[status]}</button>)}
            {rows.some(({ pending }) => pending) && <button class="btn two" type="button" aria-disabled={busy.value} onClick={() => { void decide('open'); }}>{texts.takeBack}</button>}
          </div>
        </>
      )}
      <div role="status">
        {said.value !== '' && <p class="decide-said">{said.value}</p>}
        {left.value.length > 0 && <><p>{texts.bulkLeft}</p><ul>{left.value.map(({ reference, outcome }) => <li key={reference}>{reference}: {texts.outcomes[outcome]}</li>)}</ul></>}
      </div>
    </section>
  );
}
