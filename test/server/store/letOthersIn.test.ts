import { describe, expect, test } from 'vitest';
import { inTurns } from '#server/store/letOthersIn';
import { atOnce, type Steps } from '#shared/merge/steps';

/** Work of many parts, each of which holds the thread for a moment. */
function* long(parts: number): Steps<number> {
  let done = 0;
  for (; done < parts; done += 1) {
    const until = performance.now() + 1;
    while (performance.now() < until);
    yield;
  }
  return done;
}

describe('long work among others (Q-L7)', () => {
  test('others have their turn before it ends', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('another'));
    await inTurns(long(100)).then(() => order.push('the work'));
    expect(order).toEqual(['another', 'the work']);
  });

  test('the answer is that of doing it at once', async () => {
    expect(await inTurns(long(5))).toBe(atOnce(long(5)));
  });

  test('what it throws reaches whoever asked', async () => {
    function* failing(): Steps<void> {
      yield;
      throw new Error('no receipt');
    }
    await expect(inTurns(failing())).rejects.toThrow('no receipt');
  });
});
