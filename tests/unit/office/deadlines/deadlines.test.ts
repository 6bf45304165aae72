import { describe, expect, test } from 'vitest';
import { dayAfter, daysBetween, deadlineOf, deadlinesOf, holdReason } from '../../../../src/office/deadlines/deadlines.ts';
import { confirmationProblem, dayProblem, findByReference, longestReason, reasonProblem } from '../../../../src/office/deadlines/typed.ts';
import { becauseWords, daysWords, deletionWords, outcomeWords } from '../../../../src/office/deadlines/words.ts';
import type { Dossier } from '../../../../src/office/model.ts';
import { deletionReasons } from '../../../../src/records/office-records.ts';
import { dossierOf, me } from '../list/dossiers.ts';

const today = '2026-11-22';
const due = (number: number, day: string, more: Partial<Dossier> = {}): Dossier => dossierOf({ number, more: { due: day, ...more } });
const ids = (list: readonly { readonly dossier: Dossier }[]): readonly string[] => list.map(({ dossier }) => dossier.due);

describe('deadlines', () => {
  test('stand apart by what is overdue, what is due within 30 days, and what is held', () => {
    const found = deadlinesOf([
      due(1, '2026-12-22'), due(2, '2026-12-23'), due(3, '2026-11-21'), due(4, '2026-11-22'), due(5, '2026-11-01', { hold: '2027-01-31' }), due(6, '2027-11-01', { hold: '2026-12-31' }), due(7, '2026-10-01'),
    ], today);
    expect(ids(found.overdue)).toEqual(['2026-10-01', '2026-11-21']);
    expect(ids(found.soon)).toEqual(['2026-11-22', '2026-12-22']);
    expect(found.held.map(({ until }) => until)).toEqual(['2026-12-31', '2027-01-31']);
    expect(found.later).toBe(1);
  });

  test('of what is due and held falls on the day after the last one of the hold', () => {
    expect(deadlineOf(due(1, '2026-11-01', { hold: '2026-12-31' }), today)).toMatchObject({ on: '2027-01-01', days: 40 });
    expect(deadlineOf(due(1, '2026-12-31', { hold: '2026-12-31' }), today).on).toBe('2027-01-01');
  });

  test('keep their own day when the hold ends before it', () => {
    expect(deadlineOf(due(1, '2027-01-01', { hold: '2026-12-31' }), today).on).toBe('2027-01-01');
  });

  test('say which period ends: that of the application or that of the decision', () => {
    expect(deadlineOf(dossierOf(), today).because).toBe('received');
    expect(deadlineOf(due(1, '2027-05-01'), today).because).toBe('decided');
    expect(becauseWords({ because: 'decided' })).toBe('6 Monate nach der mitgeteilten Entscheidung');
    expect(becauseWords({ because: 'received' })).toBe('12 Monate nach dem Eingang');
  });

  test('give the reason of the hold that is in force, and of no other', () => {
    const event = (number: number, until: string | null, reason: string) => ({ number, at: '2026-11-01T00:00:00.000Z', by: me, content: { type: 'hold', until, reason } as const });
    expect(holdReason({ hold: '2026-12-31', events: [event(1, '2026-12-01', 'früher'), event(2, '2026-12-31', 'Widerspruch')] })).toBe('Widerspruch');
    expect(holdReason({ hold: '2026-12-31', events: [event(1, '2026-12-01', 'früher')] })).toBeUndefined();
    expect(holdReason({ hold: undefined, events: [event(1, '2026-12-01', 'früher')] })).toBeUndefined();
  });

  test.each([['2026-03-28', '2026-03-30', 2], ['2026-10-24', '2026-10-26', 2], ['2028-02-28', '2028-03-01', 2], ['2026-11-22', '2026-11-20', -2]])('from %s to %s are %i days, with summer time and leap years', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test.each([['2026-12-31', '2027-01-01'], ['2028-02-28', '2028-02-29'], ['2026-10-25', '2026-10-26']])('the day after %s is %s', (one, next) => {
    expect(dayAfter(one)).toBe(next);
  });

  test.each([[0, 'heute'], [1, 'morgen'], [12, 'in 12 Tagen'], [-1, 'seit gestern'], [-3, 'seit 3 Tagen']])('%i days are "%s"', (days, words) => {
    expect(daysWords(days)).toBe(words);
  });
});

describe('what is typed', () => {
  test.each([['', 'Geben Sie den letzten Tag'], ['2026-11-21', 'schon vorbei'], ['20266-01-01', 'vier Ziffern'], ['2026-13-01', 'vier Ziffern']])('the day "%s" is told what it lacks', (typed, part) => {
    expect(dayProblem(typed, today)).toContain(part);
  });

  test.each([today, '2026-11-23', '2031-01-01'])('the day %s is taken', (typed) => {
    expect(dayProblem(typed, today)).toBeUndefined();
  });

  test('a reason must be there and fit into its record', () => {
    expect(reasonProblem(' \n')).toContain('Schreiben Sie den Grund');
    expect(reasonProblem('x'.repeat(longestReason))).toBeUndefined();
    expect(reasonProblem('x'.repeat(longestReason + 1))).toContain('5.001');
  });

  test('an application is found by its reference, however it is written', () => {
    const dossier = dossierOf({ number: 4 });
    const others = [dossierOf({ number: 5 }), dossier];
    for (const typed of [dossier.reference, dossier.reference.toLowerCase(), dossier.reference.replaceAll('-', ''), `  ${dossier.reference.replaceAll('-', ' ')} `]) expect(findByReference(others, typed)).toBe(dossier);
  });

  test.each([['', 'Geben Sie eine'], ['Beispiel', 'keine Vorgangsnummer'], ['M-2222-2222', 'nicht da']])('the reference "%s" is told what it lacks', (typed, part) => {
    expect(findByReference([dossierOf()], typed)).toMatchObject({ problem: expect.stringContaining(part) });
  });

  test('only the reference of the application itself confirms its deletion', () => {
    const [one, other] = [dossierOf({ number: 1 }), dossierOf({ number: 2 })];
    expect(confirmationProblem(one, one.reference)).toBeUndefined();
    expect(confirmationProblem(one, one.reference.toLowerCase().replaceAll('-', ''))).toBeUndefined();
    expect(confirmationProblem(one, other.reference)).toContain(one.reference);
    expect(confirmationProblem(one, 'ja')).toContain(one.reference);
    expect(confirmationProblem(one, '')).toContain('Geben Sie zur Bestätigung');
  });
});

describe('the words', () => {
  test('know every reason of the interface and every outcome', () => {
    expect(Object.keys(deletionWords).sort()).toEqual([...deletionReasons].sort());
    expect(Object.keys(outcomeWords.remove).sort()).toEqual(['gone', 'held', 'offline', 'taken']);
  });

  test('tell what to do, without what the house does not say', () => {
    for (const sentence of Object.values(outcomeWords).flatMap((words) => Object.values(words))) expect(sentence).not.toMatch(/!|bitte|ungültig|Pflichtfeld|Ups/iu);
  });
});
