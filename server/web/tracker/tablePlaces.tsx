import type { Place } from '#web/tracker/treeKeys';

/** Which place an element of the table is at. */
export function placeOf(target: EventTarget): Place | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>('[data-index]');
  if (row === null) return null;
  const cell = target.closest<HTMLElement>('[data-column]');
  const column = cell !== null && cell.dataset.key !== undefined ? Number(cell.dataset.column) : -1;
  return { at: Number(row.dataset.index), column };
}

/** Under a cell, in its column; further left where it would not fit. */
export function placeBelow(
  cell: HTMLElement,
  box: HTMLElement | null,
): { readonly left: number; readonly top: number } {
  const around = box?.getBoundingClientRect();
  const { left, bottom } = cell.getBoundingClientRect();
  if (around === undefined || box === null) return { left: 0, top: 0 };
  const widest = box.clientWidth + box.scrollLeft - 332;
  return {
    left: Math.max(8, Math.min(left - around.left + box.scrollLeft, widest)),
    top: bottom - around.top + box.scrollTop + 4,
  };
}
