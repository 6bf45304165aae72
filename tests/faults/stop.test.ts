import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { applicationId } from '../../src/intake/secrets.ts';
import { keys } from '../../src/records/names.ts';
import { anyForm, bodyOf, receiptTokenOf, send, tokenOf } from './applicant.ts';
import { applications, expectedMailFiles, keysBelow, mailFiles, makeHouse, open } from './house.ts';
import { startMailServer } from './mail-server.ts';
import { rawClient } from './raw.ts';

test.each(['SIGTERM', 'SIGINT'] as const)('%s lets an application that is under way arrive, with both mails, and takes no new ones', async (signal) => {
  const house = await makeHouse();
  const site = await open(house);
  const body = bodyOf(anyForm, { step: 'send', token: tokenOf(anyForm, house.secrets) }).toString();
  const client = await rawClient(site.url);
  client.write(`POST ${anyForm.path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${String(body.length)}\r\n\r\n${body.slice(0, 300)}`);
  await sleep(150);
  const begun = Date.now();
  const stopped = site.stop(signal);
  await sleep(250);
  await expect(fetch(`${site.url}/`)).rejects.toThrow(TypeError);
  client.write(body.slice(300));
  const answer = await client.answer();
  expect(answer).toMatch(/^HTTP\/1\.1 303 /u);
  const token = /location: \/bewerbung\/eingang\/([\w-]+)/iu.exec(answer)?.[1] ?? '';
  expect(await stopped).toBe(0);
  expect(Date.now() - begun).toBeLessThan(2_000);
  expect([...(await applications(house)).keys()]).toEqual([applicationId(token)]);
  expect(await mailFiles(house)).toEqual(expectedMailFiles([applicationId(token)]));
  expect(await keysBelow(house, keys.mails)).toEqual([]);
});

test('a stop waits for mails that are being handed over, those of a sweep included', async () => {
  const house = await makeHouse();
  const mails = await startMailServer();
  const first = await open(house, { env: { SMTP_URL: mails.url } });
  mails.delay = 600;
  receiptTokenOf(await send(first.url, anyForm, tokenOf(anyForm, house.secrets)));
  expect(await first.stop()).toBe(0);
  expect(mails.delivered).toHaveLength(2);
  expect(await keysBelow(house, keys.mails)).toEqual([]);
  // An application whose mails nobody has tried: the sweep at the start begins with them, and the stop comes meanwhile.
  const down = await open(house, { env: { SMTP_URL: mails.url } });
  const id = applicationId(receiptTokenOf(await send(down.url, anyForm, tokenOf(anyForm, house.secrets))));
  await down.stop('SIGKILL');
  await sleep(700);
  const before = mails.delivered.length;
  for (const kind of ['office', 'receipt'] as const) await house.store.delete(keys.attempt(id, kind, 1));
  const sweeping = await open(house, { env: { SMTP_URL: mails.url } });
  await expect.poll(async () => (await keysBelow(house, keys.attempts(id, 'office'))).length, { interval: 20 }).toBe(1);
  expect(await sweeping.stop()).toBe(0);
  expect(await keysBelow(house, keys.mails)).toEqual([]);
  expect(mails.delivered.length - before).toBe(2);
  await mails.stop();
});
