/** Only the rows in sight are on the page; TanStack Virtual says which. */
import {
  defaultRangeExtractor, elementScroll, measureElement, observeElementOffset, observeElementRect, observeWindowOffset, observeWindowRect, Virtualizer, windowScroll, type Range,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

export interface VirtualWish {
  readonly count: number;
  /** Height of a row before it is measured, in pixels. */
  readonly estimate: number;
  /** What keeps the rows apart while they move, such as an id. */
  readonly keyOf: (index: number) => string;
  /** A row that stays on the page however far it is scrolled away, since it has the focus. */
  readonly keep: number;
  /** What stands fixed over the rows, in pixels. */
  readonly head: number;
}

export interface VirtualRow {
  readonly index: number;
  /** Empty space before it, in pixels: the rows that are not on the page. */
  readonly gap: number;
}

export interface Virtual {
  readonly rows: readonly VirtualRow[];
  /** Empty space after the last one, in pixels. */
  readonly after: number;
  /** Give it to every row as `ref`; the row needs `data-index`. */
  readonly measure: (element: Element | null) => void;
  readonly scrollTo: (index: number, align?: 'auto' | 'center') => void;
}

/** How many rows stand ready above and below what is in sight. */
const overscan = 8;

const rangeOf = (keep: number, count: number) => (range: Range): number[] => {
  const indexes = defaultRangeExtractor(range);
  return keep < 0 || keep >= count || indexes.includes(keep) ? indexes : [...indexes, keep].sort((a, b) => a - b);
};

const common = ({ count, estimate, keyOf, keep, head }: VirtualWish) => ({
  count, overscan, estimateSize: () => estimate, getItemKey: keyOf, rangeExtractor: rangeOf(keep, count), measureElement, scrollPaddingStart: head,
});

/** Rows that scroll inside an element. */
export const useVirtualIn = (scroller: RefObject<HTMLElement | null>, wish: VirtualWish): Virtual => useVirtual<HTMLElement>({
  ...common(wish), getScrollElement: () => scroller.current, observeElementRect, observeElementOffset, scrollToFn: elementScroll,
});

/** Rows that scroll with the page; `list` is where they begin. */
export const useVirtualPage = (list: RefObject<HTMLElement | null>, wish: VirtualWish): Virtual => useVirtual<Window>({
  ...common(wish), getScrollElement: () => window, observeElementRect: observeWindowRect, observeElementOffset: observeWindowOffset, scrollToFn: windowScroll,
  scrollMargin: list.current ? list.current.getBoundingClientRect().top + window.scrollY : 0,
});

function useVirtual<S extends Window | HTMLElement>(options: VirtualizerOptions<S, Element>): Virtual {
  const [, again] = useReducer<number, undefined>((count) => count + 1, 0);
  const made = useRef<Virtualizer<S, Element> | null>(null);
  const all = { ...options, onChange: () => { again(undefined); } };
  const virtualizer = made.current ??= new Virtualizer<S, Element>(all);
  virtualizer.setOptions(all);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => { virtualizer._willUpdate(); });
  const items = virtualizer.getVirtualItems();
  const margin = options.scrollMargin ?? 0;
  return {
    rows: items.map(({ index, start }, place) => ({ index, gap: Math.max(0, start - (items[place - 1]?.end ?? margin)) })),
    after: Math.max(0, virtualizer.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin)),
    measure: (element) => { virtualizer.measureElement(element); },
    scrollTo: (index, align = 'auto') => { virtualizer.scrollToIndex(index, { align }); },
  };
}
