import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { recipientsSetting } from '../../keys/make.ts';
import { readRecipients, type TypedRecipients } from '../../keys/recipients.ts';
import type { Office } from '../office.ts';
import { texts } from './texts.ts';

/** Puts the line for the server's settings together; changes nothing itself. */
export function Setting({ office }: { readonly office: Office }) {
  const typed = useSignal(office.recipients.value.join('\n'));
  const problem = useSignal('');
  const composed = useSignal<readonly string[] | undefined>(undefined);
  const area = useRef<HTMLTextAreaElement>(null);
  const compose = (): void => {
    const read = readRecipients(typed.value);
    problem.value = problemOf(read);
    composed.value = read.ok ? read.recipients : undefined;
    if (!read.ok) area.current?.focus();
  };
  return (
    <section>
      <h3>{texts.setting}</h3>
      <form onSubmit={(event) => { event.preventDefault(); compose(); }} noValidate>
        <div class={problem.value ? 'q wrong' : 'q'}>
          <label for="future-keys">{texts.future}</label>
          <span class="hint" id="future-keys-hint">{texts.futureHint}</span>
          {problem.value !== '' && <p class="emsg" id="future-keys-error" role="alert">{problem.value}</p>}
          <textarea
            class="in keys-typed" id="future-keys" ref={area} rows={4} spellcheck={false} autocomplete="off" value={typed.value} aria-invalid={problem.value !== ''}
            aria-describedby={problem.value === '' ? 'future-keys-hint' : 'future-keys-hint future-keys-error'}
            onInput={(event) => { typed.value = event.currentTarget.value; composed.value = undefined; }}
          />
        </div>
        <div class="btns"><button class="btn two" type="submit">{texts.compose}</button></div>
      </form>
      <div role="status">{composed.value && <Composed office={office} recipients={composed.value} />}</div>
    </section>
  );
}

function problemOf(read: TypedRecipients): string {
  if (read.ok) return '';
  switch (read.problem) {
    case 'secret': return texts.secretKey;
    case 'few': return texts.noKeys;
    case 'wrong': return texts.wrongKey(read.line);
  }
}

function Composed({ office, recipients }: { readonly office: Office; readonly recipients: readonly string[] }) {
  const without = office.recipients.value.filter((recipient) => !recipients.includes(recipient));
  return (
    <>
      {without.length > 0 && <p class="note">{texts.without(without.map(office.officerName).join(', '))}</p>}
      {!recipients.includes(office.me) && <p class="note">{texts.withoutYours}</p>}
      <p>{texts.composed}</p>
      <p><code class="setup-line">{recipientsSetting(recipients)}</code></p>
    </>
  );
}
