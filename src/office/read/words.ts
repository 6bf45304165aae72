/** What changed between two texts, word by word. */

export interface Piece {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

/** So many comparisons at most, a hundredth of a second; longer texts that differ throughout are shown as replaced. */
const mostComparisons = 4_000_000;

const tokensOf = (text: string): readonly string[] => text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The pieces of both texts in reading order. Same and inserted ones together are the later text, same and deleted ones the earlier. */
export const wordsChanged = (before: string, after: string): readonly Piece[] => joined(readable(changed(tokensOf(before), tokensOf(after))));

/** As `wordsChanged` for lists, each entry a piece: what was chosen before, and now. */
export const entriesChanged = (before: readonly string[], after: readonly string[]): readonly Piece[] => changed(before, after);

function changed(before: readonly string[], after: readonly string[]): readonly Piece[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const pieces = (kind: Piece['kind'], texts: readonly string[]): readonly Piece[] => texts.map((text) => ({ kind, text }));
  return [
    ...pieces('same', before.slice(0, start)),
    ...between(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...pieces('same', before.slice(before.length - end)),
  ];
}

/** The longest common subsequence, by the table of its lengths from the end. */
function between(before: readonly string[], after: readonly string[]): readonly Piece[] {
  const width = after.length + 1;
  if (before.length * after.length > mostComparisons) {
    return [{ kind: 'deleted', text: before.join('') }, { kind: 'inserted', text: after.join('') }];
  }
  const lengths = new Uint32Array((before.length + 1) * width);
  const length = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = before[i] === after[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]];
    if (old !== undefined && old === fresh) {
      pieces.push({ kind: 'same', text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || length(i + 1, j) >= length(i, j + 1))) {
      pieces.push({ kind: 'deleted', text: old });
      i += 1;
    } else {
      pieces.push({ kind: 'inserted', text: fresh ?? '' });
      j += 1;
    }
  }
  return pieces;
}

/** Deleted before inserted within one place of change; a mere space between two changes belongs to them, or every second word would be crossed out alone. */
function readable(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let out: string[] = [];
  let into: string[] = [];
  const flush = (): void => {
    if (out.length > 0) result.push({ kind: 'deleted', text: out.join('') });
    if (into.length > 0) result.push({ kind: 'inserted', text: into.join('') });
    out = [];
    into = [];
  };
  for (const [index, piece] of pieces.entries()) {
    const isBridge = piece.kind === 'same' && /^[^\S\n]+$/u.test(piece.text) && out.length > 0 && into.length > 0 && pieces[index + 1]?.kind !== 'same' && index + 1 < pieces.length;
    if (piece.kind === 'deleted' || isBridge) out.push(piece.text);
    if (piece.kind === 'inserted' || isBridge) into.push(piece.text);
    if (piece.kind === 'same' && !isBridge) {
      flush();
      result.push(piece);
    }
  }
  flush();
  return result;
}

const joined = (pieces: readonly Piece[]): readonly Piece[] => pieces.reduce<readonly Piece[]>((all, piece) => {
  const last = all.at(-1);
  return last?.kind === piece.kind ? [...all.slice(0, -1), { kind: last.kind, text: last.text + piece.text }] : [...all, piece];
}, []);
