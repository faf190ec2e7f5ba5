import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Figures about the service itself; none names a person, an agency or a programme. */
export type Metrics = {
  readonly registry: Registry;
  /** A call was answered: `route` is its pattern. */
  readonly answered: (call: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly ms: number;
  }) => void;
  readonly underWay: (change: 1 | -1) => void;
  /** The caller went away before the answer. */
  readonly gone: () => void;
};

/** Seconds; a submission may take one and a half, an export six. */
const buckets = [0.005, 0.02, 0.05, 0.1, 0.3, 0.7, 1.5, 3, 6, 10, 15, 30];

/** A set of figures of its own, the delay of the event loop and memory among them. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const seconds = new Histogram({
    name: 'phuluc_http_seconds',
    help: 'Time from the first byte of a call to its answer',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  });
  const open = new Gauge({ name: 'phuluc_http_calls_under_way', help: 'Calls being worked on', registers });
  const gone = new Counter({ name: 'phuluc_http_callers_gone_total', help: 'Calls cut by the caller', registers });
  return {
    registry,
    answered: ({ method, route, status, ms }) => seconds.observe({ method, route, status: String(status) }, ms / 1000),
    underWay: (change) => open.inc(change),
    gone: () => gone.inc(),
  };
}
