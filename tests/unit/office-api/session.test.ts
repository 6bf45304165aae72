import { generateX25519Identity } from 'age-encryption';
import { describe, expect, test, vi } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { securityHeaders } from '../../../src/headers.ts';
import { networkLimiter } from '../../../src/intake/network-limit.ts';
import { deriveSecrets } from '../../../src/intake/secrets.ts';
import { issueToken } from '../../../src/intake/token.ts';
import { fromBase64 } from '../../../src/office/api/bytes.ts';
import { answerWait } from '../../../src/office/api/client.ts';
import { calls, sessionLength, type CallName } from '../../../src/office/api/schema.ts';
import { issueSession } from '../../../src/office-api/session-token.ts';
import { open, recipientOf } from '../../../src/records/seal.ts';
import { secrets } from '../tools/ports.ts';
import { colleague, me, officers, world } from './world.ts';

const signed = (Object.keys(calls) as CallName[]).filter((name) => name !== 'session');
const refused = async (answer: Promise<Response>): Promise<unknown> => {
  const given = await answer;
  return [given.status, await given.json()];
};

describe('a session', () => {
  test('is sealed to the key that asked: nobody else opens it, not even the other officer', async () => {
    const here = await world();
    const asked = await here.with(undefined).session({ recipient: me });
    if (!asked.ok) throw new Error(asked.problem);
    expect(asked.answer.expires).toBe(new Date(here.ports.now().getTime() + sessionLength).toISOString());
    const sealed = fromBase64(asked.answer.sealed);
    await expect(open(sealed, [officers.recovery])).rejects.toMatchObject({ problem: 'wrong-key' });
    const token = await open(sealed, [officers.office]);
    expect(await here.with(token).info({})).toEqual({ ok: true, answer: { recipients: [me, colleague], now: here.ports.now().toISOString(), siteUrl: here.ports.siteUrl } });
  });

  test('is given to keys of the office only', async () => {
    const here = await world();
    for (const recipient of [await recipientOf(await generateX25519Identity()), '', 'age1', me.toUpperCase(), `${me} `]) {
      expect(await here.with(undefined).session({ recipient })).toEqual({ ok: false, problem: 'recipient' });
    }
  });

  test('lasts for half an hour', async () => {
    const here = await world();
    const client = await here.as(officers.office);
    here.wait(sessionLength - 1);
    expect((await client.info({})).ok).toBe(true);
    here.wait(1);
    expect(await client.info({})).toEqual({ ok: false, problem: 'expired' });
  });

  test('that was ended opens nothing any more, and the other ones stay', async () => {
    const here = await world();
    const [ended, other] = [await here.as(officers.office), await here.as(officers.office)];
    expect(await ended.end({})).toEqual({ ok: true, answer: {} });
    expect(await ended.info({})).toEqual({ ok: false, problem: 'expired' });
    expect(await ended.end({})).toEqual({ ok: false, problem: 'expired' });
    expect((await other.info({})).ok).toBe(true);
    expect(await here.allOf()).toEqual([expect.stringMatching(/^ended\/2026-10-05\/[\da-f]{64}$/u)]);
  });

  test('that was ended is not brought back by spelling its token in another way', async () => {
    const here = await world();
    const token = await here.token(officers.office);
    await here.with(token).end({});
    // The last character of 43 carries four bits only: others spell the same bytes.
    for (const last of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=') {
      expect((await here.with(token.slice(0, -1) + last).info({})).ok, last).toBe(false);
    }
  });

  test('ends at once when its key is no longer one of the office', async () => {
    const recipients = [me, colleague];
    const here = await world({ recipients });
    const client = await here.as(officers.recovery);
    recipients.pop();
    expect(await client.info({})).toEqual({ ok: false, problem: 'recipient' });
  });

  test('is never one of another house, nor the token of a check page', async () => {
    const here = await world();
    const foreign = deriveSecrets(new Uint8Array(32).fill(8));
    const tokens = [issueSession(me, { secrets: foreign, now: here.ports.now }).token, issueToken(forms[0]!, here.ports.now(), secrets)];
    for (const token of tokens) expect(await here.with(token).info({})).toEqual({ ok: false, problem: 'token' });
  });
});

