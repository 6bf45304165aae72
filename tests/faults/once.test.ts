import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forms } from '../../src/forms/all.ts';
import { exampleOf, readTyped } from '../../src/forms/read.ts';
import { deliver } from '../../src/intake/delivery.ts';
import { sweep } from '../../src/intake/outbox.ts';
import { applicationId } from '../../src/intake/secrets.ts';
import { storeApplication } from '../../src/intake/store-application.ts';
import { keys } from '../../src/records/names.ts';
import { anyForm, receiptTokenOf, send, tokenOf } from './applicant.ts';
import { applications, expectedMailFiles, keysBelow, mailFiles, makeHouse, open, portsOf, type House } from './house.ts';
import { startMailServer } from './mail-server.ts';

/** Stores applications whose mails nobody has tried to send yet, as a server that was killed leaves them. */
async function storeUnsent(house: House, amount: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let number = 0; number < amount; number += 1) {
    const form = forms[number % forms.length]!;
    const typed = { ...exampleOf(form), email: { values: [`lena.${String(number)}@example.org`], other: '' } };
    const read = readTyped(form, typed, 'de');
    if (!read.ok) throw new Error('The examples are a valid application.');
    const receiptToken = house.secrets.receiptToken(`nonce-${String(number)}`);
    await storeApplication({ form, language: 'de', answers: read.answers, receiptToken }, portsOf(house), { onlyIfKnown: false, quarantine: false });
    ids.push(applicationId(receiptToken));
  }
  return ids;
}

test('200 parallel sends of one check page make one record, one reference and one mail of each kind', async () => {
  const house = await makeHouse();
  const mails = await startMailServer();
  const site = await open(house, { env: { SMTP_URL: mails.url } });
  const token = tokenOf(anyForm, house.secrets);
  const answers = await Promise.all(Array.from({ length: 200 }, () => send(site.url, anyForm, token)));
  const receipts = new Set(answers.map(receiptTokenOf));
  expect(receipts.size).toBe(1);
  expect(await site.stop()).toBe(0);
  const stored = await applications(house);
  expect([...stored.keys()]).toEqual([...receipts].map(applicationId));
  const [id = ''] = stored.keys();
  expect(mails.delivered.map(({ mail }) => mail.messageId).toSorted()).toEqual(['office', 'receipt'].map((kind) => `<${id}.${kind}@mentee-plus.example.org>`));
  await sweep(portsOf(house, { smtp: mails.url, now: () => new Date(Date.now() + 3_600_000) }));
  expect(mails.delivered).toHaveLength(2);
  expect(await keysBelow(house, keys.mails)).toEqual([]);
  await mails.stop();
});

test('a check page sent again after the mails went out leads to the same receipt and mails nobody', async () => {
  const house = await makeHouse();
  const site = await open(house);
  const token = tokenOf(anyForm, house.secrets);
  const first = receiptTokenOf(await send(site.url, anyForm, token));
  await expect.poll(() => mailFiles(house)).toHaveLength(2);
  const second = receiptTokenOf(await send(site.url, anyForm, token));
  expect(second).toBe(first);
  expect(await site.stop()).toBe(0);
  expect((await site.log()).match(/"mail-sent"/gu)).toHaveLength(2);
  expect(await keysBelow(house, keys.mails)).toEqual([]);
});

test('three sweeping processes at once send each mail exactly once', async () => {
  const house = await makeHouse();
  const mails = await startMailServer();
  mails.delay = 10;
  const ids = await storeUnsent(house, 20);
  const sweepers = Array.from({ length: 3 }, () => spawn(process.execPath, [join(import.meta.dirname, 'sweeper.ts'), house.dataDir, mails.url], {
    env: { ...process.env, ...house.env }, stdio: ['ignore', 'pipe', 'inherit'],
  }));
  const sent = await Promise.all(sweepers.map(async (child) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    await once(child, 'close');
    return Number(output);
  }));
  expect(mails.delivered.map(({ mail }) => mail.messageId).toSorted())
    .toEqual(ids.flatMap((id) => ['office', 'receipt'].map((kind) => `<${id}.${kind}@mentee-plus.example.org>`)).toSorted());
  expect(await keysBelow(house, keys.mails)).toEqual([]);
  expect(sent.reduce((sum, number) => sum + number, 0)).toBeGreaterThanOrEqual(40);
  await mails.stop();
});

test('three sweeps in one process send each mail exactly once', async () => {
  const house = await makeHouse();
  const mails = await startMailServer();
  const ids = await storeUnsent(house, 10);
  await Promise.all(Array.from({ length: 3 }, () => sweep(portsOf(house, { smtp: mails.url }))));
  expect(mails.delivered).toHaveLength(2 * ids.length);
  expect(new Set(mails.delivered.map(({ mail }) => mail.messageId)).size).toBe(2 * ids.length);
  await mails.stop();
});

test('a mail whose application never came is not sent, and is thrown away after a day and an hour', async () => {
  const house = await makeHouse();
  const [id = '', other = ''] = await storeUnsent(house, 2);
  await house.store.delete(keys.application(id));
  const later = (hours: number) => portsOf(house, { now: () => new Date(Date.now() + hours * 3_600_000) });
  await sweep(later(23));
  expect(await mailFiles(house)).toEqual(expectedMailFiles([other]));
  expect(await keysBelow(house, keys.mails)).toHaveLength(1);
  await sweep(later(24.9));
  expect(await keysBelow(house, keys.mails)).toHaveLength(1);
  await sweep(later(25));
  expect(await keysBelow(house, keys.mails)).toEqual([]);
  expect(await mailFiles(house)).toEqual(expectedMailFiles([other]));
});

test('one damaged mail job stops no other', async () => {
  const house = await makeHouse();
  const ids = await storeUnsent(house, 3);
  const damaged = ids.toSorted()[0]!;
  await house.store.delete(keys.mail(damaged, 'first'));
  await house.store.create(keys.mail(damaged, 'first'), new TextEncoder().encode('{"v":1}\nnothing of ours'));
  expect(await deliver(portsOf(house), damaged, 'first')).toEqual(['damaged', 'damaged']);
  await sweep(portsOf(house));
  const expected = expectedMailFiles(ids).filter((name) => !name.startsWith(damaged));
  expect(await mailFiles(house)).toEqual(expected);
});
