import { useSyncExternalStore } from 'react';

const known = new Map<string, MediaQueryList>();

/** Whether the window is such, `useMedia('(max-width: 900px)')`, and again when that changes. */
export function useMedia(query: string): boolean {
  const media = known.get(query) ?? matchMedia(query);
  known.set(query, media);
  return useSyncExternalStore(
    (tell) => {
      media.addEventListener('change', tell);
      return () => media.removeEventListener('change', tell);
    },
    () => media.matches,
  );
}
