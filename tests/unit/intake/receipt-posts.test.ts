/** What else may be posted to a receipt, and what everybody else sees of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { receipt } from '../../../src/intake/receipt.ts';
import { keys, referenceOf } from '../../../src/records/names.ts';
import { browserReader } from '../tools/browser.ts';
import { bench, siteUrl, type Bench } from '../tools/ports.ts';
import { applyWith } from '../tools/post.ts';
import { idOf, press, visit } from '../tools/receipts.ts';
import { forbiddenWord } from '../tools/words.ts';

const { read } = browserReader();
let here: Bench;
let address: string;
beforeEach(async () => {
  here = bench();
  address = (await applyWith(here, forms[3]!)).receipt;
  await here.settled();
  here.log.length = 0;
});

describe('a post to the receipt', () => {
  it.each([
    ['from another site', 403, [['step', 'withdraw-now']], { 'Sec-Fetch-Site': 'cross-site' }],
    ['from a sister site', 403, [['step', 'withdraw-now']], { 'Sec-Fetch-Site': 'same-site' }],
    ['of another type', 415, [['step', 'withdraw-now']], { 'Content-Type': 'text/plain' }],
    ['with a field nobody knows', 400, [['step', 'withdraw-now'], ['x', 'y']], {}],
    ['with its step twice', 400, [['step', 'withdraw'], ['step', 'withdraw-now']], {}],
    ['too large', 413, [['step', 'x'.repeat(70_000)]], {}],
    ['with a step nobody knows', 400, [['step', 'delete']], {}],
    ['with the name of something every object has', 400, [['step', 'constructor']], {}],
    ['without a step', 400, [], {}],
  ] as const)('%s is answered in German with %i and changes nothing', async (_, status, fields, headers) => {
    const before = new Map(here.store.records);
    const sent = await press(here, address, fields, headers);
    const shown = await read(sent.page);
    expect(sent.status).toBe(status);
    expect([sent.headers.get('Cache-Control'), sent.headers.get('Referrer-Policy'), sent.headers.get('Content-Type')]).toEqual(['no-store', 'same-origin', 'text/html; charset=utf-8']);
    expect(shown.title).toBe('Das hat nicht geklappt · Mentee+');
    expect(shown.text).toContain('An Ihrer Bewerbung hat sich nichts geändert.');
    expect(forbiddenWord(shown.text, 'de')).toBeUndefined();
    expect(sent.page).toContain(`href="${address}"`);
    expect(new Map(here.store.records)).toEqual(before);
    expect(here.mails).toHaveLength(2);
    for (const line of here.log) expect(line).toEqual({ event: 'refused', reference: referenceOf(idOf(address)), reason: line.reason });
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('is a post: %s is told which ways there are', async (method) => {
    const answer = await receipt(new Request(siteUrl + address, { method, body: 'step=withdraw-now' }), here.ports);
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect(here.store.records.has(keys.withdrawn(idOf(address)))).toBe(false);
  });

  it.each(['change', 'withdraw', 'withdraw-now', 'again'])('with a link nobody has is the same 404 as any other: %s', async (step) => {
    const nobody = address.replace(/.(?=.{20}$)/u, (letter) => (letter === 'A' ? 'B' : 'A'));
    const sent = await press(here, nobody, step);
    expect(sent.status).toBe(404);
    expect(sent.page).toBe((await visit(here, nobody)).page);
  });
});

it('a reading of the receipt changes nothing, however it is asked for', async () => {
  const before = new Map(here.store.records);
  for (const query of ['', '?step=withdraw-now', '#withdraw-now', '/?step=again']) expect((await visit(here, address + query)).status).toBe(200);
  const head = await receipt(new Request(siteUrl + address, { method: 'HEAD' }), here.ports);
  expect(head.status).toBe(200);
  expect(new Map(here.store.records)).toEqual(before);
});

it('the receipt offers to change, to have the mail again and to withdraw, each by a button of its own', async () => {
  const shown = await read((await visit(here, address)).page);
  expect(shown.buttons.map(({ name, value, label }) => [name, value, label])).toEqual([
    ['step', 'change', 'Angaben ändern'], ['step', 'again', 'E-Mail noch einmal schicken'], ['step', 'withdraw', 'Zurückziehen'],
  ]);
});
