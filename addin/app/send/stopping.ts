import type { NetRequest } from '#addin/app/paneContext';

/** A request that can be called off. */
export type Stopping = { readonly signal: NonNullable<NetRequest['signal']>; readonly stop: () => void };

export function stopping(): Stopping {
  const listeners: (() => void)[] = [];
  let stopped = false;
  return {
    signal: {
      onAbort: (stop) => {
        if (stopped) stop();
        else listeners.push(stop);
      },
    },
    stop: () => {
      stopped = true;
      for (const listener of listeners.splice(0)) listener();
    },
  };
}
