import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { topics } from '../../../../src/forms/options.ts';
import { assignByMunkres } from '../../../../src/office/match/munkres.ts';
import { propose, type HeldPair, type Problem, type Proposal } from '../../../../src/office/match/propose.ts';
import { isOpen } from '../../../../src/office/match/rules.ts';
import { firstWeights, pointsOfPair } from '../../../../src/office/match/score.ts';
import { mentee, mentor, one, setting, several } from './people.ts';

const topicValues = topics.map(({ value }) => value);
const topicSets = fc.subarray(topicValues.slice(0, 5), { minLength: 1 });
const units = fc.constantFrom('neurologie', 'chirurgie', 'innere');
const people = fc.record({
  mentees: fc.array(fc.record({ topics: topicSets, unit: units, module: fc.constantFrom('pj', 'post-doc') }), { maxLength: 5 }),
  mentors: fc.array(fc.record({ topics: topicSets, unit: units, capacity: fc.integer({ min: 1, max: 3 }), modules: fc.subarray(['pj', 'post-doc'], { minLength: 1 }) }), { maxLength: 4 }),
  holds: fc.array(fc.record({ mentee: fc.nat(4), mentor: fc.nat(3), state: fc.constantFrom('pinned', 'agreed', 'never') }), { maxLength: 4 }),
});

/** One small problem; of several holds for one mentee the first counts, as people can hold only one. */
const problems: fc.Arbitrary<Problem> = people.map(({ mentees, mentors, holds }) => {
  const fewer = mentees.map((one_, index) => mentee({ topics: several(one_.topics), unit: one(one_.unit) }, `MTE${index + 2}`, one_.module));
  const few = mentors.map((one_, index) => mentor({ topics: several(one_.topics), unit: one(one_.unit), capacity: one_.capacity, modules: several(one_.modules) }, `MTR${index + 2}`));
  const named = holds.flatMap(({ mentee: a, mentor: b, state }) => (fewer[a] && few[b] ? [{ mentee: fewer[a].id, mentor: few[b].id, state }] : []));
  const held = named.filter(({ mentee: of, state }, index) => state !== 'never' && named.findIndex((other) => other.state !== 'never' && other.mentee === of) === index) as HeldPair[];
  return { ...setting, mentees: fewer, mentors: few, weights: firstWeights, held, never: named.filter(({ state }) => state === 'never') };
});

interface Best { pairs: number; total: number; spread: number }
const better = (a: Best, b: Best): boolean => a.pairs !== b.pairs ? a.pairs > b.pairs : a.total !== b.total ? a.total > b.total : a.spread < b.spread;

/** Tries every way to give each mentee one mentor or none. */
function byTrying({ mentees, mentors, held, never, weights, begin }: Problem): Best {
  const taken = new Map<string, number>(mentors.map(({ id }) => [id, held.filter((pair) => pair.mentor === id).length]));
  let best: Best = { pairs: -1, total: 0, spread: 0 };
  const walk = (index: number, so: Best): void => {
    const next = mentees[index];
    if (!next) {
      if (better(so, best)) best = so;
      return;
    }
    const fixed = held.find((pair) => pair.mentee === next.id);
    if (fixed) {
      walk(index + 1, { ...so, pairs: so.pairs + 1, total: so.total + pointsOfPair(next, mentors.find(({ id }) => id === fixed.mentor)!, weights) });
      return;
    }
    walk(index + 1, so);
    for (const to of mentors) {
      const rank = taken.get(to.id)!;
      if (rank >= to.capacity! || !isOpen(next, to, { begin }) || never.some((pair) => pair.mentee === next.id && pair.mentor === to.id)) continue;
      taken.set(to.id, rank + 1);
      walk(index + 1, { pairs: so.pairs + 1, total: so.total + pointsOfPair(next, to, weights), spread: so.spread + rank });
      taken.set(to.id, rank);
    }
  };
  walk(0, { pairs: 0, total: 0, spread: 0 });
  return best;
}

function measured({ held }: Problem, { pairs, total }: Proposal): Best {
  const taken = new Map<string, number>();
  for (const { mentor: of } of held) taken.set(of, (taken.get(of) ?? 0) + 1);
  let spread = 0;
  for (const { mentor: of } of pairs.filter(({ state }) => state === undefined)) {
    spread += taken.get(of) ?? 0;
    taken.set(of, (taken.get(of) ?? 0) + 1);
  }
  return { pairs: pairs.length, total, spread };
}

