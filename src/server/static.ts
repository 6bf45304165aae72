import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import type { Settings } from '../env.ts';
import { framedPaths, immutableCache, immutablePath, inOwnFrame, revalidatedCache, securityHeaders } from '../headers.ts';
import { policyIn } from '../policy.ts';
import { formerAddresses, redirectsName } from '../redirects.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The copies that src/finish.ts makes, smallest first. */
const packings = [['br', '.br'], ['gzip', '.gz']] as const;

interface Copy { readonly bytes: Buffer; readonly etag: string; readonly coding?: string }
/** One file of the build: its copies in the order in which they are offered; the last is the file itself. */
interface BuiltFile { readonly type: string; readonly cache: string; readonly copies: readonly Copy[] }

/**
 * The built pages with their compressed copies, ETags and caching; former addresses (content/redirects.yaml) and other spellings lead to the one a page has.
 *
 * The whole build is read into memory at the start: what is not in this list does not exist, whatever an address looks like,
 * and a build that is renewed under the running server neither stops it nor mixes old pages with new ones. Ranges are not
 * offered; nothing here is large (RFC 9110, 14.2 lets a server ignore them).
 */
export function staticFiles({ DIST_DIR }: Pick<Settings, 'DIST_DIR'>): Middleware {
  const always = { ...securityHeaders, 'Content-Security-Policy': policyIn(DIST_DIR) };
  const framed = inOwnFrame(always);
  const files = readBuild(DIST_DIR);
  const former = formerAddresses(DIST_DIR);
  const spelling = otherSpellings(files);
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const [path = '/', ...query] = (request.url ?? '/').split('?');
    const file = files.get(path);
    if (file) return send(file, framedPaths.includes(path) ? framed : always, request, response);
    const moved = former(path);
    const target = moved ?? spelling(path);
    if (target === undefined) return next();
    response.writeHead(moved === undefined ? 308 : 301, { ...always, Location: [target, ...query].join('?') }).end();
  };
}

/**
 * Other spellings of the addresses of pages: without the slash at the end, with the name of the file, in capital letters, as telephones
 * and letterheads like to write them. There is one address for each page, so they lead there.
 */
function otherSpellings(files: ReadonlyMap<string, BuiltFile>): (path: string) => string | undefined {
  const pages = new Map([...files.keys()].filter((address) => address.endsWith('/')).map((address) => [address.toLowerCase(), address]));
  return (path) => pages.get(`${path.toLowerCase().replace(/\/(?:index\.html)?$/u, '')}/`);
}

function send({ type, cache, copies }: BuiltFile, always: Readonly<Record<string, string>>, request: IncomingMessage, response: ServerResponse): void {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const copy = copies.find(({ coding }) => coding === undefined || accepts(accepted, coding));
  if (!copy) throw new Error('A built file without its plain copy.');
  const headers = { ...always, 'Cache-Control': cache, ETag: copy.etag, ...(copies.length > 1 && { Vary: 'Accept-Encoding' }) };
  if (isKnown(request.headers['if-none-match'], copy.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers, 'Content-Type': type, 'Content-Length': copy.bytes.length, ...(copy.coding !== undefined && { 'Content-Encoding': copy.coding }),
  }).end(request.method === 'HEAD' ? undefined : copy.bytes);
}

/** Whether a coding is wanted; `q=0` means that it is not (RFC 9110, 12.5.3). */
const accepts = (header: string, coding: string): boolean => header.toLowerCase().split(',').some((part) => {
  const [name, ...parameters] = part.split(';').map((piece) => piece.trim());
  return name === coding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/u.test(parameter));
});

const isKnown = (header: string | undefined, etag: string): boolean =>
  header !== undefined && header.split(',').some((known) => known.trim().replace(/^W\//u, '') === etag);

/** All files by their address; pages under the address of their folder. The page for 404 has no address of its own. */
function readBuild(distDir: string): ReadonlyMap<string, BuiltFile> {
  const files = new Map<string, BuiltFile>();
  for (const entry of readdirSync(distDir, { recursive: true, withFileTypes: true })) {
    const name = relative(distDir, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (!entry.isFile() || /\.(?:br|gz)$/u.test(name) || ['404.html', '_headers', redirectsName].includes(name)) continue;
    const address = `/${name}`.replace(/\/index\.html$/u, '/');
    files.set(encodeURI(address), {
      type: getMimeType(name) ?? 'application/octet-stream',
      cache: address.startsWith(immutablePath) ? immutableCache : revalidatedCache,
      copies: copiesOf(join(distDir, name)),
    });
  }
  return files;
}

const copiesOf = (path: string): readonly Copy[] => [
  ...packings.filter(([, ending]) => existsSync(path + ending)).map(([coding, ending]) => ({ ...copyOf(path + ending), coding })),
  copyOf(path),
];

function copyOf(path: string): Copy {
  const bytes = readFileSync(path);
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
}
