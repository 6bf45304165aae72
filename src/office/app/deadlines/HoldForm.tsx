import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { dayProblem, reasonProblem } from '../../deadlines/typed.ts';
import { outcomeWords } from '../../deadlines/words.ts';
import { dayName } from '../../describe.ts';
import type { Dossier } from '../../model.ts';
import type { Office } from '../office.ts';
import { describedBy, Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { draftOf, type Draft } from './memory.ts';
import { texts } from './texts.ts';

export interface FormProps {
  readonly office: Office;
  readonly dossier: Dossier;
  /** Called when there is nothing left to do here, with a sentence that says why. */
  readonly end: (text: string) => void;
}

type Sent = { readonly until: string | null; readonly reason: string };

/** Sets a hold, changes its last day, or lifts it, always with a reason. */
export function HoldForm({ office, dossier, today, end }: FormProps & { readonly today: string }) {
  const draft = draftOf(office, dossier.id);
  const asked = useSignal<'none' | 'set' | 'lift'>('none');
  const problem = useSignal<{ readonly text: string; readonly sent: Sent | undefined } | undefined>(undefined);
  const said = useSignal('');
  const busy = useSignal(false);
  const form = useRef<HTMLElement>(null);
  const { until, why, liftWhy } = draft.value;
  const errors = {
    until: asked.value === 'set' ? dayProblem(until, today) : undefined,
    why: asked.value === 'set' ? reasonProblem(why) : undefined,
    liftWhy: asked.value === 'lift' ? reasonProblem(liftWhy) : undefined,
  };
  const write = (typed: Partial<Draft>): void => { draft.value = { ...draft.value, ...typed }; };

  const send = async (sent: Sent): Promise<void> => {
    if (busy.value) return;
    [busy.value, problem.value, said.value] = [true, undefined, ''];
    const outcome = await office.hold(dossier.id, sent.until, sent.reason);
    busy.value = false;
    if (outcome === 'done') {
      asked.value = 'none';
      write({ until: '', why: '', liftWhy: '' });
      said.value = sent.until === null ? texts.holdIsLifted : texts.holdIsSet(dayName(sent.until, 'de'));
    } else if (outcome === 'gone') end(outcomeWords.hold.gone);
    else problem.value = { text: outcomeWords.hold[outcome], sent: outcome === 'offline' ? sent : undefined };
  };
  /** Sends what is right, else leads to the first field that is not. */
  const submit = (what: 'set' | 'lift', wrong: readonly (string | undefined)[], sent: Sent): void => {
    asked.value = what;
    said.value = '';
    const first = wrong.findIndex((one) => one !== undefined);
    if (first < 0) void send(sent);
    else form.current?.querySelectorAll<HTMLElement>(`form[data-what=${what}] .in`)[first]?.focus();
  };

  return (
    <section class="card" ref={form} aria-labelledby="hold">
      <h2 id="hold">{texts.holdTitle}</h2>
      <p>{texts.holdText}</p>
      <form noValidate data-what="set" onSubmit={(event) => { event.preventDefault(); submit('set', [dayProblem(until, today), reasonProblem(why)], { until, reason: why.trim() }); }}>
        <Field id="hold-until" label={texts.holdDay} error={errors.until}>
          <input class="in deadlines-short" type="date" id="hold-until" min={today} aria-describedby={describedBy({ id: 'hold-until', error: errors.until })} aria-invalid={errors.until !== undefined} value={until} onInput={(event) => { write({ until: event.currentTarget.value }); }} />
        </Field>
        <Field id="hold-why" label={texts.holdReason} hint={texts.holdReasonHint} error={errors.why}>
          <textarea class="in" id="hold-why" rows={2} aria-describedby={describedBy({ id: 'hold-why', hint: texts.holdReasonHint, error: errors.why })} aria-invalid={errors.why !== undefined} value={why} onInput={(event) => { write({ why: event.currentTarget.value }); }} />
        </Field>
        <button class="btn" type="submit">{dossier.hold === undefined ? texts.holdSet : texts.holdChange}</button>
      </form>
      {dossier.hold !== undefined && (
        <form noValidate data-what="lift" class="deadlines-lift" onSubmit={(event) => { event.preventDefault(); submit('lift', [reasonProblem(liftWhy)], { until: null, reason: liftWhy.trim() }); }}>
          <Field id="hold-lift" label={texts.liftReason} error={errors.liftWhy}>
            <textarea class="in" id="hold-lift" rows={2} aria-describedby={describedBy({ id: 'hold-lift', error: errors.liftWhy })} aria-invalid={errors.liftWhy !== undefined} value={liftWhy} onInput={(event) => { write({ liftWhy: event.currentTarget.value }); }} />
          </Field>
          <button class="btn two" type="submit">{texts.holdLift}</button>
        </form>
      )}
      {problem.value && <Notice kind="error" action={problem.value.sent && { label: texts.again, run: () => { if (problem.value?.sent) void send(problem.value.sent); } }}>{problem.value.text}</Notice>}
      <p role="status" class="deadlines-said">{busy.value ? texts.sending : said.value}</p>
    </section>
  );
}
