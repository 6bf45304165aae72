import { useSignal } from '@preact/signals';
import { outcomeWords } from '../../deadlines/words.ts';
import { localTime, personName } from '../../describe.ts';
import { quarantineTime } from '../../../records/quarantine.ts';
import type { Dossier } from '../../model.ts';
import type { Office } from '../office.ts';
import { Notice } from '../ui/Notice.tsx';
import { forWhat, Heads } from './DeadlineTable.tsx';
import { texts } from './texts.ts';

/** What looks like the work of a program, until when it lies there, and the way out for what is not. */
export function QuarantineTable({ office }: { readonly office: Office }) {
  const said = useSignal('');
  const problem = useSignal<{ readonly dossier: Dossier; readonly text: string } | undefined>(undefined);
  const busy = useSignal<string | undefined>(undefined);
  const waiting = office.quarantined.value;
  const release = async (dossier: Dossier): Promise<void> => {
    [said.value, problem.value, busy.value] = ['', undefined, dossier.id];
    const outcome = await office.releaseQuarantined(dossier.id);
    busy.value = undefined;
    if (outcome === 'done') said.value = texts.released(dossier.reference);
    else problem.value = { dossier, text: outcomeWords.release[outcome] };
  };
  const { head } = texts;
  return (
    <section aria-labelledby="quarantine">
      <h2 id="quarantine">{texts.quarantine}</h2>
      <p>{waiting.length > 0 ? texts.quarantineText : texts.nothingQuarantined}</p>
      {problem.value && <Notice kind="error" action={{ label: texts.again, run: () => { if (problem.value) void release(problem.value.dossier); } }}>{problem.value.text}</Notice>}
      <p role="status" class="deadlines-said">{busy.value === undefined ? said.value : texts.sending}</p>
      {waiting.length > 0 && (
        <div class="deadlines-table">
          <table class="tbl stack" role="table" aria-labelledby="quarantine">
            <Heads names={[head.person, head.module, head.received, head.on, texts.release]} />
            <tbody role="rowgroup">
              {waiting.map((dossier) => (
                <tr role="row" key={dossier.id}>
                  <th role="rowheader" scope="row"><a href={`#/bewerbung/${dossier.id}`}>{personName(dossier.answers)}</a> <span class="soft num">{dossier.reference}</span></th>
                  <td role="cell" data-l={head.module}>{forWhat(dossier)}</td>
                  <td role="cell" class="num" data-l={head.received}>{localTime(dossier.received, 'de')}</td>
                  <td role="cell" class="num" data-l={head.on}>{localTime(new Date(Date.parse(dossier.received) + quarantineTime).toISOString(), 'de')}</td>
                  <td role="cell"><button class="btn two" type="button" disabled={busy.value === dossier.id} aria-label={texts.releaseOf(dossier.reference)} onClick={() => { void release(dossier); }}>{texts.release}</button></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
