import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pauses } from '../../src/intake/attempts.ts';
import { deliver } from '../../src/intake/delivery.ts';
import { sweep } from '../../src/intake/outbox.ts';
import type { LogLine, Ports } from '../../src/intake/ports.ts';
import { applicationId } from '../../src/intake/secrets.ts';
import { keys } from '../../src/records/names.ts';
import { anyForm, receiptTokenOf, send, tokenOf } from './applicant.ts';
import { applications, keysBelow, makeHouse, open, portsOf, type House } from './house.ts';
import { startMailServer, type MailServer, type Mood } from './mail-server.ts';

const minute = 60_000;

let mails: MailServer;
let house: House;
let clock: number;
let log: LogLine[];
let ports: Ports;

beforeEach(async () => {
  mails = await startMailServer();
  house = await makeHouse();
  clock = Date.now();
  log = [];
  ports = portsOf(house, { smtp: mails.url, now: () => new Date(clock), log });
});
afterEach(() => mails.stop());

/** An application accepted by the real server, which then is stopped; its first attempts went to the mail server as it was. */
async function apply(smtp = mails.url): Promise<string> {
  const site = await open(house, { env: { SMTP_URL: smtp } });
  const id = applicationId(receiptTokenOf(await send(site.url, anyForm, tokenOf(anyForm, house.secrets))));
  expect(await site.stop()).toBe(0);
  clock = Date.now();
  return id;
}

const troubles: readonly { readonly what: string; readonly mood: Mood; readonly reason: string }[] = [
  { what: 'says "later" (4xx)', mood: 'busy', reason: '451' },
  { what: 'says "later" to the recipient (4xx)', mood: 'busy box', reason: '452' },
  { what: 'hangs up after the whole mail', mood: 'hang up', reason: 'ECONNECTION' },
];

describe.each(troubles)('a mail server that $what', ({ mood, reason }) => {
  test('leaves the application accepted; the mails go out after the pause and not before', async () => {
    mails.mood = mood;
    const id = await apply();
    expect((await applications(house)).has(id)).toBe(true);
    expect(mails.tried).toBe(2);
    expect(mails.delivered).toHaveLength(0);
    clock += minute - 5_000;
    expect((await sweep(ports)).sent).toBe(0);
    expect(mails.tried).toBe(2);
    clock += 10_000;
    expect((await sweep(ports)).sent).toBe(0);
    expect(mails.tried).toBe(4);
    expect(log.filter(({ event }) => event === 'mail-failed').map((line) => line.reason)).toEqual([reason, reason]);
    mails.mood = 'accept';
    clock += 4 * minute;
    expect((await sweep(ports)).sent).toBe(0);
    expect(mails.tried).toBe(4);
    clock += minute;
    expect((await sweep(ports)).sent).toBe(2);
    expect(mails.delivered.map(({ mail }) => mail.messageId).toSorted()).toEqual(['office', 'receipt'].map((kind) => `<${id}.${kind}@mentee-plus.example.org>`));
    clock += 7 * 24 * 60 * minute;
    expect((await sweep(ports)).sent).toBe(0);
    expect(mails.tried).toBe(6);
    expect(await keysBelow(house, keys.mails)).toEqual([]);
  });
});

describe.each([
  { what: 'the recipient', mood: 'no such box', reason: '550' }, { what: 'the whole mail', mood: 'refuse', reason: '554' },
] as const)('a mail server that refuses $what for good (5xx)', ({ mood, reason }) => {
  test('is asked once; the mail is marked for the office to see, and its address and link are gone', async () => {
    mails.mood = mood;
    const id = await apply();
    expect((await applications(house)).has(id)).toBe(true);
    expect(mails.tried).toBe(2);
    expect(await keysBelow(house, keys.mails)).toEqual([]);
    expect(await keysBelow(house, keys.refusals)).toEqual([keys.refused(id, 'office'), keys.refused(id, 'receipt')]);
    const mark = JSON.parse(new TextDecoder().decode(await house.store.get(keys.refused(id, 'receipt')))) as Record<string, string>;
    expect(Object.keys(mark)).toEqual(['at', 'reason']);
    expect(mark['reason']).toBe(reason);
    mails.mood = 'accept';
    clock += 7 * 24 * 60 * minute;
    expect(await sweep(ports)).toEqual({ sent: 0, oldest: 0 });
    expect(mails.tried).toBe(2);
    expect(await keysBelow(house, `sent/`)).toEqual([]);
  });
});

