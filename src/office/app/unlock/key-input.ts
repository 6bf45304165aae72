/** From what people chose or pasted to the identities in it. */
import { OpenError } from '../../../records/open-error.ts';
import type { Crew } from '../worker/crew.ts';
import type { KeyProblem } from './texts.ts';

/** Key files have a few hundred bytes; this only keeps a video from being read. */
const mostBytes = 64 * 1024;

const armor = '-----BEGIN AGE ENCRYPTED FILE-----';

/**
 * The secret keys in a text, whatever stands around them: comments are passed over, spaces, line breaks and lower case within a key
 * do not count, as on a printed sheet.
 */
export function secretsIn(text: string): readonly string[] {
  const joined = text.replace(/^\s*#.*$/gmu, '').replace(/[\s\u00AD\u200B\uFEFF]+/gu, '').toUpperCase();
  return joined.split(/(?=AGE-SECRET-KEY-)/u).filter((part) => part.startsWith('AGE-SECRET-KEY-'));
}

export type KeyBytes = { readonly bytes: Uint8Array } | { readonly problem: KeyProblem };

/** Reads the file that was chosen, or takes what was pasted. */
export async function keyBytes(file: File | undefined, pasted: string): Promise<KeyBytes> {
  if (file) {
    if (file.size > mostBytes) return { problem: 'too-large' };
    return file.arrayBuffer().then((bytes) => ({ bytes: new Uint8Array(bytes) }), () => ({ problem: 'unreadable' }));
  }
  const text = pasted.trim();
  if (text === '') return { problem: 'nothing' };
  return { bytes: new TextEncoder().encode(text) };
}

export type Identities = { readonly identities: readonly string[]; readonly recipients: readonly string[] } | { readonly problem: KeyProblem };

/** Hands the keys in the bytes to the workers. A protected file takes its passphrase, and about a second. */
export async function takeIdentities(bytes: Uint8Array, passphrase: string, crew: Crew): Promise<Identities> {
  const text = await keyText(bytes, passphrase, crew);
  if (typeof text === 'object') return text;
  const identities = secretsIn(text);
  if (identities.length === 0) return { problem: /\bage1[02-9ac-hj-np-z]{20,}/u.test(text) ? 'public' : 'no-key' };
  const recipients = await crew.takeKeys(identities);
  const known = recipients.filter((recipient) => recipient !== undefined);
  return known.length < identities.length ? { problem: 'incomplete' } : { identities, recipients: known };
}

async function keyText(bytes: Uint8Array, passphrase: string, crew: Crew): Promise<string | { readonly problem: KeyProblem }> {
  const file = await crew.readKeyFile(bytes);
  switch (file.kind) {
    case 'plain': return file.text.includes('\u0000') ? { problem: 'no-key' } : file.text;
    case 'foreign': case 'damaged': return { problem: file.kind };
    case 'protected':
      if (passphrase === '') return { problem: 'no-passphrase' };
      return crew.unprotect(file.sealed, passphrase).catch((error: unknown) => {
        if (!(error instanceof OpenError)) throw error;
        return { problem: error.problem === 'wrong-key' ? 'passphrase' : 'damaged' } as const;
      });
  }
}

/** Whether a file or a pasted text wants a passphrase, judged by its beginning alone. */
export async function wantsPassphrase(file: File | undefined, pasted: string): Promise<boolean> {
  const beginning = file ? await file.slice(0, 200).text().catch(() => '') : pasted.trimStart();
  return beginning.trimStart().startsWith(armor) || /^age-encryption\.org\/v1\n-> scrypt /u.test(beginning);
}
