import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { memoryOf } from '../../list/memory.ts';
import type { Office } from '../office.ts';
import { describedBy, Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { texts } from './texts.ts';

/** As the record allows (src/records/office-records.ts). */
const most = 5_000;

export interface NoteProps {
  readonly office: Office;
  readonly id: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** A note for everybody in the office. What is typed stays until it is sent, also while looking at other applications. */
export function Note({ office, id, field }: NoteProps) {
  const { drafts } = memoryOf(office);
  const problem = useSignal<string | undefined>(undefined);
  const failed = useSignal<string | undefined>(undefined);
  const said = useSignal('');
  const busy = useSignal(false);
  const draft = drafts.value.get(id) ?? '';
  const write = (text: string): void => {
    drafts.value = new Map([...drafts.peek()].filter(([other]) => other !== id).concat(text === '' ? [] : [[id, text]]));
  };
  const save = async (): Promise<void> => {
    if (busy.value) return;
    const text = draft.trim();
    problem.value = text === '' ? texts.noteMissing : text.length > most ? texts.noteLong(most) : undefined;
    failed.value = undefined;
    if (problem.value !== undefined) {
      field.current?.focus();
      return;
    }
    busy.value = true;
    said.value = texts.saving;
    const outcome = await office.append(id, { type: 'note', text });
    busy.value = false;
    said.value = outcome === 'done' ? texts.saved : '';
    if (outcome === 'done') write('');
    else failed.value = texts.outcomes[outcome];
  };
  const question = { id: 'note', hint: texts.noteHint, error: problem.value };
  return (
    <form class="note-form" noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <Field {...question} label={texts.note}>
        <textarea
          class="in" id="note" rows={3} ref={field} value={draft} aria-describedby={describedBy(question)} aria-invalid={problem.value !== undefined}
          onInput={(event) => { problem.value = undefined; write(event.currentTarget.value); }}
        />
      </Field>
      {failed.value !== undefined && <Notice kind="error" action={{ label: texts.again, run: () => { void save(); } }}>{failed.value}</Notice>}
      <button type="submit" class="btn two" aria-disabled={busy.value}>{texts.save}</button>
      <p role="status" class="note-said">{said}</p>
    </form>
  );
}
