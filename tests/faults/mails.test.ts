import { afterAll, beforeAll, expect, test } from 'vitest';
import { forms } from '../../src/forms/all.ts';
import { exampleOf } from '../../src/forms/read.ts';
import { applicationId } from '../../src/intake/secrets.ts';
import { referenceOf } from '../../src/records/names.ts';
import { addressOf, anyForm, receiptTokenOf, send, tokenOf, typedFor } from './applicant.ts';
import { makeHouse, officeAddress, open, sender, siteUrl, type House } from './house.ts';
import { startMailServer, type Delivered, type MailServer } from './mail-server.ts';
import type { Site } from '../tools/site.ts';

let house: House;
let mails: MailServer;
let site: Site;
beforeAll(async () => {
  [house, mails] = [await makeHouse(), await startMailServer()];
  site = await open(house, { env: { SMTP_URL: mails.url } });
});
afterAll(async () => {
  await site.stop();
  await mails.stop();
});

const headerNames = (raw: string): readonly string[] =>
  raw.slice(0, raw.indexOf('\r\n\r\n')).split('\r\n').filter((line) => /^\S/u.test(line)).map((line) => line.split(':')[0]!.toLowerCase());

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
/** What a reader sees of our HTML part; numbers of characters are written for the apostrophe alone. */
const textIn = (html: string): string => html.slice(html.indexOf('<body')).replaceAll(/<[^>]*>/gu, ' ').replaceAll('&#39;', "'").replaceAll(/&(?:amp|lt|gt|quot);/gu, ' ');

/** Both mails of an application, waited for. */
async function mailsOf(id: string): Promise<{ readonly receipt: Delivered; readonly office: Delivered }> {
  const mine = (): readonly Delivered[] => mails.delivered.filter(({ mail }) => mail.messageId?.startsWith(`<${id}.`));
  await expect.poll(() => mine().length, { timeout: 10_000 }).toBe(2);
  return { receipt: mine().find(({ mail }) => mail.messageId?.includes('.receipt@'))!, office: mine().find(({ mail }) => mail.messageId?.includes('.office@'))! };
}

test.each(forms.map((form) => [form.path, form] as const))('both mails of %s arrive, each at one address, with reference and link alone, in two parts that say the same', async (_, form) => {
  const checked = tokenOf(form, house.secrets);
  const token = receiptTokenOf(await send(site.url, form, checked));
  const id = applicationId(token);
  const { receipt, office } = await mailsOf(id);
  const reference = referenceOf(id);
  for (const [{ mail, raw, recipients }, to, kind] of [[receipt, addressOf(checked), 'receipt'], [office, officeAddress, 'office']] as const) {
    expect(recipients).toEqual([to]);
    expect(mail.to).toMatchObject({ value: [{ address: to }] });
    expect(mail.from?.value).toEqual([{ address: sender, name: 'Mentee+' }]);
    expect(mail.messageId).toBe(`<${id}.${kind}@mentee-plus.example.org>`);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.subject).toContain(reference);
    expect(mail.text).toContain(reference);
    // The same words, and the same link, come out of both parts.
    expect(wordsOf(textIn(String(mail.html)))).toEqual(wordsOf(String(mail.text)));
    if (kind === 'receipt') expect(mail.html).toContain(`<a href="${siteUrl}/bewerbung/eingang/${token}"`);
    expect(mail.html).not.toContain('Lena');
    expect(raw.match(/^Content-Type: .+$/gmu)).toEqual(['Content-Type: multipart/alternative;', 'Content-Type: text/plain; charset=utf-8', 'Content-Type: text/html; charset=utf-8']);
    expect(mail.attachments).toEqual([]);
    expect(mail.text).toContain(form.title.de);
    expect(mail.text).not.toContain('Lena');
    expect(new Set(headerNames(raw))).toEqual(new Set(['from', 'to', 'subject', 'message-id', 'date', 'mime-version', 'content-type', 'auto-submitted']));
  }
  expect(receipt.mail.subject).toBe(`Mentee+: Ihre Bewerbung ${reference} ist eingegangen`);
  expect(receipt.mail.text).toContain(`${siteUrl}/bewerbung/eingang/${token}`);
  // The office reads with its key; the applicant's link is the applicant's.
  expect(office.raw).not.toContain(token);
  expect(`${String(office.mail.text)}${String(office.mail.html)}`).not.toContain(token);
  expect(office.mail.subject).toBe(`Mentee+: Bewerbung ${reference} eingegangen`);
  expect((await fetch(`${site.url}/bewerbung/eingang/${token}`)).status).toBe(200);
});

