import { useSignal } from '@preact/signals';
import { elementScroll, observeElementOffset, observeElementRect, observeWindowOffset, observeWindowRect, Virtualizer, windowScroll, type VirtualItem } from '@tanstack/virtual-core';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

export interface VirtualRows {
  /** Rows to draw now, with their offset from the beginning in pixels. */
  readonly rows: readonly VirtualItem[];
  /** Height of all rows in pixels. */
  readonly height: number;
  /** Give it to each row as `ref`, together with `data-index`, when rows differ in height. */
  readonly measure: (row: Element | null) => void;
  readonly scrollTo: (index: number) => void;
}

export interface VirtualRowsOptions {
  readonly count: number;
  /** Height of a row in pixels, before it is measured. */
  readonly rowHeight: number;
  /** The list itself; the window scrolls, and it may stand anywhere in the page. With `inside`, the element scrolls. */
  readonly list: RefObject<HTMLElement>;
  readonly inside?: boolean;
  /** Rows drawn beyond both edges. */
  readonly overscan?: number;
}

/** Draws those rows of a long list that can be seen. Only the drawing is spared: sizes, order and `aria-rowcount` are up to the caller. */
export function useVirtualRows({ count, rowHeight, list, inside = false, overscan = 8 }: VirtualRowsOptions): VirtualRows {
  const turn = useSignal(0);
  const holder = useRef<Virtualizer<Element, Element> | Virtualizer<Window, Element> | undefined>(undefined);
  const shared = { count, estimateSize: () => rowHeight, overscan, onChange: () => { turn.value += 1; } };
  if (inside) {
    const options = { ...shared, getScrollElement: () => list.current, observeElementRect, observeElementOffset, scrollToFn: elementScroll<Element> };
    if (holder.current) (holder.current as Virtualizer<Element, Element>).setOptions(options);
    else holder.current = new Virtualizer<Element, Element>(options);
  } else {
    const options = {
      ...shared, getScrollElement: () => window, observeElementRect: observeWindowRect, observeElementOffset: observeWindowOffset, scrollToFn: windowScroll<Window>,
      initialOffset: () => window.scrollY, scrollMargin: topOf(list.current),
    };
    if (holder.current) (holder.current as Virtualizer<Window, Element>).setOptions(options);
    else holder.current = new Virtualizer<Window, Element>(options);
  }
  const virtual = holder.current;
  useLayoutEffect(() => virtual._didMount(), []);
  useLayoutEffect(() => { virtual._willUpdate(); });
  // Read, so that the component draws again when it changes.
  void turn.value;
  const margin = virtual.options.scrollMargin;
  return {
    rows: virtual.getVirtualItems().map((row) => ({ ...row, start: row.start - margin, end: row.end - margin })),
    height: virtual.getTotalSize(),
    measure: (row) => { virtual.measureElement(row); },
    scrollTo: (index) => { virtual.scrollToIndex(index, { align: 'auto' }); },
  };
}

const topOf = (element: HTMLElement | null): number => (element ? element.getBoundingClientRect().top + window.scrollY : 0);
