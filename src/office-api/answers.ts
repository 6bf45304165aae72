import { privateHeaders } from '../headers.ts';
import type { RefusalProblem } from '../office/api/schema.ts';

const headers = { ...privateHeaders, 'Content-Type': 'application/json; charset=utf-8' };

/** What a call answers when it is well: never cached, with all security headers. */
export const jsonAnswer = (content: object): Response => new Response(JSON.stringify(content), { headers });

/** Status of each refusal, and what the caller must know beside it. */
const refusals: Readonly<Record<RefusalProblem, { readonly status: number; readonly more?: Readonly<Record<string, string>> }>> = {
  token: { status: 401, more: { 'WWW-Authenticate': 'Bearer' } },
  expired: { status: 401, more: { 'WWW-Authenticate': 'Bearer' } },
  recipient: { status: 403 },
  origin: { status: 403 },
  'unknown-call': { status: 404 },
  method: { status: 405, more: { Allow: 'POST' } },
  'too-large': { status: 413 },
  shape: { status: 422 },
  rate: { status: 429, more: { 'Retry-After': '60' } },
  store: { status: 503, more: { 'Retry-After': '30' } },
};

/** A code for the program, and nothing of what was asked. */
export function refusalAnswer(problem: RefusalProblem): Response {
  const { status, more = {} } = refusals[problem];
  return new Response(JSON.stringify({ problem }), { status, headers: { ...headers, ...more } });
}
