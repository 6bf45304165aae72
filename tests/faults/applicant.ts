import { createHash } from 'node:crypto';
import { forms } from '../../src/forms/all.ts';
import type { Form, TypedForm } from '../../src/forms/form.ts';
import { exampleOf, fieldsOf } from '../../src/forms/read.ts';
import type { Secrets } from '../../src/intake/secrets.ts';
import { issueToken } from '../../src/intake/token.ts';

export const anyForm: Form = forms[0]!;

/** What a browser posts for a filled-in form, with fields of the frame. */
export function bodyOf(form: Form, frame: Readonly<Record<string, string>>, typed: TypedForm = exampleOf(form)): URLSearchParams {
  const body = new URLSearchParams(fieldsOf(form, typed).map(([name, value]) => [name, value]));
  for (const [name, value] of Object.entries(frame)) body.append(name, value);
  return body;
}

/** A token as the check page would have given it three seconds ago. */
export const tokenOf = (form: Form, secrets: Secrets): string => issueToken(form, new Date(Date.now() - 3_000), secrets);

export const post = (url: string, form: Form, body: URLSearchParams): Promise<Response> =>
  fetch(url + form.path, { method: 'POST', body, redirect: 'manual' });

/** The address in the application that belongs to a token: one of its own for each, since an address gets one receipt a day. */
export const addressOf = (token: string): string => `lena.${createHash('sha256').update(token).digest('hex').slice(0, 12)}@example.org`;

/** The examples of the form with `addressOf` the token. */
export const typedFor = (form: Form, token: string): TypedForm => ({ ...exampleOf(form), email: { values: [addressOf(token)], other: '' } });

export const send = (url: string, form: Form, token: string, typed = typedFor(form, token)): Promise<Response> =>
  post(url, form, bodyOf(form, { step: 'send', token }, typed));

/** The receipt token in the address that follows a successful send. */
export function receiptTokenOf(answer: Response): string {
  const match = /^\/bewerbung\/eingang\/([\w-]{43})$/u.exec(answer.headers.get('Location') ?? '');
  if (answer.status !== 303 || !match?.[1]) throw new Error(`No receipt: ${String(answer.status)} ${String(answer.headers.get('Location'))}`);
  return match[1];
}
