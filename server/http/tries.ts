import { ipKeyGenerator, MemoryStore, type Options } from 'express-rate-limit';
import { Refused, refuse } from '#server/http/problem';

/** Counts tries that failed, by what they have in common: an address, the first part of a code. */
export type Tries = {
  /**
   * Runs `attempt` unless one of the keys has failed too often; then throws `too_many_tries` with the seconds to wait. One attempt after
   * the other, so that a thousand guesses at once are counted, and a whole office that signs in at once is not taken for guessing.
   */
  readonly spend: <T>(keys: readonly string[], attempt: () => Promise<T>) => Promise<T>;
};

/** `limit` failures within the time, per key, are let through. Each process counts for itself. */
export function countTries({ limit, seconds }: { readonly limit: number; readonly seconds: number }): Tries {
  const failures = new MemoryStore();
  // Of all options of the middleware the store reads this one.
  failures.init({ windowMs: seconds * 1000 } as Options);
  let turn: Promise<unknown> = Promise.resolve();

  async function take<T>(keys: readonly string[], attempt: () => Promise<T>): Promise<T> {
    const counts = await Promise.all(keys.map((key) => failures.get(key)));
    const over = counts.find((count) => count !== undefined && count.totalHits >= limit);
    if (over !== undefined) {
      const wait = over.resetTime === undefined ? seconds : Math.ceil((over.resetTime.getTime() - Date.now()) / 1000);
      throw refuse('too_many_tries', { seconds: Math.max(1, wait) });
    }
    try {
      return await attempt();
    } catch (error) {
      // Trouble that is not the caller's must not lock anybody out.
      if (error instanceof Refused && error.problem.status === 401) {
        await Promise.all(keys.map((key) => failures.increment(key)));
      }
      throw error;
    }
  }

  return {
    spend: (keys, attempt) => {
      const mine = turn.then(() => take(keys, attempt));
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** One caller's address as a key: IPv6 callers own whole networks of addresses. */
export function addressKey(from: string): string {
  return from === '' ? 'unknown' : ipKeyGenerator(from, 56);
}
