import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { relative, sep } from 'node:path';
import sirv from 'sirv';
import type { Settings } from '../env.ts';
import { immutableCache, immutablePath, revalidatedCache, securityHeaders, transportHeader } from '../headers.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The built pages with their compressed copies, ETags and caching; an address without its slash leads to the one with it. */
export function staticFiles({ DIST_DIR, production }: Pick<Settings, 'DIST_DIR' | 'production'>): Middleware {
  const always = Object.entries({ ...securityHeaders, ...(production && transportHeader) });
  const pages = pagePaths(DIST_DIR);
  const serve = sirv(DIST_DIR, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      for (const [name, value] of always) response.setHeader(name, value);
      response.setHeader('Cache-Control', path.startsWith(immutablePath) ? immutableCache : revalidatedCache);
    },
  });
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      next();
      return;
    }
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    if (pages.has(`${path}/`)) {
      for (const [name, value] of always) response.setHeader(name, value);
      response.writeHead(308, { Location: `${path}/${query === undefined ? '' : `?${query}`}` }).end();
      return;
    }
    serve(request, response, next);
  };
}

/** Addresses of all pages with their slash at the end, read once. */
function pagePaths(distDir: string): ReadonlySet<string> {
  return new Set(readdirSync(distDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => `/${relative(distDir, entry.parentPath).split(sep).join('/')}/`)
    .filter((path) => path !== '//'));
}
