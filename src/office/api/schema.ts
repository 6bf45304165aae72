/**
 * What the office's page and its server say to each other, checked on both sides (docs/office-api.md). Bytes travel as base64.
 * Everything but `session` needs `Authorization: Bearer <token>`.
 */
import * as z from 'zod/mini';
import { deletionReasons } from '../../records/office-records.ts';

export const apiPath = '/buero/api/';
/** How long a token is good for, in milliseconds. */
export const sessionLength = 30 * 60_000;
/** So many records are given at once, and so many bytes; what does not fit is asked for again. */
export const mostRecords = 200;
export const mostBytes = 3 * 1024 * 1024;

const recordId = z.string().check(z.regex(/^[2-9A-HJ-NP-Z]{32}$/u));
const number = z.int().check(z.positive(), z.lte(999_999));
const bytes = z.base64();
const key = z.string().check(z.maxLength(120));

export { deletionReasons };
export const exportFormats = ['csv', 'xlsx', 'json', 'print', 'pairs', 'figures'] as const;

/** Subjects are one line without control characters: nothing can slip into the headers of a mail. */
const mail = z.strictObject({
  to: z.email().check(z.maxLength(254)),
  language: z.enum(['de', 'en']),
  subject: z.string().check(z.minLength(1), z.maxLength(150), z.regex(/^[^\p{C}]+$/u)),
  text: z.string().check(z.minLength(1), z.maxLength(10_000)),
});

/** Each call: what is sent and what comes back when it is well. */
export const calls = {
  /** Asks for a token; it comes back sealed to the recipient, who must be one of the office's. */
  session: { ask: z.strictObject({ recipient: z.string().check(z.maxLength(2_000)) }), answer: z.strictObject({ sealed: bytes, expires: z.iso.datetime() }) },
  end: { ask: z.strictObject({}), answer: z.strictObject({}) },
  /** What the office must know of its server. `now` is the server's clock. */
  info: { ask: z.strictObject({}), answer: z.strictObject({ recipients: z.array(z.string()), now: z.iso.datetime(), siteUrl: z.string() }) },
  /** Keys of all records the office may read, page by page. */
  keys: { ask: z.strictObject({ cursor: z.optional(key) }), answer: z.strictObject({ keys: z.array(z.string()), cursor: z.optional(z.string()) }) },
  /** Records as they lie in the store, in the order of the keys; null for one that is gone, or that the store cannot read. Fewer than asked when they are large. */
  records: { ask: z.strictObject({ keys: z.array(key).check(z.minLength(1), z.maxLength(mostRecords)) }), answer: z.strictObject({ records: z.array(z.strictObject({ key: z.string(), bytes: z.nullable(bytes), unreadable: z.optional(z.literal(true)) })) }) },
  /** Adds an event under the next number; `taken`: somebody was faster, read theirs first. The same bytes again count as created. */
  event: { ask: z.strictObject({ id: recordId, number, record: bytes }), answer: z.strictObject({ outcome: z.enum(['created', 'taken', 'gone']) }) },
  desk: { ask: z.strictObject({ number, record: bytes }), answer: z.strictObject({ outcome: z.enum(['created', 'taken']) }) },
  /** Releases a decision and queues its mail; again with the same bytes does nothing twice. */
  decision: { ask: z.strictObject({ id: recordId, number, record: bytes, mail: z.optional(mail) }), answer: z.strictObject({ outcome: z.enum(['created', 'taken', 'gone']) }) },
  hold: { ask: z.strictObject({ id: recordId, number, until: z.nullable(z.iso.date()) }), answer: z.strictObject({ outcome: z.enum(['created', 'taken', 'gone']) }) },
  /** Deletes an application with everything that belongs to it. `held`: not while a hold lasts. */
  delete: { ask: z.strictObject({ id: recordId, reason: z.enum(deletionReasons) }), answer: z.strictObject({ outcome: z.enum(['deleted', 'gone', 'held']) }) },
  /** Takes a submission out of quarantine. */
  release: { ask: z.strictObject({ id: recordId }), answer: z.strictObject({ outcome: z.enum(['released', 'gone', 'other']) }) },
  /** Puts the same content, sealed to new keys, in the place of a record. `changed`: the record is no longer the one that was read (`before` is its SHA-256 in hex). */
  reseal: { ask: z.strictObject({ key, before: z.string().check(z.regex(/^[\da-f]{64}$/u)), record: bytes }), answer: z.strictObject({ outcome: z.enum(['resealed', 'changed', 'gone']) }) },
  /** Notes an export in the audit log: what, how many, with or without names. */
  exported: { ask: z.strictObject({ format: z.enum(exportFormats), count: z.int().check(z.nonnegative()), names: z.boolean() }), answer: z.strictObject({}) },
} as const;

export type CallName = keyof typeof calls;
export type Ask<N extends CallName> = z.infer<(typeof calls)[N]['ask']>;
export type Answer<N extends CallName> = z.infer<(typeof calls)[N]['answer']>;

/** What a refusal says: a code for the program. */
export const refusal = z.strictObject({ problem: z.enum(['token', 'expired', 'recipient', 'shape', 'too-large', 'rate', 'origin', 'method', 'store', 'unknown-call']) });
export type RefusalProblem = z.infer<typeof refusal>['problem'];
