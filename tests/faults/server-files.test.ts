import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { extname, join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy, framedPaths, inOwnFrame, securityHeaders } from '../../src/headers.ts';
import { anyForm, bodyOf, post, receiptTokenOf, send, tokenOf } from './applicant.ts';
import { builtSite, sheetsInside } from './build.ts';
import { makeHouse, open, temporary, type House } from './house.ts';
import { rawRequest } from './raw.ts';
import type { Site } from '../tools/site.ts';

let dist = '';
/** The headers of every answer, with the policy of the build. */
const always = { ...securityHeaders };
let house: House;
let site: Site;
let files: readonly string[] = [];
beforeAll(async () => {
  dist = await builtSite();
  always['Content-Security-Policy'] = contentSecurityPolicy({ scripts: [], styles: await sheetsInside(dist) });
  house = await makeHouse();
  site = await open(house);
  files = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    .map((entry) => `/${relative(dist, join(entry.parentPath, entry.name))}`);
});
afterAll(async () => { await site.stop(); });

interface Answer { readonly status: number; readonly headers: Record<string, string | string[] | undefined>; readonly body: Buffer }

/** GET as it is: nothing decoded, no header added. */
const fetchRaw = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> => new Promise((resolve, reject) => {
  const request = get({ host: '127.0.0.1', port: new URL(site.url).port, path, headers, method, agent: false }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => { chunks.push(chunk); });
    response.on('end', () => { resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }); });
  });
  request.on('error', reject);
});

function expectSecure(headers: Answer['headers'], expected: Readonly<Record<string, string>> = always): void {
  for (const [name, value] of Object.entries(expected)) expect(headers[name.toLowerCase()], name).toBe(value);
}

const addressOf = (file: string): string => file.replace(/index\.html$/u, '');
const pages = (): readonly string[] => files.filter((file) => file.endsWith('/index.html')).map(addressOf);
const hashed = (): string => files.find((file) => file.startsWith('/_astro/') && file.endsWith('.css'))!;

describe('the files of the build', () => {
  test('all arrive unchanged under their address: packed as asked for, with type, length and security headers', async () => {
    const types: Record<string, RegExp> = {
      '.html': /^text\/html; ?charset=utf-8$/u, '.css': /^text\/css; ?charset=utf-8$/u, '.js': /^text\/javascript; ?charset=utf-8$/u, '.svg': /^image\/svg\+xml/u,
      '.woff2': /^font\/woff2$/u, '.xml': /^(?:application|text)\/xml/u, '.txt': /^text\/plain; ?charset=utf-8$/u, '.json': /^application\/json/u, '.ico': /^image\//u, '.ics': /^text\/calendar; charset=utf-8$/u, '.png': /^image\/png$/u, '.webmanifest': /^application\/manifest\+json/u,
    };
    expect(files.length).toBeGreaterThan(50);
    for (const file of files.filter((name) => !/\.(?:br|gz)$|^\/(?:404\.html|_headers|_redirects)$/u.test(name))) {
      const content = await readFile(join(dist, file));
      const packed = files.includes(`${file}.br`);
      for (const [accepted, coding] of [['br, gzip', 'br'], ['gzip', 'gzip'], ['', undefined], ['identity', undefined], ['br;q=0, gzip;q=0', undefined], ['br;q=0.5', 'br']] as const) {
        const { status, headers, body } = await fetchRaw(addressOf(file), accepted === '' ? {} : { 'Accept-Encoding': accepted });
        expect(status, file).toBe(200);
        expect(headers['content-encoding'], `${file} for "${accepted}"`).toBe(coding !== undefined && files.includes(`${file}.${coding === 'gzip' ? 'gz' : coding}`) ? coding : undefined);
        expect(Number(headers['content-length'])).toBe(body.length);
        const plain = headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
        // Data of the search are packed already; their brotli copy is made of what is in them (src/site/search-data/write.ts).
        expect(plain.equals(content) || (file.startsWith('/pagefind/') && plain.equals(gunzipSync(content))), file).toBe(true);
        expect(headers['vary']).toBe(packed ? 'Accept-Encoding' : undefined);
        expect(headers['content-type'], file).toMatch(types[extname(file)] ?? /^application\/octet-stream$/u);
        expect(headers['cache-control']).toBe(file.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate');
        // The search in its dialog is the one page that may stand in a frame of our own.
        expectSecure(headers, framedPaths.includes(addressOf(file)) ? inOwnFrame(always) : always);
      }
    }
  });

  test('a file that has not changed is not sent again, whichever packing was kept', async () => {
    for (const path of ['/', hashed(), '/favicon.svg']) {
      const tags = new Set<string>();
      for (const accepted of ['br', 'gzip', 'identity']) {
        const first = await fetchRaw(path, { 'Accept-Encoding': accepted });
        const etag = String(first.headers['etag']);
        tags.add(`${String(first.headers['content-encoding'])} ${etag}`);
        for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
          const again = await fetchRaw(path, { 'Accept-Encoding': accepted, 'If-None-Match': known });
          expect(again.status).toBe(304);
          expect(again.body).toHaveLength(0);
          for (const name of ['etag', 'cache-control', 'vary']) expect(again.headers[name], name).toBe(first.headers[name]);
          expectSecure(again.headers);
        }
        expect((await fetchRaw(path, { 'Accept-Encoding': accepted, 'If-None-Match': '"other"' })).status).toBe(200);
      }
      // Packings differ in bytes, so they may not share a tag.
      expect(new Set([...tags].map((tag) => tag.split(' ')[1])).size).toBe(tags.size);
    }
  });

  test('HEAD says what GET would and sends no body', async () => {
    for (const path of ['/', hashed(), '/healthz', '/gibt-es-nicht/', '/bewerbung/eingang/unbekannt']) {
      const [head, full] = [await fetchRaw(path, {}, 'HEAD'), await fetchRaw(path)];
      expect(head.status, path).toBe(full.status);
      expect(head.body).toHaveLength(0);
      expect(head.headers['content-type']).toBe(full.headers['content-type']);
      expect(head.headers['etag']).toBe(full.headers['etag']);
      expectSecure(head.headers);
    }
  });

  test.each(['bytes=5-2', 'bytes=0-0', 'bytes=-5', 'bytes=99999999-', 'bytes=a-b', 'bytes=0-1,2-3', 'bytes=', 'x'])('a Range of "%s" harms nothing', async (range) => {
    for (const path of ['/', hashed(), '/healthz', '/gibt-es-nicht/']) {
      const { status } = await fetchRaw(path, { Range: range });
      expect([200, 206, 404, 416]).toContain(status);
    }
    expect((await fetchRaw('/')).status).toBe(200);
  });

  test('a build that is taken away under the running server does not stop it', async () => {
    const copy = join(await temporary(), 'dist');
    await cp(dist, copy, { recursive: true });
    const own = await open(await makeHouse(), { dist: copy });
    await rm(copy, { recursive: true });
    for (const path of pages()) expect((await fetch(own.url + path)).status, path).toBe(200);
    expect((await fetch(`${own.url}${hashed()}`)).status).toBe(200);
    expect((await fetch(`${own.url}/gibt-es-nicht/`)).status).toBe(404);
    expect(await own.stop()).toBe(0);
  });
});

