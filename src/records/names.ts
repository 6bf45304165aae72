/** Names of records and of applications. */

/** 32 characters without 0, 1, I and O, which are easily taken for another: five bits each. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Bytes in the alphabet above, most significant bits first; the number of bits must be a multiple of five. */
export function encodeId(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let id = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      id += alphabet[(value >>> bits) & 31];
      value &= (1 << bits) - 1;
    }
  }
  return id;
}

/** The reference for people: the first eight characters of an id, as "M-7K3Q-9XTR". */
export const referenceOf = (id: string): string => `M-${id.slice(0, 4)}-${id.slice(4, 8)}`;

/** What people write between the groups of a reference: hyphens and dashes of every kind, spaces. */
const separators = /[\p{Pd}\s]/gu;

/**
 * The id somebody means, or its first eight characters when they give a reference; case, hyphens and the leading M do not
 * matter. Undefined if it is neither.
 */
export function idPrefixOf(reference: string): string | undefined {
  const typed = reference.toUpperCase().replace(separators, '');
  const prefix = typed.length === 9 && typed.startsWith('M') ? typed.slice(1) : typed;
  return new RegExp(`^[${alphabet}]{8}(?:[${alphabet}]{24})?$`, 'u').test(prefix) ? prefix : undefined;
}

export type MailKind = 'receipt' | 'office';

/** Keys in the store. Records are created once and never changed; state is further records. */
export const keys = {
  applications: 'application/',
  application: (id: string, revision = 1) => `application/${id}/${revision}`,
  mails: 'mail/',
  mail: (id: string, kind: MailKind) => `mail/${id}/${kind}`,
  /** Lease and back-off in one: who creates attempt n may try, and nobody else until its pause is over. */
  attempts: (id: string, kind: MailKind) => `attempt/${id}/${kind}/`,
  attempt: (id: string, kind: MailKind, number: number) => `attempt/${id}/${kind}/${number}`,
  sent: (id: string, kind: MailKind) => `sent/${id}/${kind}`,
} as const;

/** Takes a key of two or three parts apart: `application/<id>/<last>`. */
export function keyParts(key: string): { readonly id: string; readonly last: string } {
  const [, id = '', last = ''] = key.split('/');
  return { id, last };
}
