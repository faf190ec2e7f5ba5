import { useEffect, useLayoutEffect } from 'react';

/** Where what held the keyboard went away with the screen before, it goes on at the title of the page: nobody starts over from the address. */
export function useKeptFocus(screen: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever another screen is shown
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      document.getElementById('page-title')?.focus({ preventScroll: true });
  }, [screen]);
  // Before the screen itself brings what was asked for into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(() => {
    scrollTo({ top: 0 });
  }, [screen]);
}
