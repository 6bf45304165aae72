import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { statuses, type EventContent } from '../../../records/office-records.ts';
import { decisionOf, takenBack, wouldChange } from '../../decide/decisions.ts';
import type { Row } from '../../decide/rows.ts';
import { sinceThen } from '../../decide/words.ts';
import { localTime } from '../../describe.ts';
import { visible } from '../../visible.ts';
import type { Office } from '../office.ts';
import { describedBy, ErrorMark, Field } from '../ui/Field.tsx';
import { DecisionChips } from './DecisionChip.tsx';
import { decideMemory, withEntry } from './memory.ts';
import { texts } from './texts.ts';

/** What people decide about one application, and what was decided before. */
export function Decision({ office, row }: { readonly office: Office; readonly row: Row }) {
  const { dossier, pending, released } = row;
  const { reasons } = decideMemory(office);
  const busy = useSignal(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const said = useSignal('');
  const problem = useSignal<readonly string[]>([]);
  const reason = reasons.value.get(dossier.id) ?? '';
  const by = ({ by: who, at }: { readonly by: string; readonly at: string }): string => texts.by(office.officerName(who), localTime(at, 'de'));

  const add = async (content: Extract<EventContent, { type: 'decision' }>): Promise<void> => {
    if (reason.length > 5_000 || busy.value) return;
    if (!wouldChange(row, content.status)) {
      said.value = texts.already;
      return;
    }
    busy.value = true;
    problem.value = [];
    said.value = '';
    const outcome = await office.append(dossier.id, content);
    busy.value = false;
    if (outcome === 'done') {
      reasons.value = withEntry(reasons.value, dossier.id, undefined);
      said.value = `${content.status === 'open' ? texts.takenBack : texts.marked[content.status]}.`;
      // Its button is gone now, and the focus would be nowhere.
      if (content.status === 'open') heading.current?.focus();
      return;
    }
    // What others added has been read by now; the dossier in hand is the one from before.
    const now = office.dossiers.value.find(({ id }) => id === dossier.id);
    problem.value = [...(outcome === 'taken' && now ? sinceThen(dossier, now, office.officerName) : []), texts.outcomes[outcome]];
  };

  const field = { id: 'decide-reason', hint: texts.reasonHint, error: reason.length > 5_000 ? texts.tooLong : undefined };
  return (
    <section class="card panel" aria-labelledby="decide-decision">
      <h2 id="decide-decision" tabIndex={-1} ref={heading}>{texts.deciding}</h2>
      <p><DecisionChips pending={pending} released={released} /></p>
      {released && <p><b>{texts.told[released.status]}</b> <span class="soft">({by(released)})</span><br />{texts.releasedText}</p>}
      {pending && <p><b>{texts.marked[pending.status]}</b> <span class="soft">({by(pending)})</span>{pending.reason !== undefined && <><br />{visible(pending.reason)}</>}<br />{texts.pendingText}</p>}
      <p role="status" class="decide-said">{said.value}</p>
      {problem.value.length > 0 && <div role="alert">{problem.value.map((line) => <p key={line} class="emsg"><ErrorMark />{line}</p>)}</div>}
      <Field {...field} label={texts.reason} optional>
        <textarea class="in" id={field.id} rows={2} aria-describedby={describedBy(field)} aria-invalid={field.error !== undefined} value={reason} onInput={(event) => { reasons.value = withEntry(reasons.value, dossier.id, event.currentTarget.value); }} />
      </Field>
      <div class="btns decide-options">
        {statuses.map((status) => <button key={status} class="btn two" type="button" aria-pressed={(pending ?? released)?.status === status} aria-disabled={busy.value} onClick={() => { void add(decisionOf(status, reason)); }}>{texts.mark[status]}</button>)}
        {pending && <button class="btn two" type="button" aria-disabled={busy.value} onClick={() => { void add(takenBack); }}>{texts.takeBack}</button>}
      </div>
    </section>
  );
}
