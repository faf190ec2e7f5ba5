/** What the service takes from a caller, so that no caller can keep the others waiting. Times in milliseconds. */
export type HttpLimits = {
  /** JSON of routes that state no limit of their own. */
  readonly jsonBytes: number;
  /** Bodies of all calls under way together; more are asked to come back. */
  readonly heldBytes: number;
  /** Longest pause between two pieces of a body. */
  readonly bodyIdle: number;
  /** Longest time for a whole body. */
  readonly bodyTotal: number;
  /** Longest time for the head of a call, also for a connection that says nothing. */
  readonly head: number;
  readonly keepAlive: number;
  /** How long a connection may stand still while an answer is made or read. */
  readonly still: number;
  readonly connections: number;
  /** How long running calls may go on after the service was told to stop. */
  readonly shutdown: number;
  /** How long the rest of a body is read away after an early answer, so that the caller gets to read it. */
  readonly linger: number;
};

export const usualLimits: HttpLimits = {
  jsonBytes: 1_048_576,
  heldBytes: 268_435_456,
  bodyIdle: 15_000,
  bodyTotal: 120_000,
  head: 15_000,
  keepAlive: 5_000,
  still: 600_000,
  connections: 2_000,
  shutdown: 30_000,
  linger: 1_000,
};
