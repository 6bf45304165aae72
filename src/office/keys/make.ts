/** Making keys in the browser: of the office, for emergencies, or of a further officer. */
import { identitiesIn, identityFile, protect, readKeyFile, unprotect } from '../../records/identity.ts';
import { recipientOf } from '../../records/age.ts';
import { OpenError } from '../../records/open-error.ts';

export interface NewKey {
  readonly identity: string;
  /** Public: goes into the settings of the server. */
  readonly recipient: string;
  /** The text of its identity file, unprotected. */
  readonly text: string;
}

export async function newKey(name: string): Promise<NewKey> {
  const text = await identityFile(name);
  const [identity = ''] = identitiesIn(text);
  return { identity, recipient: await recipientOf(identity), text };
}

/** What is saved: the identity file under its passphrase, as `age -p` makes it. Takes about a second. */
export const keyFile = ({ text }: NewKey, passphrase: string): Promise<string> => protect(text, passphrase);

export type Trial = 'opens' | 'wrong-passphrase' | 'other-key' | 'not-ours' | 'damaged';

/** Whether a saved file holds the key and the passphrase opens it. */
export async function tryKeyFile(bytes: Uint8Array, passphrase: string, { identity }: NewKey): Promise<Trial> {
  const file = readKeyFile(bytes);
  if (file.kind === 'foreign') return 'not-ours';
  if (file.kind === 'damaged') return 'damaged';
  try {
    const text = file.kind === 'plain' ? file.text : await unprotect(file.sealed, passphrase);
    const found = identitiesIn(text);
    if (found.length === 0) return 'not-ours';
    return found.includes(identity) ? 'opens' : 'other-key';
  } catch (error) {
    return error instanceof OpenError && error.problem === 'wrong-key' ? 'wrong-passphrase' : 'damaged';
  }
}

/** A key in groups that can be read out and typed: "AGE-SECRET-KEY-1 QQPQ XYZ…"; what stands between the groups does not count. */
export function groupsOf(identity: string): readonly string[] {
  const [, beginning = '', rest = ''] = /^(AGE-SECRET-KEY-1)(.+)$/u.exec(identity) ?? [];
  return [beginning, ...(rest.match(/.{1,4}/gu) ?? [])];
}

/** The line for the settings of the server; it is not secret. */
export const recipientsSetting = (recipients: readonly string[]): string => `OFFICE_RECIPIENTS="${recipients.join(' ')}"`;
