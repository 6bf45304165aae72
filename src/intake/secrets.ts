import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { encodeId } from '../records/names.ts';
import { identityFrom } from '../records/seal.ts';

/** Everything secret follows from APP_SECRET; each use has a key of its own. */
export interface Secrets {
  /** Signs the token of the check page. */
  readonly sign: (text: string) => string;
  readonly verify: (text: string, signature: string) => boolean;
  /** The token of the receipt link that belongs to a nonce. */
  readonly receiptToken: (nonce: string) => string;
  /** A keyed hash of an e-mail address: tells the same address again, and nothing about it without the key. */
  readonly addressHash: (address: string) => string;
  /** The service's own identity, for mails that wait to be sent. */
  readonly serviceIdentity: string;
}

const derive = (secret: Uint8Array, purpose: string, bytes = 32): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), `mentee-plus/${purpose}`, bytes));

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** @param appSecret at least 32 secret bytes */
export function deriveSecrets(appSecret: Uint8Array): Secrets {
  const tokenKey = derive(appSecret, 'check-page-token');
  const addressKey = derive(appSecret, 'address-hash');
  const hmac = (text: string): Buffer => createHmac('sha256', tokenKey).update(text).digest();
  return {
    sign: (text) => base64url(hmac(text)),
    verify: (text, signature) => {
      const expected = hmac(text);
      const given = Buffer.from(signature, 'base64url');
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
    receiptToken: (nonce) => base64url(derive(appSecret, `receipt/${nonce}`)),
    addressHash: (address) => encodeId(createHmac('sha256', addressKey).update(address.toLowerCase()).digest().subarray(0, 20)),
    serviceIdentity: identityFrom(derive(appSecret, 'service-identity')),
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

/** The applicant's own identity: who has the receipt link can open the application, and nobody else but the office. */
export const applicantIdentity = (receiptToken: string): string =>
  identityFrom(derive(Buffer.from(receiptToken, 'base64url'), 'applicant-identity'));
