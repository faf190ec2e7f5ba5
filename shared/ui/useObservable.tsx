import { useSyncExternalStore } from 'react';

/** What a screen watches; the add-in's slices and the pages' stores have this shape. */
export type Watched<T> = { readonly read: () => T; readonly subscribe: (listener: () => void) => () => void };

/** The watched value, read anew whenever it changes. */
export function useObservable<T>(watched: Watched<T>): T {
  return useSyncExternalStore(watched.subscribe, watched.read);
}
