/** Identity files: secret keys as `age-keygen` writes them, plain or protected with a passphrase as `age -p` does it. */
import { armor, generateX25519Identity } from 'age-encryption';
import { openWithPassphrase, recipientOf, sealWithPassphrase } from './age.ts';

/** The text of an identity file with a new key; `name` says whose it is. */
export async function identityFile(name: string): Promise<string> {
  const identity = await generateX25519Identity();
  return `# Mentee+ ${name} key\n# public key: ${await recipientOf(identity)}\n${identity}\n`;
}

/** All identities in the text of an identity file, in order; comments and everything else are passed over. */
export const identitiesIn = (text: string): readonly string[] =>
  text.split('\n').map((line) => line.trim()).filter((line) => line.startsWith('AGE-SECRET-KEY-'));

/** Protects the text of an identity file with a passphrase. The result is ASCII, so that it can be printed and typed in again. */
export const protect = async (text: string, passphrase: string): Promise<string> =>
  armor.encode(await sealWithPassphrase(text, passphrase));

/** The text of a protected identity file. @throws OpenError, `wrong-key` for a wrong passphrase */
export const unprotect = async (sealed: Uint8Array, passphrase: string): Promise<string> => openWithPassphrase(sealed, passphrase);

/** What lies in an identity file. `foreign`: an age file that takes another key instead of a passphrase. */
export type KeyFile =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'protected'; readonly sealed: Uint8Array }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'damaged' };

/** Tells plain and protected identity files apart; the latter binary or armored. */
export function readKeyFile(bytes: Uint8Array): KeyFile {
  const text = new TextDecoder().decode(bytes);
  if (text.trimStart().startsWith(armorStart)) {
    try {
      return sealedKeyFile(armor.decode(text));
    } catch {
      return { kind: 'damaged' };
    }
  }
  return text.startsWith(ageStart) ? sealedKeyFile(bytes) : { kind: 'plain', text };
}

const armorStart = '-----BEGIN AGE ENCRYPTED FILE-----';
const ageStart = 'age-encryption.org/v1\n';

/** A passphrase is always the one stanza of its file, right behind the first line (age-encryption.org/v1, "scrypt recipient stanza"). */
const sealedKeyFile = (sealed: Uint8Array): KeyFile =>
  new TextDecoder().decode(sealed.subarray(0, 100)).startsWith(`${ageStart}-> scrypt `) ? { kind: 'protected', sealed } : { kind: 'foreign' };
