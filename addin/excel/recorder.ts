import { highestApi } from '#addin/excel/capabilities';
import { libraryFile } from '#addin/excel/facts';
import { masked } from '#addin/excel/maskCells';
import type { RecordedLine } from '#addin/excel/recording';

/** A recording under way. */
export type Recorder = {
  readonly exchanges: () => number;
  /** Ends it and gives its lines, as a file of JSON lines. */
  readonly stop: () => string;
};

type Response = {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Body: unknown;
};
type Executor = {
  readonly executeAsync: (
    customData: string,
    flags: number,
    message: { readonly Body: unknown },
  ) => PromiseLike<Response>;
};
type Contexts = { readonly prototype: { _requestExecutor?: Executor } };

/**
 * Writes down what goes to Excel and what comes back, as a person switched on to send evidence of what their Excel does. The client library
 * gives every context an executor of its own when it first sends; that is the one place all requests pass, in Excel and in tests. Null where
 * the library has no such place. `clock` gives milliseconds; with `mask` letters and figures of cells are made unreadable.
 */
export function startRecording(
  about: { readonly startedAt: string; readonly mask: boolean },
  clock: () => number = () => performance.now(),
): Recorder | null {
  const { prototype } =
    (OfficeExtension as unknown as { readonly ClientRequestContext?: Contexts }).ClientRequestContext ?? {};
  if (prototype === undefined) return null;
  const lines: RecordedLine[] = [hostLine(about.startedAt)];
  let count = 0;
  const keep = about.mask ? masked : (value: unknown): unknown => value;
  const watched = (executor: Executor): Executor => ({
    executeAsync: async (customData, flags, message) => {
      const asked = clock();
      const index = count;
      count += 1;
      const request = copied(message.Body);
      const response = await executor.executeAsync(customData, flags, message);
      const { HttpStatusCode, ErrorCode, ErrorMessage, Body } = response;
      lines.push({
        kind: 'exchange',
        index,
        flags,
        request: keep(request),
        response: { HttpStatusCode, ErrorCode, ErrorMessage, Body: keep(copied(Body)) },
        tookMs: Math.round(clock() - asked),
      });
      return response;
    },
  });
  const executors = new WeakMap<object, Executor>();
  Object.defineProperty(prototype, '_requestExecutor', {
    configurable: true,
    get(this: object) {
      return executors.get(this);
    },
    set(this: object, executor: Executor | undefined) {
      if (executor) executors.set(this, watched(executor));
      else executors.delete(this);
    },
  });
  return {
    exchanges: () => count,
    stop: () => {
      // Contexts that live on, as those of listeners, find no executor and make themselves a new one.
      delete prototype._requestExecutor;
      return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    },
  };
}

/** The library goes on changing what it sent. */
function copied(body: unknown): unknown {
  return typeof body === 'string' ? JSON.parse(body) : JSON.parse(JSON.stringify(body ?? null));
}

function hostLine(startedAt: string): RecordedLine {
  const { diagnostics, displayLanguage, platform } = Office.context;
  return {
    kind: 'host',
    format: 1,
    startedAt,
    version: diagnostics?.version ?? '',
    platform: String(platform),
    excelApi: highestApi(),
    library: libraryFile(),
    displayLanguage,
  };
}
