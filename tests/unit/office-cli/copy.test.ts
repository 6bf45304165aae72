import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeAt } from '../../../src/office-cli/copy.ts';
import { OfficeProblem } from '../../../src/office-cli/problem.ts';
import { filesStore } from '../../../src/stores/files.ts';
import { testServer, type TestServer } from '../../stores/postgres-server.ts';
import { runScript } from './household.ts';

let server: TestServer;
let base = '';
beforeAll(async () => {
  server = await testServer();
  base = await mkdtemp(join(tmpdir(), 'mentee-office-copy-'));
}, 60_000);
afterAll(async () => {
  await server.close();
  await rm(base, { recursive: true, force: true });
}, 60_000);

const copy = (from: string, to: string, env: Record<string, string> = {}) => runScript('cli', ['copy', '--from', from, '--to', to], env);

describe('npm run office -- copy', () => {
  test('moves everything to a database and back, says so, and shows no password', async () => {
    const [first, second, url] = [join(base, 'first'), join(base, 'second'), await server.freshDatabase()];
    const store = filesStore(first);
    for (const key of ['application/A/1', 'application/A/2', 'mail/A/office']) await store.create(key, Buffer.from(key));
    const there = await copy(`files:${first}`, 'postgres', { DATABASE_URL: url });
    expect(there).toMatchObject({ code: 0, err: '' });
    const sum = /SHA-256 ([0-9a-f]{64})/u.exec(there.out)?.[1] ?? 'no sum';
    expect(there.out.split('\n').slice(3)).toEqual([
      'application/ 2 kopiert, 0 schon da', 'mail/ 1 kopiert, 0 schon da', '',
      `Quelle: 3 Datensätze, SHA-256 ${sum}`, `Ziel:   3 Datensätze, SHA-256 ${sum}`, 'Beide sind gleich.', '',
    ]);
    const { password, host, pathname } = new URL(url);
    expect(there.out).toContain(`Nach: PostgreSQL, ${host}${pathname}\n`);
    const back = await copy(url, `files:${second}`);
    expect(back).toMatchObject({ code: 0, err: '' });
    expect(back.out).toContain(sum);
    if (password !== '') expect(there.out + back.out).not.toContain(password);
    expect(await readdir(join(second, 'records', 'application', 'A'))).toEqual(['1', '2']);
  });

  test('complains about every difference, changes nothing there, and ends with 1', async () => {
    const [first, second] = [await mkdtemp(join(base, 'f-')), await mkdtemp(join(base, 'f-'))];
    await filesStore(first).create('application/A/1', Buffer.from('A'));
    await filesStore(second).create('application/A/1', Buffer.from('B'));
    await filesStore(second).create('sent/A/office', Buffer.from('C'));
    const { code, out, err } = await copy(`files:${first}`, `files:${second}`);
    expect(code).toBe(1);
    expect(out).not.toContain('Beide sind gleich');
    expect(err).toBe('Im Ziel anders, dort nicht verändert: application/A/1\nNur im Ziel: sent/A/office\nQuelle und Ziel sind nicht gleich.\n');
    expect(await filesStore(second).get('application/A/1')).toEqual(new Uint8Array(Buffer.from('B')));
  });

  test('says when it is broken off, and what to do', async () => {
    const first = await mkdtemp(join(base, 'f-'));
    await filesStore(first).create('application/A/1', Buffer.from('A'));
    const { code, out, err } = await copy(`files:${first}`, 'postgres:postgres://name:geheim@127.0.0.1:9/nowhere');
    expect({ code, err }).toEqual({ code: 1, err: 'Die Kopie ist unterbrochen (ECONNREFUSED). Geben Sie denselben Befehl noch einmal ein: Was schon kopiert ist, bleibt.\n' });
    expect(out + err).not.toContain('geheim');
  });

  test.each([
    ['without a source', ['copy', '--to', 'postgres'], /^Hinter „copy“ fehlt --from oder --to\. Schreiben Sie: npm run office -- copy/u],
    ['with a store that there is not', ['copy', '--from', 'sqlite:geheim', '--to', 'postgres'], /^„sqlite“ ist kein Speicher\./u],
    ['from a folder that is missing', ['copy', '--from', 'files:/missing/data', '--to', 'files:/tmp'], /^Den Datenordner „\/missing\/data“ gibt es nicht\. Schreiben Sie hinter „--from files:“/u],
    ['from no folder', ['copy', '--from', 'files:', '--to', 'files:/tmp'], /^Hinter „files:“ fehlt der Datenordner\./u],
    ['to itself', ['copy', '--from', 'files:/tmp', '--to', 'files:/tmp/../tmp/'], /^Quelle und Ziel sind derselbe Speicher\./u],
    ['to a database nobody named', ['copy', '--from', 'files:/tmp', '--to', 'postgres'], /DATABASE_URL: /u],
    ['to blobs without rights', ['copy', '--from', 'files:/tmp', '--to', 'netlify-blobs:production'], /NETLIFY_SITE_ID: [^]*NETLIFY_BLOBS_TOKEN: /u],
    ['with options of another command', ['list', '--from', 'files:/tmp'], /^--from und --to gehören zu: npm run office -- copy/u],
  ])('%s it says what to write', async (_, args, message) => {
    const { code, out, err } = await runScript('cli', args, { DATABASE_URL: '' });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toContain('geheim');
  });
});

test('a store can be named in every way the help tells of', () => {
  const environment = { DATABASE_URL: 'postgres://a@b.example/c', NETLIFY_SITE_ID: 'site', NETLIFY_BLOBS_TOKEN: 'token', DEPLOY_CONTEXT: 'dev' };
  expect(storeAt('postgres', environment)).toMatchObject({ STORE: 'postgres', DATABASE_URL: environment.DATABASE_URL });
  for (const address of ['postgres://x@y.example/z', 'postgresql://x@y.example/z', 'postgres:postgres://x@y.example/z']) {
    expect(storeAt(address, environment).DATABASE_URL).toMatch(/^postgres(?:ql)?:\/\/x@y\.example\/z$/u);
  }
  expect(storeAt('netlify-blobs:production', environment)).toMatchObject({ STORE: 'netlify-blobs', DEPLOY_CONTEXT: 'production' });
  expect(storeAt('netlify-blobs', environment)).toMatchObject({ DEPLOY_CONTEXT: 'dev' });
  expect(() => storeAt('', environment)).toThrow(OfficeProblem);
});
