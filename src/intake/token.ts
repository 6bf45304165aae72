import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Form } from '../forms/form.ts';
import type { Secrets } from './secrets.ts';

/** Faster than this nobody reads a page: a program sent it (design.md, step 4). */
export const leastSeconds = 2;
export const mostSeconds = 24 * 60 * 60;

const content = z.strictObject({ form: z.string(), at: z.int(), nonce: z.string().regex(/^[\w-]{22}$/u), trapped: z.literal(true).optional() });

export type TokenCheck =
  | { readonly state: 'good' | 'early' | 'expired'; readonly nonce: string; readonly trapped: boolean }
  | { readonly state: 'forged' };

/**
 * A token for the check page: form, time and a fresh nonce, signed. The nonce is the idempotency key of the application;
 * `trapped` remembers that the form was filled in by what looks like a program.
 */
export function issueToken(form: Form, now: Date, secrets: Secrets, trapped = false): string {
  const nonce = randomBytes(16).toString('base64url');
  const text = Buffer.from(JSON.stringify({ form: form.path, at: now.getTime(), nonce, ...(trapped && { trapped }) })).toString('base64url');
  return `${text}.${secrets.sign(text)}`;
}

/** Checks a token's signature, form and age. A token from the future counts as early: clocks of several servers differ. */
export function checkToken(token: string, form: Form, now: Date, secrets: Secrets): TokenCheck {
  const [text = '', signature = ''] = token.split('.');
  if (!secrets.verify(text, signature)) return { state: 'forged' };
  const parsed = content.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  if (!parsed.success || parsed.data.form !== form.path) return { state: 'forged' };
  const { at, nonce, trapped = false } = parsed.data;
  const seconds = (now.getTime() - at) / 1000;
  return { state: seconds < leastSeconds ? 'early' : seconds > mostSeconds ? 'expired' : 'good', nonce, trapped };
}
