/** Every kind of answer of the real server, over a build with an inline script: all headers, and the policy of that build. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inlineCode } from '../../../src/finish/inline-code.ts';
import { mentorForm } from '../../../src/forms/mentor.ts';
import { exampleOf, fieldsOf } from '../../../src/forms/read.ts';
import { contentSecurityPolicy, securityHeaders } from '../../../src/headers.ts';
import { builtSite, sheetsInside } from '../../faults/build.ts';
import { node } from '../../tools/command.ts';
import { startSite, type Site } from '../../tools/site.ts';
import { tokenIn } from '../tools/post.ts';

const inline = 'document.documentElement.dataset.ran = "yes";';
const expected = { ...securityHeaders };

let built = '';
let dist = '';
let site: Site;
beforeAll(async () => {
  built = await builtSite();
  expected['Content-Security-Policy'] = contentSecurityPolicy({ ...inlineCode(`<script>${inline}</script>`), styles: await sheetsInside(built) });
  dist = await mkdtemp(join(tmpdir(), 'mentee-answers-'));
  await cp(built, dist, { recursive: true });
  const page = join(dist, 'impressum/index.html');
  await writeFile(page, (await readFile(page, 'utf8')).replace('</body>', `<script>${inline}</script></body>`));
  const finished = await node('src/finish.ts', [], { DIST_DIR: dist });
  if (!finished.ok) throw new Error(finished.output);
  site = await startSite({ dist, env: { NODE_ENV: '', APP_SECRET: '', OFFICE_RECIPIENTS: '', SMTP_URL: '' } });
}, 60_000);
afterAll(async () => {
  await site.stop();
  await rm(dist, { recursive: true, force: true });
});

interface Answer { readonly status: number; readonly headers: Record<string, string | string[] | undefined>; readonly body: string }

const ask = (path: string, { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = httpRequest(site.url + path, { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; });
      response.on('end', () => { resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }); });
    });
    asked.on('error', reject).end(body);
  });

const posted = (fields: readonly (readonly [string, string])[], headers: Record<string, string> = {}) => ({
  method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin', ...headers },
  body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
});

const { path } = mentorForm;
const filled = fieldsOf(mentorForm, exampleOf(mentorForm));

function expectProtected({ headers }: Answer, what: string): void {
  for (const [name, value] of Object.entries(expected)) expect(headers[name.toLowerCase()], `${what}: ${name}`).toBe(value);
  for (const name of ['set-cookie', 'x-powered-by', 'server', 'access-control-allow-origin']) expect(headers[name], `${what}: ${name}`).toBeUndefined();
}

describe('every answer carries all security headers and the policy of the build', () => {
  test('pages, files, redirects, unchanged files, missing pages and the state of the server', async () => {
    const etag = String((await ask('/')).headers['etag']);
    const answers: readonly [string, number, Promise<Answer>][] = [
      ['a page', 200, ask('/')],
      ['the page with the script', 200, ask('/impressum/')],
      ['a packed page', 200, ask('/', { headers: { 'Accept-Encoding': 'br' } })],
      ['a script file', 200, ask('/pagefind/pagefind.js')],
      ['security.txt', 200, ask('/.well-known/security.txt')],
      ['an address without its slash', 308, ask('/kontakt')],
      ['a page that has not changed', 304, ask('/', { headers: { 'If-None-Match': etag } })],
      ['a page that is not there', 404, ask('/gibt-es-nicht/')],
      ['a method that is not meant', 404, ask('/', { method: 'DELETE' })],
      ['/healthz', 200, ask('/healthz')],
    ];
    for (const [what, status, asked] of answers) {
      const answer = await asked;
      expect(answer.status, what).toBe(status);
      expectProtected(answer, what);
    }
  });

  test('answers of the functions, from each refusal to the receipt', async () => {
    const checked = await ask(path, posted([...filled, ['step', 'check']]));
    const token = tokenIn(checked.body);
    await new Promise((resolve) => { setTimeout(resolve, 2_100); });
    const sent = await ask(path, posted([...filled, ['step', 'send'], ['token', token]]));
    const receipt = String(sent.headers['location']);
    const answers: readonly [string, number, Answer][] = [
      ['the check page', 200, checked],
      ['sending', 303, sent],
      ['the receipt', 200, await ask(receipt)],
      ['the question before withdrawing', 200, await ask(receipt, posted([['step', 'withdraw']]))],
      ['a receipt that is not there', 404, await ask('/bewerbung/eingang/unbekannt')],
      ['mistakes in the form', 422, await ask(path, posted([['step', 'check']]))],
      ['a post from another site', 403, await ask(path, posted(filled, { 'Sec-Fetch-Site': 'cross-site' }))],
      ['a body that is no form', 415, await ask(path, posted([], { 'Content-Type': 'application/json' }))],
      ['a method that is not meant', 405, await ask(path, { method: 'PUT' })],
    ];
    for (const [what, status, answer] of answers) {
      expect(answer.status, what).toBe(status);
      expectProtected(answer, what);
      expect(answer.headers['cache-control'], what).toBe('no-store');
      expect(answer.headers['x-robots-tag'], what).toBe('noindex, nofollow');
    }
  });
});

test('only the search may stand in a frame, and only in one of our own pages', async () => {
  for (const path of ['/suche/feld/', '/en/suche/feld/']) {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toBe((expected['Content-Security-Policy'] ?? '').replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
    expect(headers).toMatchObject({ 'x-frame-options': 'SAMEORIGIN', 'x-robots-tag': 'noindex', 'x-content-type-options': 'nosniff', 'strict-transport-security': securityHeaders['Strict-Transport-Security'] });
  }
  for (const path of ['/suche/', '/', '/suche/feld', '/en/suche/']) expect((await ask(path)).headers, path).toMatchObject({ 'x-frame-options': 'DENY', 'content-security-policy': expected['Content-Security-Policy'] });
});

test('Netlify gets the same headers for the search in its frame, behind those for all pages', async () => {
  const rules = (await readFile(join(built, '_headers'), 'utf8')).split(/\n(?=\/)/u);
  const [all, ...others] = rules;
  expect(all).toMatch(/^\/\*\n[\s\S]*frame-ancestors 'none'[\s\S]*X-Frame-Options: DENY/u);
  const framed = others.filter((rule) => rule.includes('frame-ancestors') || rule.includes('X-Frame-Options'));
  expect(framed.map((rule) => rule.split('\n')[0])).toEqual(['/suche/feld/*', '/en/suche/feld/*']);
  for (const rule of framed) expect(rule).toMatch(/frame-ancestors 'self'[\s\S]*X-Frame-Options: SAMEORIGIN/u);
});

test('the pages we build hold no script of their own and no style but the sheets of the site, each named by its hash', async () => {
  const pages = (await readdir(built, { recursive: true })).filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(20);
  const sheets = await sheetsInside(built);
  for (const page of pages) {
    const { scripts, styles, attributes } = inlineCode(await readFile(join(built, page), 'utf8'));
    expect({ scripts, attributes }, page).toEqual({ scripts: [], attributes: [] });
    expect(styles.length, page).toBeLessThan(2);
    expect(sheets, page).toEqual(expect.arrayContaining([...styles]));
  }
  const policy = (await readFile(join(built, 'content-security-policy.txt'), 'utf8')).trim();
  expect(policy).toBe(contentSecurityPolicy({ scripts: [], styles: sheets }));
  expect(await readFile(join(built, '_headers'), 'utf8')).toContain(`\n  Content-Security-Policy: ${policy}\n`);
});

test('security.txt is plain text with its contact under the address of the site', async () => {
  const { headers, body } = await ask('/.well-known/security.txt');
  expect(headers['content-type']).toMatch(/^text\/plain; ?charset=utf-8$/u);
  expect(body).toMatch(/^Contact: (https?:\/\/[^/]+)\/kontakt\/\nExpires: .*Z\nPreferred-Languages: de, en\nCanonical: \1\/\.well-known\/security\.txt\n$/u);
});
