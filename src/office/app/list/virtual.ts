/** Only the rows in sight are on the page. Small and for this list alone: the libraries for it take 8 KB, a tenth of what the office may load. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { offsetsOf, rowsIn, topFor, type Sight } from '../../list/window.ts';

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

/** What scrolls. */
interface Scroller {
  readonly target: () => Window | HTMLElement | null;
  /** What is seen, from the beginning of the first row on. */
  readonly sight: () => Sight;
  readonly by: (pixels: number) => void;
}

/** How many rows stand ready above and below what is in sight. */
const overscan = 8;
/** While rows on the way are measured for the first time, the aim moves; so long it is followed, in milliseconds. */
const aimTime = 300;
/** Before anything can be measured. */
const usualSight: Sight = { top: 0, height: 800 };

/** Rows that scroll inside an element, below a head that stays. */
export const useVirtualIn = (box: RefObject<HTMLElement | null>, wish: VirtualWish): Virtual => useVirtual(wish, {
  target: () => box.current,
  sight: () => (box.current ? { top: box.current.scrollTop - wish.head, height: box.current.clientHeight } : usualSight),
  by: (pixels) => { box.current?.scrollBy({ top: pixels, behavior: 'instant' }); },
});

/** Rows that scroll with the page; `list` is where they begin. */
export const useVirtualPage = (list: RefObject<HTMLElement | null>, wish: VirtualWish): Virtual => useVirtual(wish, {
  target: () => window,
  sight: () => (list.current ? { top: -list.current.getBoundingClientRect().top, height: window.innerHeight } : usualSight),
  by: (pixels) => { window.scrollBy({ top: pixels, behavior: 'instant' }); },
});

function useVirtual(wish: VirtualWish, scroller: Scroller): Virtual {
  const [, again] = useReducer<number, undefined>((turn) => turn + 1, 0);
  const heights = useRef(new Map<string, number>()).current;
  const aim = useRef<{ readonly index: number; readonly align: 'auto' | 'center'; readonly until: number } | undefined>(undefined);
  const offsets = offsetsOf(wish.count, (index) => heights.get(wish.keyOf(index)) ?? wish.estimate);
  const rows = rowsIn(offsets, scroller.sight(), overscan, wish.keep);
  const now = useRef({ wish, scroller, offsets, rows });
  now.current = { wish, scroller, offsets, rows };

  const observer = useRef<ResizeObserver | undefined>(undefined);
  observer.current ??= new ResizeObserver((entries) => {
    let isNew = false;
    for (const { target } of entries) {
      if (!(target instanceof HTMLElement) || !target.isConnected) observer.current?.unobserve(target);
      else {
        const key = now.current.wish.keyOf(Number(target.dataset['index']));
        const height = target.getBoundingClientRect().height;
        if (Math.abs((heights.get(key) ?? now.current.wish.estimate) - height) < 0.5) continue;
        heights.set(key, height);
        isNew = true;
      }
    }
    if (isNew) again(undefined);
  });

  useLayoutEffect(() => {
    const target = scroller.target();
    const look = (): void => {
      const { wish: { keep }, scroller: { sight }, offsets: known, rows: shown } = now.current;
      const next = rowsIn(known, sight(), overscan, keep);
      if (next.length !== shown.length || next[0] !== shown[0] || next.at(-1) !== shown.at(-1)) again(undefined);
    };
    target?.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    look();
    return () => {
      target?.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
      observer.current?.disconnect();
    };
  }, []);

  const follow = (): void => {
    if (!aim.current || performance.now() > aim.current.until) return;
    const { wish: { head }, scroller: { sight, by }, offsets: known } = now.current;
    const seen = sight();
    const pixels = topFor(known, aim.current.index, seen, head, aim.current.align) - seen.top;
    if (Math.abs(pixels) >= 1) by(pixels);
  };
  useLayoutEffect(follow);

  return {
    rows: rows.map((index, place) => {
      const before = rows[place - 1];
      return { index, gap: (offsets[index] ?? 0) - (before === undefined ? 0 : offsets[before + 1] ?? 0) };
    }),
    after: (offsets[wish.count] ?? 0) - (offsets[(rows.at(-1) ?? -1) + 1] ?? 0),
    measure: (element) => { if (element) observer.current?.observe(element); },
    scrollTo: (index, align = 'auto') => {
      aim.current = { index, align, until: performance.now() + aimTime };
      follow();
      // What came into sight is on the page at once, so that it can be focused.
      again(undefined);
    },
  };
}
