import { useSyncExternalStore } from 'react';

const width = matchMedia('(max-width: 900px)');

/** Whether list and matter no longer stand side by side. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      width.addEventListener('change', tell);
      return () => width.removeEventListener('change', tell);
    },
    () => width.matches,
  );
}
