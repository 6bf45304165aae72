import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanSeenBy, meanText, weightedMean } from '../../../../src/office/decide/mean.ts';
import { isComplete, newestScores, readableEvents, seenBy } from '../../../../src/office/decide/scores.ts';
import type { EventContent } from '../../../../src/records/office-records.ts';
import { colleague, dossierOf, me } from '../list/dossiers.ts';
import { criteria, events, score, type Made } from './criteria.ts';

const third = 'age1third';
const of = (...made: Made[]) => dossierOf({ events: events(...made) }).events;

describe('the newest score of each reviewer', () => {
  test('counts, whoever wrote in between', () => {
    const scores = newestScores(of([me, score(1, 1, { done: false })], [colleague, score(5, 5)], [me, score(2, 3)]), 2);
    expect(scores.map(({ reviewer, marks, changed }) => [reviewer, marks, changed])).toEqual([[me, { motivation: 2, ziele: 3 }, false], [colleague, { motivation: 5, ziele: 5 }, false]]);
  });

  test('is marked when it was changed after the others could be seen, even when it was changed twice', () => {
    expect(newestScores(of([me, score(1, 1)], [me, score(2, 2)]), 2)[0]?.changed).toBe(true);
    expect(newestScores(of([me, score(1, 1)], [me, score(2, 2, { done: false })], [me, score(3, 3)]), 2)[0]?.changed).toBe(true);
  });

  test('belongs to its version of the criteria', () => {
    const both = of([me, score(1, 1, { version: 1 })], [colleague, score(4, 4)]);
    expect(newestScores(both, 2).map(({ reviewer }) => reviewer)).toEqual([colleague]);
    expect(seenBy(me, both, criteria)).toMatchObject({ mine: undefined, others: undefined, outdated: true });
  });
});

describe('the blind rule', () => {
  const waiting = of([colleague, score(4, 4, { comment: 'Sehr klar.' })], [third, score(1, 1, { done: false })]);

  test('hides the others until the own score is done, and tells only how many there are', () => {
    expect(seenBy(me, waiting, criteria)).toEqual({ mine: undefined, others: undefined, othersDone: 1, outdated: false });
    const begun = of([colleague, score(4, 4)], [me, score(3, 3, { done: false })]);
    expect(seenBy(me, begun, criteria).others).toBeUndefined();
    expect(meanSeenBy(me, begun, criteria)).toBeUndefined();
  });

  test('shows finished scores of others once the own one is done, and never unfinished ones', () => {
    const done = of([colleague, score(4, 4)], [third, score(1, 1, { done: false })], [me, score(2, 2)]);
    expect(seenBy(me, done, criteria).others?.map(({ reviewer }) => reviewer)).toEqual([colleague]);
    expect(readableEvents(done, me).map(({ by }) => by)).toEqual([colleague, me]);
    expect(readableEvents(done, third).map(({ by }) => by)).toEqual([third]);
  });

  test('hides them again from who takes the own score back to unfinished', () => {
    expect(seenBy(me, of([colleague, score(4, 4)], [me, score(2, 2)], [me, score(2, 2, { done: false })]), criteria).others).toBeUndefined();
  });

  test('asks for a score by the same version', () => {
    const old = of([colleague, score(4, 4)], [me, score(2, 2, { version: 1 })]);
    expect(readableEvents(old, me).map(({ by }) => by)).toEqual([me]);
  });

  test('leaves everything else readable', () => {
    const note: EventContent = { type: 'note', text: 'Rückfrage gestellt' };
    expect(readableEvents(of([colleague, note], [colleague, { type: 'decision', status: 'accepted' }], [colleague, score(1, 1)]), me).map(({ content }) => content.type)).toEqual(['note', 'decision']);
  });

  test('holds whatever is written in whatever order', () => {
    const person = fc.constantFrom(me, colleague, third);
    const content = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean(), fc.constantFrom(1, 2)).map(([mark, done, version]) => score(mark, mark, { done, version }));
    fc.assert(fc.property(fc.array(fc.tuple(person, content), { maxLength: 12 }), (made) => {
      const all = of(...made);
      const done = newestScores(all, 2).some(({ reviewer, done: isDone }) => reviewer === me && isDone);
      const foreign = readableEvents(all, me).filter(({ by, content: { type } }) => by !== me && type === 'score');
      for (const { content: seen } of foreign) expect(seen).toMatchObject({ done: true });
      expect(foreign.some(({ content: seen }) => seen.type === 'score' && seen.version === 2) && !done).toBe(false);
      expect(meanSeenBy(me, all, criteria) === undefined).toBe(!done);
    }));
  });
});

describe('the weighted mean', () => {
  test('weighs each criterion', () => {
    expect(weightedMean(score(4, 0), criteria)).toBe(3);
    expect(weightedMean(score(5, 5), criteria)).toBe(5);
  });

  test('is none while marks are missing or do not belong to the criteria', () => {
    expect(weightedMean({ marks: { motivation: 4 } }, criteria)).toBeUndefined();
    expect(isComplete(score(6, 1), criteria)).toBe(false);
    expect(isComplete({ marks: { motivation: 1, ziele: 1, passung: 1 } }, criteria)).toBe(false);
  });

  test('of several reviewers stands beside the least and the greatest', () => {
    const mean = meanSeenBy(me, of([colleague, score(4, 0)], [me, score(1, 1)], [third, score(5, 5, { done: false })]), criteria);
    expect(mean).toEqual({ mean: 2, least: 1, greatest: 3, reviewers: 2 });
    expect(meanText(mean?.mean ?? 0)).toBe('2,0');
  });

  test('leaves out a score that does not fit the criteria any more', () => {
    expect(meanSeenBy(me, of([colleague, score(9, 9)], [me, score(1, 1)]), criteria)).toMatchObject({ reviewers: 1 });
  });
});
