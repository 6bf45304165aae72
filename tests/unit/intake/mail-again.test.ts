/** Limits of mails to one address: the receipt, and the receipt once more. */
import { describe, expect, it } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import type { TypedForm } from '../../../src/forms/form.ts';
import { exampleOf } from '../../../src/forms/read.ts';
import { sweep } from '../../../src/intake/outbox.ts';
import { keys } from '../../../src/records/names.ts';
import { browserReader } from '../tools/browser.ts';
import { bench, secrets, type Bench } from '../tools/ports.ts';
import { applyWith } from '../tools/post.ts';
import { idOf, press, visit } from '../tools/receipts.ts';

const { read } = browserReader();
const form = forms[2]!;
const hour = 3_600_000;
const from = (address: string): TypedForm => ({ ...exampleOf(form), email: { values: [address], other: '' } });
const below = ({ store }: Bench, prefix: string): string[] => [...store.records.keys()].filter((key) => key.startsWith(prefix)).sort();

async function apply(here: Bench, email = 'lena@example.org'): Promise<string> {
  const { receipt } = await applyWith(here, form, from(email));
  await here.settled();
  return receipt;
}
async function again(here: Bench, address: string): Promise<void> {
  const { status, headers } = await press(here, address, 'again');
  expect([status, headers.get('Location')]).toEqual([303, address]);
  await here.settled();
}
const toApplicants = ({ mails }: Bench): string[] => mails.filter(({ to }) => to.address !== 'buero@example.org').map(({ messageId }) => messageId.slice(1).split('@')[0]!);

describe('"E-Mail noch einmal schicken"', () => {
  it('sends the link once more, to the address in the answers, under a Message-ID of its own', async () => {
    const here = bench();
    const address = await apply(here);
    here.mails.length = 0;
    await again(here, address);
    expect(here.mails).toHaveLength(1);
    expect(here.mails[0]).toMatchObject({ to: { address: 'lena@example.org' }, messageId: `<${idOf(address)}.again-20261005@mentoring.example.org>` });
    expect(here.mails[0]?.text).toContain(address);
    expect(below(here, 'mail/')).toEqual([]);
    const shown = await read((await visit(here, address)).page);
    expect(shown.text).toContain('heute noch einmal unterwegs');
    expect(shown.buttons.map(({ value }) => value)).not.toContain('again');
  });

  it('does so at most once a day, however often and however quickly it is pressed', async () => {
    const here = bench();
    const address = await apply(here);
    await Promise.all(Array.from({ length: 20 }, () => again(here, address)));
    for (let time = 0; time < 3; time += 1) await again(here, address);
    expect(toApplicants(here)).toEqual([`${idOf(address)}.receipt`, `${idOf(address)}.again-20261005`]);
    here.wait(24 * hour);
    expect((await read((await visit(here, address)).page)).buttons.map(({ value }) => value)).toContain('again');
    await again(here, address);
    await again(here, address);
    expect(toApplicants(here).slice(2)).toEqual([`${idOf(address)}.again-20261006`]);
  });

  it('offers nothing more for the day when the mail server refuses the address', async () => {
    const here = bench({ mail: () => Promise.reject(Object.assign(new Error('no'), { code: 'EENVELOPE', responseCode: 550 })) });
    const address = await apply(here);
    await again(here, address);
    expect(below(here, 'refused/')).toContain(keys.refused(idOf(address), 'again-20261005'));
    expect((await read((await visit(here, address)).page)).text).toContain('heute noch einmal unterwegs');
  });
});

describe('one address', () => {
  it('gets one receipt and one repetition a day across all its applications, whatever its letters\' case', async () => {
    const here = bench();
    const addresses = [await apply(here), await apply(here, 'Lena@Example.org'), await apply(here)];
    for (const address of addresses) await again(here, address);
    await sweep(here.ports);
    expect(toApplicants(here)).toEqual([`${idOf(addresses[0]!)}.receipt`, `${idOf(addresses[0]!)}.again-20261005`]);
    expect(here.mails.filter(({ to }) => to.address === 'buero@example.org')).toHaveLength(3);
    expect(below(here, 'mail/')).toHaveLength(4);
  });

  it('gets what was deferred on the days that follow, one a day, and it raises no alarm', async () => {
    const here = bench();
    const ids = [idOf(await apply(here)), idOf(await apply(here)), idOf(await apply(here))];
    for (const expected of [2, 3]) {
      here.wait(24 * hour);
      expect(await sweep(here.ports)).toEqual({ sent: 1, oldest: 0 });
      expect(await sweep(here.ports)).toEqual({ sent: 0, oldest: 0 });
      expect(toApplicants(here)).toHaveLength(expected);
    }
    expect(new Set(toApplicants(here))).toEqual(new Set(ids.map((id) => `${id}.receipt`)));
    expect(below(here, 'mail/')).toEqual([]);
    expect(here.log.map(({ event }) => event)).not.toContain('alarm');
    // One line a day for each that is deferred, though a sweep meets it every minute: two on the first day, one on the second.
    expect(here.log.filter(({ event }) => event === 'mail-deferred')).toHaveLength(3);
    // Waiting for another day is no attempt.
    for (const id of ids) expect(below(here, keys.attempts(id, 'receipt'))).toHaveLength(1);
  });

  it('that has too many waiting gets no more after three days, and the office sees a mark', async () => {
    const here = bench();
    const ids = [];
    for (let number = 0; number < 6; number += 1) ids.push(idOf(await apply(here)));
    for (let sweeps = 0; sweeps < 5 * 24; sweeps += 1) {
      here.wait(hour);
      await sweep(here.ports);
    }
    const marks = below(here, 'refused/');
    expect(toApplicants(here)).toHaveLength(4);
    expect(marks).toHaveLength(2);
    for (const key of marks) expect(new TextDecoder().decode(here.store.records.get(key))).toContain('"reason":"too-many-for-one-address"');
    expect(new Set([...toApplicants(here).map((name) => name.split('.')[0]), ...marks.map((key) => key.split('/')[1])])).toEqual(new Set(ids));
    expect(below(here, 'mail/')).toEqual([]);
  });

  it('does not slow down another one', async () => {
    const here = bench();
    for (const name of ['a', 'b', 'c']) await apply(here, `${name}@example.org`);
    expect(toApplicants(here)).toHaveLength(3);
  });

  it('is remembered by a keyed hash alone', async () => {
    const here = bench();
    await apply(here);
    const [mark = ''] = below(here, 'daily/');
    expect(mark).toBe(`daily/2026-10-05/receipt/${secrets.addressHash('LENA@example.org')}`);
    expect([...here.store.records].map(([key, bytes]) => key + Buffer.from(bytes).toString('latin1')).join('')).not.toMatch(/lena@/iu);
  });

  it('is tried again after a failure on the same day: the mark is the mail\'s own', async () => {
    let broken = true;
    const sent: string[] = [];
    const here = bench({ mail: ({ messageId }) => (broken ? Promise.reject(new Error('down')) : (sent.push(messageId), Promise.resolve())) });
    const address = await apply(here);
    broken = false;
    here.wait(2 * 60_000);
    expect((await sweep(here.ports)).sent).toBe(2);
    expect(sent).toContain(`<${idOf(address)}.receipt@mentoring.example.org>`);
  });
});
