/** A value that can be watched: what a slice shows. */
export type Observable<T> = {
  readonly read: () => T;
  /** Calls after every change; answers how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
};

export type Cell<T> = Observable<T> & {
  readonly set: (next: T) => void;
  readonly change: (next: (now: T) => T) => void;
};

/** A watched value of its own. Listeners are called once per change, none where the value stays the same. */
export function cell<T>(initial: T): Cell<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const set = (next: T): void => {
    if (Object.is(next, value)) return;
    value = next;
    // Listeners may come and go while they are called.
    for (const listener of Array.from(listeners)) listener();
  };
  return {
    read: () => value,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set,
    change: (next) => set(next(value)),
  };
}
