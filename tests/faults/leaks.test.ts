import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forms } from '../../src/forms/all.ts';
import { questionsOf, type Form, type TypedForm } from '../../src/forms/form.ts';
import type { Typed } from '../../src/forms/question.ts';
import { exampleOf } from '../../src/forms/read.ts';
import { applicantIdentity, applicationId } from '../../src/intake/secrets.ts';
import { keys } from '../../src/records/names.ts';
import { openApplication } from '../../src/records/seal.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { bodyOf, post, receiptTokenOf } from './applicant.ts';
import { keysBelow, makeHouse, mailFiles, open, type House } from './house.ts';
import { startMailServer } from './mail-server.ts';

/** An application in which everything that can be typed freely is a word found nowhere else. */
interface Marked { readonly form: Form; readonly typed: TypedForm; readonly markers: readonly string[]; readonly email: string }

function mark(form: Form, number: number): Marked {
  const markers: string[] = [];
  const email = `zeichenmail${String(number)}@example.org`;
  const place = (name: string, example: Typed): Typed => {
    const question = questionsOf(form).find(([key]) => key === name)![1];
    const marker = `zeichen${String(number)}x${name}x`.toLowerCase();
    const accepted = (typed: Typed): boolean => question.schema('de').safeParse(typed).success;
    const { control } = question;
    const other = 'options' in control ? control.other : undefined;
    const candidates: readonly (readonly [string, Typed])[] = other
      ? [[marker, { values: control.type === 'boxes' ? [...new Set([...example.values, other.value])] : [other.value], other: marker }]]
      : 'options' in control || control.type === 'tick' ? []
        : [
            [marker, { values: [`Text ${marker} ende`], other: '' }],
            [email, { values: [email], other: '' }],
            [`9${String(number)}31415926`, { values: [`0341 9${String(number)}31415926`], other: '' }],
            [marker, { values: [`https://example.org/${marker}`], other: '' }],
          ];
    // An address is no marker of its own: where it may stand is looked at apart.
    const fitting = name === 'email' ? candidates[1] : candidates.find(([, typed]) => accepted(typed));
    if (!fitting) return example;
    markers.push(fitting[0]);
    return fitting[1];
  };
  const typed = Object.fromEntries(Object.entries(exampleOf(form)).map(([name, example]) => [name, place(name, example)]));
  return { form, typed, markers: markers.filter((marker) => marker !== email), email };
}

const marked = forms.map(mark);
const all = marked.flatMap(({ markers, email }) => [...markers, email]);

/** What of the markers stands in a text; headers of an answer as one text. */
const found = (bytes: Buffer | string): readonly string[] => {
  const text = (typeof bytes === 'string' ? bytes : bytes.toString('latin1')).toLowerCase();
  return all.filter((marker) => text.includes(marker) || text.includes(Buffer.from(marker).toString('base64').replace(/=+$/u, '').toLowerCase()));
};
const headersOf = (answer: Response): string => JSON.stringify([...answer.headers]);

/** One application from the form to the receipt, by way of an error and a refusal, as it may happen to anybody. */
async function walk(url: string, { form, typed }: Marked): Promise<{ receiptToken: string; headers: readonly string[]; pages: readonly string[] }> {
  const wrong = await post(url, form, bodyOf(form, { step: 'check' }, { ...typed, lastName: { values: [''], other: '' }, privacy: { values: [], other: '' } }));
  expect(wrong.status).toBe(422);
  const foreign = await fetch(url + form.path, { method: 'POST', body: bodyOf(form, { step: 'check' }, typed), headers: { Origin: 'https://evil.example' } });
  expect(foreign.status).toBe(403);
  const unknown = await post(url, form, bodyOf(form, { step: 'check', [typed['firstName']?.values[0] ?? '']: 'x' }, typed));
  expect(unknown.status).toBe(400);
  const check = await post(url, form, bodyOf(form, { step: 'check' }, typed));
  expect(check.status).toBe(200);
  const page = await check.text();
  const token = /name="token" value="([^"]+)"/u.exec(page)?.[1] ?? '';
  const forged = await post(url, form, bodyOf(form, { step: 'send', token: `${token}x` }, typed));
  expect(forged.status).toBe(422);
  await sleep(2_100);
  const sent = await post(url, form, bodyOf(form, { step: 'send', token }, typed));
  const receiptToken = receiptTokenOf(sent);
  const receipt = await fetch(`${url}/bewerbung/eingang/${receiptToken}`);
  return { receiptToken, headers: [wrong, foreign, unknown, check, forged, sent, receipt].map(headersOf), pages: [page, await receipt.text()] };
}