test('a log-in that the mail server refuses is our own fault: nothing is marked, all goes out when it is mended', async () => {
  mails.mood = 'wrong password';
  const withLogIn = mails.url.replace('smtp://', 'smtp://office:secret@');
  const id = await apply(withLogIn);
  const signedIn = portsOf(house, { smtp: withLogIn, now: () => new Date(clock), log });
  clock += 2 * minute;
  await sweep(signedIn);
  expect(log.filter(({ event }) => event === 'mail-failed').map(({ reason }) => reason)).toEqual(['535', '535']);
  expect(await keysBelow(house, keys.refusals)).toEqual([]);
  expect(await keysBelow(house, keys.mails)).toHaveLength(1);
  mails.mood = 'accept';
  clock += 6 * minute;
  expect((await sweep(signedIn)).sent).toBe(2);
  expect(mails.delivered.map(({ mail }) => mail.messageId)).toContain(`<${id}.receipt@mentee-plus.example.org>`);
  expect(JSON.stringify(log)).not.toContain('secret');
});

test('a mail server that is down leaves the application accepted, and the mails go out when it is back', async () => {
  const { port } = mails;
  await mails.stop();
  const id = await apply();
  expect((await applications(house)).has(id)).toBe(true);
  clock += 2 * minute;
  expect((await sweep(ports)).sent).toBe(0);
  expect(log.filter(({ event }) => event === 'mail-failed').map(({ reason }) => reason)).toEqual(['ESOCKET', 'ESOCKET']);
  mails = await startMailServer(port);
  clock += 6 * minute;
  expect((await sweep(ports)).sent).toBe(2);
  expect(mails.delivered).toHaveLength(2);
});

test('attempts keep the pauses of the back-off to the last one, and then end', async () => {
  mails.mood = 'busy';
  await apply();
  expect(pauses).toHaveLength(75);
  expect(pauses.slice(0, 4)).toEqual([minute, 5 * minute, 15 * minute, 60 * minute]);
  for (const [index, pause] of pauses.entries()) {
    const tried = mails.tried;
    clock += pause - 1_000;
    await sweep(ports);
    expect(mails.tried, `before the end of pause ${String(index + 1)}`).toBe(tried);
    clock += 2_000;
    await sweep(ports);
    const last = index === pauses.length - 1;
    expect(mails.tried, `after pause ${String(index + 1)}`).toBe(tried + (last ? 0 : 2));
    // Between attempts 8 and 70 all pauses are the same hour.
    if (index === 7) break;
  }
}, 30_000);

test('an attempt that was killed is repeated after its pause, under the same Message-ID', async () => {
  mails.mood = 'hang up';
  const id = await apply();
  mails.mood = 'accept';
  // The lease of an attempt that somebody else began a moment ago and never ended.
  await house.store.create(keys.attempt(id, 'office', 2), new TextEncoder().encode(JSON.stringify({ at: new Date(clock + 2 * minute).toISOString() })));
  clock += 3 * minute;
  expect(await deliver(ports, id, 'first')).toEqual(['sent', 'waiting']);
  clock += 4 * minute + 1_000;
  expect(await deliver(ports, id, 'first')).toEqual(['settled', 'sent']);
  expect(mails.delivered.map(({ mail }) => mail.messageId)).toEqual([`<${id}.receipt@mentee-plus.example.org>`, `<${id}.office@mentee-plus.example.org>`]);
});
