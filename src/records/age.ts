/** Sealing and opening with age (age-encryption.org/v1): bytes and text, without a thought about what they mean. */
import { bech32 } from '@scure/base';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { OpenError } from './open-error.ts';

/** An X25519 identity in age's own spelling, from 32 secret bytes. */
export const identityFrom = (secret: Uint8Array): string =>
  bech32.encodeFromBytes('age-secret-key-', secret).toUpperCase();

/** The public recipient of an identity. */
export const recipientOf = async (identity: string): Promise<string> => identityToRecipient(identity);

/** Makes an age file of text for all recipients. */
export type Sealer = (content: string, recipients: readonly string[]) => Promise<Uint8Array>;

/** Seals text to all recipients; any one of their identities opens it. */
export async function seal(content: string, recipients: readonly string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(content);
}

/** Opens sealed bytes with the first identity that fits. @throws OpenError */
export async function open(sealed: Uint8Array, identities: readonly string[]): Promise<string> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return opened(decrypter, sealed);
}

/** Seals bytes with a passphrase alone (scrypt at the work factor of age itself, 2^18), as `age -p` does. */
export async function sealWithPassphrase(content: string, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(content);
}

/** Opens what a passphrase seals; takes about a second. @throws OpenError, `wrong-key` for a wrong passphrase */
export async function openWithPassphrase(sealed: Uint8Array, passphrase: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return opened(decrypter, sealed);
}

async function opened(decrypter: Decrypter, sealed: Uint8Array): Promise<string> {
  try {
    return await decrypter.decrypt(sealed, 'text');
  } catch (cause) {
    // The library has no error classes; this is the one message of its that speaks of keys.
    const wrongKey = cause instanceof Error && cause.message.startsWith('no identity matched');
    throw new OpenError(wrongKey ? 'wrong-key' : 'damaged', cause);
  }
}
