import { describe, expect, test } from 'vitest';
import { programme } from '../../../src/content/programme.ts';
import { securityTxt } from '../../../src/site/security-txt.ts';

const siteUrl = 'https://mentoring.example.org';
const now = new Date('2026-11-22T12:00:00Z');
const day = 24 * 60 * 60 * 1000;
const after = (days: number): Date => new Date(now.getTime() + days * day);
const complaint = (expires: Date | null): string => {
  try {
    return securityTxt({ siteUrl, expires, now });
  } catch (error) {
    return `! ${(error as Error).message}`;
  }
};

describe('security.txt', () => {
  test('says whom to tell, in which languages, until when, and where it stands itself', () => {
    expect(securityTxt({ siteUrl, expires: new Date('2027-10-31'), now })).toBe(
      'Contact: https://mentoring.example.org/kontakt/\n'
      + 'Expires: 2027-10-31T00:00:00Z\n'
      + 'Preferred-Languages: de, en\n'
      + 'Canonical: https://mentoring.example.org/.well-known/security.txt\n',
    );
  });

  test.each([
    ['yesterday', after(-1), 'liegt der Tag in der Vergangenheit (21.11.2026)'],
    ['this very moment', now, 'liegt der Tag in der Vergangenheit (22.11.2026)'],
    ['in 29 days', after(29), 'kommt der Tag zu bald (21.12.2026)'],
    ['in 366 days', after(366), 'liegt der Tag mehr als ein Jahr entfernt (23.11.2027)'],
    ['never given', null, 'fehlt der Tag'],
  ])('stops the build with a German sentence and a line to copy for a day that is %s', (_, expires, says) => {
    const message = complaint(expires);
    expect(message.startsWith(`! In der Datei content/programme.yaml ${says}: securityTxt. `)).toBe(true);
    const copied = /value: (\d{4}-\d{2}-\d{2})/u.exec(message)?.[1] ?? '';
    expect(complaint(new Date(copied))).toContain(`Expires: ${copied}`);
  });

  test.each([30, 364, 365])('takes a day in %i days', (days) => {
    expect(complaint(after(days))).toContain('Contact: ');
  });

  test('has a day in programme.yaml that will do today', () => {
    expect(securityTxt({ siteUrl, expires: programme.securityTxt.value, now: new Date() })).toContain('Expires: ');
  });
});
