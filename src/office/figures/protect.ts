/**
 * Small numbers are not shown, and neither is what would give them away: whoever sees all tables and knows that their sums are
 * right can tell of each number from 1 to 4 no more than that it is one of at least three. Nought is not shown either, since it would
 * narrow down the others; but that there is nobody may be worked out.
 */
import { possible, pushed, wayRound, type Arc, type Bounds } from './network.ts';

/** Numbers below this are small (issue "The office": suppression of small numbers, < 5). */
export const smallest = 5;

/** So many values must stay possible for each number of people below that: with one it would be known, with two nearly. */
export const leastPossible = 3;

export interface Figure extends Arc {
  readonly id: string;
  /** Whether it stands in a table. What is shown nowhere, such as the rest beside a "yes", can still be worked out. */
  readonly shown: boolean;
  /** What it would cost to leave it out: 0 a cell, 1 a sum of cells, 2 a sum of sums. Of a sum that is nought people may know it anyway: no decision has been told yet. */
  readonly rank: 0 | 1 | 2;
}

/** `few`: below `smallest`; `hidden`: at least that, and not shown for the sake of others. */
export type Shown = number | 'few' | 'hidden';

/**
 * What may be shown of figures that add up, by id; those that are shown nowhere are not among them. Undefined where even hiding
 * everything protects somebody too little: then nothing of them may be shown.
 */
export function protect(figures: readonly Figure[]): ReadonlyMap<string, Shown> | undefined {
  const hidden = new Set<number>();
  for (;;) {
    const bounds = figures.map((figure, index) => known(figure, hidden.has(index)));
    const exposed = figures.findIndex(({ value }, index) => value > 0 && value < smallest && !isSafe(possible(figures, bounds, index)));
    if (exposed === -1) {
      return new Map(figures.flatMap((figure, index) => (figure.shown ? [[figure.id, shownAs(figure, hidden.has(index))] as const] : [])));
    }
    const more = toHide(figures, bounds, exposed);
    if (more.length === 0) return undefined;
    for (const index of more) hidden.add(index);
  }
}

const shownAs = ({ value }: Figure, isHidden: boolean): Shown => (value < smallest ? 'few' : isHidden ? 'hidden' : value);

function known({ value, shown, rank }: Figure, isHidden: boolean): Bounds {
  if (value === 0 && rank > 0) return { least: 0, most: 0 };
  if (!shown) return { least: 0, most: Infinity };
  if (value < smallest) return { least: 0, most: smallest - 1 };
  return isHidden ? { least: smallest, most: Infinity } : { least: value, most: value };
}

const isSafe = ({ least, most }: Bounds): boolean => most - least + 1 >= leastPossible;

/** What must be left out so that an exposed figure can change by one more: the cheapest way round, cells before sums. */
function toHide(figures: readonly Figure[], bounds: readonly Bounds[], exposed: number): readonly number[] {
  const isOpen = figures.map(({ shown, value }, index) => shown && value >= smallest && bounds[index]?.most === value);
  const wider = bounds.map((bound, index) => (isOpen[index] ? { least: smallest, most: Infinity } : bound));
  const cost = (index: number): number => (isOpen[index] ? (figures[index]?.value ?? 0) + 1 + 1e6 * (figures[index]?.rank ?? 0) : 0);
  const ways = (['up', 'down'] as const).flatMap((direction) => {
    const way = wayRound(figures, wider, pushed(figures, bounds, exposed, direction), exposed, direction, cost);
    return way ? [way.map(({ arc }) => arc).filter((arc) => isOpen[arc])] : [];
  });
  const price = (way: readonly number[]): number => way.reduce((sum, arc) => sum + cost(arc), 0);
  return ways.filter((way) => way.length > 0).sort((a, b) => price(a) - price(b))[0] ?? [];
}
