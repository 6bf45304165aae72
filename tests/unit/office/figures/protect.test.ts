import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { possible, type Arc, type Bounds } from '../../../../src/office/figures/network.ts';
import { leastPossible, protect, smallest, type Figure, type Shown } from '../../../../src/office/figures/protect.ts';

/** A table with sums of rows, of columns and of all. */
function table(cells: readonly (readonly number[])[]): Figure[] {
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  return [
    { id: 'all', from: 'end', to: 'start', value: sum(cells.flat()), shown: true, rank: 2 },
    ...cells.map((row, r): Figure => ({ id: `row ${r}`, from: 'start', to: `row ${r}`, value: sum(row), shown: true, rank: 1 })),
    ...cells.flatMap((row, r) => row.map((value, c): Figure => ({ id: `${r},${c}`, from: `row ${r}`, to: `column ${c}`, value, shown: true, rank: 0 }))),
    ...(cells[0] ?? []).map((_, c): Figure => ({ id: `column ${c}`, from: `column ${c}`, to: 'end', value: sum(cells.map((row) => row[c]!)), shown: true, rank: 1 })),
  ];
}

/** A sum and its parts; the last part may be one that is shown nowhere. */
const list = (parts: readonly number[], restShown = true): Figure[] => [
  { id: 'sum', from: 'end', to: 'start', value: parts.reduce((a, b) => a + b, 0), shown: true, rank: 1 },
  ...parts.map((value, index): Figure => ({ id: `part ${index}`, from: 'start', to: 'end', value, shown: restShown || index < parts.length - 1, rank: 0 })),
];

/** What fits each mark, as somebody reads it in the legend; `most` ends what is endless, so that a program can try everything. */
const fits = (shown: Shown | undefined, value: number): boolean =>
  (shown === undefined ? value >= 0 : shown === 'few' ? value < smallest : shown === 'hidden' ? value >= smallest : value === shown);

/** Every value that each figure can have, by trying all cells: those that are parts of nothing else, in the order of `figures`. */
function tried(figures: readonly Figure[], shown: ReadonlyMap<string, Shown>, isCell: (figure: Figure) => boolean, most: number): ReadonlyMap<string, ReadonlySet<number>> {
  const cells = figures.filter(isCell);
  const sums = figures.filter((figure) => !isCell(figure)).map((figure) => ({ id: figure.id, parts: cells.map((cell, index) => (belongs(cell, figure) ? index : -1)).filter((index) => index >= 0) }));
  const found = new Map(figures.map(({ id }) => [id, new Set<number>()]));
  // That a sum is nought may be known.
  const values = new Map(figures.map(({ id, value }) => [id, value]));
  const choices = cells.map(({ id }) => Array.from({ length: most + 1 }, (_, value) => value).filter((value) => fits(shown.get(id), value)));
  const chosen: number[] = [];
  const go = (depth: number): void => {
    if (depth < cells.length) {
      for (const value of choices[depth]!) { chosen[depth] = value; go(depth + 1); }
      return;
    }
    const totals = sums.map(({ parts }) => parts.reduce((a, index) => a + chosen[index]!, 0));
    if (!sums.every(({ id }, index) => fits(shown.get(id), totals[index]!) && (values.get(id) !== 0 || totals[index] === 0))) return;
    cells.forEach(({ id }, index) => found.get(id)!.add(chosen[index]!));
    sums.forEach(({ id }, index) => found.get(id)!.add(totals[index]!));
  };
  go(0);
  return found;
}

/** Whether a cell is counted in a sum: that of all, or that of its row or column. */
const belongs = (cell: Figure, sum: Figure): boolean => sum.rank === 2 || sum.id === 'sum' || sum.to === cell.from || sum.from === cell.to;

const numbers = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 25 }));

function expectSafe(figures: readonly Figure[], shown: ReadonlyMap<string, Shown>, isCell: (figure: Figure) => boolean, most: number): void {
  const found = tried(figures, shown, isCell, most);
  for (const { id, value } of figures) {
    expect(found.get(id), `what is true of ${id} must fit what is shown`).toContain(value);
    if (value > 0 && value < smallest) expect(found.get(id)!.size, `${id} is ${value}; shown: ${JSON.stringify([...shown])}`).toBeGreaterThanOrEqual(leastPossible);
  }
}

