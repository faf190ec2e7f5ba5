import { useLayoutEffect } from 'react';

/** What a window too low still gives the table, and what stands under it. */
const leastHeight = 320;
const belowTable = 50;
/** About what stands above and under it, until that is measured. */
const usuallyAbove = 250;

/** Pixels the last table had, about what there is for the first: a table begins with it, and need not be laid out twice. */
let lastRoom = Math.max(leastHeight, innerHeight - usuallyAbove);

/** As tall as the window leaves room for below the filters, however many lines those take. */
export function useFill(box: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const fill = (): void => {
      const here = box.current;
      if (here === null) return;
      const room = Math.max(leastHeight, innerHeight - here.getBoundingClientRect().top - scrollY - belowTable);
      if (room === lastRoom) return;
      lastRoom = room;
      here.style.height = `${room}px`;
    };
    // When the page has been laid out and stands: asked for at once, it would have to be laid out for the answer.
    let later = requestAnimationFrame(() => {
      later = requestAnimationFrame(fill);
    });
    addEventListener('resize', fill);
    return () => {
      cancelAnimationFrame(later);
      removeEventListener('resize', fill);
    };
  }, [box]);
}

/** Pixels a table begins with, until the window has been looked at. */
export function roomAtFirst(): number {
  return lastRoom;
}
