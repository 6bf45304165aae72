import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCriteria } from '../../../../src/content/criteria.ts';
import { readLetters } from '../../../../src/content/letters.ts';
import { siteDataOf, type RoundFile } from '../../../../src/content/site-data.ts';
import { grace, roundAt } from '../../../../src/forms/calendar.ts';
import { roundOf } from '../../../../src/office/opening/round.ts';
import type { OfficeRound } from '../../../../src/office/site-data.ts';

const file = (id: string, opens: string, closes: string, more: Partial<RoundFile['data']> = {}): RoundFile =>
  ({ id, data: { title: id, modules: ['pj'], opens: new Date(opens), closes: new Date(closes), ...more } });
const [criteria, letters] = [readCriteria({}), readLetters()];
const of = (...files: readonly RoundFile[]): readonly OfficeRound[] => siteDataOf(criteria, letters, files).rounds;
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

describe('the round of an application', () => {
  const rounds = of(file('fruehling', '2031-03-01', '2031-03-31'), file('beide', '2031-09-01', '2031-09-30', { modules: ['pj', 'post-doc'] }));
  const at = (received: string, module: string | undefined = 'pj'): string | undefined => roundOf(rounds, module, new Date(received).toISOString())?.id;

  test('is the one of its module that took applications when it came in, by the clocks of Leipzig, with the grace', () => {
    expect(at('2031-02-28T23:59:59+01:00')).toBeUndefined();
    expect(at('2031-03-01T00:00:00+01:00')).toBe('fruehling');
    // Summer time began the day before.
    expect(at('2031-04-01T00:14:59+02:00')).toBe('fruehling');
    expect(at('2031-04-01T00:15:00+02:00')).toBeUndefined();
    expect([at('2031-09-10T12:00:00Z', 'post-doc'), at('2031-03-10T12:00:00Z', 'post-doc')]).toEqual(['beide', undefined]);
  });

  test('is none for mentors', () => { expect(roundOf(rounds, undefined, '2031-03-10T12:00:00.000Z')).toBeUndefined(); });

  test('is at every moment the one that the intake goes by', () => {
    const day = fc.integer({ min: 0, max: 500 });
    fc.assert(fc.property(
      fc.uniqueArray(day, { minLength: 2, maxLength: 8 }), fc.nat(), fc.constantFrom(-1, 0, 1, grace - 1, grace, grace + 1, 12 * 3_600_000),
      (days, which, beside) => {
        const sorted = days.toSorted((a, b) => a - b).map((count) => new Date(Date.UTC(2030, 9, 1 + count)));
        // Every two days are a round; rounds that follow each other from one day to the next are among them.
        const files = sorted.flatMap((opens, index) => {
          const closes = sorted[index + 1];
          return index % 2 === 0 && closes ? [file(`r${index}`, opens.toISOString(), closes.toISOString())] : [];
        });
        const calendar = [{ rounds: files.map(({ data: { title, opens, closes } }) => ({ title, opens: dayOf(opens), closes: dayOf(closes) })), without: 'anytime' as const }];
        // Around midnight of Leipzig, in winter and in summer.
        for (const hours of [1, 2]) {
          const moment = new Date((sorted[which % sorted.length]?.getTime() ?? 0) + (which % 2) * 86_400_000 - hours * 3_600_000 + beside);
          expect(roundOf(of(...files), 'pj', moment.toISOString())?.id).toBe(roundAt(calendar, moment)?.title);
        }
      },
    ), { numRuns: 300 });
  });

  test('can be told from another one that is called alike', () => {
    const alike = of(file('b', '2031-09-01', '2031-09-30', { title: 'Runde 2031' }), file('a', '2031-03-01', '2031-03-31', { title: 'Runde 2031' }), file('c', '2032-03-01', '2032-03-31', { title: 'Runde 2032' }));
    expect(alike.map(({ title }) => title)).toEqual(['Runde 2031 (1. bis 31. März 2031)', 'Runde 2031 (1. bis 30. September 2031)', 'Runde 2032']);
  });
});
