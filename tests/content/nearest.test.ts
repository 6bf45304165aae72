import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearestKey } from '../../src/content/nearest.ts';

const word = fc.string({ maxLength: 12 });

describe('the distance of two words', () => {
  test.each([['', '', 0], ['title', 'title', 0], ['titel', 'title', 1], ['', 'abc', 3], ['kitten', 'sitting', 3], ['ca', 'abc', 3]] as const)('of "%s" and "%s" is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test('is the same in both directions, and zero only for the same word', () => {
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) === editDistance(b, a) && (editDistance(a, b) === 0) === (a === b)));
  });

  test('lies between the difference of the lengths and the longer length', () => {
    fc.assert(fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b);
      return distance >= Math.abs(a.length - b.length) && distance <= Math.max(a.length, b.length);
    }));
  });
});

describe('the nearest key', () => {
  const help = { title: { example: 'title: A', also: ['überschrift'] }, order: { example: 'order: 1' } };

  test.each([['titel', 'title'], ['Title', 'title'], ['Überschrift', 'title'], ['ueberschrift', 'title'], ['ordr', 'order']])('of "%s" is %s', (typed, key) => {
    expect(nearestKey(typed, help)).toBe(key);
  });

  test('is none when no key is near', () => {
    expect(nearestKey('zzzzzzzz', help)).toBeUndefined();
  });
});
