import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decisionDueDate, dueDate, keepMonthsAtMost, purposes, readers } from '../../../src/forms/purposes.ts';
import { languages } from '../../../src/forms/text.ts';
import { errorCount, words } from '../../../src/forms/words.ts';
import { forbiddenWord } from '../tools/words.ts';

it.each([
  ['2026-10-05T08:30:00Z', '2027-10-05'], ['2026-12-31T23:59:59.999Z', '2027-12-31'], ['2028-02-29T12:00:00Z', '2029-02-28'], ['2027-02-28T00:00:00Z', '2028-02-28'],
])('lets an application of %s go on %s', (received, due) => {
  expect(dueDate(new Date(received)).toISOString()).toBe(`${due}T00:00:00.000Z`);
});

it.each([
  ['2027-10-05', '2026-11-22T23:59:59Z', '2027-05-22'], ['2027-10-05', '2027-04-05T00:00:00Z', '2027-10-05'], ['2027-10-05', '2027-04-04T23:59:59Z', '2027-10-04'],
  ['2027-10-05', '2026-08-31T12:00:00Z', '2027-02-28'], ['2026-10-05', '2027-01-01T00:00:00Z', '2026-10-05'],
])('lets an application that is due on %s and was decided at %s go on %s', (due, decided, after) => {
  expect(decisionDueDate(due, new Date(decided))).toBe(after);
});

it('never keeps a record longer than the ceiling, whatever the day', () => {
  fc.assert(fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (received) => {
    const due = dueDate(received);
    const months = (due.getUTCFullYear() - received.getUTCFullYear()) * 12 + due.getUTCMonth() - received.getUTCMonth();
    expect(months).toBe(keepMonthsAtMost);
    expect(due.getUTCDate()).toBeLessThanOrEqual(received.getUTCDate());
  }));
});

it('says in both languages why something is asked and who reads it', () => {
  for (const language of languages) {
    for (const { why, readers: list } of Object.values(purposes)) {
      expect(why[language]).not.toBe('');
      expect(list.length).toBeGreaterThan(0);
      for (const reader of list) for (const text of Object.values(readers[reader])) expect(text[language]).not.toBe('');
    }
    for (const text of Object.values(words)) expect(forbiddenWord(text[language], language), text[language]).toBeUndefined();
  }
  expect(purposes.consent.keep).toBe('revocation');
});

it('counts what is wrong in words as far as people do', () => {
  expect([1, 2, 12, 13].map((count) => errorCount(count, 'de'))).toEqual([
    'Eine Angabe fehlt oder stimmt noch nicht', 'Zwei Angaben fehlen oder stimmen noch nicht', 'Zwölf Angaben fehlen oder stimmen noch nicht', '13 Angaben fehlen oder stimmen noch nicht',
  ]);
  expect([1, 3].map((count) => errorCount(count, 'en'))).toEqual(['One answer is missing or not right yet', 'Three answers are missing or not right yet']);
});
