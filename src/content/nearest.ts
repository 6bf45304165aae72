/** What an editor can be told about one key: a line to copy, and German words people write instead of it. */
export interface KeyHelp {
  readonly example: string;
  readonly also?: readonly string[];
}

/** Number of single-letter changes, swaps of neighbours included, that turn `a` into `b` (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(rows, i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(rows, i - 2, j - 2) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return at(rows, a.length, b.length);
}

function at(rows: readonly number[][], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}

/**
 * The known key that `word` most probably meant, or nothing when no key is near.
 * A German word from `also` counts like the key itself, because editors write German.
 */
export function nearestKey(word: string, help: Readonly<Record<string, KeyHelp>>): string | undefined {
  const typed = word.toLowerCase();
  const ranked = Object.entries(help)
    .flatMap(([key, { also = [] }]) => [key, ...also].map((name) => ({ key, name: name.toLowerCase() })))
    .map(({ key, name }) => ({ key, distance: editDistance(typed, name), length: name.length }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  // Above half of the letters the two words have nothing to do with each other.
  return best && best.distance <= Math.max(best.length, typed.length) / 2 ? best.key : undefined;
}
