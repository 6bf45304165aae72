import type { Signal } from '@preact/signals';
import { Dialog } from '../ui/Dialog.tsx';
import { texts } from './texts.ts';

export interface KeyLine {
  /** Keys that always hold. */
  readonly keys: readonly string[];
  /** Single characters, which can be switched off. */
  readonly letters: readonly string[];
  readonly does: string;
}

export interface KeysDialogProps {
  readonly lines: readonly KeyLine[];
  readonly letters: Signal<boolean>;
  readonly onClose: () => void;
}

/** What the keys do, and the switch for those that are single characters. */
export function KeysDialog({ lines, letters, onClose }: KeysDialogProps) {
  const shown = lines.map(({ keys, letters: single, does }) => ({ does, all: [...keys, ...(letters.value ? single : [])] })).filter(({ all }) => all.length > 0);
  return (
    <Dialog title={texts.keysTitle} onClose={onClose}>
      <dl class="key-list">
        {shown.map(({ all, does }) => <div key={does}><dt>{all.map((one) => <kbd key={one}>{one}</kbd>)}</dt><dd>{does}</dd></div>)}
      </dl>
      <label class="tick">
        <input type="checkbox" checked={letters.value} aria-describedby="letters-hint" onChange={(event) => { letters.value = event.currentTarget.checked; }} />
        {texts.letters}
      </label>
      <p class="hint" id="letters-hint">{texts.lettersHint}</p>
      <div class="btns"><button type="button" class="btn" onClick={onClose}>{texts.close}</button></div>
    </Dialog>
  );
}
