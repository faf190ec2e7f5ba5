import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { afterRunning } from '#server/xlsx/patience';

/** The process stands still, as when a lid is closed. */
function standStill(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

test('a machine that stood still has not made anybody late; one that waits on has', async () => {
  const late = vi.fn();
  afterRunning(400, late);
  standStill(1_200);
  await setImmediate();
  await setImmediate();
  expect(late).not.toHaveBeenCalled();
  await expect.poll(() => late.mock.calls.length).toBe(1);
});

test('an answer ends the waiting', async () => {
  const late = vi.fn();
  const stop = afterRunning(20, late);
  stop();
  await new Promise((done) => setTimeout(done, 60));
  expect(late).not.toHaveBeenCalled();
});
