import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offsetsOf, rowAt, rowsIn, topFor } from '../../../../src/office/list/window.ts';

const heights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 });
const listed = heights.map((all) => offsetsOf(all.length, (index) => all[index] ?? 0));
const sight = fc.record({ top: fc.integer({ min: -500, max: 20_000 }), height: fc.integer({ min: 1, max: 1_500 }) });

describe('rows', () => {
  test('stand one below the other', () => {
    expect([...offsetsOf(3, (index) => [40, 60, 20][index] ?? 0)]).toEqual([0, 40, 100, 120]);
    expect([...offsetsOf(0, () => 40)]).toEqual([0]);
  });

  test('are found by where they stand', () => {
    const offsets = offsetsOf(3, () => 40);
    expect([-5, 0, 39, 40, 119, 120, 900].map((offset) => rowAt(offsets, offset))).toEqual([0, 0, 0, 1, 2, 2, 2]);
  });

  test('that touch what is seen are on the page, in order, and only so many more', () => {
    fc.assert(fc.property(listed, sight, fc.nat(5), (offsets, seen, more) => {
      const rows = rowsIn(offsets, seen, more, -1);
      expect(rows).toEqual(rows.toSorted((a, b) => a - b));
      const touching = Array.from({ length: offsets.length - 1 }, (_, index) => index)
        .filter((index) => offsets[index]! < seen.top + seen.height && offsets[index + 1]! > seen.top);
      for (const index of touching) expect(rows).toContain(index);
      expect(rows.length).toBeLessThanOrEqual(touching.length + 2 * more + 2);
      expect(rows.length).toBeGreaterThan(0);
    }));
  });

  test('one more stays wherever it stands', () => {
    const offsets = offsetsOf(100, () => 10);
    expect(rowsIn(offsets, { top: 500, height: 20 }, 0, 3)).toEqual([3, 50, 51, 52]);
    expect(rowsIn(offsets, { top: 500, height: 20 }, 0, 99)).toEqual([50, 51, 52, 99]);
    expect(rowsIn(offsets, { top: 500, height: 20 }, 0, 51)).toEqual([50, 51, 52]);
    expect(rowsIn(offsets, { top: 500, height: 20 }, 0, 100)).toEqual([50, 51, 52]);
    expect(rowsIn(offsetsOf(0, () => 10), { top: 0, height: 20 }, 3, 0)).toEqual([]);
  });
});

describe('going to a row', () => {
  test('brings it into sight below what is fixed, and moves no further than needed', () => {
    fc.assert(fc.property(listed, sight, fc.nat(), fc.nat(40), (offsets, seen, some, head) => {
      const index = some % (offsets.length - 1);
      const [start, end] = [offsets[index]!, offsets[index + 1]!];
      fc.pre(end - start <= seen.height - head);
      const top = topFor(offsets, index, seen, head, 'auto');
      expect(start).toBeGreaterThanOrEqual(top + head);
      expect(end).toBeLessThanOrEqual(top + seen.height);
      if (start >= seen.top + head && end <= seen.top + seen.height) expect(top).toBe(seen.top);
      expect(topFor(offsets, index, { ...seen, top }, head, 'auto')).toBe(top);
    }));
  });

  test('may put it into the middle', () => {
    expect(topFor(offsetsOf(100, () => 10), 50, { top: 0, height: 120 }, 10, 'center')).toBe(440);
  });
});
