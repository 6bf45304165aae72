/** The workers as the page sees them: promises instead of messages. */
import type { KeyFile } from '../../../records/identity.ts';
import { OpenError } from '../../../records/open-error.ts';
import type { Answered, Asked, Job, OpenedRecord, Results, SealedRecord } from './protocol.ts';

export interface Crew {
  /** Hands the keys to all workers. Gives their recipients in the same order; undefined for text that is no key. */
  readonly takeKeys: (identities: readonly string[]) => Promise<readonly (string | undefined)[]>;
  /** Tells what lies in a key file. */
  readonly readKeyFile: (bytes: Uint8Array) => Promise<KeyFile>;
  /** The text of a protected key file; takes about a second. @throws OpenError, `wrong-key` for a wrong passphrase */
  readonly unprotect: (sealed: Uint8Array, passphrase: string) => Promise<string>;
  /** Opens records with the keys at hand, several at a time. Never rejects for a record. */
  readonly open: (records: readonly SealedRecord[]) => Promise<readonly OpenedRecord[]>;
  /** Opens sealed bytes (base64) with the keys at hand. @throws OpenError */
  readonly openText: (sealed: string) => Promise<string>;
  readonly seal: (text: string, recipients: readonly string[]) => Promise<Uint8Array>;
  /** Ends the workers, and with them all keys. What was still waiting never settles. */
  readonly dismiss: () => void;
}

/** More would only wait for the page, which hands them what has arrived. */
const most = 2;

interface Waiting { readonly resolve: (result: never) => void; readonly reject: (error: OpenError) => void }

/** One worker: answers by number. */
function member(start: () => Worker) {
  const worker = start();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if ('problem' in data) asked?.reject(new OpenError(data.problem));
    else asked?.resolve(data.result as never);
  });
  // A worker that cannot even start answers nobody: everybody who waits is told.
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new OpenError('damaged'));
    waiting.clear();
  });
  return {
    load: () => waiting.size,
    end: () => { worker.terminate(); },
    ask: <J extends Job>(job: J): Promise<Results[J['do']]> => new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ number: last, job } satisfies Asked);
    }),
  };
}

/** @param start makes one worker */
export function hireCrew(start: () => Worker, cores = navigator.hardwareConcurrency): Crew {
  const members = Array.from({ length: Math.max(1, Math.min(most, cores)) }, () => member(start));
  const free = () => members.reduce((least, one) => (one.load() < least.load() ? one : least));
  return {
    takeKeys: async (identities) => {
      const [recipients = []] = await Promise.all(members.map((one) => one.ask({ do: 'keys', identities })));
      return recipients;
    },
    readKeyFile: (bytes) => free().ask({ do: 'key-file', bytes }),
    unprotect: (sealed, passphrase) => free().ask({ do: 'unprotect', sealed, passphrase }),
    open: (records) => free().ask({ do: 'open', records })
      .catch(() => records.map(({ key }) => ({ key, outside: '', problem: 'damaged' as const }))),
    openText: (sealed) => free().ask({ do: 'open-text', sealed }),
    seal: (text, recipients) => free().ask({ do: 'seal', text, recipients }),
    dismiss: () => { for (const one of members) one.end(); },
  };
}
