import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { getMimeType } from 'hono/utils/mime';

export interface Served { readonly url: string; stop(): void }

/** A folder of static pages as our own server would give them: from memory, brotli at its best, kept connections; no headers of security, which weigh. */
export async function serve(dist: string): Promise<Served> {
  const known = new Map<string, { readonly type: string; readonly bytes: Buffer; readonly packed: boolean } | undefined>();
  const read = (path: string) => {
    const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) return undefined;
    const [type, bytes] = [getMimeType(file) ?? 'application/octet-stream', readFileSync(file)];
    const packed = /text|javascript|json|svg|xml/u.test(type);
    return { type, packed, bytes: packed ? brotliCompressSync(bytes) : bytes };
  };
  const server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '/').split('?')[0] ?? '/');
    if (!known.has(path)) known.set(path, read(path));
    const found = known.get(path);
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': found.type, 'Content-Length': found.bytes.length, 'Cache-Control': 'max-age=0', ...(found.packed && { 'Content-Encoding': 'br' }) }).end(found.bytes);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, stop: () => { server.close(); server.closeAllConnections(); } };
}

/** What an address weighs on the way to a browser: the bytes of its body as they are sent, and what it is. */
export async function weigh(url: string): Promise<{ readonly type: string; readonly bytes: number }> {
  const [answer] = await once(get(url, { headers: { 'Accept-Encoding': 'br, gzip' } }), 'response') as [NodeJS.ReadableStream & { readonly headers: Readonly<Record<string, string | undefined>> }];
  let bytes = 0;
  for await (const chunk of answer) bytes += chunk.length;
  return { type: answer.headers['content-type'] ?? '', bytes };
}