describe('addresses', () => {
  test.each([
    ['/Programm/Ziele', '/programm/ziele/'], ['/PROGRAMM/ZIELE/', '/programm/ziele/'], ['/programm/ziele/index.html', '/programm/ziele/'], ['/index.html?a=1', '/?a=1'], ['/EN/Kontakt/INDEX.HTML', '/en/kontakt/'],
  ])('there is one spelling for a page: %s leads to %s', async (asked, address) => {
    const { headers, status } = await fetchRaw(asked);
    expect([status, headers['location']]).toEqual([308, address]);
    expectSecure(headers);
  });

  test.each([['/mentee-plus', '/'], ['/Mentee-Plus/?q=1', '/?q=1'], ['/mentee+/', '/'], ['/en/menteeplus', '/en/']])('a former address leads on for good: %s to %s', async (asked, address) => {
    const { headers, status } = await fetchRaw(asked);
    expect([status, headers['location']]).toEqual([301, address]);
    expectSecure(headers);
  });

  test('the list of former addresses is nothing to read, and nothing leads to another host', async () => {
    expect((await fetchRaw('/_redirects')).status).toBe(404);
    for (const path of ['//evil.example/mentee-plus', '//evil.example/index.html', '/%2F%2Fevil.example/index.html', '/\\evil.example/mentee-plus/']) {
      const { headers } = await fetchRaw(path);
      expect(String(headers['location'] ?? ''), path).not.toContain('evil');
    }
  });

  test('every page without its slash leads to the one with it, and keeps what was asked', async () => {
    for (const page of pages().filter((path) => path !== '/')) {
      const { status, headers } = await fetchRaw(`${page.slice(0, -1)}?a=1?b=2&c`);
      expect([status, headers['location']]).toEqual([308, `${page}?a=1?b=2&c`]);
      expectSecure(headers);
    }
  });

  test.each([
    '//evil.example', '//evil.example/kontakt', '///evil.example/kontakt', '//kontakt', '/\\evil.example', '/%5Cevil.example/kontakt', '/%2f%2fevil.example/kontakt', '/kontakt//evil.example',
    '/kontakt%0d%0aLocation:%20//evil.example', 'http://evil.example/kontakt',
  ])('%s leads nobody away from here', async (path) => {
    const { status, headers } = await fetchRaw(path);
    expect(String(headers['location'] ?? '/')).toMatch(/^\/(?![/\\])/u);
    expect(String(headers['location'] ?? '')).not.toContain('evil');
    expect([308, 404, 400]).toContain(status);
  });

  test.each([
    '/../package.json', '/../../../../etc/passwd', '/%2e%2e/package.json', '/%2e%2e%2fpackage.json', '/..%2f..%2f..%2fetc/passwd', '/..%5c..%5cpackage.json', '/..\\package.json', '/_astro/../../package.json',
    '/%00', '/index.html%00.css', '/kontakt/%00', '/%', '/%zz', '/%c0%ae%c0%ae/package.json', '/....//package.json', '/./../src/server.ts', '/_headers', '/.git/config', '/data/keys/office.txt',
    '/index.html.br', '/constructor', '/__proto__', '/toString/', '/404.html', `/${'a'.repeat(8_000)}`,
  ])('%s shows nothing but the page for what is missing', async (path) => {
    const answer = await rawRequest(site.url, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /u);
    expect(answer).not.toMatch(/root:x:|"private": true|AGE-SECRET-KEY|at async|node:internal/u);
  });

  test('what is missing is said in the frame of the site', async () => {
    const { status, headers, body } = await fetchRaw('/gibt-es-nicht/');
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(body.toString()).toContain('<html lang="de"');
    expect(body.toString()).toBe(await readFile(join(dist, '404.html'), 'utf8'));
    expectSecure(headers);
  });
});

