/** The API of the real server, over real connections. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mentorForm } from '../../../src/forms/mentor.ts';
import { securityHeaders } from '../../../src/headers.ts';
import { fromBase64, toBase64 } from '../../../src/office/api/bytes.ts';
import { createClient, type Client } from '../../../src/office/api/client.ts';
import { apiPath } from '../../../src/office/api/schema.ts';
import { shellPath } from '../../../src/intake/plain-pages.ts';
import { identitiesIn } from '../../../src/records/identity.ts';
import { keys } from '../../../src/records/names.ts';
import { open, openApplication, recipientOf, sealApplication } from '../../../src/records/seal.ts';
import { filesStore } from '../../../src/stores/files.ts';
import { freePort, startSite, type Site } from '../../tools/site.ts';
import { exampleAnswers, headerOf, newId } from '../office-cli/household.ts';
import { note } from './world.ts';

let dist = '';
let site: Site;
let identity = '';
let me = '';
const id = newId();
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'mentee-office-http-'));
  // As little of a build as the server starts with.
  for (const folder of [shellPath, 'en/404']) await mkdir(join(dist, folder), { recursive: true });
  for (const path of ['404.html', 'en/404/index.html', join(shellPath, 'index.html')]) await writeFile(join(dist, path), '<h1>Seite</h1>');
  site = await startSite({ dist, env: { NODE_ENV: '', APP_SECRET: '', OFFICE_RECIPIENTS: '', SMTP_URL: '', SITE_URL: '', POSTS_PER_MINUTE: '20' } });
  identity = identitiesIn(await readFile(join(site.dataDir, 'keys', 'office.txt'), 'utf8'))[0]!;
  me = await recipientOf(identity);
  const info = await (await session()).info({});
  if (!info.ok) throw new Error(info.problem);
  await filesStore(site.dataDir).create(keys.application(id), await sealApplication({ header: headerOf(mentorForm), answers: exampleAnswers(mentorForm) }, info.answer.recipients));
}, 60_000);
afterAll(async () => {
  await site.stop();
  await rm(dist, { recursive: true, force: true });
});

let token: string | undefined;
/** A client with one session for all tests: asking for more of them is limited. */
async function session(): Promise<Client> {
  if (token === undefined) {
    const asked = await createClient({ origin: site.url, token: () => undefined }).session({ recipient: me });
    if (!asked.ok) throw new Error(asked.problem);
    token = await open(fromBase64(asked.answer.sealed), [identity]);
  }
  return createClient({ origin: site.url, token: () => token });
}

test('from the key to an opened application, a note, and the end of the session', async () => {
  const client = await session();
  const keysGiven = await client.keys({});
  if (!keysGiven.ok) throw new Error(keysGiven.problem);
  expect(keysGiven.answer).toEqual({ keys: [keys.application(id)] });
  const given = await client.records({ keys: [...keysGiven.answer.keys] });
  if (!given.ok) throw new Error(given.problem);
  const { answers } = await openApplication(fromBase64(given.answer.records[0]!.bytes!), [identity]);
  expect(answers).toEqual(exampleAnswers(mentorForm));
  expect(await client.event({ id, number: 1, record: await note('x', new Date(), me, [me]) })).toEqual({ ok: true, answer: { outcome: 'created' } });
  const asked = await createClient({ origin: site.url, token: () => undefined }).session({ recipient: me });
  if (!asked.ok) throw new Error(asked.problem);
  const other = await open(fromBase64(asked.answer.sealed), [identity]);
  const ending = createClient({ origin: site.url, token: () => other });
  expect(await ending.end({})).toEqual({ ok: true, answer: {} });
  expect(await ending.info({})).toEqual({ ok: false, problem: 'expired' });
});

test('every answer carries the security headers and is kept nowhere, whatever was asked', async () => {
  const authorization = { Authorization: `Bearer ${(await session(), token)}` };
  const post = (call: string, headers: Record<string, string>, body = '{}', method = 'POST') =>
    fetch(`${site.url}${apiPath}${call}`, { method, headers: { 'Content-Type': 'application/json', ...headers }, body });
  const answers: readonly (readonly [number, string | undefined, Response])[] = [
    [200, undefined, await post('info', authorization)], [401, 'token', await post('info', {})], [404, 'unknown-call', await post('none', authorization)],
    [405, 'method', await post('info', authorization, '{}', 'PUT')], [403, 'origin', await post('info', { ...authorization, Origin: 'https://elsewhere.example' })],
    [422, 'shape', await post('info', authorization, '{')], [413, 'too-large', await post('info', authorization, `"${'x'.repeat(100_000)}"`)],
  ];
  for (const [status, problem, answer] of answers) {
    expect([answer.status, answer.headers.get('Cache-Control'), answer.headers.get('Content-Type')]).toEqual([status, 'no-store', 'application/json; charset=utf-8']);
    for (const [name, value] of Object.entries(securityHeaders)) expect(answer.headers.get(name)).toBe(value);
    if (problem !== undefined) expect(await answer.json()).toEqual({ problem });
  }
  expect((await fetch(`${site.url}${apiPath}info`)).status).toBe(404);
});

test('a body far too large is answered, with a token and without', async () => {
  await session();
  const record = toBase64(new Uint8Array(2_000_000));
  const small = createClient({ origin: site.url, token: () => token });
  expect(await small.event({ id, number: 2, record })).toEqual({ ok: false, problem: 'too-large' });
  expect(await createClient({ origin: site.url, token: () => 'x' }).event({ id, number: 2, record })).toEqual({ ok: false, problem: 'token' });
});

test('guessing is slowed down for its network, and leaves a running session alone', async () => {
  const guesses = [];
  for (let time = 0; time < 80; time += 1) guesses.push(await createClient({ origin: site.url, token: () => 'x' }).info({}));
  expect(guesses.at(-1)).toEqual({ ok: false, problem: 'rate' });
  expect((await (await session()).info({})).ok).toBe(true);
});

test('the log tells of refusals by their code, and never holds a token, a key or a word', async () => {
  const log = await site.log();
  expect(log).toContain('"event":"office-refused","reason":"token"');
  for (const secret of [token!, token!.split('.')[0]!, me, identity, '127.0.0.1"']) expect(log).not.toContain(secret);
});

test('without a server the client says that nobody knows', async () => {
  const nowhere = createClient({ origin: `http://127.0.0.1:${String(await freePort())}`, token: () => 'x' });
  expect(await nowhere.info({})).toEqual({ ok: false, problem: 'offline' });
});
