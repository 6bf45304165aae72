/** What looks like a program: laid aside, without the sender noticing. */
import { describe, expect, it } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { sweep } from '../../../src/intake/outbox.ts';
import { keys, referenceOf } from '../../../src/records/names.ts';
import { openApplication } from '../../../src/records/seal.ts';
import { browserReader } from '../tools/browser.ts';
import { bench, identities, type Bench } from '../tools/ports.ts';
import { answerTo, applyWith, fieldsFor, post, submit, tokenIn, type Sent } from '../tools/post.ts';
import { idOf, press, visit } from '../tools/receipts.ts';

const { read } = browserReader();
const form = forms[0]!;
const hour = 3_600_000;
const trapped = (step: string, token?: string) => post(form, [...fieldsFor(form, step, undefined, token), ['website', 'https://spam.example']]);
const checkTrapped = async (here: Bench): Promise<string> => tokenIn((await answerTo(trapped('check'), here)).page);
const all = ({ store }: Bench): string[] => [...store.records.keys()].sort();

/** Sent by way of a trapped check page; the address of the receipt. */
async function laidAside(here: Bench): Promise<string> {
  const token = await checkTrapped(here);
  here.wait(3000);
  const sent = await submit(here, form, 'send', undefined, token);
  expect(sent.status).toBe(303);
  await here.settled();
  return sent.headers.get('Location') ?? '';
}

/** A page without what differs from one application to the next. */
const alike = ({ status, page }: Sent): string =>
  `${String(status)} ${page.replaceAll(/M-[2-9A-Z]{4}-[2-9A-Z]{4}/gu, 'M').replaceAll(/value="[\w-]{80,}\.[\w-]{43}"/gu, 'T').replaceAll(/[\w-]{43}/gu, 'L')}`;

describe('a form with its trap filled in', () => {
  it('gets the same check page and the same receipt as any other', async () => {
    const [honest, program] = [bench(), bench()];
    const checked = await answerTo(trapped('check'), program);
    expect(alike(checked)).toBe(alike(await submit(honest, form, 'check')));
    expect(checked.page).not.toContain('spam.example');
    const receipts = [(await applyWith(honest, form)).receipt, await laidAside(program)];
    expect(alike(await visit(program, receipts[1]!))).toBe(alike(await visit(honest, receipts[0]!)));
  });

  it('is stored sealed, in quarantine alone, and noted without a value', async () => {
    const here = bench();
    const id = idOf(await laidAside(here));
    expect(all(here)).toEqual([keys.quarantine(id)]);
    const record = here.store.records.get(keys.quarantine(id))!;
    expect(Buffer.from(record).includes('Lena')).toBe(false);
    expect((await openApplication(record, [identities.office])).answers['firstName']).toBe('Lena');
    expect(here.log).toEqual([{ event: 'quarantined', reference: referenceOf(id), form: form.path }]);
  });

  it('mails nobody, neither at once nor by the clock nor when it is asked for again', async () => {
    const here = bench();
    const address = await laidAside(here);
    const again = await press(here, address, 'again');
    expect([again.status, again.headers.get('Location')]).toEqual([303, address]);
    expect((await read((await visit(here, address)).page)).text).toContain('heute noch einmal unterwegs');
    await here.settled();
    for (const wait of [0, 2 * hour, 24 * hour]) {
      here.wait(wait);
      await sweep(here.ports);
    }
    expect(here.mails).toEqual([]);
    expect(all(here)).toEqual([keys.quarantine(idOf(address))]);
  });

  it('only while sending is laid aside as well', async () => {
    const here = bench();
    const token = tokenIn((await submit(here, form, 'check')).page);
    here.wait(3000);
    const sent = await answerTo(trapped('send', token), here);
    await here.settled();
    expect(all(here)).toEqual([keys.quarantine(idOf(sent.headers.get('Location') ?? ''))]);
    expect(here.mails).toEqual([]);
  });

  it('sent again leads to the same receipt, also a day later', async () => {
    const here = bench();
    const token = await checkTrapped(here);
    here.wait(3000);
    const first = await submit(here, form, 'send', undefined, token);
    for (const later of [0, 25 * hour]) {
      here.wait(later);
      const again = await submit(here, form, 'send', undefined, token);
      expect([again.status, again.headers.get('Location')]).toEqual([303, first.headers.get('Location')]);
    }
    expect(all(here)).toEqual([keys.quarantine(idOf(first.headers.get('Location') ?? ''))]);
  });

  it('stays recognised when its check page has had its day and comes back with a new token', async () => {
    const here = bench();
    const token = await checkTrapped(here);
    here.wait(25 * hour);
    const expired = await submit(here, form, 'send', undefined, token);
    expect(expired.status).toBe(422);
    here.wait(3000);
    const sent = await submit(here, form, 'send', undefined, tokenIn(expired.page));
    expect(all(here)).toEqual([keys.quarantine(idOf(sent.headers.get('Location') ?? ''))]);
  });

  it('can be withdrawn like any other', async () => {
    const here = bench();
    const address = await laidAside(here);
    expect((await press(here, address, 'withdraw-now')).status).toBe(303);
    expect(all(here).filter((key) => !key.startsWith('audit/'))).toEqual([keys.withdrawn(idOf(address))]);
    expect((await read((await visit(here, address)).page)).title).toBe('Ihre Bewerbung ist zurückgezogen · Mentee+');
  });
});
