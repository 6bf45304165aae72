/** Which rows of a long list are in sight, and where they stand. Offsets are pixels from the beginning of the first row. */

/** Where each row begins; one more at the end for where the last one ends. */
export function offsetsOf(count: number, heightOf: (index: number) => number): Float64Array {
  const offsets = new Float64Array(count + 1);
  let end = 0;
  for (let index = 0; index < count; index += 1) {
    end += heightOf(index);
    offsets[index + 1] = end;
  }
  return offsets;
}

/** The row that stands at an offset: the last one that begins there or before. */
export function rowAt(offsets: Float64Array, offset: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export interface Sight {
  /** Offset of the upper edge of what is seen. */
  readonly top: number;
  readonly height: number;
}

/** Rows in sight and `more` of them beyond both edges; `keep` is one more, wherever it stands, or -1. In order, without rows that are not there. */
export function rowsIn(offsets: Float64Array, { top, height }: Sight, more: number, keep: number): readonly number[] {
  const count = offsets.length - 1;
  if (count === 0) return [];
  const first = Math.max(0, rowAt(offsets, top) - more);
  const last = Math.min(count - 1, rowAt(offsets, top + height) + more);
  const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  if (keep < 0 || keep >= count || (keep >= first && keep <= last)) return rows;
  return keep < first ? [keep, ...rows] : [...rows, keep];
}

/** The upper edge that brings a row into sight; `auto` moves no further than needed. `head` covers the uppermost pixels. */
export function topFor(offsets: Float64Array, index: number, { top, height }: Sight, head: number, align: 'auto' | 'center'): number {
  const [start = 0, end = start] = [offsets[index], offsets[index + 1]];
  if (align === 'center') return start - (height + head - (end - start)) / 2;
  if (start < top + head) return start - head;
  return end > top + height ? end - height : top;
}
