import { useEffect, useLayoutEffect } from 'react';
import { useLocation } from 'wouter';
import { placesOfPeriod } from '#web/addresses';

/** The screen that was last arrived at, whether another was seen since the document opened, and whether the browser goes through its history. */
let shown: string | null = null;
let moved = false;
let through = false;
addEventListener('popstate', () => {
  through = true;
});

/**
 * A new screen is seen and heard from its beginning: scrolled to its top, the keyboard at its title. Without it a person who followed a link
 * at the bottom of a long page stands in the middle of the next, and a screen reader says nothing. Going back is left to the browser, which
 * knows where a page was scrolled to. Called by what bears the title, so that it counts once the screen is there.
 */
export function useArrival(): void {
  const [path] = useLocation();
  const screen = screenOf(path);
  // Before the screen brings into view what it opens with.
  useLayoutEffect(() => {
    if (shown !== null && shown !== screen && !through) scrollTo({ top: 0 });
  }, [screen]);
  useEffect(() => {
    moved ||= shown !== null && shown !== screen;
    shown = screen;
    through = false;
    // A title that came once for the wait and again with the page takes the keyboard again.
    if (!moved || isHeld()) return;
    document.getElementById('page-title')?.focus({ preventScroll: true });
  }, [screen]);
}

/** What of an address makes another screen: matters of the queue are walked through on one. */
function screenOf(path: string): string {
  const parts = path.split('/');
  return parts[1] === 'ct' && parts[4] === placesOfPeriod.open && parts.length === 7
    ? parts.slice(0, 5).join('/')
    : path;
}

/** The keyboard has its place: the new screen took it, or it is at what stands above every page, such as the choice of the period. */
function isHeld(): boolean {
  const { activeElement } = document;
  return activeElement !== null && activeElement.closest('main, header') !== null;
}
