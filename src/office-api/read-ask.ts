import { collect } from '../intake/body.ts';
import { isFromHere } from '../intake/guard.ts';
import type { Ports } from '../intake/ports.ts';
import { apiPath, calls, type CallName, type RefusalProblem } from '../office/api/schema.ts';

/** Largest body of a call, in bytes: two hundred keys fit. */
export const mostBytesAsked = 32 * 1024;
/** Of those that carry a sealed text: a note in the longest of characters fits, and any application. */
export const mostBytesSealed = 300 * 1024;

const sealed: ReadonlySet<CallName> = new Set(['event', 'decision', 'reseal']);

/** The call that a request means and whether it may be answered here at all. */
export function callOf(request: Request, { siteUrl }: Pick<Ports, 'siteUrl'>): { readonly name: CallName } | RefusalProblem {
  if (request.method !== 'POST') return 'method';
  const { pathname } = new URL(request.url);
  const name = pathname.slice(apiPath.length).replace(/\/$/u, '');
  if (!pathname.startsWith(apiPath) || !isCall(name)) return 'unknown-call';
  // No form of another site can send this type, and no script of one without asking first.
  if (!/^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/iu.test(request.headers.get('Content-Type') ?? '')) return 'shape';
  return isFromHere(request, siteUrl) ? { name } : 'origin';
}

const isCall = (name: string): name is CallName => Object.hasOwn(calls, name);

/** What the call asks, as JSON; its shape is not checked yet. */
export async function readAsk(request: Request, name: CallName): Promise<{ readonly content: unknown } | RefusalProblem> {
  const { bytes, problem } = await collect(request.body, sealed.has(name) ? mostBytesSealed : mostBytesAsked);
  if (problem === 'too-large') return 'too-large';
  if (problem) return 'shape';
  try {
    return { content: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown };
  } catch {
    return 'shape';
  }
}
