/** The limit of posts and the alarm, as the real server knows them. */
import { expect, test } from 'vitest';
import { sealMailJob } from '../../src/intake/mail-job.ts';
import { applicationId } from '../../src/intake/secrets.ts';
import { keys } from '../../src/records/names.ts';
import { anyForm, bodyOf, receiptTokenOf, send, tokenOf } from './applicant.ts';
import { makeHouse, open, portsOf } from './house.ts';
import { freePort } from '../tools/site.ts';

test('a network that posts too much is told to wait and loses nothing; others, and readers, notice nothing', async () => {
  const house = await makeHouse();
  const site = await open(house, { env: { POSTS_PER_MINUTE: '2' } });
  const check = (from?: string): Promise<Response> => fetch(site.url + anyForm.path, {
    method: 'POST', body: bodyOf(anyForm, { step: 'check' }), ...(from !== undefined && { headers: { 'X-Forwarded-For': from } }),
  });
  const statuses: number[] = [];
  for (let time = 0; time < 8; time += 1) statuses.push((await check()).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
  const refused = await check();
  expect(refused.headers.get('Retry-After')).toBe('60');
  const page = await refused.text();
  expect(page).toContain('Warten Sie eine Minute.');
  expect(page).toContain('value="Lena"');
  expect((await fetch(`${site.url}${anyForm.path}`)).status).toBe(200);
  // Behind a proxy on this machine: its own entry is the last, what stands before it anybody can make up.
  expect((await check('192.0.2.1')).status).toBe(200);
  for (let time = 0; time < 5; time += 1) expect((await check(`198.51.100.${String(time)}, 192.0.2.1`)).status).toBe(200);
  expect((await check('203.0.113.9, 192.0.2.1')).status).toBe(429);
  expect((await check('192.0.2.1, 203.0.113.9')).status).toBe(200);
  const log = await site.log();
  expect(log).toContain('"reason":"rate"');
  expect(log).not.toMatch(/192\.0\.2|198\.51\.100|203\.0\.113/u);
  expect(await site.stop()).toBe(0);
});

test('/healthz is degraded while the oldest mail waits for more than half an hour, and the log says so; the site goes on', async () => {
  const house = await makeHouse();
  const first = await open(house);
  const id = applicationId(receiptTokenOf(await send(first.url, anyForm, tokenOf(anyForm, house.secrets))));
  expect(await first.stop()).toBe(0);
  const past = portsOf(house, { now: () => new Date(Date.now() - 45 * 60_000) });
  const job = await sealMailJob({ kind: 'changed', language: 'de', form: anyForm.path, receiptToken: house.secrets.receiptToken('x') }, past);
  await house.store.create(keys.application(id, 2), (await house.store.get(keys.application(id)))!);
  await house.store.create(keys.mail(id, 'changed-2'), job);
  const site = await open(house, { env: { SMTP_URL: `smtp://127.0.0.1:${String(await freePort())}` } });
  const health = async (): Promise<unknown> => {
    const answer = await fetch(`${site.url}/healthz`);
    return [answer.status, await answer.json()];
  };
  await expect.poll(health).toEqual([200, { ok: false, store: 'ok', mail: 'degraded: the oldest unsent mail waits for 45 min' }]);
  expect(await site.log()).toContain('"event":"alarm","reason":"oldest unsent mail waits for 45 min"');
  expect((await fetch(`${site.url}/`)).status).toBe(200);
  expect(await site.stop()).toBe(0);
  // As if the pause after the failed attempt were over.
  await house.store.delete(keys.attempt(id, 'changed-2', 1));
  const well = await open(house);
  await expect.poll(() => house.store.get(keys.mail(id, 'changed-2'))).toBeUndefined();
  expect(await (await fetch(`${well.url}/healthz`)).json()).toEqual({ ok: true, store: 'ok', mail: 'ok' });
  expect(await well.stop()).toBe(0);
});
