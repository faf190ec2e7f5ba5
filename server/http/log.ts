import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * The service's log: one JSON line an event on stdout. What may be said is decided where it is said (`callLog`, `traceOf`): patterns and
 * numbers, never values of addresses, names, cells or secrets.
 */
export function createLog(level: string, to?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return to === undefined ? pino(options) : pino(options, to);
}
