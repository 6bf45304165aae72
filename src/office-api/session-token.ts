/**
 * Tokens of the office's sessions. There is no list of sessions: the token itself says, signed, whose key it was sealed to and how long
 * it is good for. Who could open it is the office; whoever steals it has it for half an hour at most.
 */
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Ports } from '../intake/ports.ts';
import { sessionLength } from '../office/api/schema.ts';
import { keys } from '../records/names.ts';

const content = z.strictObject({ recipient: z.string(), expires: z.int(), nonce: z.string() });

export interface Session {
  /** Public recipient of the officer's key. */
  readonly recipient: string;
  /** Milliseconds. */
  readonly expires: number;
}

/** A token for one officer from now on. */
export function issueSession(recipient: string, { secrets, now }: Pick<Ports, 'secrets' | 'now'>): { readonly token: string; readonly expires: Date } {
  const expires = new Date(now().getTime() + sessionLength);
  const text = Buffer.from(JSON.stringify({ recipient, expires: expires.getTime(), nonce: randomBytes(16).toString('base64url') })).toString('base64url');
  return { token: `${text}.${secrets.session.sign(text)}`, expires };
}

/**
 * Whose token it is, or why it is none: forged or made with another secret (`token`), too old or ended before its time (`expired`), or of
 * a key that is no longer the office's (`recipient`). Rejects when the store does.
 */
export async function checkSession(token: string, { secrets, now, recipients, store }: Ports): Promise<Session | 'token' | 'expired' | 'recipient'> {
  const [text = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || !secrets.session.verify(text, signature)) return 'token';
  const session = content.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  if (now().getTime() >= session.expires) return 'expired';
  if (!recipients.includes(session.recipient)) return 'recipient';
  return await store.get(endedKey(token, session)) ? 'expired' : session;
}

/** Ends a session before its time. A token that was ended is remembered for as long as it would be good. */
export async function endSession(token: string, session: Session, { store, now }: Ports): Promise<void> {
  await store.create(endedKey(token, session), new TextEncoder().encode(JSON.stringify({ v: 1, at: now().toISOString() })));
}

/** Under the day on which the token runs out, so that whole days can be forgotten. */
const endedKey = (token: string, { expires }: Session): string =>
  keys.endedSession(new Date(expires).toISOString().slice(0, 10), createHash('sha256').update(token).digest('hex'));
