import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Crew } from '../worker/crew.ts';
import { WorkerLost } from '../worker/member.ts';
import { openSession, type Session } from '../session/session.ts';
import { describedBy, Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { keyBytes, takeIdentities, wantsPassphrase } from './key-input.ts';
import { endings, keyProblems, sessionProblems, texts, type Ending, type KeyProblem } from './texts.ts';

/** What the right key gives. */
export interface Unlocked { readonly session: Session; readonly identities: readonly string[] }

export interface UnlockProps {
  readonly crew: Crew;
  /** Why the last session is over. */
  readonly ended: Ending | undefined;
  /** Resolves to a sentence when the office could not be opened after all. */
  readonly onUnlocked: (unlocked: Unlocked) => Promise<string | undefined>;
}

/** Where a message belongs. */
type Place = 'file' | 'paste' | 'passphrase' | 'page';
interface Message { readonly place: Place; readonly text: string }

const placeOf = (problem: KeyProblem, isPasted: boolean): Place =>
  problem === 'passphrase' || problem === 'no-passphrase' ? 'passphrase' : isPasted ? 'paste' : 'file';

/** The types know an input's roles by its type, which changes here. */
const passwordOrText = (isShown: boolean) => ({ type: isShown ? 'text' : 'password' }) as { readonly type: 'password' };

/** The locked page: a key, and where it is protected its passphrase. What was typed stays until it works. */
export function Unlock({ crew, ended, onUnlocked }: UnlockProps) {
  const file = useSignal<File | undefined>(undefined);
  const pasted = useSignal('');
  const passphrase = useSignal('');
  const isShown = useSignal(false);
  const isProtected = useSignal(false);
  const message = useSignal<Message | undefined>(undefined);
  const busy = useSignal('');
  const form = useRef<HTMLFormElement>(null);
  const look = async (): Promise<void> => { isProtected.value = await wantsPassphrase(file.value, pasted.value); };
  useEffect(() => {
    const wrong = message.value && form.current?.querySelector<HTMLElement>(`#key-${message.value.place}`);
    wrong?.closest('details')?.setAttribute('open', '');
    wrong?.focus();
  }, [message.value]);

  const open = async (): Promise<void> => {
    if (busy.value !== '') return;
    message.value = undefined;
    busy.value = texts.opening;
    try {
      message.value = await attempt();
    } catch (error) {
      if (!(error instanceof WorkerLost)) throw error;
      message.value = { place: 'page', text: texts.workerLost };
    } finally {
      busy.value = '';
    }
  };
  const attempt = async (): Promise<Message | undefined> => {
    const isPasted = file.value === undefined && pasted.value.trim() !== '';
    const wrong = (problem: KeyProblem): Message => ({ place: placeOf(problem, isPasted), text: keyProblems[problem] });
    const read = await keyBytes(file.value, pasted.value);
    if ('problem' in read) return wrong(read.problem);
    const taken = await takeIdentities(read.bytes, passphrase.value, crew);
    if ('problem' in taken) {
      isProtected.value ||= taken.problem === 'no-passphrase';
      return wrong(taken.problem);
    }
    busy.value = texts.asking;
    const session = await openSession(crew, taken.recipients);
    if (typeof session === 'string') return { place: session === 'recipient' ? (isPasted ? 'paste' : 'file') : 'page', text: sessionProblems[session] };
    const problem = await onUnlocked({ session, identities: taken.identities });
    return problem === undefined ? undefined : { place: 'page', text: problem };
  };
  const at = (place: Place): string | undefined => (message.value?.place === place ? message.value.text : undefined);
  const control = (place: Place, hint: string) => ({
    id: `key-${place}`, 'aria-describedby': describedBy({ id: `key-${place}`, hint, error: at(place) }), 'aria-invalid': at(place) !== undefined,
  });
  return (
    <div class="unlock">
      <h1 tabIndex={-1}>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      {ended && <Notice kind="note">{endings[ended]}</Notice>}
      {message.value?.place === 'page' && <Notice kind="error">{message.value.text}</Notice>}
      <form ref={form} noValidate onSubmit={(event) => { event.preventDefault(); void open(); }}>
        <Field id="key-file" label={texts.file} hint={texts.fileHint} error={at('file')}>
          <input class="in file" type="file" {...control('file', texts.fileHint)}
            onChange={(event) => { file.value = event.currentTarget.files?.[0]; message.value = undefined; void look(); }} />
        </Field>
        {isProtected.value && (
          <Field id="key-passphrase" label={texts.passphrase} hint={texts.passphraseHint} error={at('passphrase')}>
            <input class="in" {...passwordOrText(isShown.value)} autocomplete="off" autocapitalize="off" spellcheck={false} {...control('passphrase', texts.passphraseHint)}
              value={passphrase.value} onInput={(event) => { passphrase.value = event.currentTarget.value; }} />
            <label class="show"><input type="checkbox" checked={isShown.value} onChange={(event) => { isShown.value = event.currentTarget.checked; }} /> {texts.show}</label>
          </Field>
        )}
        <details class="fold">
          <summary>{texts.pasteFold}</summary>
          <div class="fold-in">
            <Field id="key-paste" label={texts.paste} hint={texts.pasteHint} error={at('paste')}>
              <textarea class="in key" rows={3} spellcheck={false} autocomplete="off" autocapitalize="off" {...control('paste', texts.pasteHint)}
                value={pasted.value} onInput={(event) => { pasted.value = event.currentTarget.value; void look(); }} />
            </Field>
          </div>
        </details>
        <div class="btns"><button class="btn" type="submit" aria-disabled={busy.value !== ''}>{texts.open}</button></div>
        <p role="status" class="busy">{busy.value}</p>
      </form>
      <p class="soft">{texts.privacy}</p>
      <p>{texts.noKey} <a href="#/einrichten">{texts.setUp}</a></p>
    </div>
  );
}
