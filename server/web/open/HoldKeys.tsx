import { useEffect } from 'react';
import { type Handlers, useDesk, useHandlers } from '#web/open/desk';

/**
 * Keeps the keys that choose while what they choose from is on its way, and presses them once it is there. Enter is not kept: nothing is
 * recorded that was not on the screen.
 */
export function HoldKeys() {
  const { handlers, held } = useDesk();
  const hold = (press: (at: Handlers) => void) => {
    held.current.push(press);
  };
  useHandlers({
    pick: (n) => hold((at) => at.pick?.(n)),
    own: () => hold((at) => at.own?.()),
    alike: () => hold((at) => at.alike?.()),
    search: () => hold((at) => at.search?.()),
    remind: () => hold((at) => at.remind?.()),
  });
  useEffect(
    () => () => {
      // What came in this place says in the same breath what keys do there; each key is pressed on what the one before it led to.
      const next = (): void => {
        const press = held.current.shift();
        if (press === undefined) return;
        press(handlers.current);
        setTimeout(next);
      };
      setTimeout(next);
    },
    [handlers, held],
  );
  return null;
}
