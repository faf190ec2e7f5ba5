/** Lets whoever waits for this thread have a turn, in the middle of long work that would otherwise stop them all. */
export function letOthersIn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