describe('protect', () => {
  test('shows large numbers and nothing else of a list without small ones', () => {
    expect(protect(list([5, 12, 30]))).toEqual(new Map([['sum', 47], ['part 0', 5], ['part 1', 12], ['part 2', 30]]));
  });

  test('hides a second number where the sum would give the small one away, the smallest that does it', () => {
    expect(protect(list([3, 12, 30]))).toEqual(new Map<string, Shown>([['sum', 45], ['part 0', 'few'], ['part 1', 'hidden'], ['part 2', 30]]));
  });

  test('hides no second number where several small ones hide each other', () => {
    expect(protect(list([3, 2, 1, 30]))).toEqual(new Map<string, Shown>([['sum', 36], ['part 0', 'few'], ['part 1', 'few'], ['part 2', 'few'], ['part 3', 30]]));
  });

  test('hides the sum of two small numbers when it would leave them hardly a choice', () => {
    expect(protect(list([4, 4]))).toEqual(new Map<string, Shown>([['sum', 'hidden'], ['part 0', 'few'], ['part 1', 'few']]));
  });

  test('shows nought as a small number, but hides nothing else for it', () => {
    expect(protect(list([0, 12, 30]))).toEqual(new Map<string, Shown>([['sum', 42], ['part 0', 'few'], ['part 1', 12], ['part 2', 30]]));
  });

  test('hides a "yes" that tells the small rest beside it, which stands nowhere', () => {
    expect(protect(list([57, 3], false))).toEqual(new Map<string, Shown>([['sum', 60], ['part 0', 'hidden']]));
  });

  test('hides a whole rectangle in a table with sums', () => {
    const shown = protect(table([[3, 20, 9], [8, 30, 11], [40, 50, 60]]));
    expect([...shown!].filter(([, value]) => typeof value !== 'number')).toEqual([['0,0', 'few'], ['0,2', 'hidden'], ['1,0', 'hidden'], ['1,2', 'hidden']]);
  });

  test('does not rely on a sum that is nought: that nobody has been accepted yet is no secret', () => {
    // Two kinds, of which one is divided by a decision that nobody has got.
    const figures: Figure[] = [
      { id: 'all', from: 'end', to: 'start', value: 34, shown: true, rank: 2 },
      { id: 'mentors', from: 'start', to: 'end', value: 4, shown: true, rank: 1 },
      { id: 'mentees', from: 'start', to: 'mentees', value: 30, shown: true, rank: 1 },
      { id: 'open', from: 'mentees', to: 'end', value: 30, shown: true, rank: 1 },
      { id: 'accepted', from: 'mentees', to: 'end', value: 0, shown: true, rank: 1 },
    ];
    expect(protect(figures)).toEqual(new Map<string, Shown>([['all', 'hidden'], ['mentors', 'few'], ['mentees', 30], ['open', 30], ['accepted', 'few']]));
  });

  test('shows nothing at all where even the marks would give somebody away', () => {
    // Each of the four in the first row must be at least 1, since its column has at least 5 and the other cell at most 4; all four have at most 4.
    expect(protect(table([[1, 1, 1, 1], [4, 4, 4, 4]]))).toBeUndefined();
  });

  test('leaves each number from 1 to 4 of a list at least three possibilities, tried by counting', () => {
    fc.assert(fc.property(fc.array(numbers, { minLength: 1, maxLength: 4 }), fc.boolean(), (parts, restShown) => {
      const figures = list(parts, restShown);
      const shown = protect(figures);
      if (shown) expectSafe(figures, shown, ({ id }) => id !== 'sum', 31);
    }), { numRuns: 40 });
  });

  test('leaves each number from 1 to 4 of a table with sums at least three possibilities, tried by counting', () => {
    fc.assert(fc.property(fc.array(fc.array(numbers, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 }), (cells) => {
      const figures = table(cells);
      const shown = protect(figures);
      if (shown) expectSafe(figures, shown, ({ rank }) => rank === 0, 35);
    }), { numRuns: 25 });
  });

  test('never shows a small number, and always the true one', () => {
    fc.assert(fc.property(fc.array(fc.array(numbers, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }), (cells) => {
      const figures = table(cells);
      for (const [id, shown] of protect(figures) ?? []) {
        const { value } = figures.find((figure) => figure.id === id)!;
        expect(shown).toBe(value < smallest ? 'few' : shown === 'hidden' ? 'hidden' : value);
      }
    }), { numRuns: 200 });
  });
});

describe('possible', () => {
  test('is exactly what counting finds, whatever is known of a table', () => {
    const bound = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 }), fc.array(bound, { minLength: 12, maxLength: 12 }), (cells, around) => {
      const figures = table(cells);
      const bounds = figures.map(({ value }, index): Bounds => ({ least: Math.max(0, value - around[index]![0]), most: value + around[index]![1] }));
      const seen = figures.map(() => ({ least: Infinity, most: -Infinity }));
      each(bounds.slice(3, 9), (values) => {
        const all = table([values.slice(0, 3), values.slice(3)]);
        if (!all.every(({ value }, index) => value >= bounds[index]!.least && value <= bounds[index]!.most)) return;
        all.forEach(({ value }, index) => { seen[index] = { least: Math.min(seen[index]!.least, value), most: Math.max(seen[index]!.most, value) }; });
      });
      expect(figures.map((_, index) => possible(figures, bounds, index))).toEqual(seen);
    }), { numRuns: 100 });
  });

  test('has no upper end where nothing sets one', () => {
    const arcs: Arc[] = [{ from: 'end', to: 'start', value: 9 }, { from: 'start', to: 'end', value: 9 }];
    expect(possible(arcs, [{ least: 5, most: Infinity }, { least: 2, most: Infinity }], 1)).toEqual({ least: 5, most: Infinity });
  });
});

/** Every combination of values within bounds. */
function each(bounds: readonly Bounds[], take: (values: readonly number[]) => void, chosen: readonly number[] = []): void {
  const bound = bounds[chosen.length];
  if (!bound) { take(chosen); return; }
  for (let value = bound.least; value <= bound.most; value += 1) each(bounds, take, [...chosen, value]);
}
