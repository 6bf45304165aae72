/** An application that its applicant withdraws. */
import { beforeEach, describe, expect, it } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { exampleOf } from '../../../src/forms/read.ts';
import { expire } from '../../../src/intake/retention.ts';
import { tombstone } from '../../../src/records/tombstone.ts';
import { sweep } from '../../../src/intake/outbox.ts';
import { verifyAudit } from '../../../src/records/audit.ts';
import { keys, referenceOf } from '../../../src/records/names.ts';
import type { RecordStore } from '../../../src/stores/store.ts';
import { browserReader } from '../tools/browser.ts';
import { failingStore } from '../tools/failing-store.ts';
import { bench, type Bench } from '../tools/ports.ts';
import { applyWith, submit, tokenIn } from '../tools/post.ts';
import { changeTo, idOf, press, visit } from '../tools/receipts.ts';

const { read } = browserReader();
const form = forms.find(({ module }) => module === 'qualifizierung')!;
const all = ({ store }: Bench): string[] => [...store.records.keys()].sort();
/** Daily marks hold a keyed hash and go by themselves (retention.test.ts). */
const left = (here: Bench): string[] => all(here).filter((key) => !key.startsWith('daily/') && !key.startsWith('audit/'));
const entries = async ({ store }: Bench) => {
  const check = await verifyAudit(store);
  expect(check.ok).toBe(true);
  return check.entries.map(({ event }) => event);
};
const busy = () => Promise.reject(Object.assign(new Error('later'), { code: 'EENVELOPE', responseCode: 451 }));
const withStore = (here: Bench, store: RecordStore): Bench => ({ ...here, ports: { ...here.ports, store } });

/** Two revisions, mails that wait, attempts, and something the office has noted. */
async function applied(): Promise<{ readonly here: Bench; readonly address: string; readonly id: string; readonly token: string }> {
  const here = bench({ mail: busy });
  const { receipt: address, token } = await applyWith(here, form);
  await changeTo(here, form, address, { ...exampleOf(form), goals: { values: ['MARKER'], other: '' } });
  await here.settled();
  const id = idOf(address);
  await here.store.create(`event/${id}/note-1`, new TextEncoder().encode('sealed'));
  expect(left(here).map((key) => key.split('/')[0])).toEqual(['application', 'application', 'attempt', 'attempt', 'attempt', 'event', 'mail', 'mail', 'noted']);
  here.log.length = 0;
  return { here, address, id, token };
}

let here: Bench;
let address: string;
let id: string;
let token: string;
beforeEach(async () => { ({ here, address, id, token } = await applied()); });

