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

/** Who is written to, and on what occasion. */
export const mailKinds = ['receipt', 'office', 'changed', 'again', 'decision'] as const;
export type MailKind = (typeof mailKinds)[number];

/** One mail of an application; the day or revision keeps the later ones apart. That of a decision names its number and a hash of its envelope. */
export type MailName = 'receipt' | 'office' | `changed-${number}` | `again-${number}` | `decision-${number}-${string}`;

/** What waits in the outbox under one key: a mail, or both first mails of an application. */
export type JobName = MailName | 'first';

/** The kind of a mail by its name in the store, or undefined for a name that is none. */
export const mailKindOf = (name: string): MailKind | undefined => mailKinds.find((kind) => kind === name.split('-')[0]);

/** Keys in the store. Records are created once and never changed; state is further records. */
export const keys = {
  applications: 'application/',
  revisions: (id: string) => `application/${id}/`,
  application: (id: string, revision = 1) => `application/${id}/${revision}`,
  /** That the audit log tells of a changed revision. */
  noted: (id: string, revision: number) => `noted/${id}/${revision}`,
  mails: 'mail/',
  mail: (id: string, name: JobName) => `mail/${id}/${name}`,
  /** Lease and back-off in one: who creates attempt n may try, and nobody else until its pause is over. */
  attempts: (id: string, name: MailName) => `attempt/${id}/${name}/`,
  attempt: (id: string, name: MailName, number: number) => `attempt/${id}/${name}/${number}`,
  sent: (id: string, name: MailName) => `sent/${id}/${name}`,
  /** Mails that the mail server refuses for good, or that were given up. */
  refusals: 'refused/',
  refused: (id: string, name: MailName) => `refused/${id}/${name}`,
  /** What remains of a withdrawn application: that there was one. */
  withdrawals: 'withdrawn/',
  withdrawn: (id: string) => `withdrawn/${id}`,
  /** Sealed submissions of what looked like a program; kept for a week for the office to look at. */
  quarantines: 'quarantine/',
  quarantine: (id: string) => `quarantine/${id}/1`,
  /** What the office noted, scored and decided about an application; sealed to the office, numbered from 1. */
  events: (id: string) => `event/${id}/`,
  event: (id: string, number: number) => `event/${id}/${number}`,
  /** Decisions that were released: sealed to the office and the applicant, whose receipt page shows the newest. */
  allDecisions: 'decision/',
  decisions: (id: string) => `decision/${id}/`,
  decision: (id: string, number: number) => `decision/${id}/${number}`,
  /** Until when a record must not be deleted; the newest counts. */
  allHolds: 'hold/',
  holds: (id: string) => `hold/${id}/`,
  hold: (id: string, number: number) => `hold/${id}/${number}`,
  /** What concerns the office as a whole, such as the names of its officers; sealed to the office, numbered from 1. */
  deskLog: 'desk/',
  desk: (number: number) => `desk/${String(number).padStart(8, '0')}`,
  /** Sessions of the office that were ended before their time; `token` is a hash. */
  endedSessions: 'ended/',
  endedSession: (day: string, token: string) => `ended/${day}/${token}`,
  /** Records on their way to new keys: the new bytes of a record, until they have taken the place of the old ones; one name for each attempt. */
  reseals: 'reseal/',
  resealsOf: (folder: string, id: string) => `reseal/${folder}/${id}/`,
  reseal: (folder: string, id: string, attempt: string) => `reseal/${folder}/${id}/${attempt}`,
  audits: 'audit/',
  /** Twelve digits, so that the order of keys is the order of numbers. */
  audit: (number: number) => `audit/${String(number).padStart(12, '0')}`,
  /** That an address got its mail of a kind on a day; `address` is a keyed hash. */
  dailies: 'daily/',
  daily: (day: string, kind: MailKind, address: string) => `daily/${day}/${kind}/${address}`,
  /** What the office opens each month to try its keys; belongs to no application and stays. `recipients` is a hash. */
  canaries: 'canary/',
  canary: (recipients: string) => `canary/${recipients}`,
  /** That a canary is that of former recipients: nothing new is sealed to them. */
  retirements: 'retired/',
  retired: (recipients: string) => `retired/${recipients}`,
} as const;

/** Everything that belongs to one application, below `<folder>/<id>/`; deleted together. */
export const applicationFolders = ['application', 'mail', 'attempt', 'sent', 'refused', 'noted', 'event', 'decision', 'hold', 'quarantine'] as const;

/** Folders of sealed records that can move to new keys while they belong to an application. */
export const resealableFolders = ['application', 'event', 'decision', 'quarantine'] as const;

/** Every prefix under which records lie; for copying a whole store. */
export const allPrefixes = [...applicationFolders.map((folder) => `${folder}/`), 'withdrawn/', 'audit/', 'daily/', 'canary/', 'retired/', 'desk/', 'ended/', 'reseal/'] as const;

/** Takes a key of two or three parts apart: `application/<id>/<last>`. */
export function keyParts(key: string): { readonly id: string; readonly last: string } {
  const [, id = '', last = ''] = key.split('/');
  return { id, last };
}