describe('a proposal', () => {
  test('has as many pairs, points and mentors as any way to pair these people', () => {
    fc.assert(fc.property(problems, (problem) => {
      expect(measured(problem, propose(problem, assignByMunkres))).toEqual(byTrying(problem));
    }), { numRuns: 400 });
  });

  test('keeps what is held, leaves out what is excluded or blocked, and gives no mentor more than there are places', () => {
    fc.assert(fc.property(problems, (problem) => {
      const { pairs, unmatched } = propose(problem, assignByMunkres);
      expect([...pairs, ...unmatched].map(({ mentee: id }) => id).sort()).toEqual(problem.mentees.map(({ id }) => id).sort());
      for (const { mentee: id, mentor: to, state } of problem.held) expect(pairs).toContainEqual(expect.objectContaining({ mentee: id, mentor: to, state }));
      for (const { mentee: id, mentor: to } of pairs.filter(({ state }) => state === undefined)) {
        expect(isOpen(problem.mentees.find((own) => own.id === id)!, problem.mentors.find((own) => own.id === to)!, problem)).toBe(true);
        expect(problem.never).not.toContainEqual(expect.objectContaining({ mentee: id, mentor: to }));
        const of = pairs.filter((pair) => pair.mentor === to).length;
        expect(of).toBeLessThanOrEqual(problem.mentors.find((own) => own.id === to)!.capacity!);
      }
    }), { numRuns: 200 });
  });

  test('is the same whatever the order of the lists', () => {
    fc.assert(fc.property(problems, fc.nat(), fc.nat(), (problem, turn, other) => {
      const turned = <T>(list: readonly T[], by: number): T[] => [...list.slice(by % (list.length || 1)), ...list.slice(0, by % (list.length || 1))].reverse();
      expect(propose({ ...problem, mentees: turned(problem.mentees, turn), mentors: turned(problem.mentors, other) }, assignByMunkres)).toEqual(propose(problem, assignByMunkres));
    }), { numRuns: 200 });
  });

  test('stays exact where sums are largest', () => {
    // 60 mentees who all want the one place: all but one stay without, and it is given to the one with the most points.
    const mentees = Array.from({ length: 60 }, (_, index) => mentee({ topics: several(index === 41 ? ['netzwerke'] : ['netzwerke', 'ausland']) }, `MTE${String(index).padStart(2, '0').replace(/[01]/gu, (digit) => (digit === '0' ? 'A' : 'B'))}`));
    const { pairs, unmatched } = propose({ ...setting, mentees, mentors: [mentor({ capacity: 1 })], weights: firstWeights, held: [], never: [] }, assignByMunkres);
    expect(pairs).toEqual([expect.objectContaining({ mentee: mentees[41]!.id })]);
    expect(unmatched).toHaveLength(59);
  });
});

describe('who stays without a mentor', () => {
  const weights = firstWeights;
  const empty = { ...setting, weights, held: [], never: [] };

  test('hears that there is no mentor at all', () => {
    const { unmatched } = propose({ ...empty, mentees: [mentee()], mentors: [] }, assignByMunkres);
    expect(unmatched).toEqual([{ mentee: mentee().id, possible: 0, unsure: 0, blocked: {}, mentors: 0 }]);
  });

  test('hears how many mentors each rule takes away, and how many are unsure', () => {
    const mentors = [
      mentor({ modules: several(['pj']), unit: one('neurologie') }, 'A'),
      mentor({ modules: several(['pj']) }, 'B'),
      mentor({ capacity: undefined }, 'C'),
      mentor({ unit: one('andere', 'Institut für Neurologie und Genetik') }, 'D'),
      mentor({}, 'E'),
      mentor({ capacity: 1 }, 'F'),
    ];
    const held: HeldPair[] = [{ mentee: 'SOMEBODY ELSE', mentor: mentors[5]!.id, state: 'agreed' }];
    const { unmatched } = propose({ ...empty, held, never: [{ mentee: mentee().id, mentor: mentors[4]!.id }], mentees: [mentee()], mentors }, assignByMunkres);
    expect(unmatched).toEqual([{ mentee: mentee().id, possible: 0, unsure: 1, blocked: { module: 2, independence: 1, capacity: 2, never: 1 }, mentors: 6 }]);
  });

  test('hears that the places went to others', () => {
    const { unmatched } = propose({ ...empty, mentees: [mentee({}, 'A'), mentee({}, 'B')], mentors: [mentor({ capacity: 1 })] }, assignByMunkres);
    expect(unmatched).toEqual([{ mentee: mentee({}, 'B').id, possible: 1, unsure: 0, blocked: {}, mentors: 1 }]);
  });
});
