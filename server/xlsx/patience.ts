/** In so many steps a time is counted. */
const STEPS = 20;

/**
 * Calls `late` when this process has waited for so many milliseconds while it ran: a lid that was closed, or a machine that gave it no turn, counts
 * one step, so that an answer that lies ready comes first. Out: what ends the waiting.
 */
export function afterRunning(milliseconds: number, late: () => void): () => void {
  let left = STEPS;
  const timer = setInterval(() => {
    left -= 1;
    if (left > 0) return;
    clearInterval(timer);
    late();
  }, milliseconds / STEPS);
  return () => {
    clearInterval(timer);
  };
}
