import type { Steps } from '#shared/merge/steps';

/** Lets whoever waits for this thread have a turn, in the middle of long work that would otherwise stop them all. */
export function letOthersIn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Milliseconds one piece of work may hold the thread while others wait. */
const longestTurn = 12;

/** Runs work in steps and lets others in between them, as often as it takes. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < longestTurn) continue;
    await letOthersIn();
    since = performance.now();
  }
}
