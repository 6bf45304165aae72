/** The whole way of an application in English: every page and mail in that language, under its own addresses. */
import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../../src/forms/addresses.ts';
import { forms } from '../../../src/forms/all.ts';
import type { Form } from '../../../src/forms/form.ts';
import { exampleOf } from '../../../src/forms/read.ts';
import { regionOf } from '../../../src/forms/regions.ts';
import { withoutFaults } from '../../../src/intake/plain-pages.ts';
import { receipt } from '../../../src/intake/receipt.ts';
import { receiptAt } from '../../../src/intake/receipt-path.ts';
import { refusals } from '../../../src/intake/refusals.ts';
import { applicationHeader, unwrap } from '../../../src/records/envelope.ts';
import { keys } from '../../../src/records/names.ts';
import { bench, noticeMarkup, siteUrl, type Bench } from '../tools/ports.ts';
import { answerTo, applyWith, fieldsFor, post, submit, tokenIn } from '../tools/post.ts';
import { carriedIn, idOf, press, submitChange, visit } from '../tools/receipts.ts';

/** The same form as a visitor of the English page posts it. */
const english = (form: Form): Form => ({ ...form, path: inLanguage(form.path, 'en') });
const mainOf = (page: string): string => regionOf(page, 'main').markup;

/** What only German pages say, in any of the three regions; the answers people typed and the options' proper names are not looked at. */
const german = /\b(?:Ihre?|Sie|Bewerbung|Angaben|Vorgangsnummer|wird bekannt gegeben|Ändern|Zurück|Absenden|Fehler|Weiter|Häkchen|Startseite|noch|nicht)\b/u;
const frame = (page: string): string => mainOf(page).replace(noticeMarkup, '').replace(/<(?:dd|option|textarea|input)\b[\s\S]*?(?:<\/(?:dd|option|textarea)>|>)/gu, '');