describe('every kind of answer carries the security headers', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'TRACE'])('to %s, whatever the address', async (method) => {
    for (const path of ['/', '/kontakt/', anyForm.path, '/bewerbung/eingang/x', '/healthz', '/_astro/x.css']) {
      const { status, headers } = await fetchRaw(path, {}, method);
      expect([404, 405, 501], `${method} ${path}`).toContain(status);
      expectSecure(headers);
    }
  });

  test('to a wrong method on a form, which gets the form', async () => {
    const { status, headers, body } = await fetchRaw(anyForm.path, {}, 'PUT');
    expect(status).toBe(405);
    expect(headers['allow']).toBe('GET, HEAD, POST');
    expect(body.toString()).toContain('<form');
  });

  test('to forms, refusals, redirects and receipts, none of which is kept anywhere', async () => {
    const sent = await send(site.url, anyForm, tokenOf(anyForm, house.secrets));
    const receipt = `/bewerbung/eingang/${receiptTokenOf(sent)}`;
    const answers: readonly (readonly [number, Response])[] = [
      [303, sent],
      [200, await fetch(site.url + receipt)],
      [200, await fetch(`${site.url}${receipt}/`)],
      [404, await fetch(`${site.url}/bewerbung/eingang/unbekannt`)],
      [200, await post(site.url, anyForm, bodyOf(anyForm, { step: 'check' }))],
      [422, await post(site.url, anyForm, new URLSearchParams({ step: 'check' }))],
      [422, await send(site.url, anyForm, 'forged')],
      [400, await post(site.url, anyForm, new URLSearchParams({ fremd: 'x' }))],
      [403, await fetch(site.url + anyForm.path, { method: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site' }, body: new URLSearchParams() })],
      [415, await fetch(site.url + anyForm.path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' })],
      [404, await fetch(`${site.url}/bewerbung/mentee/gibt-es-nicht/`, { method: 'POST', body: new URLSearchParams() })],
    ];
    for (const [status, answer] of answers) {
      expect(answer.status).toBe(status);
      expectSecure(Object.fromEntries(answer.headers));
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(answer.headers.get('X-Robots-Tag')).toContain('noindex');
      expect(answer.headers.get('Set-Cookie')).toBeNull();
      expect(await answer.text()).not.toMatch(/node:internal|at async/u);
    }
  });

  test('to /healthz, which says how the store is and is not kept', async () => {
    const { status, headers, body } = await fetchRaw('/healthz');
    expect([status, JSON.parse(body.toString())]).toEqual([200, { ok: true, store: 'ok', mail: 'ok' }]);
    expect(headers['cache-control']).toBe('no-store');
    expectSecure(headers);
  });

  test.each(['a b', 'a/b', 'evil.example', '[::1', ''])('a Host of "%s" harms nothing', async (host) => {
    for (const path of ['/', '/bewerbung/eingang/x', '/kontakt']) {
      const answer = await rawRequest(site.url, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 (?:200|308|400|404) /u);
      // The address to go on with never comes from the client.
      expect(answer.split('\r\n\r\n')[0]).not.toContain('evil.example');
    }
  });
});
