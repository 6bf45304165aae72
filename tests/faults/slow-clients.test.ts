import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smtpMailer } from '../../src/mailers.ts';
import { anyForm, bodyOf, post, receiptTokenOf, send, tokenOf } from './applicant.ts';
import { applications, makeHouse, open, type House } from './house.ts';
import { rawClient } from './raw.ts';
import type { Site } from '../tools/site.ts';

let house: House;
let site: Site;
beforeAll(async () => {
  house = await makeHouse();
  site = await open(house);
});
afterAll(async () => { await site.stop(); });

const head = (more: string): string =>
  `POST ${anyForm.path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n${more}\r\n`;

/** A body of exactly so many bytes, valid but for one unknown field at its end. */
const bodyOfSize = (bytes: number): URLSearchParams => {
  const body = bodyOf(anyForm, { step: 'check' });
  const motivation = body.get('motivation') ?? '';
  const missing = bytes - body.toString().length;
  body.set('motivation', motivation + 'x'.repeat(missing));
  return body;
};

describe('the size of a form', () => {
  test('64 KB are read to the last byte and one more is refused, with a page that keeps what fitted', async () => {
    const limit = 64 * 1024;
    const whole = bodyOfSize(limit);
    expect(whole.toString()).toHaveLength(limit);
    const taken = await post(site.url, anyForm, whole);
    // Read, and then found too long by the question itself.
    expect(taken.status).toBe(422);
    const refused = await post(site.url, anyForm, bodyOfSize(limit + 1));
    const page = await refused.text();
    expect(refused.status).toBe(413);
    expect(page).toContain('Ihre Texte sind zusammen zu lang');
    expect(page).toContain('value="Lena"');
  });

  test('a declared length far above the limit is refused as well', async () => {
    const answer = await post(site.url, anyForm, bodyOfSize(2 * 1024 * 1024));
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('Ihre Texte sind zusammen zu lang');
  });
});

describe('slow and endless clients', () => {
  test.concurrent('get an answer in plain German or are cut off, while everybody else is served within a second', async ({ expect }) => {
    const typed = 'firstName=Langsam&lastName=Leitung';
    const slow = await Promise.all(Array.from({ length: 40 }, () => rawClient(site.url)));
    for (const client of slow) client.write(`${head('Content-Length: 5000\r\nConnection: close\r\n')}${typed}`);
    const heads = await Promise.all(Array.from({ length: 20 }, () => rawClient(site.url)));
    for (const client of heads) client.write(`POST ${anyForm.path} HTTP/1.1\r\nHost: loc`);
    const endless = await rawClient(site.url);
    endless.write(head('Transfer-Encoding: chunked\r\nConnection: close\r\n'));
    const chunk = `4000\r\n${'a'.repeat(0x4000)}\r\n`;
    let flooding = true;
    const flood = (async () => {
      while (flooding && !endless.socket.destroyed) {
        endless.write(chunk);
        await sleep(2);
      }
    })();
    const slowest: number[] = [];
    const patience = Date.now() + 9_000;
    while (Date.now() < patience) {
      const begun = performance.now();
      const token = tokenOf(anyForm, house.secrets);
      const [page, sent] = await Promise.all([fetch(`${site.url}/`), send(site.url, anyForm, token)]);
      expect(page.status).toBe(200);
      receiptTokenOf(sent);
      slowest.push(performance.now() - begun);
      await sleep(300);
    }
    expect(Math.max(...slowest)).toBeLessThan(1_000);
    const answers = await Promise.all(slow.map((client) => client.answer(6_000)));
    for (const answer of answers) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /u);
      expect(answer).toContain('Die Verbindung war zu langsam');
      expect(answer).toContain('value="Langsam"');
    }
    const flooded = await endless.answer(3_000);
    flooding = false;
    await flood;
    expect(flooded).toMatch(/^HTTP\/1\.1 413 /u);
    // Heads that never end are cut off by Node itself.
    for (const client of heads) expect(await client.answer(6_000)).not.toContain('[gave up waiting]');
    expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
    expect((await applications(house)).size).toBe(slowest.length);
  }, 40_000);

  // Waits ten seconds as well, so that both wait together.
    test.concurrent('a mail server that takes the connection and says nothing fails before the next attempt is due', async ({ expect }) => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const begun = Date.now();
    const { port } = silent.address() as AddressInfo;
    await expect(smtpMailer(`smtp://127.0.0.1:${String(port)}`, 'a@example.org')({ to: { address: 'b@example.org' }, subject: 's', text: 't', html: 't', messageId: '<x@y>' })).rejects.toThrow();
    expect(Date.now() - begun).toBeLessThan(15_000);
    silent.close();
  }, 20_000);
});
