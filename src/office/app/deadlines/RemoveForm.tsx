import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { confirmationProblem } from '../../deadlines/typed.ts';
import { deletionWords, outcomeWords, type DeletionReason } from '../../deadlines/words.ts';
import { deletionReasons } from '../../../records/office-records.ts';
import { describedBy, ErrorMark, Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { FormProps } from './HoldForm.tsx';
import { draftOf } from './memory.ts';
import { texts } from './texts.ts';

/** Deletes at once, after a reason was chosen and the reference was typed. */
export function RemoveForm({ office, dossier, end }: FormProps) {
  const draft = draftOf(office, dossier.id);
  const isAsked = useSignal(false);
  const problem = useSignal<{ readonly text: string; readonly again: boolean } | undefined>(undefined);
  const busy = useSignal(false);
  const form = useRef<HTMLFormElement>(null);
  const { deletion, confirmation } = draft.value;
  const reasonError = isAsked.value && deletion === undefined ? texts.removeReasonMissing : undefined;
  const confirmError = isAsked.value ? confirmationProblem(dossier, confirmation) : undefined;

  const send = async (reason: DeletionReason): Promise<void> => {
    if (busy.value) return;
    [busy.value, problem.value] = [true, undefined];
    const outcome = await office.remove(dossier.id, reason);
    busy.value = false;
    if (outcome === 'done') end(texts.removed(dossier.reference));
    else if (outcome === 'gone') end(outcomeWords.remove.gone);
    else problem.value = { text: outcomeWords.remove[outcome], again: outcome === 'offline' };
  };
  const submit = (): void => {
    isAsked.value = true;
    const wrong = deletion === undefined ? '#remove-reason input' : confirmationProblem(dossier, confirmation) !== undefined ? '#remove-confirm' : undefined;
    if (wrong !== undefined) form.current?.querySelector<HTMLElement>(wrong)?.focus();
    else if (deletion !== undefined) void send(deletion);
  };

  return (
    <section class="card" aria-labelledby="remove">
      <h2 id="remove">{texts.removeTitle}</h2>
      <p>{dossier.hold === undefined ? texts.removeText : texts.removeHeld}</p>
      {dossier.hold === undefined && (
        <form noValidate ref={form} onSubmit={(event) => { event.preventDefault(); submit(); }}>
          <fieldset id="remove-reason" class={reasonError === undefined ? 'q' : 'q wrong'} aria-describedby={reasonError && 'remove-reason-error'}>
            <legend>{texts.removeReason}</legend>
            {reasonError !== undefined && <p class="emsg" id="remove-reason-error"><ErrorMark />{reasonError}</p>}
            {deletionReasons.map((reason) => (
              <div class="export-line" key={reason}>
                <input type="radio" name="remove-reason" id={`remove-${reason}`} checked={deletion === reason} onChange={() => { draft.value = { ...draft.value, deletion: reason }; }} />
                <label for={`remove-${reason}`}>{deletionWords[reason]}</label>
              </div>
            ))}
          </fieldset>
          <Field id="remove-confirm" label={texts.confirm} error={confirmError}>
            <input class="in deadlines-short" id="remove-confirm" autocomplete="off" spellcheck={false} aria-describedby={describedBy({ id: 'remove-confirm', error: confirmError })} aria-invalid={confirmError !== undefined} value={confirmation} onInput={(event) => { draft.value = { ...draft.value, confirmation: event.currentTarget.value }; }} />
          </Field>
          <button class="btn warn" type="submit" disabled={busy.value}>{texts.removeButton}</button>
        </form>
      )}
      {problem.value && <Notice kind="error" action={problem.value.again && deletion !== undefined ? { label: texts.again, run: () => { void send(deletion); } } : undefined}>{problem.value.text}</Notice>}
      <p role="status">{busy.value ? texts.sending : ''}</p>
    </section>
  );
}
