import { expect, test } from 'vitest';
import { answerWait, createClient } from '../../../src/office/api/client.ts';

const answering = (body: string | null, status = 200) => createClient({ token: () => 't', fetch: () => Promise.resolve(new Response(body, { status })) });
const info = '{"recipients":["age1x"],"now":"2026-11-22T12:00:00.000Z","siteUrl":"https://x.example"}';

test('an answer counts only when it has the shape that was agreed on', async () => {
  expect(await answering(info).info({})).toEqual({ ok: true, answer: JSON.parse(info) });
  for (const wrong of ['', '{', 'null', '{}', '<h1>Fehler</h1>', info.replace('"now"', '"then"'), info.replace('}', ',"more":1}'), info.replace('"age1x"', '1')]) {
    expect(await answering(wrong).info({}), wrong).toEqual({ ok: false, problem: 'offline' });
  }
});

test('a refusal is told by its code; one of a host in front by its number; everything else is no answer', async () => {
  expect(await answering('{"problem":"expired"}', 401).info({})).toEqual({ ok: false, problem: 'expired' });
  for (const [status, problem] of [[413, 'too-large'], [429, 'rate'], [503, 'store'], [502, 'offline'], [500, 'offline'], [404, 'offline'], [401, 'offline']] as const) {
    expect(await answering('<h1>x</h1>', status).info({})).toEqual({ ok: false, problem });
    expect(await answering('{"problem":"else"}', status).info({})).toEqual({ ok: false, problem });
  }
});

test('a call is a post of JSON to its own address, without cookies, with the token of that moment', async () => {
  const asked: Request[] = [];
  let token: string | undefined = 'one';
  const client = createClient({ origin: 'https://x.example', token: () => token, fetch: (input, init) => { asked.push(new Request(input, init)); return Promise.resolve(new Response('{}')); } });
  await client.end({});
  token = 'two';
  await client.exported({ format: 'csv', count: 3, names: false });
  await client.session({ recipient: 'age1x' });
  token = undefined;
  await client.end({});
  expect(asked.map(({ url, method, headers }) => [method, url, headers.get('Authorization'), headers.get('Content-Type')])).toEqual([
    ['POST', 'https://x.example/buero/api/end', 'Bearer one', 'application/json'], ['POST', 'https://x.example/buero/api/exported', 'Bearer two', 'application/json'],
    ['POST', 'https://x.example/buero/api/session', null, 'application/json'], ['POST', 'https://x.example/buero/api/end', null, 'application/json'],
  ]);
  expect(await asked[1]!.json()).toEqual({ format: 'csv', count: 3, names: false });
  for (const { credentials, cache, redirect, signal } of asked) expect([credentials, cache, redirect, signal instanceof AbortSignal]).toEqual(['omit', 'no-store', 'error', true]);
});

test('an answer that never comes is given up', async () => {
  expect(answerWait).toBe(15_000);
  const cut = createClient({ token: () => 't', fetch: (_, init) => new Promise((_resolve, reject) => {
    init!.signal!.addEventListener('abort', () => { reject(init!.signal!.reason as Error); });
    // As the time-out would.
    init!.signal!.dispatchEvent(new Event('abort'));
  }) });
  expect(await cut.info({})).toEqual({ ok: false, problem: 'offline' });
  const half = createClient({ token: () => 't', fetch: () => Promise.resolve(new Response(new ReadableStream({ start: (controller) => { controller.error(new Error('cut')); } }))) });
  expect(await half.info({})).toEqual({ ok: false, problem: 'offline' });
});
