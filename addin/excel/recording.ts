/**
 * What one line of a recording holds: a file of JSON lines, written where a real Excel answers and replayed where none is. The first line
 * says where it was made, every other is one request with its answer, or one event. Cell contents are in it: a recording is only ever
 * made when a person asks for it, and stays with them until they send it.
 */
export type RecordedLine = RecordedHost | RecordedExchange | RecordedEvent;

export type RecordedHost = {
  readonly kind: 'host';
  readonly format: 1;
  /** ISO 8601 with zone. */
  readonly startedAt: string;
  /** `Office.context.diagnostics.version`, e.g. `16.0.17928.20114`. */
  readonly version: string;
  /** `Office.context.platform`, e.g. `PC`. */
  readonly platform: string;
  /** The highest ExcelApi set the host says it has, e.g. `1.17`. */
  readonly excelApi: string;
  /** File of the client library in use, e.g. `excel-win32-16.01.js`. */
  readonly library: string;
  readonly displayLanguage: string;
};

/** One `sync`: the body that went to Excel and what came back, both as the client library has them. */
export type RecordedExchange = {
  readonly kind: 'exchange';
  readonly index: number;
  readonly flags: number;
  readonly request: unknown;
  readonly response: {
    readonly HttpStatusCode: number;
    readonly ErrorCode: string;
    readonly ErrorMessage: string;
    readonly Body: unknown;
  };
  /** Milliseconds from asking to the answer. */
  readonly tookMs: number;
};

/** A message that Excel sent by itself (a cell changed, another sheet came to the front). */
export type RecordedEvent = {
  readonly kind: 'event';
  /** Index of the exchange that came before it; -1 when none did. */
  readonly after: number;
  readonly message: unknown;
};
