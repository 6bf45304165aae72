/** How many typing mistakes lie between what was typed and a word: letters left out, put in, replaced, or two neighbours swapped. */
export interface Distance {
  /** To the whole word. */
  readonly whole: number;
  /** To the beginning of the word that is nearest, for somebody who is still typing. */
  readonly beginning: number;
}

/** Optimal string alignment (Damerau 1964, without edits inside a swapped pair), both distances in one pass. */
export function distance(typed: string, word: string): Distance {
  let older: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= word.length; column += 1) {
      const same = typed[row - 1] === word[column - 1];
      const swapped = row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      line.push(Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (older[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      ));
    }
    older = above;
    above = line;
  }
  return { whole: above[word.length] ?? 0, beginning: Math.min(...above) };
}
