import type { Failed } from '#shared/wire/called';
import type { Watched } from '#ui/useObservable';
import type { Caller } from '#web/api/call';
import type { Gathered } from '#web/intake/take/gather';
import { isOver, type LineState, type TakeLine } from '#web/intake/take/lines';
import { type Arrival, sendFile } from '#web/intake/take/sendFile';

/** Why nothing goes out at the moment. */
export type Pause = 'offline' | 'busy' | 'signed_out' | 'stopped';

export type Tray = { readonly lines: readonly TakeLine[]; readonly pause: Pause | null };

export type Queue = Watched<Tray> & {
  /** Who sends, and who is told once something was taken; the page tells it anew whenever it is shown. */
  readonly serve: (caller: Caller, changed: () => void) => void;
  readonly add: (files: readonly Gathered[], arrival: Arrival) => void;
  readonly stop: () => void;
  readonly goOn: () => void;
  readonly sendAgain: (id: number) => void;
  readonly clear: () => void;
};

const atOnce = 2;
const waits = [3_000, 10_000, 30_000, 60_000] as const;

/** The trays of this window, by period: whoever looks at another page meanwhile finds them as they are. */
const queues = new Map<string, Queue>();

export function queueOf(periodPath: string): Queue {
  let queue = queues.get(periodPath);
  if (queue === undefined) {
    queue = makeQueue(periodPath);
    queues.set(periodPath, queue);
  }
  return queue;
}

type Waiting = { readonly file: File; readonly arrival: Arrival };

/**
 * Files on their way in: begun in order, two at a time. A lost connection stops it and leaves every file where it is; it goes on by itself
 * when there is a network, and what went out twice is counted once by the service (M10).
 */
function makeQueue(periodPath: string): Queue {
  let tray: Tray = { lines: [], pause: null };
  let serving: { readonly caller: Caller; readonly changed: () => void } | null = null;
  let next = 1;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const files = new Map<number, Waiting>();
  const under = new Map<number, AbortController>();

  const set = (changed: Tray): void => {
    tray = changed;
    for (const listener of listeners) listener();
  };
  const put = (id: number, state: LineState, inside: readonly TakeLine[] = []): void =>
    set({
      ...tray,
      lines: tray.lines.flatMap((line) => (line.id === id ? [{ ...line, state }, ...inside] : [line])),
    });

  const pump = (): void => {
    if (serving === null) return;
    const { caller } = serving;
    while (tray.pause === null && under.size < atOnce) {
      const line = tray.lines.find(({ id, state }) => state.kind === 'queued' && !under.has(id));
      const waiting = line === undefined ? undefined : files.get(line.id);
      if (line === undefined || waiting === undefined) return;
      void run(line, waiting, caller);
    }
  };

  const run = async (line: TakeLine, { file, arrival }: Waiting, caller: Caller): Promise<void> => {
    const stopped = new AbortController();
    under.set(line.id, stopped);
    put(line.id, { kind: 'sending', share: 0 });
    let shown = 0;
    const sent = await sendFile(caller, periodPath, file, arrival, {
      signal: stopped.signal,
      told: (share) => {
        // Told many times a second; a tenth is enough to see.
        if (share < 1 && share - shown < 0.1) return;
        shown = share;
        put(line.id, { kind: 'sending', share });
      },
    });
    under.delete(line.id);
    if (sent.kind === 'later') {
      put(line.id, { kind: 'queued' });
      pauseFor(sent.failed);
      return;
    }
    tries = 0;
    const inside = sent.inside.map(({ name, state }): TakeLine => {
      next += 1;
      return { id: next, name, within: line.name, state };
    });
    put(line.id, sent.state, inside);
    if (sent.state.kind !== 'failed') files.delete(line.id);
    serving?.changed();
    pump();
  };

  const pauseFor = (failed: Failed): void => {
    if (failed.kind === 'aborted') return;
    const pause: Pause =
      failed.kind === 'signed_out' ? 'signed_out' : failed.kind === 'unreachable' ? 'offline' : 'busy';
    set({ ...tray, pause });
    if (pause === 'signed_out') return;
    clearTimeout(timer);
    timer = setTimeout(goOn, waits[Math.min(tries, waits.length - 1)]);
    tries += 1;
  };

  const goOn = (): void => {
    clearTimeout(timer);
    if (tray.pause !== null) set({ ...tray, pause: null });
    pump();
  };

  addEventListener('online', () => {
    if (tray.pause === 'offline') goOn();
  });
  addEventListener('beforeunload', (event) => {
    // Files chosen here are in no other place of the browser.
    if (!tray.lines.every(isOver)) event.preventDefault();
  });

  return {
    read: () => tray,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    serve: (caller, changed) => {
      serving = { caller, changed };
      pump();
    },
    add: (found, arrival) => {
      const lines = found.map(({ file, path }): TakeLine => {
        next += 1;
        files.set(next, { file, arrival });
        return { id: next, name: path, within: null, state: { kind: 'queued' } };
      });
      set({ ...tray, lines: [...tray.lines, ...lines] });
      pump();
    },
    stop: () => {
      set({ ...tray, pause: 'stopped' });
      for (const one of under.values()) one.abort();
    },
    goOn,
    sendAgain: (id) => {
      put(id, { kind: 'queued' });
      goOn();
    },
    clear: () => {
      const lines = tray.lines.filter((line) => !isOver(line));
      for (const id of files.keys()) if (!lines.some((line) => line.id === id)) files.delete(id);
      set({ ...tray, lines });
    },
  };
}
