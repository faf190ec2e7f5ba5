/**
 * Work in many small parts: it pauses after each, so that whoever runs it may let others have a turn. Nothing in it depends on how long
 * a pause is, or whether there is one.
 */
export type Steps<T> = Generator<void, T, void>;

/** Runs all parts one after the other. Example: `receive` is `atOnce(receiveBySteps(…))`. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
