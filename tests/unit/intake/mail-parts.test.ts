/** Both parts of every mail: what the HTML says is what the plain text says, and nothing in it runs, loads or tells. */
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import config from '../../../.htmlvalidate.mjs';
import { readLetters } from '../../../src/content/letters.ts';
import { forms } from '../../../src/forms/all.ts';
import { compose } from '../../../src/intake/compose-mail.ts';
import { openMailJob, type SingleMail } from '../../../src/intake/mail-job.ts';
import type { Mail } from '../../../src/intake/ports.ts';
import { applicationId } from '../../../src/intake/secrets.ts';
import { wrap } from '../../../src/records/envelope.ts';
import { referenceOf, type MailName } from '../../../src/records/names.ts';
import { nodeSeal } from '../../../src/records/node-seal.ts';
import { statuses } from '../../../src/records/office-records.ts';
import { browserReader, type ReadMarkup } from '../tools/browser.ts';
import { secrets, siteUrl } from '../tools/ports.ts';
import { forbiddenWord } from '../tools/words.ts';

const { read } = browserReader();
const receiptToken = secrets.receiptToken('nonce');
const id = applicationId(receiptToken);
const to = 'marker@example.org';
const mailOf = (job: SingleMail, name: MailName = 'receipt'): Mail => compose(job, id, name, { siteUrl, officeAddress: 'buero@example.org' });
const letter = (text: string, subject = 'Mentee+: Entscheidung'): Mail => mailOf({ kind: 'decision', language: 'de', to, subject, text }, `decision-1-${'0'.repeat(16)}`);

const languages = ['de', 'en'] as const;
const letters = readLetters();
const filled = (text: string): string => text.replaceAll('{reference}', referenceOf(id)).replaceAll('{module}', 'Post-Doc-Phase');
/** Every mail that goes out, as its job. */
const jobs: readonly SingleMail[] = [
  ...forms.flatMap(({ path: form }) => [...languages.map((language) => ({ kind: 'receipt', language, form, receiptToken, to }) as const), { kind: 'office', language: 'de', form, receiptToken } as const]),
  { kind: 'again', language: 'en', form: forms[0]!.path, receiptToken, to }, { kind: 'changed', language: 'en', form: forms[0]!.path, receiptToken },
];
const decisions: readonly SingleMail[] = statuses.flatMap((status) => languages.map((language) => {
  const { subject, text } = letters[status][language];
  return { kind: 'decision', language, to, subject: filled(subject), text: filled(text) } as const;
}));
const all = [...jobs, ...decisions].map((job) => [`${job.kind} ${job.language} ${'form' in job ? job.form : job.subject}`, job] as const);

/** Styles stand in attributes, since mail readers throw sheets away. */
const checker = new HtmlValidate({ ...config, rules: { ...config.rules, 'no-inline-style': 'off' } });
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const linksOf = (markup: string): readonly string[] => [...markup.matchAll(/<a href="([^"]*)"/gu)].map(([, href = '']) => href);

