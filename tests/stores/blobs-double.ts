/**
 * What stands behind `fetch` in the tests of the netlify-blobs store: the service in memory, spoken to as @netlify/blobs 11.1.1
 * does it, with conditional writes that are exclusive, and with faults that a test asks for. (The server that the library
 * brings along looks and writes in two steps, so that two conditional writes can both succeed.)
 */
import { createHash } from 'node:crypto';

/** Instead of, or besides, what the service would do. `lost`: done, and then the connection is cut before the answer. */
export type Fault = 'cut' | 'lost' | 'silent' | { readonly status: number; readonly etag?: string; readonly done?: boolean };

export interface BlobsDouble {
  readonly fetch: typeof globalThis.fetch;
  /** Every record of every store, by "store/key". */
  readonly stored: Map<string, { readonly bytes: Uint8Array; readonly metadata: string | undefined }>;
  /** Method and address of every request so far. */
  readonly requests: string[];
  /** Decides about each request; undefined lets it pass. */
  fault: (method: string, url: URL) => Fault | undefined;
}

export const edge = 'https://edge.blobs.invalid';
export const api = 'https://api.netlify.com';
const signed = 'https://signed.blobs.invalid';

/** Keys on one page of the service's lists. */
const page = 700;

export function blobsDouble(): BlobsDouble {
  const double: BlobsDouble = {
    stored: new Map(),
    requests: [],
    fault: () => undefined,
    fetch: async (input, init = {}) => {
      const url = new URL(input instanceof Request ? input.url : input);
      const method = (init.method ?? 'get').toLowerCase();
      double.requests.push(`${method} ${url.href}`);
      const fault = double.fault(method, url);
      await soon(init.signal);
      if (fault === 'silent') return await never(init.signal);
      if (fault === 'cut') throw broken('ECONNRESET');
      if (typeof fault === 'object' && fault.done !== true) return answerOf(fault);
      const answer = await serve(double, method, url, init);
      if (fault === 'lost') throw broken('UND_ERR_SOCKET');
      return fault ? answerOf(fault) : answer;
    },
  };
  return double;
}

const answerOf = ({ status, etag }: { readonly status: number; readonly etag?: string }): Response =>
  new Response(null, { status, ...(etag !== undefined && { headers: { etag } }) });

const broken = (code: string): TypeError => new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

const soon = (signal: AbortSignal | null | undefined): Promise<void> => new Promise((resolve, reject) => {
  if (signal?.aborted === true) reject(signal.reason as Error);
  setTimeout(resolve, Math.random() * 4);
});

const never = (signal: AbortSignal | null | undefined): Promise<never> => new Promise((_, reject) => {
  signal?.addEventListener('abort', () => { reject(signal.reason as Error); });
});

async function serve({ stored }: BlobsDouble, method: string, url: URL, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  const viaApi = url.href.startsWith(api);
  const parts = decodeURIComponent(url.pathname).split('/').slice(viaApi ? 4 : 1);
  if (parts[0]?.startsWith('region:') === true) parts.shift();
  const [, store = '', ...rest] = parts;
  const key = rest.join('/');
  if (url.origin !== signed && headers.get('authorization') !== 'Bearer rights') return new Response(null, { status: 401 });
  if (headers.get('accept') === 'application/json;type=signed-url') return Response.json({ url: `${signed}/site/${store}/${key}` });
  const name = `${store}/${key}`;
  if (key === '') return list(stored, `${store}/`, url.searchParams);
  const found = stored.get(name);
  switch (method) {
    case 'put': {
      if (headers.get('if-none-match') === '*' && found) return new Response(null, { status: 412 });
      const bytes = new Uint8Array(init.body as ArrayBuffer).slice();
      stored.set(name, { bytes, metadata: headers.get('x-amz-meta-user') ?? undefined });
      return new Response(null, { status: 200, headers: { etag: etagOf(bytes) } });
    }
    case 'delete':
      stored.delete(name);
      return new Response(null, { status: 204 });
    default: {
      if (!found) return new Response(null, { status: 404 });
      const about = { etag: etagOf(found.bytes), ...(found.metadata !== undefined && { [viaApi ? 'netlify-blobs-metadata' : 'x-amz-meta-user']: found.metadata }) };
      return new Response(method === 'head' ? null : found.bytes.slice(), { status: 200, headers: about });
    }
  }
}

/** Pages of one list, in no order that a caller may rely on: the documentation promises none. */
function list(stored: BlobsDouble['stored'], store: string, parameters: URLSearchParams): Response {
  const prefix = store + (parameters.get('prefix') ?? '');
  const names = [...stored.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(store.length));
  if (parameters.get('directories') === 'true') {
    return Response.json({ blobs: [], directories: [...new Set(names.map((name) => name.split('/')[0]))] });
  }
  const start = Number(parameters.get('cursor') ?? 0);
  return Response.json({
    blobs: names.slice(start, start + page).map((key) => ({ key, etag: '"x"' })),
    directories: [],
    ...(names.length > start + page && { next_cursor: String(start + page) }),
  });
}

const etagOf = (bytes: Uint8Array): string => `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
