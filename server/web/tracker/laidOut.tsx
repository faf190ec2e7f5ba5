import { elementScroll, type Rect, type Virtualizer } from '@tanstack/react-virtual';

type Rows = Virtualizer<HTMLDivElement, Element>;

/**
 * Sizes are taken when the browser has laid the page out anyway, by its own observers. Asked for while rows are put in, each answer would
 * have it laid out there and then: a quarter of what a step of scrolling takes on a slow device.
 */
export const laidOut = { measureElement: rowHeight, observeElementRect: tableRoom, scrollToFn: scrollTo } as const;

/** Pixels; until the observer has said, what the row was reckoned with. */
function rowHeight(row: Element, seen: ResizeObserverEntry | undefined, rows: Rows): number {
  const [box] = seen?.borderBoxSize ?? [];
  if (box !== undefined) return Math.round(box.blockSize);
  const at = rows.indexFromElement(row);
  return rows.measurementsCache[at]?.size ?? rows.options.estimateSize(at);
}

function tableRoom({ scrollElement }: Rows, tell: (room: Rect) => void): (() => void) | undefined {
  if (scrollElement === null) return undefined;
  const observer = new ResizeObserver(([seen]) => {
    if (seen === undefined) return;
    const { width, height } = seen.contentRect;
    tell({ width: Math.round(width), height: Math.round(height) });
  });
  observer.observe(scrollElement);
  return () => observer.disconnect();
}

const begun = new WeakSet<Element>();

function scrollTo(offset: number, how: Parameters<typeof elementScroll>[1], rows: Rows): void {
  const table = rows.scrollElement;
  // A table that was just put in stands at its top.
  const first = table !== null && !begun.has(table);
  if (first) begun.add(table);
  if (first && offset + (how.adjustments ?? 0) === 0) return;
  elementScroll(offset, how, rows);
}
