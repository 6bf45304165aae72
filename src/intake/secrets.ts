import { createHash, createHmac, createSecretKey, hkdfSync, timingSafeEqual } from 'node:crypto';
import { encodeId } from '../records/names.ts';
import { recipientOfSecret } from '../records/node-seal.ts';
import { identityFrom } from '../records/seal.ts';

export interface Signer {
  readonly sign: (text: string) => string;
  readonly verify: (text: string, signature: string) => boolean;
}

/** Everything secret follows from APP_SECRET; each use has a key of its own. Itself it signs the token of the check page. */
export interface Secrets extends Signer {
  /** Signs sessions of the office, with a key of its own: no token of a check page is ever one. */
  readonly session: Signer;
  /** The token of the receipt link that belongs to a nonce. */
  readonly receiptToken: (nonce: string) => string;
  /** A keyed hash of an e-mail address: tells the same address again, and nothing about it without the key. */
  readonly addressHash: (address: string) => string;
  /** The service's own identity, for mails that wait to be sent. */
  readonly serviceIdentity: string;
  readonly serviceRecipient: string;
}

const derive = (secret: Uint8Array, purpose: string, bytes = 32): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', createSecretKey(secret), new Uint8Array(), `mentee-plus/${purpose}`, bytes));

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** @param appSecret at least 32 secret bytes */
export function deriveSecrets(appSecret: Uint8Array): Secrets {
  const addressKey = createSecretKey(derive(appSecret, 'address-hash'));
  const serviceKey = derive(appSecret, 'service-identity');
  return {
    ...signer(derive(appSecret, 'check-page-token')),
    session: signer(derive(appSecret, 'office-session')),
    receiptToken: (nonce) => base64url(derive(appSecret, `receipt/${nonce}`)),
    addressHash: (address) => encodeId(createHmac('sha256', addressKey).update(address.toLowerCase()).digest().subarray(0, 20)),
    serviceIdentity: identityFrom(serviceKey),
    serviceRecipient: recipientOfSecret(serviceKey),
  };
}

function signer(secret: Uint8Array): Signer {
  const key = createSecretKey(secret);
  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  return {
    sign,
    verify: (text, signature) => {
      // The text itself and not its bytes, which base64url may spell in several ways.
      const [expected, given] = [Buffer.from(sign(text)), Buffer.from(signature)];
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}

/** 256 bits in base64url: 43 characters, the last of which carries four bits. */
const receiptTokenShape = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/u;

export const isReceiptToken = (token: string): boolean => receiptTokenShape.test(token);

/** Only this hash of the token is known to the store: whoever reads the store cannot follow it back to the receipt. */
export function applicationId(receiptToken: string): string {
  const hash = createHash('sha256').update('mentee-plus/application-id/').update(receiptToken).digest();
  // 160 bits are 32 characters: no two applications ever share them.
  return encodeId(hash.subarray(0, 20));
}

const applicantKey = (receiptToken: string): Uint8Array => derive(Buffer.from(receiptToken, 'base64url'), 'applicant-identity');

/** The applicant's own identity: who has the receipt link can open the application, and nobody else but the office. */
export const applicantIdentity = (receiptToken: string): string => identityFrom(applicantKey(receiptToken));

/** The public recipient of the applicant's own identity. */
export const applicantRecipient = (receiptToken: string): string => recipientOfSecret(applicantKey(receiptToken));
