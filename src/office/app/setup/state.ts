import { signal } from '@preact/signals';
import { keyFile, newKey, tryKeyFile, groupsOf, type NewKey, type Trial } from '../../keys/make.ts';
import { passphraseProblem, suggestPassphrase, type PassphraseProblem } from '../../keys/passphrase.ts';

export type Purpose = 'first' | 'further';
export interface Made {
  readonly own: NewKey;
  /** Only with the first keys. */
  readonly recovery: NewKey | undefined;
  /** Text of the key file under its passphrase. */
  readonly file: string;
  readonly at: Date;
}

/** What has been typed and made; forgotten with the page. */
export function setUpState() {
  const purpose = signal<Purpose>('first');
  const first = signal('');
  const second = signal('');
  const problem = signal<PassphraseProblem | undefined>(undefined);
  const busy = signal<'making' | 'trying' | undefined>(undefined);
  const made = signal<Made | undefined>(undefined);
  const trial = signal<Trial | 'no-file' | 'sheet' | undefined>(undefined);

  return {
    purpose, first, second, problem, busy, made, trial,
    suggest(): void {
      first.value = second.value = suggestPassphrase();
      problem.value = undefined;
    },
    async make(): Promise<void> {
      problem.value = passphraseProblem(first.value, second.value);
      if (problem.value || busy.value) return;
      await whileBusy(busy, 'making', async () => {
        const own = await newKey(purpose.value === 'first' ? 'office' : 'officer');
        const recovery = purpose.value === 'first' ? await newKey('recovery') : undefined;
        made.value = { own, recovery, file: await keyFile(own, first.value), at: new Date() };
      });
    },
    /** `sheetEnd` is what people read off the printed sheet. */
    async tryOut(file: File | undefined, passphrase: string, sheetEnd: string): Promise<void> {
      const keys = made.value;
      if (!keys || busy.value) return;
      if (!file) {
        trial.value = 'no-file';
        return;
      }
      await whileBusy(busy, 'trying', async () => {
        const outcome = await tryKeyFile(new Uint8Array(await file.arrayBuffer()), passphrase, keys.own);
        trial.value = outcome === 'opens' && keys.recovery && !endsWith(keys.recovery, sheetEnd) ? 'sheet' : outcome;
      });
    },
  };
}
export type SetUpState = ReturnType<typeof setUpState>;

const endsWith = ({ identity }: NewKey, typed: string): boolean => typed.trim().toUpperCase() === groupsOf(identity).at(-1);

/** Says so on the screen first: deriving a key from a passphrase keeps the page still for about a second. */
async function whileBusy<T>(busy: { value: T | undefined }, what: T, work: () => Promise<void>): Promise<void> {
  busy.value = what;
  await new Promise((resolve) => { setTimeout(resolve, 50); });
  try {
    await work();
  } finally {
    busy.value = undefined;
  }
}
