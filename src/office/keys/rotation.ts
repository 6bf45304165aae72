/** Re-sealing everything to a new set of recipients: one record after the other, to be stopped and taken up again at any time. */
import { sha256 } from '../../records/hash.ts';
import { keyParts, keys } from '../../records/names.ts';
import { OpenError } from '../../records/opened.ts';
import { applicantOf, markIn, recipientsMark, resealRecord } from './reseal.ts';

/** Where the records lie. Calls reject when the server does not answer. */
export interface Vault {
  /** Keys of all records the office may read. */
  readonly keys: () => Promise<readonly string[]>;
  /** Records as they lie there; those that are gone are missing. */
  readonly read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;
  /** `before` is the SHA-256 of the record that was read. */
  readonly replace: (key: string, before: string, record: Uint8Array) => Promise<'resealed' | 'changed' | 'gone'>;
}

export interface RotationProgress {
  readonly done: number;
  readonly total: number;
}

export interface RotationResult {
  /** `stopped`: by the signal; `offline`: the server did not answer. Running it again goes on where it stood. */
  readonly end: 'finished' | 'stopped' | 'offline';
  readonly progress: RotationProgress;
  /** Records that could not be opened: left as they are. */
  readonly left: readonly { readonly key: string; readonly problem: OpenError['problem'] }[];
}

/** What is sealed to the office. Withdrawals, holds and refused mails are in plain sight. */
const sealedPrefixes = [keys.applications, keys.quarantines, 'event/', 'decision/', keys.deskLog];
const isSealed = (key: string): boolean => sealedPrefixes.some((prefix) => key.startsWith(prefix));

const batch = 50;

interface Rotation {
  readonly vault: Vault;
  readonly identities: readonly string[];
  /** The office's recipients from now on. */
  readonly recipients: readonly string[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RotationProgress) => void;
}

/** How many sealed records there are, and how many of them carry the mark of these recipients. Rejects when the server does not answer. */
export async function countMarked(vault: Vault, recipients: readonly string[]): Promise<{ readonly total: number; readonly marked: number }> {
  const mark = await recipientsMark(recipients);
  const all = (await vault.keys()).filter(isSealed);
  let marked = 0;
  for (let at = 0; at < all.length; at += batch) {
    for (const record of (await vault.read(all.slice(at, at + batch))).values()) if (markIn(record) === mark) marked += 1;
  }
  return { total: all.length, marked };
}

/** Re-seals what does not yet carry the mark of the new recipients. Never rejects for a record that cannot be opened, nor for the net. */
export async function rotate({ vault, identities, recipients, signal, onProgress }: Rotation): Promise<RotationResult> {
  const mark = await recipientsMark(recipients);
  const left: { readonly key: string; readonly problem: OpenError['problem'] }[] = [];
  const applicants = new Map<string, string>();
  let progress: RotationProgress = { done: 0, total: 0 };
  const applicantFor = async (key: string): Promise<string | undefined> => {
    if (!key.startsWith('decision/')) return undefined;
    const { id } = keyParts(key);
    const known = applicants.get(id);
    if (known !== undefined) return known;
    const first = (await vault.read([keys.application(id)])).get(keys.application(id));
    const applicant = first && applicantOf(first);
    // Without it the applicant could no longer read the decision: then the record rather stays as it is.
    if (applicant === undefined) throw new OpenError('damaged');
    return applicant;
  };
  const one = async (key: string, record: Uint8Array, attempt = 1): Promise<void> => {
    if (markIn(record) === mark) return;
    const next = await resealRecord(record, { identities, recipients, applicant: await applicantFor(key) });
    const outcome = await vault.replace(key, await sha256(record), next);
    if (outcome !== 'changed' || attempt > 3) return;
    const now = (await vault.read([key])).get(key);
    if (now) await one(key, now, attempt + 1);
  };
  const report = (done: number): void => {
    progress = { ...progress, done };
    onProgress?.(progress);
  };
  try {
    const all = (await vault.keys()).filter(isSealed);
    progress = { done: 0, total: all.length };
    for (let at = 0; at < all.length; at += batch) {
      const part = all.slice(at, at + batch);
      const records = await vault.read(part);
      for (const [key, record] of records) {
        if (signal?.aborted === true) return { end: 'stopped', progress, left };
        const applicant = applicantOf(record);
        if (applicant !== undefined) applicants.set(keyParts(key).id, applicant);
        try {
          await one(key, record);
        } catch (error) {
          if (!(error instanceof OpenError)) throw error;
          left.push({ key, problem: error.problem });
        }
        report(progress.done + 1);
      }
      // Those that are gone meanwhile count as done.
      report(Math.min(at + batch, all.length));
    }
    return { end: 'finished', progress, left };
  } catch {
    return { end: 'offline', progress, left };
  }
}
