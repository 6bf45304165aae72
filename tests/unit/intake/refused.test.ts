/** Everything that is refused on the way, and what the person who typed it gets to see. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { questionsOf, type TypedForm } from '../../../src/forms/form.ts';
import { exampleOf, fieldsOf, typedOf } from '../../../src/forms/read.ts';
import { withoutFaults } from '../../../src/intake/plain-pages.ts';
import { refusals } from '../../../src/intake/refusals.ts';
import { apply } from '../../../src/intake/apply.ts';
import { keys } from '../../../src/records/names.ts';
import { browserReader, type ReadMarkup } from '../tools/browser.ts';
import { bench, noticeMarkup, siteUrl, type Bench } from '../tools/ports.ts';
import { answerTo, fieldsFor, post, submit, tokenIn, type Sent } from '../tools/post.ts';
import { forbiddenWord } from '../tools/words.ts';

const { read } = browserReader();
const form = forms.find(({ module }) => module === 'qualifizierung')!;
const marker = 'MARKER';
const typed: TypedForm = {
  ...exampleOf(form),
  firstName: { values: [`${marker} „Lena" & <b>`], other: '' },
  motivation: { values: [`${marker}\nzwei`], other: '' },
  excludedUnits: { values: ['chirurgie', 'andere'], other: `${marker} Institut` },
};

/** What every answer of the corridor must hold to, whatever it says. */
function expectPrivatePage({ headers, page }: Sent, { log }: Bench): void {
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(headers.get('X-Robots-Tag')).toContain('noindex');
  expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(headers.get('Content-Security-Policy')).not.toContain('unsafe-inline');
  expect(headers.get('Referrer-Policy')).toBe('same-origin');
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Set-Cookie')).toBeNull();
  expect(page).not.toMatch(/\bat \S+ \(|node_modules|\.ts:\d|Error:|undefined|\[object/u);
  expect(JSON.stringify(log)).not.toContain(marker);
}

/** The typed values that the page would post again. */
const postedAgain = ({ posted }: ReadMarkup) => posted.filter(([name, value]) => value !== '' && !['step', 'token', 'website'].includes(name));

function expectRefusal(page: ReadMarkup, reason: keyof typeof refusals): void {
  expect(page.title).toMatch(/^Fehler: .+ · Mentee\+$/u);
  expect(page.summary?.heading).toBe(refusals[reason].title.de);
  expect(page.text).toContain(refusals[reason].text.de);
  expect(forbiddenWord(refusals[reason].text.de, 'de')).toBeUndefined();
}

const kept = fieldsOf(form, typed);
const sending = fieldsFor(form, 'check', typed);

describe('a refusal at the entrance', () => {
  it.each([
    ['origin', post(form, sending, { 'Sec-Fetch-Site': 'cross-site' }), kept],
    ['origin', post(form, sending, { 'Sec-Fetch-Site': 'same-site' }), kept],
    ['content-type', post(form, sending, { 'Content-Type': 'application/json' }), []],
    ['content-type', post(form, '--x--', { 'Content-Type': 'multipart/form-data; boundary=x' }), []],
    ['encoding', post(form, `${new URLSearchParams(kept.map(([name, value]) => [name, value])).toString()}&academicTitle=%FC`.replace(/&academicTitle=Dr\.\+med\./u, '')), kept.map(([name, value]) => [name, name === 'academicTitle' ? '\uFFFD' : value] as const)],
    ['unknown-field', post(form, [...sending, ['constructor', 'x'], ['__proto__', 'y']]), kept],
    ['repeated-field', post(form, [...sending, ['firstName', 'Eva']]), kept],
    ['too-large', post(form, [...sending, ['goals', 'x'.repeat(70_000)]]), undefined],
    ['method', new Request(siteUrl + form.path, { method: 'PUT', body: 'x' }), []],
    ['method', new Request(siteUrl + form.path), []],
  ] as const)('keeps what was typed, says what to do and stores nothing: %s', async (reason, request, stays) => {
    const here = bench();
    const sent = await answerTo(request, here);
    const page = await read(sent.page);
    expect(sent.status).toBe(refusals[reason].status);
    expectPrivatePage(sent, here);
    expectRefusal(page, reason);
    if (stays) expect(Object.fromEntries(Object.entries(typedOf(form, postedAgain(page))))).toEqual({ ...typedOf(form, stays) });
    else expect(postedAgain(page).find(([name]) => name === 'firstName')?.[1]).toBe(typed['firstName']?.values[0]);
    expect(sent.page).toContain(noticeMarkup);
    expect(here.store.records.size).toBe(0);
    expect(here.mails).toEqual([]);
    expect(here.log).toEqual([{ event: 'refused', form: form.path, reason }]);
    expect(sent.headers.get('Allow')).toBe(reason === 'method' ? 'GET, HEAD, POST' : null);
    expect(sent.headers.get('Retry-After')).toBeNull();
    expect(page.controls.find(({ name }) => name === 'website')?.value).toBe('');
  });

  it('of an address that is no form leads to the forms', async () => {
    for (const path of ['/bewerbung/mentee/unbekannt/', '/bewerbung/', '/bewerbung/mentee/pj/x/', '/bewerbung/mentor//']) {
      const here = bench();
      const sent = await answerTo(post({ path }, sending), here);
      expect(sent.status).toBe(404);
      expectPrivatePage(sent, here);
      expect((await read(sent.page)).text).toContain('Dieses Formular gibt es nicht');
      expect(sent.page).toContain('href="/bewerben/"');
    }
  });
});

describe.each(forms)('at $path an application with nothing in it', (empty) => {
  it('comes back with status 422, every needed question in the summary, and only their names in the log', async () => {
    const here = bench();
    const sent = await submit(here, empty, 'check', {});
    const needed = questionsOf(empty).filter(([, { optional }]) => !optional).map(([name]) => name);
    expect(sent.status).toBe(422);
    expectPrivatePage(sent, here);
    const page = await read(sent.page);
    expect(page.title).toBe(`Fehler: ${empty.title.de} · Mentee+`);
    expect(page.summary?.lines.map(({ target }) => target)).toEqual(needed.map((name) => `#${name}`));
    expect(here.log).toEqual([{ event: 'incomplete', form: empty.path, reason: needed.join(',') }]);
  });

  it('is not stored by sending it, whatever the token', async () => {
    const here = bench();
    const token = tokenIn((await submit(here, empty, 'check')).page);
    here.wait(5000);
    for (const given of [token, 'x', undefined]) expect((await submit(here, empty, 'send', {}, given)).status).toBe(422);
    expect(here.store.records.size).toBe(0);
  });
});

describe('the token', () => {
  const day = 24 * 60 * 60 * 1000;
  const issued = async (here: Bench, at = form): Promise<string> => tokenIn((await submit(here, at, 'check')).page);
  const twisted = (token: string, place: number): string => {
    const swapped = token[place] === 'A' ? 'B' : 'A';
    return token.slice(0, place) + swapped + token.slice(place + 1);
  };

  it.each([
    ['empty', async () => Promise.resolve('')],
    ['missing', async () => Promise.resolve(undefined)],
    ['a word', async () => Promise.resolve('token')],
    ['only a dot', async () => Promise.resolve('.')],
    ['cut', async (here: Bench) => (await issued(here)).slice(0, -5)],
    ['without its signature', async (here: Bench) => (await issued(here)).split('.')[0]!],
    ['changed in its text', async (here: Bench) => twisted(await issued(here), 20)],
    ['changed in its signature', async (here: Bench) => { const token = await issued(here); return twisted(token, token.length - 10); }],
    ['of another form', (here: Bench) => issued(here, forms.find(({ id }) => id === 'mentor'))],
    ['of another secret', (here: Bench) => issued(bench({ now: here.ports.now, secrets: { ...here.ports.secrets, sign: (text) => Buffer.from(`${text}x`).toString('base64url').slice(0, 43) } }))],
  ])('is forged when it is %s: a fresh check page comes back, with all answers', async (_, make) => {
    const here = bench();
    const token = await make(here);
    here.wait(5000);
    const before = here.log.length;
    const sent = await submit(here, form, 'send', typed, token);
    const page = await read(sent.page);
    expect(sent.status).toBe(422);
    expectPrivatePage(sent, here);
    expectRefusal(page, 'token-forged');
    expect(postedAgain(page)).toEqual(kept);
    expect(here.store.records.size).toBe(0);
    expect(here.log.slice(before)).toEqual([{ event: 'refused', form: form.path, reason: 'token-forged' }]);
    const fresh = page.posted.find(([name]) => name === 'token')?.[1];
    expect(fresh).not.toBe(token);
    here.wait(5000);
    expect((await submit(here, form, 'send', typed, fresh)).status).toBe(303);
  });

  it('is good from two seconds to a day, and early or expired outside', async () => {
    for (const [age, status, reason] of [
      [0, 422, 'token-early'], [1999, 422, 'token-early'], [-60_000, 422, 'token-early'], [2000, 303, undefined], [day, 303, undefined], [day + 1000, 422, 'token-expired'], [30 * day, 422, 'token-expired'],
    ] as const) {
      const here = bench();
      const token = await issued(here);
      here.wait(age);
      const sent = await submit(here, form, 'send', typed, token);
      expect(sent.status, String(age)).toBe(status);
      if (reason) {
        const page = await read(sent.page);
        expectRefusal(page, reason);
        expect(postedAgain(page)).toEqual(kept);
        expect(here.store.records.size).toBe(0);
        const next = page.posted.find(([name]) => name === 'token')?.[1];
        // An early one need only be sent again; an expired one has had its day.
        expect(next === token).toBe(reason === 'token-early');
      }
    }
  });

  it('that is expired leads to the receipt when its application is there already', async () => {
    const here = bench();
    const token = await issued(here);
    here.wait(5000);
    const first = await submit(here, form, 'send', typed, token);
    here.wait(3 * day);
    const again = await submit(here, form, 'send', typed, token);
    expect([again.status, again.headers.get('Location')]).toEqual([303, first.headers.get('Location')]);
    expect([...here.store.records.keys()].filter((key) => key.startsWith(keys.applications))).toHaveLength(1);
  });
});

describe('a store that does not store', () => {
  afterEach(() => { vi.useRealTimers(); });
  const full = (): Promise<never> => Promise.reject(Object.assign(new Error(`ENOSPC: ${marker}`), { code: 'ENOSPC' }));

  async function refusedBy(here: Bench): Promise<Sent> {
    const token = tokenIn((await submit(here, form, 'check', typed)).page);
    here.wait(5000);
    return submit(here, form, 'send', typed, token);
  }

  async function expectAllKept(here: Bench, sent: Sent): Promise<void> {
    expect(sent.status).toBe(503);
    expect(sent.headers.get('Retry-After')).toBe('120');
    expectPrivatePage(sent, here);
    const page = await read(sent.page);
    expectRefusal(page, 'store');
    expect(postedAgain(page)).toEqual(kept);
    expect(page.text).not.toMatch(/M-[2-9A-Z]{4}-[2-9A-Z]{4}|ist eingegangen/u);
    await here.settled();
    expect(here.mails).toEqual([]);
    expect(here.log.at(-2)).toMatchObject({ event: 'store-failed', form: form.path });
  }

  it.each(['get', 'create'] as const)('says so, keeps everything typed and claims nothing (%s)', async (method) => {
    const healthy = bench();
    const here = bench({ store: { ...healthy.store, [method]: full } });
    const sent = await refusedBy(here);
    await expectAllKept(here, sent);
    expect(here.log.at(-2)?.reason).toBe('ENOSPC');
    expect(healthy.store.records.size).toBe(0);
  });

  it('leads to one application when it is sent again later', async () => {
    const { store } = bench();
    let broken = true;
    const here = bench({ store: { ...store, create: (key, bytes) => (broken && key.startsWith('application/') ? full() : store.create(key, bytes)) } });
    const token = tokenIn((await submit(here, form, 'check', typed)).page);
    here.wait(5000);
    const page = await read((await submit(here, form, 'send', typed, token)).page);
    expect(page.posted).toContainEqual(['token', token]);
    broken = false;
    const sent = await submit(here, form, 'send', typed, token);
    expect(sent.status).toBe(303);
    await here.settled();
    expect([...store.records.keys()].filter((key) => key.startsWith('application/'))).toHaveLength(1);
    expect(here.mails.map(({ to }) => to.address).sort()).toEqual(['buero@example.org', 'lena.beispiel@example.org']);
  });

  it('is not waited for longer than four seconds when it never answers', async () => {
    const { store } = bench();
    const here = bench({ store: { ...store, create: () => new Promise<never>(() => undefined) } });
    const token = tokenIn((await submit(here, form, 'check', typed)).page);
    here.wait(5000);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let sent: Sent | undefined;
    const answer = submit(here, form, 'send', typed, token).then((given) => { sent = given; });
    await vi.waitFor(() => { expect(vi.getTimerCount()).toBe(1); });
    await vi.advanceTimersByTimeAsync(3_900);
    expect(sent).toBeUndefined();
    await vi.advanceTimersByTimeAsync(200);
    await answer;
    vi.useRealTimers();
    await expectAllKept(here, sent!);
    expect(here.log.at(-2)?.reason).toBe('TimeoutError');
  });
});

describe('a fault of ours', () => {
  it.each([
    ['a page that was built without regions', () => Promise.resolve('<title>x</title><main></main>')],
    ['a page that is not there', () => Promise.reject(Object.assign(new Error(`ENOENT: ${marker}/secret/path`), { code: 'ENOENT' }))],
  ])('is told plainly, with status 500 and without its reason: %s', async (_, page) => {
    const here = bench({ page });
    for (const step of ['check', 'change', 'send']) {
      const answer = await withoutFaults(apply(post(form, fieldsFor(form, step, typed)), here.ports), here.ports.log);
      const sent: Sent = { status: answer.status, headers: answer.headers, page: await answer.text() };
      expect(sent.status).toBe(500);
      expectPrivatePage(sent, here);
      const shown = await read(sent.page);
      expect(shown.title).toBe('Fehler: Das hat nicht geklappt · Mentee+');
      expect(forbiddenWord(shown.text, 'de')).toBeUndefined();
      expect(here.log.at(-1)).toEqual({ event: 'fault', reason: 'Error' });
    }
    expect(here.store.records.size).toBe(0);
  });
});
