/** Requests as a browser makes them, and the way of an application through the corridor. */
import { fieldsOf, exampleOf, type Fields } from '../../../src/forms/read.ts';
import type { Form, TypedForm } from '../../../src/forms/form.ts';
import { apply } from '../../../src/intake/apply.ts';
import { siteUrl, type Bench } from './ports.ts';

export const formType = 'application/x-www-form-urlencoded';

export type Headers = Readonly<Record<string, string>>;

/** A post to a form, as a browser on our own page sends it. */
export function post(form: Pick<Form, 'path'>, body: BodyInit | Fields, headers: Headers = {}): Request {
  const sent = Array.isArray(body) ? new URLSearchParams(body.map(([name, value]) => [name, value])).toString() : (body as BodyInit);
  return new Request(siteUrl + form.path, {
    method: 'POST', body: sent, headers: { 'Content-Type': formType, 'Sec-Fetch-Site': 'same-origin', ...headers },
    ...(sent instanceof ReadableStream && { duplex: 'half' }),
  });
}

/** Everything typed, one step, and a token where there is one. */
export const fieldsFor = (form: Form, step: string, typed: TypedForm = exampleOf(form), token?: string): Fields =>
  [...fieldsOf(form, typed), ['step', step], ...(token === undefined ? [] : [['token', token] as const])];

export interface Sent {
  readonly status: number;
  readonly page: string;
  readonly headers: globalThis.Headers;
}

export async function answerTo(request: Request, { ports }: Bench): Promise<Sent> {
  const answer = await apply(request, ports);
  return { status: answer.status, headers: answer.headers, page: await answer.text() };
}

export const submit = (bench: Bench, form: Form, step: string, typed?: TypedForm, token?: string): Promise<Sent> =>
  answerTo(post(form, fieldsFor(form, step, typed, token)), bench);

/** The token in a check page. */
export const tokenIn = (page: string): string => /name="token" value="([^"]+)"/u.exec(page)?.[1] ?? '';

/** To the check page and on to the receipt's address, three seconds later. */
export async function applyWith(bench: Bench, form: Form, typed?: TypedForm): Promise<{ readonly token: string; readonly receipt: string }> {
  const token = tokenIn((await submit(bench, form, 'check', typed)).page);
  bench.wait(3000);
  const { headers } = await submit(bench, form, 'send', typed, token);
  return { token, receipt: headers.get('Location') ?? '' };
}