async function scanFolder(folder: string): Promise<Map<string, readonly string[]>> {
  const hits = new Map<string, readonly string[]>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const inside = [...found(path), ...(entry.isFile() ? found(await readFile(path)) : [])];
    if (inside.length > 0) hits.set(path, inside);
  }
  return hits;
}

/** Each marker opens with each key that may read it, and with the applicant's link. */
async function expectOpened(house: House, receiptToken: string, { markers, email }: Marked): Promise<void> {
  const record = await house.store.get(keys.application(applicationId(receiptToken)));
  for (const identity of [house.officeKey, house.recoveryKey, applicantIdentity(receiptToken)]) {
    const opened = JSON.stringify((await openApplication(record!, [identity])).answers);
    for (const marker of [...markers, email]) expect(opened.toLowerCase()).toContain(marker);
  }
}

/** The mail without its To header, in which the applicant's own address stands. */
const withoutTo = (mail: string): string => mail.replace(/^To:.*\r?\n(?:[ \t].*\r?\n)*/imu, '');

test('marks most of what can be typed', () => {
  for (const { form, markers } of marked) expect(markers.length, form.path).toBeGreaterThanOrEqual(9);
  expect(new Set(all).size).toBe(all.length);
});

describe('what people type stands nowhere outside the seal', () => {
  test('with mails as files', async () => {
    const house = await makeHouse();
    const site = await open(house);
    const walks = await Promise.all(marked.map((one) => walk(site.url, one)));
    await expect.poll(() => mailFiles(house)).toHaveLength(2 * forms.length);
    expect(await site.stop()).toBe(0);
    for (const [index, { receiptToken, headers, pages }] of walks.entries()) {
      const one = marked[index]!;
      await expectOpened(house, receiptToken, one);
      for (const header of headers) expect(found(header)).toEqual([]);
      // The applicant sees all of it: the scan looks for the right words.
      for (const page of pages) expect(new Set(found(page))).toEqual(new Set([...one.markers, one.email]));
    }
    const hits = await scanFolder(house.dataDir);
    const mails = (await mailFiles(house)).filter((name) => name.includes('.receipt'));
    expect([...hits.keys()].toSorted()).toEqual(mails.map((name) => join(house.dataDir, 'mail', name)).toSorted());
    for (const path of hits.keys()) expect(found(withoutTo(await readFile(path, 'latin1')))).toEqual([]);
    const log = await site.log();
    expect(log).toContain('"stored"');
    expect(log).toContain('"incomplete"');
    expect(found(log)).toEqual([]);
  }, 30_000);

  test.each([
    { mood: 'busy', code: '451', prefix: keys.mails, each: 1 },
    { mood: 'refuse', code: '554', prefix: keys.refusals, each: 2 },
  ] as const)('with a mail server that says $code', async ({ mood, code, prefix, each }) => {
    const house = await makeHouse();
    const mails = await startMailServer();
    mails.mood = mood;
    const site = await open(house, { env: { SMTP_URL: mails.url } });
    const walks = await Promise.all(marked.map((one) => walk(site.url, one)));
    await site.stop();
    expect(await keysBelow(house, prefix)).toHaveLength(each * forms.length);
    // Waiting mails hold an address and a link, both sealed; refused ones are gone but for a mark.
    expect([...(await scanFolder(house.dataDir)).keys()]).toEqual([]);
    for (const { receiptToken } of walks) expect(await tokenStandsOpen(house.dataDir, receiptToken)).toBe(false);
    expect(found(await site.log())).toEqual([]);
    expect(await site.log()).toContain(`"${code}"`);
    await mails.stop();
  }, 30_000);
});

async function tokenStandsOpen(folder: string, token: string): Promise<boolean> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && (await readFile(join(entry.parentPath, entry.name))).includes(token)) return true;
  }
  return false;
}
