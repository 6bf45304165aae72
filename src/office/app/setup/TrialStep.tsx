import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { recipientsSetting } from '../../keys/make.ts';
import type { Made, SetUpState } from './state.ts';
import { texts, trials } from './texts.ts';

/** Opens what was saved once more; only then comes the setting. */
export function TrialStep({ state, made }: { readonly state: SetUpState; readonly made: Made }) {
  const file = useRef<HTMLInputElement>(null);
  const passphrase = useSignal('');
  const sheetEnd = useSignal('');
  const { trial, busy } = state;
  const step = made.recovery ? 4 : 3;
  const isDone = trial.value === 'opens';
  const failed = trial.value && !isDone ? trials[trial.value] : undefined;
  const submit = (event: Event): void => {
    event.preventDefault();
    void state.tryOut(file.current?.files?.[0], passphrase.value, sheetEnd.value);
  };
  return (
    <>
      <form onSubmit={submit} noValidate aria-label={texts.trialStep}>
        <h2>{step}. {texts.trialStep}</h2>
        <p>{texts.trialText}</p>
        {failed !== undefined && <p class="emsg" id="trial-error" role="alert">{failed}</p>}
        <div class="q">
          <label for="trial-file">{texts.trialFile}</label>
          <input class="in file" id="trial-file" type="file" ref={file} aria-describedby={failed !== undefined ? 'trial-error' : undefined} />
        </div>
        <div class="q">
          <label for="trial-passphrase">{texts.trialPassphrase}</label>
          <input class="in mid" id="trial-passphrase" type="password" autocomplete="off" value={passphrase.value} onInput={(event) => { passphrase.value = event.currentTarget.value; }} />
        </div>
        {made.recovery && (
          <div class="q">
            <label for="trial-sheet">{texts.trialSheet}</label>
            <span class="hint" id="trial-sheet-hint">{texts.trialSheetHint}</span>
            <input class="in mid" id="trial-sheet" autocomplete="off" spellcheck={false} autocapitalize="characters" aria-describedby="trial-sheet-hint" value={sheetEnd.value} onInput={(event) => { sheetEnd.value = event.currentTarget.value; }} />
          </div>
        )}
        <div class="btns"><button class="btn" type="submit" disabled={busy.value !== undefined}>{texts.tryOut}</button></div>
        <p role="status">{isDone ? trials.opens : ''}</p>
      </form>
      {isDone && <Setting made={made} step={step + 1} />}
    </>
  );
}

/** The line for the administrator, or one's own public key. */
function Setting({ made, step }: { readonly made: Made; readonly step: number }) {
  const said = useSignal('');
  const line = made.recovery ? recipientsSetting([made.own.recipient, made.recovery.recipient]) : made.own.recipient;
  const copy = (): void => {
    navigator.clipboard.writeText(line).then(() => { said.value = texts.copied; }, () => { said.value = texts.notCopied; });
  };
  return (
    <section>
      <h2>{step}. {texts.settingStep}</h2>
      <p>{made.recovery ? `${texts.settingText} ${texts.settingAfter}` : texts.furtherText}</p>
      <p><code class="setup-line">{line}</code></p>
      <div class="btns"><button class="btn two" type="button" onClick={copy}>{texts.copy}</button></div>
      <p role="status">{said.value}</p>
      <p>{texts.done} <a href="#/">{texts.toUnlock}</a></p>
    </section>
  );
}
