import { useSignal } from '@preact/signals';
import { passphraseProblems, texts } from './texts.ts';
import type { Purpose, SetUpState } from './state.ts';

/** Purpose and passphrase; closed to changes once the keys are made. */
export function PassphraseStep({ state }: { readonly state: SetUpState }) {
  const { purpose, first, second, problem, busy, made } = state;
  const shown = useSignal(false);
  const suggested = useSignal(false);
  const isMade = made.value !== undefined;
  const message = problem.value && passphraseProblems[problem.value];
  const kind = (value: Purpose, label: string, hint: string) => (
    <div class="opt">
      <input type="radio" name="purpose" id={`purpose-${value}`} checked={purpose.value === value} aria-describedby={`purpose-${value}-hint`} onChange={() => { purpose.value = value; }} />
      <label for={`purpose-${value}`}>{label}</label>
      <span class="hint" id={`purpose-${value}-hint`}>{hint}</span>
    </div>
  );
  const line = (id: string, label: string, value: typeof first, hint?: string) => {
    const common = {
      class: 'in mid', id, autocomplete: 'new-password', spellcheck: false, value: value.value, 'aria-invalid': message !== undefined,
      'aria-describedby': [...(hint === undefined ? [] : [`${id}-hint`]), ...(message ? ['passphrase-error'] : [])].join(' '),
      onInput: (event: { readonly currentTarget: HTMLInputElement }): void => { value.value = event.currentTarget.value; },
    } as const;
    return (
      <div class={message ? 'q wrong' : 'q'}>
        <label for={id}>{label}</label>
        {hint !== undefined && <span class="hint" id={`${id}-hint`}>{hint}</span>}
        {shown.value ? <input type="text" {...common} /> : <input type="password" {...common} />}
      </div>
    );
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    void state.make().then(() => { if (problem.value) document.getElementById('passphrase')?.focus(); });
  };
  return (
    <form onSubmit={submit} noValidate aria-label={texts.passphraseStep}>
      <fieldset disabled={isMade || busy.value !== undefined}>
        <legend><span class="vh">{texts.title}</span></legend>
        <fieldset class="q">
          <legend>{texts.kind}</legend>
          <div class="opts">
            {kind('first', texts.first, texts.firstHint)}
            {kind('further', texts.further, texts.furtherHint)}
          </div>
        </fieldset>
        <h2>1. {texts.passphraseStep}</h2>
        <p>{texts.passphraseText}</p>
        {message && <p class="emsg" id="passphrase-error" role="alert">{message}</p>}
        {line('passphrase', texts.passphrase, first, texts.passphraseHint)}
        {line('passphrase-again', texts.again, second)}
        <div class="opt setup-show">
          <input type="checkbox" id="passphrase-show" checked={shown.value} onChange={(event) => { shown.value = event.currentTarget.checked; }} />
          <label for="passphrase-show">{texts.show}</label>
        </div>
        <div class="btns">
          <button class="btn" type="submit">{texts.make}</button>
          <button class="btn two" type="button" onClick={() => { state.suggest(); shown.value = true; suggested.value = true; }}>{texts.suggest}</button>
        </div>
        <p role="status">{suggested.value && !isMade ? texts.suggested : ''}</p>
      </fieldset>
    </form>
  );
}
