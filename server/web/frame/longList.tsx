import { useVirtualizer, useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useState } from 'react';

/** So many are drawn anyway, to be found by the browser's own search. */
const few = 120;

type Rows = {
  readonly count: number;
  /** Pixels, until a row was drawn and measured. */
  readonly estimateSize: (index: number) => number;
  readonly getItemKey?: (index: number) => string | number;
  readonly overscan: number;
};

type LongList = {
  readonly drawn: readonly VirtualItem[];
  /** Pixels: of all rows, of those above the first drawn and of those below the last. */
  readonly size: number;
  readonly before: number;
  readonly after: number;
  readonly measure: (row: Element | null) => void;
  readonly scrollToIndex: (index: number, how: { readonly align: 'auto' }) => void;
};

/**
 * The rows of a long list that are seen. Beside something else a list scrolls in its box; alone in its column (`alone`) it is as long as it is
 * and the window scrolls, for in a box on a phone nobody sees that a list goes on. Either way only what is seen is drawn.
 */
export function useLongList(box: RefObject<HTMLElement | null>, alone: boolean, rows: Rows): LongList {
  const [above, setAbove] = useState(0);
  // What stands above a list may take more or fewer lines after each change.
  useEffect(() => {
    if (!alone || box.current === null) return;
    const top = Math.round(box.current.getBoundingClientRect().top + scrollY);
    if (Math.abs(top - above) > 1) setAbove(top);
  });
  const overscan = rows.count <= few ? rows.count : rows.overscan;
  const boxed = useVirtualizer<HTMLElement, Element>({
    ...rows,
    overscan,
    enabled: !alone,
    getScrollElement: () => box.current,
  });
  const windowed = useWindowVirtualizer<Element>({ ...rows, overscan, enabled: alone, scrollMargin: above });
  const list = alone ? windowed : boxed;
  const margin = alone ? above : 0;
  const drawn = list.getVirtualItems();
  const size = list.getTotalSize();
  return {
    drawn,
    size,
    before: (drawn[0]?.start ?? margin) - margin,
    after: size - ((drawn.at(-1)?.end ?? margin) - margin),
    measure: list.measureElement,
    scrollToIndex: list.scrollToIndex,
  };
}
