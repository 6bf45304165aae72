import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forms } from '../../src/forms/all.ts';
import { applicantIdentity, applicationId } from '../../src/intake/secrets.ts';
import { sweep } from '../../src/intake/outbox.ts';
import { keyParts, keys } from '../../src/records/names.ts';
import { openApplication } from '../../src/records/seal.ts';
import { receiptTokenOf, send, tokenOf } from './applicant.ts';
import { applications, expectedMailFiles, keysBelow, mailFiles, makeHouse, open, portsOf, type House } from './house.ts';
import { startMailServer, type MailServer } from './mail-server.ts';

/** How often the server is killed; more for a long night. */
const rounds = Number(process.env['FAULT_ROUNDS'] ?? 12);
const minute = 60_000;

/** Applies without a break until the server is gone; the receipt tokens of all that were told "received". */
async function applyUntilGone(url: string, house: House, lanes: number): Promise<readonly string[]> {
  const accepted: string[] = [];
  const lane = async (number: number): Promise<void> => {
    for (let turn = number; ; turn += 1) {
      const form = forms[turn % forms.length]!;
      try {
        accepted.push(receiptTokenOf(await send(url, form, tokenOf(form, house.secrets))));
      } catch (error) {
        // fetch says TypeError when the connection broke; every other error is a wrong answer.
        if (error instanceof TypeError) return;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  return accepted;
}

/** Starts and kills the server, at another moment each time; all that was accepted. */
async function killOften(house: House, times: number, { lanes, env = {} }: { lanes: number; env?: Record<string, string> }): Promise<readonly string[]> {
  const accepted: string[] = [];
  for (let round = 0; round < times; round += 1) {
    const site = await open(house, { env });
    const applying = applyUntilGone(site.url, house, lanes);
    await sleep(30 + Math.random() * 170);
    await site.stop('SIGKILL');
    accepted.push(...await applying);
  }
  return accepted;
}

/** Sweeps an hour later, when the pauses of all attempts that were killed are over. */
const sweepLater = async (house: House, smtp?: string): Promise<number> =>
  (await sweep(portsOf(house, { now: () => new Date(Date.now() + 60 * minute), ...(smtp !== undefined && { smtp }) }))).sent;

async function expectAllThere(house: House, accepted: readonly string[]): Promise<readonly string[]> {
  const stored = await applications(house);
  expect(accepted.length).toBeGreaterThanOrEqual(Math.ceil(rounds / 3));
  expect(accepted.filter((token) => !stored.has(applicationId(token)))).toEqual([]);
  for (const { answers } of stored.values()) expect(answers).toMatchObject({ firstName: 'Lena', lastName: 'Beispiel' });
  // Killed before the answer, stored nevertheless: not more than were under way.
  expect(stored.size - accepted.length).toBeLessThanOrEqual(4 * rounds);
  return [...stored.keys()];
}

describe('a server killed in the middle of its work', () => {
  test(`loses no accepted application in ${String(rounds)} kills, and each gets both mails after a restart`, async () => {
    const house = await makeHouse();
    const accepted = await killOften(house, rounds, { lanes: 4 });
    // The last start is a normal one: it sweeps by itself what no attempt has begun on.
    const site = await open(house);
    await sleep(300);
    expect(await site.stop()).toBe(0);
    const ids = await expectAllThere(house, accepted);
    await sweepLater(house);
    expect(await mailFiles(house)).toEqual(expect.arrayContaining([...expectedMailFiles(ids)]));
    const mails = (await mailFiles(house)).filter((name) => name.endsWith('.eml'));
    expect(mails).toEqual(expectedMailFiles(ids));
    expect(await keysBelow(house, keys.mails).then((left) => left.filter((key) => ids.includes(keyParts(key).id)))).toEqual([]);
    const again = await sweepLater(house);
    expect(again).toBe(0);
    // With the recovery key alone, and with the link alone, the same applications open.
    expect((await applications(house, house.recoveryKey)).size).toBe(ids.length);
  });

  describe('with a mail server', () => {
    let mails: MailServer;
    beforeAll(async () => { mails = await startMailServer(); });
    afterAll(() => mails.stop());

    test('mails each application; twice only what was killed between acceptance and note', async () => {
      const house = await makeHouse();
      // Time for the kill to fall between acceptance and note.
      mails.delay = 5;
      const accepted = await killOften(house, Math.ceil(rounds / 3), { lanes: 1, env: { SMTP_URL: mails.url } });
      await sleep(200);
      mails.delay = 0;
      const ids = await expectAllThere(house, accepted);
      await sweepLater(house, mails.url);
      const byId = Map.groupBy(mails.delivered, ({ mail }) => mail.messageId ?? 'none');
      expect([...byId.keys()].toSorted()).toEqual(ids.flatMap((id) => ['office', 'receipt'].map((kind) => `<${id}.${kind}@mentee-plus.example.org>`)).toSorted());
      for (const [messageId, deliveries] of byId) {
        const [, id = '', kind] = /^<(\w+)\.(office|receipt)@/u.exec(messageId) ?? [];
        const attempts = await keysBelow(house, keys.attempts(id, kind === 'office' ? 'office' : 'receipt'));
        expect(deliveries.length, messageId).toBeLessThanOrEqual(attempts.length);
        expect(new Set(deliveries.map(({ mail }) => mail.text)).size).toBe(1);
      }
    });
  });
});

test('what was accepted opens with the receipt token alone', async () => {
  const house = await makeHouse();
  const site = await open(house);
  const form = forms[0]!;
  const token = receiptTokenOf(await send(site.url, form, tokenOf(form, house.secrets)));
  await site.stop('SIGKILL');
  const record = await house.store.get(keys.application(applicationId(token)));
  expect((await openApplication(record!, [applicantIdentity(token)])).answers).toMatchObject({ firstName: 'Lena' });
});