function expectEnglish(page: string): void {
  expect(page).toContain('<html lang="en">');
  expect(frame(page)).not.toMatch(german);
  // Every address of our own in it is an English one.
  const links = [...page.matchAll(/(?:href|action|formaction)="(\/[^"#]*)/gu)].map(([, link]) => link);
  expect(links.filter((link) => !/^\/en\//u.test(link ?? ''))).toEqual([]);
}

describe.each(forms.map((form) => [form.path, form] as const))('%s in English', (_, form) => {
  it('says what is missing, shows everything for checking, and goes back to the form', async () => {
    const here = bench();
    const wrong = await submit(here, english(form), 'check', { ...exampleOf(form), firstName: { values: [''], other: '' } });
    expect([wrong.status, /<title>([^<]*)/u.exec(wrong.page)?.[1]]).toEqual([422, `Error: ${form.title.en} · Mentee+`]);
    expectEnglish(wrong.page);
    const check = await submit(here, english(form), 'check');
    expect(check.status).toBe(200);
    expect(check.page).toContain('<h1>Check your answers</h1>');
    expectEnglish(check.page);
    const back = await submit(here, english(form), 'change');
    expect(back.page).toContain(`<h1>${form.title.en.replaceAll('&', '&amp;')}</h1>`);
    expectEnglish(back.page);
  });

  it('leads to a receipt in English, and the mail links to it', async () => {
    const here = bench();
    const { receipt: address } = await applyWith(here, english(form));
    expect(receiptAt(address)).toMatchObject({ language: 'en' });
    expect(address).toMatch(/^\/en\/bewerbung\/eingang\/[\w-]{43}$/u);
    await here.settled();
    const mail = here.mails.find(({ subject }) => subject.includes('has been received'));
    expect(mail?.text).toContain(siteUrl + address);
    expect(mail?.text).toContain(form.title.en);
    const { page, status } = await visit(here, address);
    expect(status).toBe(200);
    expect(page).toContain('<h1>Your application has been received</h1>');
    expectEnglish(page);
    const record = await here.store.get(keys.application(idOf(address)));
    expect(unwrap(applicationHeader, record!)?.header.language).toBe('en');
  });
});

describe('a receipt', () => {
  const form = forms[0]!;
  const sent = async (): Promise<{ here: Bench; address: string }> => {
    const here = bench();
    const { receipt: address } = await applyWith(here, english(form));
    await here.settled();
    return { here, address };
  };

  it('speaks the language of its application under either address', async () => {
    const { here, address } = await sent();
    for (const path of [address, address.replace('/en/', '/')]) expectEnglish((await visit(here, path)).page);
    const own = bench();
    const { receipt: german } = await applyWith(own, form);
    expect((await visit(own, `/en${german}`)).page).toContain('Ihre Bewerbung ist eingegangen');
  });

  it('opens the English form for a change, and the change comes back to it', async () => {
    const { here, address } = await sent();
    const opened = await press(here, address, 'change');
    expectEnglish(opened.page);
    expect(opened.page).toContain('You are changing your application.');
    const typed = { ...exampleOf(form), firstName: { values: ['Zoë'], other: '' } };
    const carried = carriedIn(opened.page);
    const check = await submitChange(here, english(form), 'check', typed, carried);
    expectEnglish(check.page);
    here.wait(3_000);
    const done = await submitChange(here, english(form), 'send', typed, carried, tokenIn(check.page));
    expect([done.status, done.headers.get('Location')]).toEqual([303, address]);
    expect((await visit(here, address)).page).toContain('Zoë');
  });

  it('asks before it withdraws, withdraws, and says so', async () => {
    const { here, address } = await sent();
    const asked = await press(here, address, 'withdraw');
    expect(asked.page).toContain('Withdraw the application?');
    expectEnglish(asked.page);
    expect((await press(here, address, 'withdraw-now')).headers.get('Location')).toBe(address);
    const gone = await visit(here, address);
    expect(gone.page).toContain('Your application is withdrawn');
    expectEnglish(gone.page);
  });

  it('that does not exist, and one that cannot be read just now, are said in the language of the address', async () => {
    const unknown = `/en/bewerbung/eingang/${'A'.repeat(43)}`;
    const missing = await visit(bench(), unknown);
    expect(missing.status).toBe(404);
    expectEnglish(missing.page);
    const { here, address } = await sent();
    const broken = { ...here, ports: { ...here.ports, store: { ...here.ports.store, get: () => Promise.reject(new Error('gone')) } } };
    const { status, page } = await visit(broken, address);
    expect(status).toBe(503);
    expectEnglish(page);
  });
});

describe('what is refused', () => {
  const form = english(forms[1]!);

  it.each([
    ['origin', { 'Sec-Fetch-Site': 'cross-site' }],
    ['content-type', { 'Content-Type': 'text/plain' }],
  ] as const)('is told in English: %s', async (reason, headers) => {
    const { status, page } = await answerTo(post(form, fieldsFor(form, 'check'), headers), bench());
    expect(status).toBe(refusals[reason].status);
    expect(page).toContain(refusals[reason].title.en);
    expectEnglish(page);
  });

  it('is told in English for a check page that is not ours or comes too soon', async () => {
    const here = bench();
    const forged = await submit(here, form, 'send', undefined, 'forged');
    expect(forged.page).toContain(refusals['token-forged'].text.en);
    const early = await submit(here, form, 'send', undefined, tokenIn(forged.page));
    expect(early.page).toContain(refusals['token-early'].text.en);
    for (const { page } of [forged, early]) expectEnglish(page);
  });

  it('is told in English for a form that does not exist', async () => {
    const { status, page } = await answerTo(post({ path: '/en/bewerbung/mentee/deans/' }, []), bench());
    expect(status).toBe(404);
    expectEnglish(page);
  });

  it('a token from the German check page sends from the English one too: it is the same form', async () => {
    const here = bench();
    const token = tokenIn((await submit(here, forms[1]!, 'check')).page);
    here.wait(3_000);
    expect((await submit(here, form, 'send', undefined, token)).status).toBe(303);
  });

  it('our own faults are told in both languages, since nobody knows any more where it happened', async () => {
    const { ports } = bench({ page: () => Promise.reject(new Error('ENOENT')) });
    const page = await (await withoutFaults(receipt(new Request(`${siteUrl}/en/bewerbung/eingang/x`), ports), ports.log)).text();
    expect(page).toContain('Das hat nicht geklappt');
    expect(page).toContain('<div lang="en"><h2>That did not work</h2>');
  });
});