/** What mail readers and their users expect of HTML in a mail, and what nobody may slip into it. */
function expectHarmless({ elements, handlers }: ReadMarkup, markup: string): void {
  const known = ['html', 'head', 'meta', 'title', 'body', 'div', 'p', 'h1', 'dl', 'dt', 'dd', 'a', 'span', 'br', 'strong', 'code'];
  expect(elements.filter((element) => !known.includes(element))).toEqual([]);
  expect(handlers).toEqual([]);
  // Signs in the text are escaped, so that these are the tags.
  expect((markup.match(/<[^>]*>/gu) ?? []).join('')).not.toMatch(/\s(?:src|background|srcset|class|id)=|url\(|@import|expression\(/iu);
  for (const href of linksOf(markup)) expect(href).toMatch(/^https?:\/\//u);
}

describe.each(all)('the mail %s', (_, job) => {
  const mail = mailOf(job);

  it('says the same words in both parts, in its own language', async () => {
    const page = await read(mail.html);
    expect(wordsOf(page.text)).toEqual(wordsOf(mail.text));
    expect(page.title).toBe(mail.subject);
    expectHarmless(page, mail.html);
    const language = job.kind === 'changed' ? 'de' : job.language;
    expect(mail.html.match(/lang="(?:de|en)"/gu)).toEqual([`lang="${language}"`, `lang="${language}"`]);
    expect(forbiddenWord(mail.text, language)).toBeUndefined();
  });

  it('is valid HTML', async () => {
    const { results } = await checker.validateString(mail.html);
    expect(results.flatMap(({ messages }) => messages.map(({ message, line }) => `${String(line)}: ${message}`))).toEqual([]);
  });

  it('leads where its plain text leads, with a link that says so and an address that is seen', async () => {
    const addresses = mail.text.match(/https?:\/\/\S+/gu) ?? [];
    expect(linksOf(mail.html)).toEqual(addresses);
    expect(addresses).toHaveLength(job.kind === 'decision' ? 0 : 1);
    const seen = (await read(mail.html)).text;
    for (const address of addresses) {
      expect(seen).toContain(address);
      expect(mail.text.split('\n')).toContain(address);
      expect(/<a [^>]*>([^<]+)<\/a>/u.exec(mail.html)?.[1]).toMatch(/^(?:Ihre Angaben und wie es weitergeht|Your answers and what happens next|Im Büro lesen)$/u);
    }
  });

  it('keeps its address out of both parts', () => {
    expect(mail.text + mail.html).not.toContain('marker');
  });
});

it('of the office keeps the applicant\'s link out of both parts', () => {
  for (const job of jobs.filter(({ kind }) => kind === 'office' || kind === 'changed')) {
    const { text, html } = mailOf(job, 'office');
    expect(text + html).not.toContain(receiptToken);
    expect(linksOf(html)).toEqual([`${siteUrl}/buero/#/bewerbung/${id}`]);
  }
});

const hostile = [
  '<script>alert(1)</script>', '</title><script>', '"><img src=x onerror=alert(1)>', "' onfocus='alert(1)'", '<!--', '-->', ']]>', '&lt;b&gt;', '&#39;', '$&', '$1', '</p></div>', '<style>*{}</style>',
  // eslint-disable-next-line no-script-url -- what must not become a link
  'https://example.org/"onclick="alert(1)', 'https://example.org/<b>', 'javascript:alert(1)', 'data:text/html,x', 'Mentee+\nx', 'Vorgangsnummer: M-7K3Q-9XTR', '<b>: M-7K3Q-9XTR', '\r\n\r\n', '\u202E', '\u0000', '\u0085',
];
const anything = fc.array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('\n', '\n\n', ' ')), { maxLength: 12 }).map((parts) => parts.join('').toWellFormed());

describe('a letter in any words', () => {
  it('stays text: no element, no attribute and no link comes out of it, and no word is lost', async () => {
    await fc.assert(fc.asyncProperty(anything, fc.constantFrom(...hostile), async (text, subject) => {
      const mail = letter(text, subject);
      expect(mail.text).toBe(text);
      const page = await read(mail.html);
      expectHarmless(page, mail.html);
      expect(wordsOf(page.text).join('')).toBe(wordsOf(text).join(''));
      expect(page.elements.filter((element) => element === 'title')).toHaveLength(1);
    }), { numRuns: 150, examples: hostile.map((text) => [text, text]) });
  }, 30_000);

  it('keeps its paragraphs and lines', () => {
    expect(letter('Guten Tag,\r\n\r\neins\r\nzwei\n \t\n\ndrei\n').html.match(/<p [^>]*>[\s\S]*?<\/p>/gu)?.map((one) => one.replace(/^<p [^>]*>/u, ''))).toEqual(['Guten Tag,</p>', 'eins<br>zwei</p>', 'drei</p>']);
  });

  it('makes links of addresses, without what ends the sentence', () => {
    const { html } = letter('Mehr unter https://example.org/a?b=1&c=2. Oder (http://example.org/x), „https://example.org/y“.');
    expect(linksOf(html)).toEqual(['https://example.org/a?b=1&amp;c=2', 'http://example.org/x', 'https://example.org/y']);
    expect(html).toContain('>https://example.org/a?b=1&amp;c=2</a>. Oder (<a');
  });

  it('shows a reference number as our other mails do, and the signature apart', () => {
    const own = mailOf(jobs[0]!).html;
    const { html } = letter(`Guten Tag,\n\nVorgangsnummer: ${referenceOf(id)}\n\nMentee+\nDas Programm\n`);
    const row = /<dt [^>]*>Vorgangsnummer<\/dt>\s*<dd [^>]*>[^<]+<\/dd>/u.exec(html)?.[0];
    expect(row).toBeDefined();
    expect(own).toContain(row);
    expect(html).toMatch(/<strong [^>]*>Mentee\+<\/strong><br>Das Programm<\/p>/u);
  });

  it('of an earlier version, which named no language, is German', async () => {
    const old = wrap({ v: 1, created: '2026-10-05T08:30:00.000Z' }, await nodeSeal(JSON.stringify({ kind: 'decision', to, subject: 's', text: 't' }), [secrets.serviceRecipient]));
    expect(await openMailJob(old, { secrets })).toEqual({ kind: 'decision', language: 'de', to, subject: 's', text: 't' });
  });
});