describe('a token that is none', () => {
  test('opens no call, whichever it is', async () => {
    const here = await world();
    const good = await here.token(officers.office);
    const [text = '', signature = ''] = good.split('.');
    const changed = Buffer.from(Buffer.from(text, 'base64url').toString().replace(me, colleague)).toString('base64url');
    for (const name of signed) {
      for (const authorization of [undefined, '', 'Bearer', 'Bearer ', `Basic ${good}`, good, `Bearer ${text}`, `Bearer ${text}.`, `Bearer .${signature}`, `Bearer ${changed}.${signature}`, `Bearer ${good}.x`, `Bearer ${good} x`]) {
        const headers: Record<string, string> = authorization === undefined ? {} : { Authorization: authorization };
        expect(await refused(here.raw(name, { headers })), `${name} ${String(authorization)}`).toEqual([401, { problem: 'token' }]);
      }
    }
    expect(await here.allOf()).toEqual([]);
  });

  test('with any one bit changed opens nothing', async () => {
    const here = await world();
    const good = Buffer.from(await here.token(officers.office));
    for (let at = 0; at < good.length; at += 1) {
      const wrong = Buffer.from(good);
      wrong[at] = wrong[at]! ^ 1;
      const { status } = await here.raw('info', { headers: { Authorization: `Bearer ${wrong.toString('latin1').replaceAll(/[^\w.-]/gu, 'x')}` } });
      expect(status, String(at)).toBe(401);
    }
  });

  test('tried too often is answered with a pause, while those who have one go on', async () => {
    const allow = networkLimiter(20, () => 0);
    const here = await world({ mayPost: () => allow('192.0.2.1') });
    const client = await here.as(officers.office);
    const answers = [];
    for (let time = 0; time < 70; time += 1) answers.push(await here.with('x').info({}));
    expect(answers.filter((one) => !one.ok && one.problem === 'token')).toHaveLength(59);
    expect(answers.filter((one) => !one.ok && one.problem === 'rate')).toHaveLength(11);
    expect((await client.info({})).ok).toBe(true);
    expect(await here.with(undefined).session({ recipient: me })).toEqual({ ok: false, problem: 'rate' });
    expect((await here.raw('session')).headers.get('Retry-After')).toBe('60');
  });
});

describe('the entrance', () => {
  test('takes JSON from our own page, and refuses the rest with a code', async () => {
    const here = await world();
    const headers = { Authorization: `Bearer ${await here.token(officers.office)}` };
    const cases: readonly (readonly [number, string, Promise<Response>])[] = [
      [405, 'method', here.raw('info', { method: 'PUT', headers })],
      [404, 'unknown-call', here.raw('toString', { headers })],
      [404, 'unknown-call', here.raw('info/more', { headers })],
      [422, 'shape', here.raw('info', { headers: { ...headers, 'Content-Type': 'text/plain' } })],
      [422, 'shape', here.raw('info', { headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' } })],
      [403, 'origin', here.raw('info', { headers: { ...headers, 'Sec-Fetch-Site': 'cross-site' } })],
      [403, 'origin', here.raw('info', { headers: { ...headers, 'Sec-Fetch-Site': 'same-site' } })],
      [422, 'shape', here.raw('info', { headers, body: '{' })],
      [422, 'shape', here.raw('info', { headers, body: '[]' })],
      [422, 'shape', here.raw('info', { headers, body: '{"more":1}' })],
      [422, 'shape', here.raw('info', { headers, body: new Uint8Array([0x22, 0xff, 0x22]) })],
      [413, 'too-large', here.raw('info', { headers, body: JSON.stringify({ more: 'x'.repeat(40_000) }) })],
      [413, 'too-large', here.raw('session', { body: 'x'.repeat(400_000) })],
    ];
    for (const [status, problem, answer] of cases) expect(await refused(answer), problem).toEqual([status, { problem }]);
  });

  test('answers with all security headers, kept nowhere', async () => {
    const here = await world();
    const good = here.raw('info', { headers: { Authorization: `Bearer ${await here.token(officers.office)}` } });
    for (const answer of [await good, await here.raw('info'), await here.raw('none')]) {
      for (const [name, value] of Object.entries(securityHeaders)) expect(answer.headers.get(name)).toBe(value);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(answer.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
      expect(answer.headers.get('Set-Cookie')).toBeNull();
    }
  });

  test('says `store` while the store is down, and logs a code and no text', async () => {
    const broken = Object.assign(new Error('marker'), { code: 'EIO' });
    const here = await world();
    const headers = { Authorization: `Bearer ${await here.token(officers.office)}` };
    const down = await world({ store: { ...here.store, get: () => Promise.reject(broken), list: () => Promise.reject(broken), healthy: () => Promise.resolve(false) } });
    const answer = await down.raw('keys', { headers });
    expect([answer.status, answer.headers.get('Retry-After'), await answer.text()]).toEqual([503, '30', '{"problem":"store"}']);
    expect(down.log).toEqual([{ event: 'office-failed', reason: 'EIO' }, { event: 'office-refused', reason: 'store' }]);
  });

  test('says `store` when it hangs, before whoever asked gives up', async () => {
    const here = await world();
    const token = await here.token(officers.office);
    const hanging = await world({ store: { ...here.store, list: () => new Promise(() => undefined) } });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      let said: unknown;
      void hanging.raw('keys', { headers: { Authorization: `Bearer ${token}` } }).then(async (answer) => { said = await answer.json(); });
      // Whatever comes before the hanging call goes on in its own time.
      await vi.waitFor(() => { expect(vi.getTimerCount()).toBe(1); });
      for (let passed = 0; said === undefined && passed < answerWait; passed += answerWait / 10) await vi.advanceTimersByTimeAsync(answerWait / 10);
      expect(said).toEqual({ problem: 'store' });
    } finally {
      vi.useRealTimers();
    }
  });
});
