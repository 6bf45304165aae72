import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { countMarked, rotate, type RotationProgress, type RotationResult } from '../../keys/rotation.ts';
import type { Office } from '../office.ts';
import { texts } from './texts.ts';

/** Re-sealing everything to the keys of the server's settings. */
export function Rotation({ office }: { readonly office: Office }) {
  const said = useSignal('');
  const progress = useSignal<RotationProgress | undefined>(undefined);
  const result = useSignal<RotationResult | undefined>(undefined);
  const stop = useRef<AbortController | undefined>(undefined);
  const isRunning = progress.value !== undefined;
  useEffect(() => () => { stop.current?.abort(); }, []);

  const count = async (): Promise<void> => {
    said.value = '';
    const counted = await countMarked(office.vault, office.recipients.value).catch(() => undefined);
    said.value = counted ? texts.checked(counted.marked, counted.total) : texts.offline;
  };
  const start = async (): Promise<void> => {
    if (isRunning) return;
    said.value = '';
    result.value = undefined;
    progress.value = { done: 0, total: 0 };
    stop.current = new AbortController();
    const ended = await rotate({
      vault: office.vault, identities: office.identities, recipients: office.recipients.value, signal: stop.current.signal,
      onProgress: (now) => { progress.value = now; },
    });
    progress.value = undefined;
    result.value = ended;
    said.value = texts[ended.end];
  };
  return (
    <section>
      <h3>{texts.reseal}</h3>
      <p>{texts.resealText}</p>
      {progress.value && (
        <>
          <p>{texts.running}</p>
          <label for="rotation-progress">{texts.progress(progress.value.done, progress.value.total)}</label>
          <progress id="rotation-progress" max={Math.max(1, progress.value.total)} value={progress.value.done} />
        </>
      )}
      <div class="btns">
        <button class="btn" type="button" aria-disabled={isRunning} onClick={() => { void start(); }}>{result.value && result.value.end !== 'finished' ? texts.goOn : texts.start}</button>
        {isRunning
          ? <button class="btn two" type="button" onClick={() => { stop.current?.abort(); }}>{texts.stop}</button>
          : <button class="btn two" type="button" onClick={() => { void count(); }}>{texts.check}</button>}
      </div>
      <p role="status">{said.value}</p>
      {result.value && result.value.left.length > 0 && <Left left={result.value.left} />}
    </section>
  );
}

function Left({ left }: Pick<RotationResult, 'left'>) {
  return (
    <>
      <h4>{texts.left}</h4>
      <ul>{left.map(({ key, problem }) => <li key={key}><code>{key}</code>: {texts.problems[problem]}</li>)}</ul>
    </>
  );
}
