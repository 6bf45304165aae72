/** The workers as the page sees them: promises instead of messages. */
import type { KeyFile } from '../../../records/identity.ts';
import { hire, type Member } from './member.ts';
import type { OpenedRecord, SealedRecord } from './protocol.ts';

/** Everything but `open` rejects with WorkerLost when a worker did not start or broke down. */
export interface Crew {
  /** Hands the keys to all workers. Gives their recipients in the same order; undefined for text that is no key. */
  readonly takeKeys: (identities: readonly string[]) => Promise<readonly (string | undefined)[]>;
  /** Tells what lies in a key file. */
  readonly readKeyFile: (bytes: Uint8Array) => Promise<KeyFile>;
  /** The text of a protected key file; takes about a second. @throws OpenError, `wrong-key` for a wrong passphrase */
  readonly unprotect: (sealed: Uint8Array, passphrase: string) => Promise<string>;
  /** Opens records with the keys at hand. Never rejects. */
  readonly open: (records: readonly SealedRecord[]) => Promise<readonly OpenedRecord[]>;
  /** Opens sealed bytes (base64) with the keys at hand. @throws OpenError */
  readonly openText: (sealed: string) => Promise<string>;
  readonly seal: (text: string, recipients: readonly string[]) => Promise<Uint8Array>;
  /** Ends the workers, and with them all keys. What was still waiting never settles. */
  readonly dismiss: () => void;
}

/** More would only wait for the page, which hands them what has arrived. */
const most = 2;

/** @param start makes one worker */
export function hireCrew(start: () => Worker, cores = navigator.hardwareConcurrency): Crew {
  let identities: readonly string[] = [];
  const members = Array.from({ length: Math.max(1, Math.min(most, cores)) }, () => hire(start, () => identities));
  const free = (): Member => members.reduce((least, one) => (one.load() < least.load() ? one : least));
  // Started while people look for their key.
  void Promise.all(members.map((one) => one.ask({ do: 'keys', identities }))).catch(() => undefined);
  const open = (records: readonly SealedRecord[]): Promise<readonly OpenedRecord[]> => free().ask({ do: 'open', records });
  return {
    takeKeys: async (given) => {
      identities = given;
      const [recipients = []] = await Promise.all(members.map((one) => one.ask({ do: 'keys', identities })));
      return recipients;
    },
    readKeyFile: (bytes) => free().ask({ do: 'key-file', bytes }),
    unprotect: (sealed, passphrase) => free().ask({ do: 'unprotect', sealed, passphrase }),
    // A worker that broke down is followed by a new one; whatever breaks that one too costs these records and no others.
    open: (records) => open(records).catch(() => open(records)).catch(() => records.map(({ key }) => ({ key, outside: '', problem: 'damaged' as const }))),
    openText: (sealed) => free().ask({ do: 'open-text', sealed }),
    seal: (text, recipients) => free().ask({ do: 'seal', text, recipients }).catch(() => free().ask({ do: 'seal', text, recipients })),
    dismiss: () => {
      identities = [];
      for (const one of members) one.end();
    },
  };
}
