import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { identitiesIn } from '../../src/records/identity.ts';
import { filesStore } from '../../src/stores/files.ts';
import { freePort } from '../tools/site.ts';
import { builtSite } from './build.ts';
import { makeHouse, temporary } from './house.ts';
import { start } from './start.ts';

let dist = '';
beforeAll(async () => { dist = await builtSite(); });

/** One line for people: no stack, no path into our own code. */
function expectClear(text: string): void {
  expect(text).not.toMatch(/\bat (?:async )?\S+ \(?(?:file|node):/u);
  expect(text).not.toContain('node:internal');
  expect(text).not.toMatch(/Node\.js v\d/u);
}

describe('the first start', () => {
  test('makes the data folder for the service alone and prints where to look', async () => {
    const dataDir = join(await temporary(), 'data');
    const port = await freePort();
    const { code, stdout, stderr } = await start({ DATA_DIR: dataDir, DIST_DIR: dist, PORT: String(port) }, /Mails/u);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const told of [`http://localhost:${String(port)}`, `${dataDir}/records`, join(dataDir, 'keys', 'office.txt'), `${dataDir}/mail/`, 'npm run office -- list']) {
      expect(stdout).toContain(told);
    }
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
    expect(entries.filter((entry) => entry.isFile()).length).toBeGreaterThanOrEqual(3);
    for (const entry of entries) {
      expect((await stat(join(entry.parentPath, entry.name))).mode & 0o777, entry.name).toBe(entry.isDirectory() ? 0o700 : 0o600);
    }
    const [office, recovery] = await Promise.all(['office.txt', 'recovery.txt'].map((name) => readFile(join(dataDir, 'keys', name), 'utf8')));
    const identities = [...identitiesIn(office!), ...identitiesIn(recovery!)];
    expect(new Set(identities).size).toBe(2);
    const secret = await readFile(join(dataDir, 'keys', 'app-secret.txt'), 'utf8');
    for (const hidden of [...identities, secret.trim()]) expect(stdout).not.toContain(hidden);
    // A second start keeps the keys: what was sealed to them must stay readable.
    await start({ DATA_DIR: dataDir, DIST_DIR: dist, PORT: String(port) }, /Mails/u);
    expect(await readFile(join(dataDir, 'keys', 'office.txt'), 'utf8')).toBe(office);
  });

  test('at several places at once leads to the same keys for all', async () => {
    const dataDir = join(await temporary(), 'data');
    const ports = await Promise.all(Array.from({ length: 3 }, freePort));
    const started = await Promise.all(ports.map((port) => start({ DATA_DIR: dataDir, DIST_DIR: dist, PORT: String(port) }, /Mails/u)));
    expect(started.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect((await readdir(join(dataDir, 'keys'))).toSorted()).toEqual(['app-secret.txt', 'office.txt', 'recovery.txt']);
  });
});

describe('what keeps the server from starting is said in one clear line', () => {
  test('a port that is taken; and no mail that waits is touched', async () => {
    const house = await makeHouse();
    await house.store.create('mail/A/office', new TextEncoder().encode('{"v":1}\nwaiting'));
    await house.store.create('application/A/1', new Uint8Array([1]));
    const taken = createServer().listen(await freePort(), '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const { code, stderr } = await start({ ...house.env, DATA_DIR: house.dataDir, DIST_DIR: dist, PORT: String(port) });
    taken.close();
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(`PORT: ${String(port)} ist schon belegt.`)]);
    expect((await filesStore(house.dataDir).list('attempt/')).keys).toEqual([]);
  });

  test('a data folder that is a file', async () => {
    const file = join(await temporary(), 'data');
    await writeFile(file, '');
    const { code, stderr } = await start({ DATA_DIR: file, DIST_DIR: dist, PORT: '0' });
    expect(code).toBe(1);
    expect(stderr).toContain('DATA_DIR');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expectClear(stderr);
  });

  test.each(['nothing', 'an empty folder'])('a website that is not built: %s', async (what) => {
    const folder = join(await temporary(), 'dist');
    if (what !== 'nothing') await mkdir(folder);
    const { code, stderr } = await start({ DATA_DIR: join(await temporary(), 'data'), DIST_DIR: folder, PORT: '0' });
    expect(code).toBe(1);
    expect(stderr).toContain('npm run build');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expectClear(stderr);
  });

  test('in production every setting that is missing, with what to put there', async () => {
    const dataDir = join(await temporary(), 'data');
    const { code, stdout, stderr } = await start({ NODE_ENV: 'production', DIST_DIR: dist, PORT: '0' });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    for (const name of ['SITE_URL', 'DATA_DIR', 'APP_SECRET', 'OFFICE_RECIPIENTS', 'SMTP_URL', 'MAIL_FROM', 'OFFICE_MAIL']) {
      expect(stderr).toMatch(new RegExp(`^ {2}${name}: .{20,}$`, 'mu'));
    }
    expectClear(stderr);
    await expect(stat(dataDir)).rejects.toThrow();
  });
});

test('in production the server starts with all settings, makes no keys and prints none', async () => {
  const dataDir = join(await temporary(), 'data');
  const house = await makeHouse();
  const secret = randomBytes(32).toString('base64');
  const { code, stdout, stderr } = await start({
    NODE_ENV: 'production', DIST_DIR: dist, DATA_DIR: dataDir, PORT: String(await freePort()), SITE_URL: 'https://mentoring.example.org',
    APP_SECRET: secret, OFFICE_RECIPIENTS: house.recipients.join(' '), SMTP_URL: 'smtps://name:geheim@mail.example.org:465',
    MAIL_FROM: 'mentoring@example.org', OFFICE_MAIL: 'buero@example.org',
  }, /Bewerbungen \(versiegelt\)/u);
  expect(code).toBe(0);
  expect(stderr).toBe('');
  expect(stdout).toContain('https://mentoring.example.org');
  for (const hidden of [secret, 'geheim', 'AGE-SECRET-KEY']) expect(stdout).not.toContain(hidden);
  await expect(stat(join(dataDir, 'keys'))).rejects.toThrow();
});
