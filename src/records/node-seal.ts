/**
 * Age files made with the runtime's own crypto, for servers: a quarter of the time that the library takes, which has to get by with what
 * browsers offer. The format is https://age-encryption.org/v1 to the letter; the library and the age command open it.
 */
import {
  createCipheriv, createHmac, createPrivateKey, createPublicKey, createSecretKey, diffieHellman, generateKeyPair, hkdfSync, randomBytes, type KeyObject,
} from 'node:crypto';
import { promisify } from 'node:util';
import { bech32 } from '@scure/base';
import { seal } from './seal.ts';

interface Recipient { readonly raw: Buffer; readonly key: KeyObject }

/** Seals text to all recipients as `seal` does; one of another kind than X25519 ("age1" and 58 characters) is left to the library. */
export async function nodeSeal(content: string, recipients: readonly string[]): Promise<Uint8Array> {
  const known = recipients.map(recipientFrom);
  const x25519 = known.filter((recipient) => recipient !== undefined);
  return x25519.length === known.length && known.length > 0 ? ageFile(Buffer.from(content), x25519) : seal(content, recipients);
}

/** The public recipient of an X25519 secret of 32 bytes; the same as `recipientOf(identityFrom(secret))`. */
export function recipientOfSecret(secret: Uint8Array): string {
  const key = createPublicKey(createPrivateKey({ key: Buffer.concat([pkcs8Prefix, secret]), format: 'der', type: 'pkcs8' }));
  const raw = rawOf(key);
  const recipient = bech32.encodeFromBytes('age', raw);
  remember(recipient, { raw, key });
  return recipient;
}

async function ageFile(content: Buffer, recipients: readonly Recipient[]): Promise<Uint8Array> {
  const fileKey = randomBytes(16);
  const stanzas = (await Promise.all(recipients.map((recipient) => stanza(fileKey, recipient)))).join('');
  const header = `age-encryption.org/v1\n${stanzas}---`;
  const mac = createHmac('sha256', derive(fileKey, Buffer.alloc(0), 'header')).update(header).digest();
  const nonce = randomBytes(16);
  return Buffer.concat([Buffer.from(`${header} ${base64(mac)}\n`), nonce, ...chunks(content, derive(fileKey, nonce, 'payload'))]);
}

/** On the threads of the runtime, as what follows: they have a second core to use, and requests need not wait for them. */
const freshKeyPair = promisify(generateKeyPair);
const agree = (privateKey: KeyObject, publicKey: KeyObject): Promise<Buffer> => new Promise((resolve, reject) => {
  diffieHellman({ privateKey, publicKey }, (error, secret) => { if (error) reject(error); else resolve(secret); });
});

/** "The X25519 recipient type": a fresh ephemeral key for each recipient. OpenSSL refuses a point that makes the secret all zeros. */
async function stanza(fileKey: Buffer, { raw, key }: Recipient): Promise<string> {
  const ephemeral = await freshKeyPair('x25519');
  const share = rawOf(ephemeral.publicKey);
  const secret = await agree(ephemeral.privateKey, key);
  const wrapKey = derive(secret, Buffer.concat([share, raw]), 'age-encryption.org/v1/X25519');
  return `-> X25519 ${base64(share)}\n${base64(encrypted(fileKey, wrapKey, Buffer.alloc(12)))}\n`;
}

const chunkSize = 64 * 1024;

/** "Payload": chunks of 64 KiB, their number and a mark for the last in the nonce. The last is empty only when all is. */
function chunks(content: Buffer, key: KeyObject): readonly Buffer[] {
  const count = Math.max(1, Math.ceil(content.length / chunkSize));
  return Array.from({ length: count }, (_, number) => {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(number, 7);
    nonce[11] = number === count - 1 ? 1 : 0;
    return encrypted(content.subarray(number * chunkSize, (number + 1) * chunkSize), key, nonce);
  });
}

function encrypted(plain: Buffer, key: KeyObject, nonce: Buffer): Buffer {
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Keys as key objects: from plain bytes each use takes twice to six times as long. */
const derive = (key: Buffer, salt: Buffer, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', createSecretKey(key), salt, purpose, 32)));

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/u, '');

/** The 32 bytes of a public key. As a JWK, because writing DER takes twenty times as long. */
const rawOf = (key: KeyObject): Buffer => Buffer.from(String(key.export({ format: 'jwk' }).x), 'base64url');

/** What stands before the 32 bytes of an X25519 key in DER (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b656e032100', 'hex');
const pkcs8Prefix = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** Recipients used lately; those of the office and the service are in every file and never leave. */
const lately = new Map<string, Recipient>();
const mostRemembered = 100;

function remember(text: string, recipient: Recipient): Recipient {
  lately.delete(text);
  lately.set(text, recipient);
  const [oldest] = lately.keys();
  if (lately.size > mostRemembered && oldest !== undefined) lately.delete(oldest);
  return recipient;
}

/** The key of an X25519 recipient, or undefined for what is none. */
function recipientFrom(text: string): Recipient | undefined {
  const known = lately.get(text);
  if (known) return remember(text, known);
  if (!/^age1[02-9ac-hj-np-z]{58}$/u.test(text)) return undefined;
  const raw = Buffer.from(bech32.decodeToBytes(text).bytes);
  return remember(text, { raw, key: createPublicKey({ key: Buffer.concat([spkiPrefix, raw]), format: 'der', type: 'spki' }) });
}