describe('"Zurückziehen"', () => {
  it('asks once more and changes nothing yet', async () => {
    const before = all(here);
    const { status, page } = await press(here, address, 'withdraw');
    const shown = await read(page);
    expect(status).toBe(200);
    expect(shown.title).toBe('Bewerbung zurückziehen · Mentee+');
    expect(shown.text).toContain('Das lässt sich nicht rückgängig machen.');
    expect(shown.text).toContain(referenceOf(id));
    expect(shown.buttons).toEqual([{ name: 'step', value: 'withdraw-now', target: null, label: 'Ja, Bewerbung zurückziehen' }]);
    expect(shown.posted).toEqual([['step', 'withdraw-now']]);
    expect(page).toContain(`<form method="post" action="${address}">`);
    expect(page).toContain(`href="${address}"`);
    expect(all(here)).toEqual(before);
  });

  it('confirmed deletes every revision, mail, attempt and note at once, and mails nobody any more', async () => {
    const { status, headers } = await press(here, address, 'withdraw-now');
    expect([status, headers.get('Location')]).toEqual([303, address]);
    expect(left(here)).toEqual([keys.withdrawn(id)]);
    const mails: unknown[] = [];
    here.wait(60 * 60_000);
    expect(await sweep({ ...here.ports, mail: (mail) => { mails.push(mail); return Promise.resolve(); } })).toEqual({ sent: 0, oldest: 0 });
    expect(mails).toEqual([]);
  });

  it('leaves a stone without personal data: when, and until when it is kept', async () => {
    await press(here, address, 'withdraw-now');
    const text = new TextDecoder().decode(here.store.records.get(keys.withdrawn(id)));
    expect(tombstone.parse(JSON.parse(text))).toEqual({ v: 1, at: here.ports.now().toISOString(), due: '2027-10-05' });
    expect(text).not.toMatch(/lena|beispiel|marker|mentee/iu);
  });

  it('is noted in the audit log once, with the number of records, and in the server\'s log by reference', async () => {
    await press(here, address, 'withdraw-now');
    const check = await verifyAudit(here.store);
    expect(check.ok).toBe(true);
    expect(check.entries.map(({ event, id: of, detail }) => [event, of, detail])).toEqual([['changed', id, 'revision 2'], ['withdrawn', id, '9 records']]);
    expect(here.log).toEqual([{ event: 'withdrawn', reference: referenceOf(id) }]);
  });

  it('lets the receipt say so, with the same reference and the way to a new application', async () => {
    await press(here, address, 'withdraw-now');
    const { status, page, headers } = await visit(here, address);
    const shown = await read(page);
    expect([status, headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect(shown.title).toBe('Ihre Bewerbung ist zurückgezogen · Mentee+');
    expect(shown.text).toContain(referenceOf(id));
    expect(shown.text).toContain('Zurückgezogen am 5. Oktober 2026 um 10:30 Uhr');
    expect(shown.buttons).toEqual([]);
    expect(page).toContain('href="/bewerben/"');
    expect(page).not.toMatch(/Lena|MARKER/u);
  });

  it('twice, or pressed ten times at once, is one withdrawal', async () => {
    const sent = await Promise.all(Array.from({ length: 10 }, () => press(here, address, 'withdraw-now')));
    for (const { status } of sent) expect([200, 303]).toContain(status);
    const stone = here.store.records.get(keys.withdrawn(id));
    here.wait(60_000);
    const again = await press(here, address, 'withdraw-now');
    expect((await read(again.page)).title).toBe('Ihre Bewerbung ist zurückgezogen · Mentee+');
    expect(left(here)).toEqual([keys.withdrawn(id)]);
    expect(here.store.records.get(keys.withdrawn(id))).toBe(stone);
    expect(await entries(here)).toEqual(['changed', 'withdrawn']);
  });

  it.each(['change', 'again', 'withdraw'])('cannot be undone by what an open window still offers: %s', async (step) => {
    await press(here, address, 'withdraw-now');
    const { page } = await press(here, address, step);
    expect((await read(page)).title).toBe('Ihre Bewerbung ist zurückgezogen · Mentee+');
    expect(left(here)).toEqual([keys.withdrawn(id)]);
  });
});

describe('a late duplicate of the first send', () => {
  it.each([0, 25 * 3_600_000])('leads to the receipt and does not bring the application back, %i ms later', async (later) => {
    await press(here, address, 'withdraw-now');
    here.wait(later);
    const sent = await submit(here, form, 'send', undefined, token);
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, address]);
    await here.settled();
    expect(left(here)).toEqual([keys.withdrawn(id)]);
  });

  it('that was under way all the while does not bring it back either', async () => {
    const own = bench();
    const check = tokenIn((await submit(own, form, 'check')).page);
    own.wait(5000);
    let begun = false;
    // The slow one is about to store what meanwhile has been sent a second time and withdrawn.
    const slow: RecordStore = { ...own.store, create: async (key, bytes) => {
      if (key.startsWith('application/') && !begun) {
        begun = true;
        const sent = await submit(own, form, 'send', undefined, check);
        await own.settled();
        await press(own, sent.headers.get('Location') ?? '', 'withdraw-now');
      }
      return own.store.create(key, bytes);
    } };
    const late = await submit(withStore(own, slow), form, 'send', undefined, check);
    await own.settled();
    expect(begun).toBe(true);
    expect(left(own)).toEqual([keys.withdrawn(idOf(late.headers.get('Location') ?? ''))]);
    expect(own.mails).toHaveLength(2);
  });
});

describe.each([['killed', true], ['failing once', false]])('a withdrawal with a store %s at any operation', (_, killed) => {
  it('is either not begun or completed by the clock, and never without its entry in the audit log', async () => {
    const seen = { untouched: 0, begun: 0 };
    for (let at = 1; at < 60; at += 1) {
      const one = await applied();
      const before = all(one.here);
      const failing = failingStore(one.here.store, at, killed);
      const sent = await press(withStore(one.here, failing.store), one.address, 'withdraw-now');
      if (failing.operations() < at) {
        expect(sent.status).toBe(303);
        break;
      }
      expect([303, 500, 503]).toContain(sent.status);
      expect(sent.page).not.toContain('marker');
      if (one.here.store.records.has(keys.withdrawn(one.id))) {
        seen.begun += 1;
        await expire(one.here.ports);
        expect(left(one.here), `operation ${at}`).toEqual([keys.withdrawn(one.id)]);
        expect(await entries(one.here), `operation ${at}`).toContain('withdrawn');
        expect((await read((await visit(one.here, one.address)).page)).title).toBe('Ihre Bewerbung ist zurückgezogen · Mentee+');
      } else {
        seen.untouched += 1;
        expect(sent.status).toBeGreaterThanOrEqual(500);
        expect(all(one.here)).toEqual(before);
        await press(one.here, one.address, 'withdraw-now');
        expect(left(one.here)).toEqual([keys.withdrawn(one.id)]);
      }
    }
    expect(seen.untouched).toBeGreaterThanOrEqual(5);
    expect(seen.begun).toBeGreaterThanOrEqual(15);
  });
});

it('tells plainly when the store fails, in German and without a reason', async () => {
  const store: RecordStore = { ...here.store, create: () => Promise.reject(Object.assign(new Error('marker'), { code: 'ENOSPC' })) };
  const { status, page, headers } = await press(withStore(here, store), address, 'withdraw-now');
  const shown = await read(page);
  expect([status, headers.get('Retry-After')]).toEqual([503, '120']);
  expect(shown.title).toBe('Das konnten wir gerade nicht speichern · Mentee+');
  expect(shown.text).toContain('Ob es geklappt hat, sehen Sie auf Ihrer Eingangsbestätigung.');
  expect(page).toContain(`href="${address}"`);
  expect(here.log).toEqual([{ event: 'store-failed', reference: referenceOf(id), reason: 'ENOSPC' }]);
});
