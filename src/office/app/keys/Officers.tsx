import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Office } from '../office.ts';
import { texts } from './texts.ts';

/** The keys of the settings, each with the name the office gave it. */
export function Officers({ office }: { readonly office: Office }) {
  const renaming = useSignal<string | undefined>(undefined);
  const said = useSignal('');
  const recipients = office.recipients.value;
  return (
    <section>
      <h2>{texts.officers}</h2>
      {!recipients.includes(office.me) && <p class="note">{texts.notYours}</p>}
      {recipients.length < 2 && <p class="note">{texts.oneKey}</p>}
      <ul class="keys-list">
        {recipients.map((recipient) => (
          <li key={recipient}>
            <p><b>{office.officerName(recipient)}</b>{recipient === office.me && ` · ${texts.yours}`}</p>
            <p class="keys-key">{recipient}</p>
            {renaming.value === recipient
              ? <Rename office={office} recipient={recipient} close={(message) => { renaming.value = undefined; said.value = message; }} />
              : <button class="btn two" type="button" aria-label={`${texts.rename}: ${office.officerName(recipient)}`} onClick={() => { said.value = ''; renaming.value = recipient; }}>{texts.rename}</button>}
          </li>
        ))}
      </ul>
      <p role="status">{said.value}</p>
    </section>
  );
}

function Rename({ office, recipient, close }: { readonly office: Office; readonly recipient: string; readonly close: (message: string) => void }) {
  const name = useSignal('');
  const problem = useSignal('');
  const busy = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => { input.current?.focus(); }, []);
  const save = async (): Promise<void> => {
    const typed = name.value.trim();
    if (typed === '' || typed.length > 80) {
      problem.value = texts.nameMissing;
      input.current?.focus();
      return;
    }
    busy.value = true;
    const outcome = await office.appendDesk({ type: 'officer', recipient, name: typed });
    busy.value = false;
    if (outcome === 'done') close(texts.saved);
    else problem.value = texts.outcomes[outcome];
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); void save(); }} noValidate>
      <div class={problem.value ? 'q wrong' : 'q'}>
        <label for="officer-name">{texts.newName}</label>
        <span class="hint" id="officer-name-hint">{texts.newNameHint}</span>
        {problem.value !== '' && <p class="emsg" id="officer-name-error" role="alert">{problem.value}</p>}
        <input class="in mid" id="officer-name" ref={input} autocomplete="off" maxLength={80} aria-describedby="officer-name-hint officer-name-error" aria-invalid={problem.value !== ''} value={name.value} onInput={(event) => { name.value = event.currentTarget.value; }} />
      </div>
      <div class="btns">
        <button class="btn" type="submit" disabled={busy.value}>{texts.save}</button>
        <button class="btn two" type="button" onClick={() => { close(''); }}>{texts.cancel}</button>
      </div>
    </form>
  );
}
