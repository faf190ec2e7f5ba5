import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Where what held the keyboard went away with the screen before, it goes on at the title of the page: nobody starts over from the address.
 * The first screen has none before it: who opens the page by its address begins above the title, at the way to the main content, and who
 * comes from another page is received by `useArrival`.
 */
export function useKeptFocus(screen: unknown): void {
  const told = useRef(screen);
  const placed = useRef(screen);
  useEffect(() => {
    if (told.current === screen) return;
    told.current = screen;
    if (document.activeElement === null || document.activeElement === document.body)
      document.getElementById('page-title')?.focus({ preventScroll: true });
  }, [screen]);
  // Before the screen itself brings what was asked for into view.
  useLayoutEffect(() => {
    if (placed.current === screen) return;
    placed.current = screen;
    scrollTo({ top: 0 });
  }, [screen]);
}
