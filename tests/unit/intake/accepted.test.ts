/** An application on its whole way: form, check page, record, receipt. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { questionsOf, type Form, type TypedForm } from '../../../src/forms/form.ts';
import { exampleOf, fieldsOf, readTyped, typedOf } from '../../../src/forms/read.ts';
import { withoutFaults } from '../../../src/intake/plain-pages.ts';
import { receipt } from '../../../src/intake/receipt.ts';
import { receiptPath } from '../../../src/intake/receipt-path.ts';
import { applicationId } from '../../../src/intake/secrets.ts';
import { keys, referenceOf } from '../../../src/records/names.ts';
import { openApplication } from '../../../src/records/seal.ts';
import { browserReader } from '../tools/browser.ts';
import { bench, identities, siteUrl, type Bench } from '../tools/ports.ts';
import { applyWith, submit, tokenIn } from '../tools/post.ts';

const { read } = browserReader();
afterEach(() => { vi.useRealTimers(); });
const answersOf = (form: Form, typed: TypedForm) => {
  const result = readTyped(form, typed, 'de');
  return result.ok ? result.answers : {};
};
const tokenOf = (path: string): string => path.slice(receiptPath('', 'de').length);
const visit = async (here: Bench, path: string) => {
  const answer = await withoutFaults(receipt(new Request(siteUrl + path), here.ports), here.ports.log);
  return { status: answer.status, headers: answer.headers, page: await answer.text() };
};

describe.each(forms)('at $path', (form) => {
  const typed = exampleOf(form);

  it('the check page lists all answers and says that nothing has been sent', async () => {
    const here = bench();
    const { status, page, headers } = await submit(here, form, 'check');
    const shown = await read(page);
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(shown.title).toBe('Angaben prüfen · Mentee+');
    expect(shown.text).toContain('Noch ist nichts abgesendet.');
    expect(shown.answers.map(({ answer }) => answer)).toEqual(questionsOf(form).map(([name, question]) => question.show(answersOf(form, typed)[name], 'de').join('\n')));
    expect(shown.posted.slice(0, -2)).toEqual(fieldsOf(form, typed));
    expect(page).not.toContain('Gut zu wissen');
    expect(here.store.records.size).toBe(0);
    expect(here.log).toEqual([]);
  });

  it('"Ändern" brings everything back into the form', async () => {
    const { status, page } = await submit(bench(), form, 'change', typed, 'any');
    const shown = await read(page);
    expect(status).toBe(200);
    expect(shown.title).toBe(`${form.title.de} · Mentee+`);
    expect(shown.summary).toBeUndefined();
    const back = shown.posted.filter(([name, value]) => value !== '' && name !== 'step');
    expect({ ...typedOf(form, back) }).toEqual({ ...typedOf(form, fieldsOf(form, typed)) });
  });

  it('sending leads to one sealed record that the office can open, to two mails and to the receipt', async () => {
    const here = bench();
    const way = await applyWith(here, form);
    await here.settled();
    const id = applicationId(tokenOf(way.receipt));
    const reference = referenceOf(id);
    const applications = [...here.store.records.keys()].filter((key) => key.startsWith('application/'));
    expect(applications).toEqual([keys.application(id)]);
    const expected = {
      header: {
        v: 1, form: form.id, ...(form.module !== undefined && { module: form.module }), language: 'de', received: here.ports.now().toISOString(), due: '2027-10-05', schema: form.version,
        applicant: expect.stringMatching(/^age1[a-z0-9]{58}$/u),
      },
      answers: answersOf(form, typed),
    };
    for (const identity of Object.values(identities)) expect(await openApplication(here.store.records.get(keys.application(id))!, [identity])).toEqual(expected);

    expect(here.mails).toHaveLength(2);
    const [toApplicant, toOffice] = ['lena.beispiel@example.org', 'buero@example.org'].map((address) => here.mails.find(({ to }) => to.address === address)!);
    expect(toApplicant?.text).toContain(`${siteUrl}${way.receipt}\n`);
    expect(toApplicant?.subject).toBe(`Mentee+: Ihre Bewerbung ${reference} ist eingegangen`);
    expect(toOffice?.text).not.toContain(way.receipt);
    expect(toOffice?.subject).toBe(`Mentee+: Bewerbung ${reference} eingegangen`);
    expect(new Set(here.mails.map(({ messageId }) => messageId)).size).toBe(2);
    for (const { subject, text } of here.mails) {
      expect(text).toContain(reference);
      for (const answer of ['Lena', 'Beispiel', 'example.org/', '341 1234567', 'Plan für', 'Beispielforschung']) expect(`${subject}${text}`.replaceAll(siteUrl, '')).not.toContain(answer);
    }
    expect([...here.store.records.keys()].filter((key) => key.startsWith('mail/'))).toEqual([]);

    const shown = await visit(here, way.receipt);
    const page = await read(shown.page);
    expect([shown.status, shown.headers.get('Cache-Control'), shown.headers.get('Referrer-Policy')]).toEqual([200, 'no-store', 'same-origin']);
    expect(page.title).toBe('Ihre Bewerbung ist eingegangen · Mentee+');
    expect(page.text).toContain(reference);
    expect(page.text).toContain('Eingegangen am 5. Oktober 2026 um 10:30 Uhr');
    expect(page.answers.map(({ answer }) => answer)).toEqual(questionsOf(form).map(([name, question]) => question.show(answersOf(form, typed)[name], 'de').join('\n')));
    expect(page.ids.filter((one, index) => page.ids.indexOf(one) !== index)).toEqual([]);
    expect(here.log.map(({ event }) => event).sort()).toEqual(['mail-sent', 'mail-sent', 'stored']);
  });
});

describe('the same check page sent again', () => {
  const form = forms[0]!;

  it('leads to the same receipt and to one record and two mails, however often', async () => {
    const here = bench();
    const { token, receipt: address } = await applyWith(here, form);
    for (let time = 0; time < 3; time += 1) expect((await submit(here, form, 'send', undefined, token)).headers.get('Location')).toBe(address);
    await here.settled();
    expect([...here.store.records.keys()].filter((key) => key.startsWith('application/'))).toHaveLength(1);
    expect(here.mails).toHaveLength(2);
    expect(here.log.filter(({ event }) => event === 'stored')).toHaveLength(1);
  });

  it('at the same moment two hundred times leads to one record and two mails', async () => {
    const here = bench();
    const token = tokenIn((await submit(here, form, 'check')).page);
    here.wait(5000);
    const sent = await Promise.all(Array.from({ length: 200 }, () => submit(here, form, 'send', undefined, token)));
    await here.settled();
    expect(new Set(sent.map(({ status, headers }) => `${String(status)} ${headers.get('Location') ?? ''}`)).size).toBe(1);
    expect(sent[0]?.status).toBe(303);
    expect([...here.store.records.keys()].filter((key) => key.startsWith('application/'))).toHaveLength(1);
    expect(here.mails).toHaveLength(2);
    expect(here.log.filter(({ event }) => event === 'stored')).toHaveLength(1);
  });

  it('with other answers changes nothing that is stored', async () => {
    const here = bench();
    const { token, receipt: address } = await applyWith(here, form);
    const other = { ...exampleOf(form), firstName: { values: ['Eva'], other: '' } };
    expect((await submit(here, form, 'send', other, token)).headers.get('Location')).toBe(address);
    const { answers } = await openApplication(here.store.records.get(keys.application(applicationId(tokenOf(address))))!, [identities.office]);
    expect(answers['firstName']).toBe('Lena');
  });

  it('is another application when a new check page was opened', async () => {
    const here = bench();
    const [first, second] = [await applyWith(here, form), await applyWith(here, form)];
    expect(second.receipt).not.toBe(first.receipt);
  });
});

describe('nothing that people type', () => {
  it('stands in the log, in a record outside the seal, in a mail, or in an address', async () => {
    for (const form of forms) {
      const here = bench();
      const typed: TypedForm = Object.fromEntries(Object.entries(exampleOf(form)).map(([name, { values, other }]) => {
        const free = ['firstName', 'lastName', 'academicTitle', 'motivation', 'goals', 'expectations', 'wish', 'position', 'background', 'project', 'progress', 'specialistWish', 'tertialSubjects', 'fundingAndTeaching'].includes(name);
        return [name, { values: free ? [`MARKER-${name}`] : name === 'email' ? ['marker@marker.example'] : values, other: other && 'MARKER-other' }];
      }));
      const way = await applyWith(here, form, typed);
      await here.settled();
      await visit(here, way.receipt);
      await submit(here, form, 'check', { ...typed, firstName: { values: ['MARKER\u0001'], other: '' } });
      const written = [...here.store.records].map(([key, bytes]) => key + Buffer.from(bytes).toString('latin1')).join('\n');
      expect(written).not.toMatch(/marker/iu);
      expect(written).not.toContain(tokenOf(way.receipt));
      expect(JSON.stringify(here.log)).not.toMatch(/marker/iu);
      expect(JSON.stringify(here.log)).not.toContain(tokenOf(way.receipt));
      for (const { subject, text } of here.mails) expect(subject + text).not.toMatch(/marker/iu);
      expect(way.receipt).toMatch(/^\/bewerbung\/eingang\/[\w-]{43}$/u);
    }
  });
});

describe('a receipt', () => {
  const form = forms[1]!;

  it('is not there for anybody else, and all wrong links look the same', async () => {
    const here = bench();
    const { receipt: address } = await applyWith(here, form);
    const token = tokenOf(address);
    const flipped = token[10] === 'A' ? 'B' : 'A';
    const others = [
      `${token.slice(0, 10)}${flipped}${token.slice(11)}`, token.slice(0, -1), `${token}A`, token.toLowerCase(), '', 'A'.repeat(43), '../mentor', `${token}%00`, `x/${token}`, encodeURIComponent(`${token} `),
      referenceOf(applicationId(token)), applicationId(token),
    ];
    const pages = new Set<string>();
    for (const other of others) {
      const { status, page, headers } = await visit(here, receiptPath(other, 'de'));
      expect(status, other).toBe(404);
      expect([headers.get('Cache-Control'), headers.get('X-Robots-Tag')]).toEqual(['no-store', 'noindex, nofollow']);
      pages.add(page);
    }
    expect(pages.size).toBe(1);
    expect((await read([...pages][0]!)).text).toContain('Diese Eingangsbestätigung gibt es nicht');
    expect(here.log.filter(({ event }) => event.startsWith('receipt'))).toEqual([]);
    expect((await visit(here, `${address}/`)).status).toBe(200);
  });

  it('cannot be followed back from the store', async () => {
    const here = bench();
    const { receipt: address } = await applyWith(here, form);
    for (const key of here.store.records.keys()) expect(key).not.toContain(tokenOf(address));
    expect(applicationId(tokenOf(address))).toMatch(/^[2-9A-HJ-NP-Z]{32}$/u);
  });

  it('of a damaged record says so and gives the reference to tell the office', async () => {
    const here = bench();
    const { receipt: address } = await applyWith(here, form);
    const id = applicationId(tokenOf(address));
    const record = here.store.records.get(keys.application(id))!;
    record[record.length - 20]! ^= 1;
    const { status, page } = await visit(here, address);
    const shown = await read(page);
    expect(status).toBe(500);
    expect(shown.text).toContain(referenceOf(id));
    expect(shown.text).toContain('Sie ist eingegangen');
    expect(page).not.toMatch(/\bat \S+ \(|Error|Lena/u);
    expect(here.log.at(-1)).toEqual({ event: 'receipt-damaged', reference: referenceOf(id) });
  });

  it('says that it cannot be shown just now while the store cannot be read, also when it never answers', async () => {
    const here = bench();
    const { receipt: address } = await applyWith(here, form);
    await here.settled();
    const reading = (get: () => Promise<never>) => visit({ ...here, ports: { ...here.ports, store: { ...here.store, get } } }, address);
    const broken = await reading(() => Promise.reject(Object.assign(new Error('/secret'), { code: 'EIO' })));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const waiting = reading(() => new Promise<never>(() => undefined));
    await vi.advanceTimersByTimeAsync(4_100);
    const silent = await waiting;
    vi.useRealTimers();
    for (const { status, page, headers } of [broken, silent]) {
      expect([status, headers.get('Retry-After'), headers.get('Cache-Control')]).toEqual([503, '120', 'no-store']);
      expect((await read(page)).title).toBe('Wir können Ihre Bewerbung gerade nicht anzeigen · Mentee+');
      expect(page).not.toContain('secret');
    }
    expect(here.log.slice(-2).map(({ event, reason }) => [event, reason])).toEqual([['store-failed', 'EIO'], ['store-failed', 'TimeoutError']]);
  });
});
