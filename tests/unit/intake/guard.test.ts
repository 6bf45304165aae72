import { describe, expect, it } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { postedNames } from '../../../src/forms/form.ts';
import { isFromHere, receive } from '../../../src/intake/guard.ts';
import { refusals } from '../../../src/intake/refusals.ts';
import { fieldsFor, formType, post } from '../tools/post.ts';
import { siteUrl } from '../tools/ports.ts';
import { forbiddenWord } from '../tools/words.ts';

const form = forms[0]!;
const fields = fieldsFor(form, 'check');
const names = postedNames(form);
const host = { siteUrl, mayPost: () => true };
const reasonFor = async (request: Request): Promise<string> => {
  const received = await receive(request, names, host);
  return received.ok ? 'let in' : received.reason;
};

describe('a post', () => {
  const from = (headers: Record<string, string>, host = siteUrl): boolean =>
    isFromHere(new Request(host + form.path, { method: 'POST', headers }), siteUrl);

  // Sec-Fetch-Site decides where the browser sends it; pages cannot set it (Fetch Metadata, "forbidden request-header").
  const sites = { 'same-origin': true, none: true, 'same-site': false, 'cross-site': false, '': false, 'SAME-ORIGIN': false } as const;
  const origins = {
    [siteUrl]: true, 'https://evil.example': false, null: false, 'https://mentoring.example.org.evil.example': false, 'https://evil.example/mentoring.example.org': false,
    'https://mentoring.example.org:8443': false, 'https://sub.mentoring.example.org': false, 'no address': false, '': false,
  } as const;

  it.each(Object.entries(sites))('with Sec-Fetch-Site "%s" is let in: %s', (site, expected) => {
    expect(from({ 'Sec-Fetch-Site': site })).toBe(expected);
    for (const origin of Object.keys(origins)) expect(from({ 'Sec-Fetch-Site': site, Origin: origin }), origin).toBe(expected);
  });

  it.each(Object.entries(origins))('without Sec-Fetch-Site and with Origin "%s" is let in: %s', (origin, expected) => {
    expect(from({ Origin: origin })).toBe(expected);
  });

  it('without both headers comes from no browser that could be tricked', () => {
    expect(from({})).toBe(true);
  });

  it('behind a proxy may name the public address or the inner one', () => {
    for (const origin of [siteUrl, 'http://127.0.0.1:8888']) expect(from({ Origin: origin }, 'http://127.0.0.1:8888')).toBe(true);
    expect(from({ Origin: 'http://127.0.0.1:9999' }, 'http://127.0.0.1:8888')).toBe(false);
  });

  it.each([
    [formType, true], [`${formType}; charset=utf-8`, true], [`${formType};charset="UTF-8"`, true], [formType.toUpperCase(), true],
    [`${formType}; charset=iso-8859-1`, false], [`${formType}x`, false], ['multipart/form-data; boundary=x', false], ['text/plain', false], ['application/json', false], ['', false],
  ])('of type "%s" is let in: %s', async (type, expected) => {
    expect(await reasonFor(post(form, fields, { 'Content-Type': type }))).toBe(expected ? 'let in' : 'content-type');
  });

  it('without a type is refused', async () => {
    const request = new Request(siteUrl + form.path, { method: 'POST', body: new Uint8Array([0x61]) });
    expect(await reasonFor(request)).toBe('content-type');
  });

  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('is a post: %s is refused', async (method) => {
    expect(await reasonFor(new Request(siteUrl + form.path, { method }))).toBe('method');
  });

  it.each([
    ['unknown-field', [['unknown', 'x']]], ['unknown-field', [['__proto__', 'x']]], ['unknown-field', [['constructor', '']]], ['unknown-field', [['', '']]], ['unknown-field', [['FirstName', 'x']]],
    ['unknown-field', [['firstName-other', 'x']]],
    ['repeated-field', [['firstName', 'Eva']]], ['repeated-field', [['step', 'send']]], ['repeated-field', [['topics', 'netzwerke']]], ['repeated-field', [['unit', 'innere']]],
    // Who fills in the trap is let in here and laid aside later: a program learns nothing from it.
    ['let in', [['website', 'https://spam.example']]], ['let in', [['topics', 'fuehrung'], ['topics', 'ausland']]], ['let in', [['website', '']]],
  ] as const)('is judged by its names: %s for %j', async (reason, more) => {
    expect(await reasonFor(post(form, [...fields, ...more]))).toBe(reason);
  });

  it('brings along what was read, even when it is refused', async () => {
    const received = await receive(post(form, [...fields, ['x', 'y']], { 'Sec-Fetch-Site': 'cross-site' }), names, host);
    expect(received).toMatchObject({ ok: false, reason: 'origin' });
    expect(received.fields).toEqual([...fields, ['x', 'y']]);
  });
});

it('refuses in sentences that say what to do, never scold, and end', () => {
  for (const { title, text, status } of Object.values(refusals)) {
    for (const language of ['de', 'en'] as const) {
      expect(forbiddenWord(title[language] + text[language], language)).toBeUndefined();
      expect(text[language]).toMatch(/\.$/u);
    }
    expect(text.de).toMatch(/(?:Prüfen|Füllen|Kürzen|Ersetzen|Lesen|Lassen|Senden|Wenden) Sie/u);
    expect([400, 403, 405, 408, 409, 410, 413, 415, 422, 429, 503]).toContain(status);
  }
});
