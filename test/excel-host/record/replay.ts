import type { RecordedEvent, RecordedExchange, RecordedHost, RecordedLine } from '#addin/excel/recording';

export type Difference = {
  readonly index: number;
  /** Where in the request the two part, e.g. `Actions.3.ArgumentInfo.Arguments.0`. */
  readonly at: string;
  readonly recorded: unknown;
  readonly now: unknown;
};

/** Answers the client library from a recording and notes every request that is not the recorded one. */
export class Replay {
  readonly about: RecordedHost;
  readonly differences: Difference[] = [];
  readonly #exchanges: readonly RecordedExchange[];
  readonly #events: readonly RecordedEvent[];
  #next = 0;
  #told = 0;

  constructor(lines: readonly RecordedLine[]) {
    const [about] = lines;
    if (about?.kind !== 'host') throw new Error('the first line of a recording tells the host');
    this.about = about;
    this.#exchanges = lines.filter((one) => one.kind === 'exchange');
    this.#events = lines.filter((one) => one.kind === 'event');
  }

  /** How many recorded requests were not made. */
  get left(): number {
    return this.#exchanges.length - this.#next;
  }

  answer(request: unknown): RecordedExchange['response'] {
    const recorded = this.#exchanges[this.#next];
    if (!recorded) {
      this.differences.push({ index: this.#next, at: '', recorded: undefined, now: request });
      this.#next += 1;
      const error = { Code: 'GeneralException', Message: 'The recording has ended.', Location: '', ActionIndex: 0 };
      return { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Body: { Error: error, Results: [] } };
    }
    const place = firstDifference(recorded.request, request);
    if (place) this.differences.push({ index: recorded.index, ...place });
    this.#next += 1;
    return recorded.response;
  }

  /** Messages Excel sent before the next recorded request. */
  messages(): readonly unknown[] {
    const from = this.#told;
    while ((this.#events[this.#told]?.after ?? Number.POSITIVE_INFINITY) < this.#next) this.#told += 1;
    return this.#events.slice(from, this.#told).map((one) => one.message);
  }
}

function firstDifference(recorded: unknown, now: unknown, at = ''): Omit<Difference, 'index'> | undefined {
  if (Object.is(recorded, now)) return undefined;
  const both = typeof recorded === 'object' && typeof now === 'object' && recorded !== null && now !== null;
  if (!both || Array.isArray(recorded) !== Array.isArray(now)) return { at, recorded, now };
  const one = recorded as Record<string, unknown>;
  const other = now as Record<string, unknown>;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const place = firstDifference(one[key], other[key], at === '' ? key : `${at}.${key}`);
    if (place) return place;
  }
  return undefined;
}
