import { useSignal } from '@preact/signals';
import type { Deadline, Held } from '../../deadlines/deadlines.ts';
import { becauseWords, daysWords } from '../../deadlines/words.ts';
import { dayName, kindName, moduleName, personName } from '../../describe.ts';
import type { Dossier } from '../../model.ts';
import { visible } from '../../visible.ts';
import { texts } from './texts.ts';

/** So many rows are drawn at first, and with each press on "more". */
const portion = 100;

/** "Beispiel, Lena" with the reference, as a link to what can be done. */
export const Person = ({ dossier }: { readonly dossier: Dossier }) => (
  <th role="rowheader" scope="row"><a href={`#/fristen/${dossier.id}`}>{personName(dossier.answers)}</a> <span class="soft num">{dossier.reference}</span></th>
);

/** "PJ am UKL", or "Mentor:in" where there is no module to apply for. */
export const forWhat = ({ revisions }: Dossier): string => {
  const { header } = revisions[0];
  return moduleName(header, 'de') || kindName(header, 'de');
};

const because = (deadline: Deadline): string => (deadline.dossier.hold === undefined ? becauseWords(deadline) : texts.becauseHold);

export const Heads = ({ names }: { readonly names: readonly string[] }) => (
  <thead role="rowgroup"><tr role="row">{names.map((name) => <th role="columnheader" scope="col" key={name}>{name}</th>)}</tr></thead>
);

/** What is deleted by itself, the nearest first. */
export function DeadlineTable({ deadlines, labelledBy }: { readonly deadlines: readonly Deadline[]; readonly labelledBy: string }) {
  const drawn = useSignal(portion);
  const { head } = texts;
  return (
    <div class="deadlines-table">
      <table class="tbl stack" role="table" aria-labelledby={labelledBy}>
        <Heads names={[head.person, head.module, head.on, head.because]} />
        <tbody role="rowgroup">
          {deadlines.slice(0, drawn.value).map((deadline) => (
            <tr role="row" key={deadline.dossier.id}>
              <Person dossier={deadline.dossier} />
              <td role="cell" data-l={head.module}>{forWhat(deadline.dossier)}</td>
              <td role="cell" data-l={head.on}><span class="num">{dayName(deadline.on, 'de')}</span>, {daysWords(deadline.days)}</td>
              <td role="cell" data-l={head.because}>{because(deadline)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {deadlines.length > drawn.value && <p class="btns"><button class="btn two" type="button" onClick={() => { drawn.value += portion; }}>{texts.more(deadlines.length - drawn.value)}</button></p>}
    </div>
  );
}

/** What is kept longer, with its last day. */
export function HeldTable({ held, labelledBy }: { readonly held: readonly Held[]; readonly labelledBy: string }) {
  const { head } = texts;
  return (
    <div class="deadlines-table">
      <table class="tbl stack" role="table" aria-labelledby={labelledBy}>
        <Heads names={[head.person, head.module, head.until, head.on, head.reason]} />
        <tbody role="rowgroup">
          {held.map(({ dossier, until, on, reason }) => (
            <tr role="row" key={dossier.id}>
              <Person dossier={dossier} />
              <td role="cell" data-l={head.module}>{forWhat(dossier)}</td>
              <td role="cell" class="num" data-l={head.until}>{dayName(until, 'de')}</td>
              <td role="cell" class="num" data-l={head.on}>{dayName(on, 'de')}</td>
              <td role="cell" class="deadlines-reason" data-l={head.reason}>{reason === undefined ? texts.noReason : visible(reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
