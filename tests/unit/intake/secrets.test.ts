import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { applicantIdentity, applicationId, deriveSecrets, isReceiptToken } from '../../../src/intake/secrets.ts';
import { checkToken, issueToken, leastSeconds, mostSeconds } from '../../../src/intake/token.ts';
import { secrets } from '../tools/ports.ts';

const [form, other] = [forms[0]!, forms[1]!];
const now = new Date('2026-10-05T08:30:00Z');
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);

describe('what follows from APP_SECRET', () => {
  it('is the same after every start and another thing for another secret', () => {
    const [again, foreign] = [deriveSecrets(new Uint8Array(32).fill(7)), deriveSecrets(new Uint8Array(32).fill(8))];
    for (const of of [(one: typeof secrets) => one.sign('x'), (one: typeof secrets) => one.receiptToken('n'), (one: typeof secrets) => one.serviceIdentity]) {
      expect(of(again)).toBe(of(secrets));
      expect(of(foreign)).not.toBe(of(secrets));
    }
  });

  it('never serves two purposes', () => {
    const token = secrets.receiptToken('n');
    expect(new Set([secrets.sign('n'), token, secrets.serviceIdentity, applicantIdentity(token), applicationId(token)]).size).toBe(5);
    expect(secrets.receiptToken('service-identity')).not.toBe(secrets.sign('service-identity'));
  });

  it('is stable for good: receipts already sent must open after any change of the code', () => {
    const token = secrets.receiptToken('AAAAAAAAAAAAAAAAAAAAAA');
    expect([token, applicationId(token)]).toMatchInlineSnapshot(`
      [
        "RfXVH6iw4MBMS386lXaQXiqrJkR3f-FTp-uafQGKXTs",
        "8GUWENFY2CAP8E6HQJYHFLND2734XVN5",
      ]
    `);
  });
});

describe('a receipt token', () => {
  it('is known by its shape', () => {
    for (let time = 0; time < 200; time += 1) expect(isReceiptToken(randomBytes(32).toString('base64url'))).toBe(true);
    expect(isReceiptToken(secrets.receiptToken('n'))).toBe(true);
    for (const wrong of ['', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}B`, `${'A'.repeat(42)}=`, `${'A'.repeat(41)}+A`, `${'A'.repeat(42)}A\n`]) expect(isReceiptToken(wrong)).toBe(false);
  });
});

describe('the token of the check page', () => {
  it('holds for its own form only', () => {
    const token = issueToken(form, now, secrets);
    expect(checkToken(token, form, later(5), secrets).state).toBe('good');
    expect(checkToken(token, other, later(5), secrets)).toEqual({ state: 'forged' });
  });

  it('has a nonce of its own each time', () => {
    const nonces = Array.from({ length: 100 }, () => checkToken(issueToken(form, now, secrets), form, later(5), secrets)).map((check) => ('nonce' in check ? check.nonce : ''));
    expect(new Set(nonces).size).toBe(100);
    expect(nonces.every((nonce) => /^[\w-]{22}$/u.test(nonce))).toBe(true);
  });

  it('is early before two seconds, good until a day has gone, then expired', () => {
    const token = issueToken(form, now, secrets);
    const states = [-1, 0, leastSeconds - 0.001, leastSeconds, mostSeconds, mostSeconds + 0.001].map((seconds) => checkToken(token, form, later(seconds), secrets).state);
    expect(states).toEqual(['early', 'early', 'early', 'good', 'good', 'expired']);
  });

  it('is refused although well signed when its content is none of ours', () => {
    for (const content of [{}, { form: form.path, at: 1.5, nonce: 'x'.repeat(22) }, { form: form.path, at: 1, nonce: 'short' }, { form: form.path, at: 1, nonce: 'x'.repeat(22), more: 1 }]) {
      const text = Buffer.from(JSON.stringify(content)).toString('base64url');
      expect(checkToken(`${text}.${secrets.sign(text)}`, form, now, secrets)).toEqual({ state: 'forged' });
    }
  });
});
