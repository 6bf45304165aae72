/**
 * The audit log: what was done to records, when, and nothing about people. Each entry holds the hash of the one before, so that
 * a changed or missing entry is found; entries are created once, so that parallel writers queue up instead of overwriting.
 */
import { z } from 'zod';
import { allKeys, type RecordStore } from '../stores/store.ts';
import { sha256 } from './hash.ts';
import { keys } from './names.ts';

export const auditEvents = ['changed', 'withdrawn', 'deleted', 'mail-refused', 'quarantine-deleted', 'released', 'key-tried', 'decided', 'hold', 'resealed', 'exported'] as const;

const entrySchema = z.strictObject({
  v: z.literal(1),
  number: z.int().positive(),
  at: z.iso.datetime(),
  event: z.enum(auditEvents),
  /** Id of the application: a hash nobody can follow back to a person once the record is gone. Of a canary: that of its recipients; of an export: a dash. */
  id: z.string(),
  /** Counts and dates, such as the due date that led to a deletion; the beginning of a public key. */
  detail: z.string().optional(),
  /** SHA-256 of the entry before, in hex; zeros for the first. */
  previous: z.string().regex(/^[\da-f]{64}$/u),
});
export type AuditEntry = z.infer<typeof entrySchema>;
export type AuditEvent = Pick<AuditEntry, 'event' | 'id' | 'detail'>;

interface Tail { readonly number: number; readonly hash: string }

const start: Tail = { number: 0, hash: '0'.repeat(64) };
/** Where each store's log ended when this process last looked; a hint only, the store decides. */
const tails = new WeakMap<RecordStore, Tail>();

/** Appends an entry durably. Rejects when the store does. */
export async function appendAudit(store: RecordStore, now: Date, event: AuditEvent): Promise<void> {
  let tail = tails.get(store) ?? await findTail(store);
  for (;;) {
    const entry: AuditEntry = { v: 1, number: tail.number + 1, at: now.toISOString(), ...event, previous: tail.hash };
    const bytes = new TextEncoder().encode(`${JSON.stringify(entry)}\n`);
    const key = keys.audit(entry.number);
    const outcome = await store.create(key, bytes);
    // Somebody else was first: theirs is the new end.
    const stored = outcome === 'created' ? bytes : await store.get(key);
    if (!stored) throw new Error('An entry of the audit log is gone.');
    tail = { number: entry.number, hash: await sha256(stored) };
    tails.set(store, tail);
    if (outcome === 'created') return;
  }
}

async function findTail(store: RecordStore): Promise<Tail> {
  let last: string | undefined;
  for await (const key of allKeys(store, keys.audits)) last = key;
  if (last === undefined) return start;
  const bytes = await store.get(last);
  if (!bytes) throw new Error('An entry of the audit log is gone.');
  return { number: Number(last.slice(keys.audits.length)), hash: await sha256(bytes) };
}

export type AuditCheck =
  | { readonly ok: true; readonly entries: readonly AuditEntry[]; readonly hash: string }
  | { readonly ok: false; readonly key: string; readonly problem: 'missing' | 'unreadable' | 'broken-link'; readonly entries: readonly AuditEntry[] };

/** Follows the chain from its first entry and names the first broken link; the entries before it come along. */
export async function verifyAudit(store: RecordStore): Promise<AuditCheck> {
  const entries: AuditEntry[] = [];
  let tail = start;
  for await (const key of allKeys(store, keys.audits)) {
    const expected = keys.audit(tail.number + 1);
    if (key !== expected) return { ok: false, key: expected, problem: 'missing', entries };
    const bytes = await store.get(key);
    const entry = bytes && readEntry(bytes);
    if (!bytes || !entry || entry.number !== tail.number + 1) return { ok: false, key, problem: 'unreadable', entries };
    if (entry.previous !== tail.hash) return { ok: false, key, problem: 'broken-link', entries };
    entries.push(entry);
    tail = { number: entry.number, hash: await sha256(bytes) };
  }
  return { ok: true, entries, hash: tail.hash };
}

function readEntry(bytes: Uint8Array): AuditEntry | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).data;
  } catch {
    return undefined;
  }
}
