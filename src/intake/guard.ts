import type { Fields } from '../forms/read.ts';
import { readBody } from './body.ts';
import type { Ports } from './ports.ts';
import type { RefusalReason } from './refusals.ts';

export type Received =
  | { readonly ok: true; readonly fields: Fields }
  | { readonly ok: false; readonly reason: RefusalReason; readonly fields: Fields };

/** Names that may be posted, and whether they may come several times. */
export type KnownNames = ReadonlyMap<string, 'one' | 'many'>;

/**
 * The guard at the entrance (design.md, step 2), in this order: method, content type, where the post comes from, how many came
 * from there, size and encoding, names of fields. Whatever could be read comes along, so that nothing typed is lost.
 */
export async function receive(request: Request, known: KnownNames, { siteUrl, mayPost }: Pick<Ports, 'siteUrl' | 'mayPost'>): Promise<Received> {
  const refuse = (reason: RefusalReason, fields: Fields = []): Received => ({ ok: false, reason, fields });
  if (request.method !== 'POST') return refuse('method');
  if (!isFormType(request.headers.get('Content-Type'))) return refuse('content-type');
  const { fields, problem } = await readBody(request);
  if (!isFromHere(request, siteUrl)) return refuse('origin', fields);
  if (!mayPost()) return refuse('rate', fields);
  if (problem) return refuse(problem, fields);
  const nameProblem = checkNames(known, fields);
  return nameProblem ? refuse(nameProblem, fields) : { ok: true, fields };
}

const isFormType = (type: string | null): boolean =>
  /^application\/x-www-form-urlencoded\s*(?:;\s*charset="?utf-8"?\s*)?$/iu.test(type ?? '');

/**
 * Whether a post comes from our own page: `Sec-Fetch-Site` where the browser sends it, else `Origin`. Neither header means
 * that no browser of today sent it, and then there is nobody whose browser could have been tricked into it.
 */
export function isFromHere(request: Request, siteUrl: string): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('Origin');
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  return [request.url, siteUrl].some((ours) => new URL(ours).host === new URL(origin).host);
}

function checkNames(known: KnownNames, fields: Fields): 'unknown-field' | 'repeated-field' | undefined {
  const seen = new Set<string>();
  for (const [name, value] of fields) {
    const many = known.get(name);
    if (many === undefined) return 'unknown-field';
    // A list may hold several values, but no value twice.
    const once = many === 'many' ? `${name}=${value}` : name;
    if (seen.has(once)) return 'repeated-field';
    seen.add(once);
  }
  return undefined;
}
