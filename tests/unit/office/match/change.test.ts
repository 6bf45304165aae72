import { describe, expect, test } from 'vitest';
import { changeBetween, costOf, swapOf } from '../../../../src/office/match/change.ts';
import { assignByMunkres } from '../../../../src/office/match/munkres.ts';
import { prepare, solve, type Problem } from '../../../../src/office/match/propose.ts';
import { firstWeights, type Weights } from '../../../../src/office/match/score.ts';
import { costInWords, whyUnmatched } from '../../../../src/office/match/sentences.ts';
import { mentee, mentor, setting, several } from './people.ts';

/** Only topics count, so that points can be told by looking. */
const weights: Weights = { ...firstWeights, subject: 0, phase: 0, path: 0, languages: 0, times: 0, wish: 0 };
const lea = mentee({ topics: several(['promotion']) }, 'LEA');
const max = mentee({ topics: several(['promotion', 'ausland']) }, 'MAX');
const ruth = mentor({ topics: several(['promotion', 'ausland']), capacity: 1 }, 'RUTH');
const emma = mentor({ topics: several(['promotion']), capacity: 1 }, 'EMMA');
const problem: Problem = { ...setting, weights, mentees: [lea, max], mentors: [ruth, emma], held: [], never: [] };

const prepared = prepare(problem);
const before = solve(prepared, assignByMunkres);

describe('a change', () => {
  test('begins at the best proposal', () => {
    expect(before).toMatchObject({ total: 2000, pairs: [{ mentee: lea.id, mentor: emma.id, points: 1000 }, { mentee: max.id, mentor: ruth.id, points: 1000 }] });
  });

  test('by a pin tells who moves, from whom to whom, and what it costs both sides and all', () => {
    const change = costOf(prepared, before, [{ mentee: lea.id, mentor: ruth.id }], assignByMunkres);
    expect(change).toMatchObject({ totalBefore: 2000, totalAfter: 1500, pairsBefore: 2, pairsAfter: 2 });
    expect(change.moved).toEqual([
      { mentee: lea.id, from: { mentee: lea.id, mentor: emma.id, points: 1000 }, to: { mentee: lea.id, mentor: ruth.id, points: 1000, state: 'pinned' } },
      { mentee: max.id, from: { mentee: max.id, mentor: ruth.id, points: 1000 }, to: { mentee: max.id, mentor: emma.id, points: 500 } },
    ]);
    expect(change.mentors).toEqual([{ mentor: emma.id, before: 1000, after: 500, menteesBefore: 1, menteesAfter: 1 }]);
    expect(costInWords(change)).toBe('Die Summe aller Punkte sinkt um 50,0.');
  });

  test('by a swap is the two pins crosswise', () => {
    const swap = swapOf(before, lea.id, max.id);
    expect(swap).toEqual([{ mentee: lea.id, mentor: ruth.id }, { mentee: max.id, mentor: emma.id }]);
    expect(costOf(prepared, before, swap!, assignByMunkres)).toMatchObject({ totalAfter: 1500, moved: [{ mentee: lea.id }, { mentee: max.id }] });
    expect(swapOf({ ...before, pairs: before.pairs.slice(1) }, lea.id, max.id)).toBeUndefined();
  });

  test('that takes the place of another says so', () => {
    const one = prepare({ ...problem, mentors: [ruth] });
    const now = solve(one, assignByMunkres);
    const change = costOf(one, now, [{ mentee: now.unmatched[0]!.mentee, mentor: ruth.id }], assignByMunkres);
    expect(change.moved.map(({ from, to }) => [from?.mentor, to?.mentor])).toContainEqual([ruth.id, undefined]);
    const both = costOf(one, now, [{ mentee: lea.id, mentor: ruth.id }, { mentee: max.id, mentor: ruth.id }], assignByMunkres);
    expect(both.pairsAfter).toBe(2);
    expect(costInWords(both)).toBe('Die Summe aller Punkte steigt um 100,0. 1 Mentee bekommt dadurch eine Mentorin oder einen Mentor.');
    expect(costInWords(changeBetween(both.proposal, now))).toBe('Die Summe aller Punkte sinkt um 100,0. 1 Mentee bleibt dadurch ohne Mentorin oder Mentor.');
    expect(costInWords(changeBetween(now, now))).toBe('Die Summe aller Punkte bleibt gleich.');
  });
});

describe('why somebody is without a mentor', () => {
  const nobody = { mentee: lea.id, possible: 0, unsure: 0, blocked: {}, mentors: 5 };
  test.each([
    [{ ...nobody, mentors: 0 }, 'Es gibt noch keine Mentorinnen und Mentoren.'],
    [{ ...nobody, blocked: { module: 2, independence: 3 } }, 'Alle Mentorinnen und Mentoren sind ausgeschlossen: Unabhängigkeit (3) und Modul (2).'],
    [{ ...nobody, possible: 1, unsure: 1, blocked: { capacity: 3 } },
      'Eine Person kommt infrage; ihre Plätze gehen im Vorschlag an andere. Bei einer Person ist etwas zu klären. Die anderen sind ausgeschlossen: Keine freien Plätze (3).'],
    [{ ...nobody, possible: 3, unsure: 2 }, '3 Mentorinnen und Mentoren kommen infrage; ihre Plätze gehen im Vorschlag an andere. Bei 2 Mentorinnen und Mentoren ist etwas zu klären.'],
  ])('is told for %j', (unmatched, words) => {
    expect(whyUnmatched(unmatched)).toBe(words);
  });
});
