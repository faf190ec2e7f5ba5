import { ipKeyGenerator, MemoryStore, type Options } from 'express-rate-limit';
import { Refused, refuse } from '#server/http/problem';

/** Counts tries that failed, by what they have in common: an address, the first part of a code. */
export type Tries = {
  /**
   * Runs `attempt` unless one of the keys has failed too often; then throws `too_many_tries` with the seconds to wait. Counted before the
   * attempt and given back after a good one, so that a thousand at once are still counted.
   */
  readonly spend: <T>(keys: readonly string[], attempt: () => Promise<T>) => Promise<T>;
};

/** `limit` failures within the time, per key, are let through. Each process counts for itself. */
export function countTries({ limit, seconds }: { readonly limit: number; readonly seconds: number }): Tries {
  const store = new MemoryStore();
  // Of all options of the middleware the store reads this one.
  store.init({ windowMs: seconds * 1000 } as Options);
  return {
    async spend(keys, attempt) {
      const now = await Promise.all(keys.map((key) => store.increment(key)));
      const over = now.find(({ totalHits }) => totalHits > limit);
      if (over !== undefined) {
        const wait = over.resetTime === undefined ? seconds : Math.ceil((over.resetTime.getTime() - Date.now()) / 1000);
        throw refuse('too_many_tries', { seconds: Math.max(1, wait) });
      }
      const giveBack = () => Promise.all(keys.map((key) => store.decrement(key)));
      try {
        const done = await attempt();
        await giveBack();
        return done;
      } catch (error) {
        // Trouble that is not the caller's must not lock anybody out.
        if (!(error instanceof Refused && error.problem.status === 401)) await giveBack();
        throw error;
      }
    },
  };
}

/** One caller's address as a key: IPv6 callers own whole networks of addresses. */
export function addressKey(from: string): string {
  return from === '' ? 'unknown' : ipKeyGenerator(from, 56);
}
