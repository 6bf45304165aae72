import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { recipientsSetting } from '../../keys/make.ts';
import { readRecipients, type TypedRecipients } from '../../keys/recipients.ts';
import { countMarked, rotate, type RotationProgress, type RotationResult } from '../../keys/rotation.ts';
import type { Office } from '../office.ts';
import { texts } from './texts.ts';

/** Re-sealing everything to the keys that shall count from now on. */
export function Rotation({ office }: { readonly office: Office }) {
  const typed = useSignal(office.recipients.value.join('\n'));
  const problem = useSignal('');
  const said = useSignal('');
  const progress = useSignal<RotationProgress | undefined>(undefined);
  const result = useSignal<RotationResult | undefined>(undefined);
  const stop = useRef<AbortController | undefined>(undefined);
  const area = useRef<HTMLTextAreaElement>(null);
  const read = useComputed(() => readRecipients(typed.value));
  const isRunning = progress.value !== undefined;
  useEffect(() => () => { stop.current?.abort(); }, []);

  /** The keys that were typed, or undefined and a message at the field. */
  const checked = (): readonly string[] | undefined => {
    problem.value = problemOf(read.value);
    if (read.value.ok) return read.value.recipients;
    area.current?.focus();
    return undefined;
  };
  const count = async (): Promise<void> => {
    const recipients = checked();
    if (!recipients) return;
    const counted = await countMarked(office.vault, recipients).catch(() => undefined);
    said.value = counted ? texts.checked(counted.marked, counted.total) : texts.offline;
  };
  const start = async (): Promise<void> => {
    const recipients = checked();
    if (!recipients || isRunning) return;
    said.value = '';
    result.value = undefined;
    progress.value = { done: 0, total: 0 };
    stop.current = new AbortController();
    const ended = await rotate({
      vault: office.vault, identities: office.identities, recipients, signal: stop.current.signal,
      onProgress: (now) => { progress.value = now; },
    });
    progress.value = undefined;
    result.value = ended;
    said.value = texts[ended.end];
  };
  return (
    <section>
      <h2>{texts.change}</h2>
      <p>{texts.changeText}</p>
      <ol>{texts.steps.map((step) => <li key={step}>{step}</li>)}</ol>
      <p><a href="#/einrichten">{texts.newKey}</a></p>
      <form onSubmit={(event) => { event.preventDefault(); void start(); }} noValidate>
        <div class={problem.value ? 'q wrong' : 'q'}>
          <label for="future-keys">{texts.future}</label>
          <span class="hint" id="future-keys-hint">{texts.futureHint}</span>
          {problem.value !== '' && <p class="emsg" id="future-keys-error" role="alert">{problem.value}</p>}
          <textarea class="in keys-typed" id="future-keys" ref={area} rows={4} spellcheck={false} autocomplete="off" disabled={isRunning} aria-describedby="future-keys-hint future-keys-error" aria-invalid={problem.value !== ''} value={typed.value} onInput={(event) => { typed.value = event.currentTarget.value; said.value = ''; }} />
        </div>
        {read.value.ok && <Warnings office={office} recipients={read.value.recipients} />}
        <div class="btns">
          <button class="btn" type="submit" disabled={isRunning}>{result.value && result.value.end !== 'finished' ? texts.goOn : texts.start}</button>
          {isRunning
            ? <button class="btn two" type="button" onClick={() => { stop.current?.abort(); }}>{texts.stop}</button>
            : <button class="btn two" type="button" onClick={() => { void count(); }}>{texts.check}</button>}
        </div>
      </form>
      {progress.value && (
        <>
          <p>{texts.running}</p>
          <label for="rotation-progress">{texts.progress(progress.value.done, progress.value.total)}</label>
          <progress id="rotation-progress" max={Math.max(1, progress.value.total)} value={progress.value.done} />
        </>
      )}
      <p role="status">{said.value}</p>
      {result.value && result.value.left.length > 0 && <Left left={result.value.left} />}
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

/** What the keys that were typed mean, before anything is done. */
function Warnings({ office, recipients }: { readonly office: Office; readonly recipients: readonly string[] }) {
  const current = office.recipients.value;
  const names = (all: readonly string[]): string => all.map(office.officerName).join(', ');
  const missing = recipients.filter((recipient) => !current.includes(recipient));
  const without = current.filter((recipient) => !recipients.includes(recipient));
  return (
    <>
      {missing.length > 0 && <p class="note">{texts.missing(names(missing))}</p>}
      {without.length > 0 && <p class="note">{texts.without(names(without))}</p>}
      {!recipients.includes(office.me) && <p class="note">{texts.withoutYours}</p>}
      {without.length > 0 && <p>{texts.setting}: <code class="setup-line">{recipientsSetting(recipients)}</code></p>}
    </>
  );
}

function Left({ left }: Pick<RotationResult, 'left'>) {
  return (
    <>
      <h3>{texts.left}</h3>
      <ul>{left.map(({ key, problem }) => <li key={key}><code>{key}</code>: {texts.problems[problem]}</li>)}</ul>
    </>
  );
}
