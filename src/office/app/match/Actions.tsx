import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Candidate } from '../../match/candidates.ts';
import type { ProposedPair } from '../../match/propose.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { describedBy, Field } from '../ui/Field.tsx';
import { matchMemory } from './memory.ts';
import { sayPair, type Trouble } from './pair-actions.ts';
import type { Matching } from './state.ts';
import { texts } from './texts.ts';

export interface ActionsProps {
  readonly matching: Matching;
  readonly mentee: string;
  /** The mentor that is shown. */
  readonly candidate: Candidate;
  /** The pair the mentee has now, be it with this mentor or another. */
  readonly pair: ProposedPair | undefined;
  readonly trouble: { value: Trouble };
  /** Back to the pair the mentee has; missing where that is the one shown. */
  readonly back: (() => void) | undefined;
  readonly done: () => void;
}

type State = 'pinned' | 'agreed' | 'never' | 'free';

/** What people can decide about a pair. Holding one against a rule takes a reason. */
export function Actions({ matching, mentee, candidate: { mentor, level, findings }, pair, trouble, back, done }: ActionsProps) {
  // Kept by pair: looking at somebody else loses none.
  const { reasons } = matchMemory(matching.office);
  const key = `${mentee} ${mentor}`;
  const isBusy = useSignal(false);
  const isExcluding = useSignal(false);
  const reason = useSignal(reasons.get(key) ?? '');
  const isMissing = useSignal(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const state = back ? undefined : pair?.state;
  const isNever = findings.some(({ rule }) => rule === 'never');
  const needsReason = state === undefined && level !== 'open';

  const say = async (what: State): Promise<void> => {
    if (isBusy.value) return;
    if (needsReason && (what === 'pinned' || what === 'agreed') && reason.value.trim() === '') {
      isMissing.value = true;
      area.current?.focus();
      return;
    }
    isBusy.value = true;
    const withReason = what === 'never' || needsReason;
    trouble.value = await sayPair(matching, { mentee, mentor }, what, withReason && what !== 'free' ? reason.value : '');
    isBusy.value = false;
    if (trouble.value) return;
    reasons.delete(key);
    reason.value = '';
    isExcluding.value = false;
    matching.announce(texts.done[what]);
    done();
  };
  const type = (typed: string): void => {
    reason.value = typed;
    isMissing.value = false;
    reasons.set(key, typed);
  };
  const button = (what: State, label: string, look = 'btn two') => <button type="button" class={look} disabled={isBusy.value} onClick={() => { void say(what); }}>{label}</button>;
  return (
    <div class="match-actions">
      {needsReason && !isNever && (
        <Field id="match-reason" label={texts.reasonWhyAnyway} hint={texts.reasonHint} error={isMissing.value ? texts.reasonMissing : undefined}>
          <textarea
            class="in" id="match-reason" rows={2} maxLength={2000} ref={area} value={reason.value} aria-invalid={isMissing.value}
            aria-describedby={describedBy({ id: 'match-reason', hint: texts.reasonHint, error: isMissing.value ? texts.reasonMissing : undefined })}
            onInput={({ currentTarget }) => { type(currentTarget.value); }}
          />
        </Field>
      )}
      <div class="btns">
        {isNever && button('free', texts.allow, 'btn')}
        {!isNever && state === undefined && button('pinned', needsReason ? texts.pinAnyway : texts.pin, 'btn')}
        {!isNever && state !== 'agreed' && !back && button('agreed', texts.agree, state === 'pinned' ? 'btn' : 'btn two')}
        {state === 'agreed' && <a class="btn" href={`#/vereinbarung/${mentee}`}>{texts.print}</a>}
        {state !== undefined && button('free', texts.free)}
        {!isNever && state !== 'agreed' && <button type="button" class="btn two" onClick={() => { isExcluding.value = true; }}>{texts.exclude}</button>}
        {back && <button type="button" class="btn two" onClick={back}>{texts.back}</button>}
      </div>
      {isExcluding.value && (
        <Dialog title={texts.excludeTitle} onClose={() => { isExcluding.value = false; }}>
          <p>{texts.excludeText}</p>
          <Field id="match-never" label={texts.reason} optional hint={texts.reasonHint}>
            <textarea class="in" id="match-never" rows={2} maxLength={2000} value={reason.value} aria-describedby="match-never-hint" onInput={({ currentTarget }) => { type(currentTarget.value); }} />
          </Field>
          <div class="btns">
            {button('never', texts.exclude, 'btn')}
            <button type="button" class="btn two" onClick={() => { isExcluding.value = false; }}>{texts.close}</button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