const hostileAddresses = [
  'a@example.org\r\nBcc: evil@example.net', 'a@example.org\nBcc:evil@example.net', 'a@example.org\rRCPT TO:<evil@example.net>', 'a@example.org%0d%0aBcc:evil@example.net',
  'a@example.org,evil@example.net', 'a@example.org;evil@example.net', 'a@example.org evil@example.net', '"a" <evil@example.net>', 'a@example.org <evil@example.net>',
  '<evil@example.net>', 'group:evil@example.net;', 'a@example.org(evil@example.net)', 'a@example.org\0', 'a\0b@example.org', '"a b"@example.org', '"<evil@example.net>"@example.org',
  'a@[127.0.0.1]', '-oQ/tmp/x@example.org', '=?utf-8?q?evil=40example.net?=@example.org', 'a@example.org\u2028Bcc: evil@example.net', 'a@example.org\u202e', 'ä@example.org', 'a@exämple.org',
  "o'brien@example.org", 'a+b@example.org', 'A.B@EXAMPLE.org', `${'a'.repeat(64)}@example.org`, `${'a'.repeat(300)}@example.org`, 'a@example.org>', 'a>SIZE=1@example.org',
];

test('no address reaches more than the one mailbox that was typed', async () => {
  let accepted = 0;
  for (const address of hostileAddresses) {
    const answer = await send(site.url, anyForm, tokenOf(anyForm, house.secrets), { ...exampleOf(anyForm), email: { values: [address], other: '' } });
    expect([303, 422], JSON.stringify(address)).toContain(answer.status);
    if (answer.status === 422) {
      await answer.arrayBuffer();
      continue;
    }
    accepted += 1;
    const { receipt, office } = await mailsOf(applicationId(receiptTokenOf(answer)));
    expect(receipt.recipients.map((one) => one.toLowerCase()), JSON.stringify(address)).toEqual([address.trim().toLowerCase()]);
    expect(receipt.mail.to).toMatchObject({ value: [{ address: receipt.recipients[0] }] });
    expect(office.recipients).toEqual([officeAddress]);
    for (const { raw } of [receipt, office]) expect(headerNames(raw)).not.toContain('bcc');
  }
  expect(accepted).toBeGreaterThanOrEqual(3);
  expect(mails.delivered.flatMap(({ recipients }) => recipients).filter((one) => one.includes('evil'))).toEqual([]);
});

const hostileNames = [
  'Lena\r\nBcc: evil@example.net', 'Lena\nX-Evil: 1', '=?utf-8?q?Lena?=', 'Lena <evil@example.net>', '", evil@example.net, "', '<script>alert(1)</script>', '${7*7}', '{{7*7}}',
  '../../etc/passwd', "'; DROP TABLE x; --", '=HYPERLINK("x")', '\u202egnirts', '\u0000',
];

test('no name reaches a mail at all', async () => {
  for (const name of hostileNames) {
    const before = mails.delivered.length;
    const token = tokenOf(anyForm, house.secrets);
    const answer = await send(site.url, anyForm, token, {
      ...typedFor(anyForm, token), firstName: { values: [name], other: '' }, lastName: { values: [name], other: '' },
    });
    if (answer.status === 422) continue;
    const { receipt, office } = await mailsOf(applicationId(receiptTokenOf(answer)));
    expect(mails.delivered).toHaveLength(before + 2);
    for (const { raw, mail, recipients } of [receipt, office]) {
      expect(recipients).toHaveLength(1);
      expect(headerNames(raw).filter((header) => ['bcc', 'cc', 'x-evil'].includes(header))).toEqual([]);
      expect(`${String(mail.subject)}${String(mail.text)}${String(mail.html)}`).not.toContain(name.split(/[\r\n]/u)[0] === 'Lena' ? 'Lena' : name);
    }
  }
});
