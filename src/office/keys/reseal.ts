/**
 * The same content sealed to other keys. Age files do not say whom they are sealed to; so that a rotation can go on where it stood, a
 * record that was re-sealed carries one more stanza, with a hash of the office's recipients. Stanzas of unknown kinds are passed
 * over by every program that opens age files (age-encryption.org/v1, "Recipient stanza").
 */
import { Encrypter, Stanza } from 'age-encryption';
import * as z from 'zod/mini';
import { applicationHeader, unwrap, wrap } from '../../records/envelope.ts';
import { sha256 } from '../../records/hash.ts';
import { OpenError } from '../../records/opened.ts';
import { decisionHeader, officeHeader } from '../../records/office-records.ts';
import { open } from '../../records/age.ts';

const markType = 'mentee-plus/recipients';

/** Stands for a set of recipients, in whatever order: SHA-256 in hex. */
export const recipientsMark = (recipients: readonly string[]): Promise<string> =>
  sha256(new TextEncoder().encode([...new Set(recipients)].sort().join('\n')));

/** The mark of a record that was re-sealed; undefined for one that is still sealed as it came in. */
export function markIn(record: Uint8Array): string | undefined {
  // Behind the envelope, and within the header of the age file: the mark is its first stanza.
  const beginning = new TextDecoder('latin1').decode(record.subarray(0, 3_000));
  return /^[^\n]*\nage-encryption\.org\/v1\n-> mentee-plus\/recipients ([\da-f]{64})\n/u.exec(beginning)?.[1];
}

/** Seals text to the recipients, under the mark of the office's. */
async function sealMarked(content: string, office: readonly string[], others: readonly string[]): Promise<Uint8Array> {
  const mark = await recipientsMark(office);
  const encrypter = new Encrypter();
  encrypter.addRecipient({ wrapFileKey: () => [new Stanza([markType, mark], new Uint8Array())] });
  for (const recipient of new Set([...office, ...others])) encrypter.addRecipient(recipient);
  return encrypter.encrypt(content);
}

/** Envelopes of what can be re-sealed. Their order matters: the stricter ones first. */
const envelope = z.union([applicationHeader, decisionHeader, officeHeader]);

/** The applicant's own recipient in the envelope of an application; undefined for other records. */
export const applicantOf = (record: Uint8Array): string | undefined => unwrap(applicationHeader, record)?.header.applicant;

export interface Resealing {
  readonly identities: readonly string[];
  /** The office's recipients from now on. */
  readonly recipients: readonly string[];
  /** Of a decision: the applicant's own recipient. That of an application stands in its envelope. */
  readonly applicant?: string | undefined;
}

/** The record with the same envelope and content, sealed to the recipients. @throws OpenError */
export async function resealRecord(record: Uint8Array, { identities, recipients, applicant }: Resealing): Promise<Uint8Array> {
  const parts = unwrap(envelope, record);
  if (!parts) throw new OpenError('damaged');
  const content = await open(parts.sealed, identities);
  const own = applicantOf(record) ?? applicant;
  // The line as it stood, so that not a byte of the envelope changes.
  const line = record.subarray(0, record.length - parts.sealed.length - 1);
  const next = wrap(JSON.parse(new TextDecoder().decode(line)) as object, await sealMarked(content, recipients, own === undefined ? [] : [own]));
  if (!next.subarray(0, line.length).every((byte, at) => byte === line[at])) throw new OpenError('damaged');
  return next;
}
