import { type Book, openBook } from '#addin/app/book/book';
import { type ReadAnew, renewBook } from '#addin/app/book/renew';
import type { PaneBase } from '#addin/app/paneBase';
import type { Edit, HostTrouble } from '#addin/port/workbookPort';
import type { RowChange } from '#shared/rules/check';
import type { Grid } from '#shared/sheet/grid';

/** Quiet time after the last edit before the rows are read. */
export const quietMs = 400;
/** Rows read in one go; a longer paste is read with the whole workbook. */
const mostRows = 500;
/** Stretches of rows read one after the other before the whole workbook is the cheaper way. */
const mostStretches = 3;

type Stretch = { readonly sheet: string; top: number; bottom: number };

export type LiveBook = {
  /** Reads rows anew, as after our own writing, and says what became of the book. */
  readonly refresh: (edits: readonly Pick<Edit, 'sheet' | 'block' | 'structure'>[]) => Promise<HostTrouble | null>;
  /** Puts a sheet of ours as it was just written, or takes it out, after what is being read; nothing is read for it. */
  readonly replaceSheet: (name: string, grid: Grid | null) => Promise<void>;
  /** Called with the new book before anybody else sees it; without changes it was read whole. */
  readonly onRenewed: (listener: (book: Book, changes: readonly RowChange[] | null) => void) => void;
  readonly stop: () => Promise<void>;
};

/**
 * Keeps the book as the workbook is: edits are gathered until the person pauses, then only their rows are read and understood; where that
 * is not certain the workbook is read whole, without the screen going blank.
 */
export function makeLiveBook(base: PaneBase): LiveBook {
  const { context } = base;
  const listeners: ((book: Book, changes: readonly RowChange[] | null) => void)[] = [];
  let waiting: Edit[] = [];
  let callOff: (() => void) | null = null;
  let running: Promise<unknown> = Promise.resolve();
  let unsubscribe: (() => Promise<void>) | null = null;

  const put = (book: Book, changes: readonly RowChange[] | null): void => {
    for (const listener of listeners) listener(book, changes);
    base.book.set({ kind: 'ready', book });
  };
  const readWhole = async (): Promise<HostTrouble | null> => {
    const before = base.book.read();
    const state = await openBook(context, base.wishes.read, () => {});
    // Somebody read it anew meanwhile: theirs is the newer one.
    if (base.book.read() !== before) return null;
    if (state.kind === 'ready') put(state.book, null);
    return state.kind === 'failed' ? state.trouble : null;
  };
  const take = async (edits: readonly Pick<Edit, 'sheet' | 'block' | 'structure'>[]): Promise<HostTrouble | null> => {
    const before = base.book.read();
    if (before.kind !== 'ready') return null;
    if (edits.some(({ structure }) => structure)) return readWhole();
    const stretches = stretchesOf(edits);
    const rows = stretches.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
    if (stretches.length > mostStretches || rows > mostRows) return readWhole();
    const read: ReadAnew[] = [];
    for (const { sheet, top, bottom } of stretches) {
      const part = await context.host.readRows(sheet, top, bottom);
      if (!part.ok) return part.trouble.code === 'not_there' ? readWhole() : part.trouble;
      read.push({ sheet, top, bottom, part: part.value });
    }
    if (base.book.read() !== before) return readWhole();
    const renewal = renewBook(before.book, read, base.wishes.read());
    if (renewal.kind === 'structure_changed') return readWhole();
    if (
      renewal.changes.length > 0 ||
      renewal.book.workbook.sheets.some((grid, i) => grid !== before.book.workbook.sheets[i])
    )
      put(renewal.book, renewal.changes);
    return null;
  };
  const refresh: LiveBook['refresh'] = (edits) => {
    const done = running.then(() => take(edits));
    running = done;
    return done;
  };
  const ripe = (): void => {
    callOff = null;
    const edits = waiting;
    waiting = [];
    void refresh(edits);
  };
  if (context.host.capabilities().live)
    void context.host
      .onEdit((edit) => {
        waiting.push(edit);
        callOff?.();
        callOff = context.later(quietMs, ripe);
      })
      .then((done) => {
        if (done.ok) unsubscribe = done.value;
      });

  return {
    refresh,
    replaceSheet: (name, grid) => {
      const done = running.then(() => {
        const state = base.book.read();
        if (state.kind !== 'ready') return;
        const { workbook } = state.book;
        const others = workbook.sheets.filter((sheet) => sheet.name !== name);
        const sheets = grid === null ? others : [...others, grid];
        put({ ...state.book, workbook: { ...workbook, sheets } }, []);
      });
      running = done;
      return done;
    },
    onRenewed: (listener) => {
      listeners.push(listener);
    },
    stop: async () => {
      callOff?.();
      await unsubscribe?.();
    },
  };
}

/** The rows of several edits, those that touch each other together. */
function stretchesOf(edits: readonly Pick<Edit, 'sheet' | 'block'>[]): readonly Stretch[] {
  const found: Stretch[] = [];
  const sorted = [...edits].sort((a, b) =>
    a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.block.top - b.block.top,
  );
  for (const { sheet, block } of sorted) {
    const last = found.at(-1);
    if (last !== undefined && last.sheet === sheet && block.top <= last.bottom + 20)
      last.bottom = Math.max(last.bottom, block.bottom);
    else found.push({ sheet, top: block.top, bottom: block.bottom });
  }
  return found;
}
