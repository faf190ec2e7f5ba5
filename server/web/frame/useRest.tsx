import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * False until the first picture stands: what a window shows before anybody scrolls or opens anything comes first, the rest follows. Whoever
 * prints at once has all of it.
 */
export function useRest(): boolean {
  const [rest, setRest] = useState(false);
  useEffect(() => {
    startTransition(() => setRest(true));
    const now = (): void => flushSync(() => setRest(true));
    addEventListener('beforeprint', now);
    return () => removeEventListener('beforeprint', now);
  }, []);
  return rest;
}
