import type { Book } from '#addin/app/book/book';
import { type Cell, cell, type Observable } from '#addin/app/observable';
import type { PaneBase } from '#addin/app/paneBase';
import { standingsOf } from '#addin/app/progress/standing';
import type { HostTrouble } from '#addin/port/workbookPort';
import { colourWords } from '#addin/text/colour';
import { troubleWords } from '#addin/text/trouble';
import { paintSheet } from '#shared/colour/own';
import type { Paint } from '#shared/colour/paint';
import { planPaint } from '#shared/colour/paintPlan';
import type { Told } from '#shared/colour/rowColours';
import type { Finding } from '#shared/rules/rule';

export type ColourState = {
  readonly painted: boolean;
  /** Rules put in by this pane; 0 where the workbook was opened with its colours. */
  readonly rules: number;
  /** `YYYY-MM-DD` the colours count to; null: whatever day it is. */
  readonly asOf: string | null;
  readonly busy: boolean;
  /** The contents have changed so that other colours would be right; put right at once where the host can undo all the same. */
  readonly stale: boolean;
};

export type ColourSlice = {
  readonly state: Observable<ColourState>;
  /** Whether this Excel has conditional formats. */
  readonly able: boolean;
  readonly colour: () => Promise<void>;
  readonly removeColour: () => Promise<void>;
};

/** Quiet time after the book changed before colours are planned anew. */
const quietMs = 600;

/**
 * Tô màu: colours of the open workbook, put in on request, kept right while people edit, and taken away without a trace (S4, S5).
 * `findings` are those the pane shows, for the marks of faults.
 */
export function makeColourSlice(base: PaneBase, findings: () => readonly Finding[] = () => []): ColourSlice {
  const { context } = base;
  const { host } = context;
  const { colours: able, lists, undoes } = host.capabilities();
  const state: Cell<ColourState> = cell<ColourState>({
    painted: false,
    rules: 0,
    asOf: null,
    busy: false,
    stale: false,
  });
  let last: string | null = null;
  // A workbook may be opened with its colours; from the first act on this pane knows better than what was read before it.
  let acted = false;
  let callOff: (() => void) | null = null;
  let running: Promise<unknown> = Promise.resolve();

  const planned = (book: Book): { readonly paint: Paint; readonly asOf: string | null } => {
    const asOf = base.wishes.read().asOf ?? (book.asOf === context.today() ? null : book.asOf);
    return { asOf, paint: planPaint(book, { told: toldOf(book), findings: findings(), asOf, choices: lists }) };
  };
  const trouble = (of: HostTrouble): void => base.notice.set({ kind: 'trouble', ...troubleWords(of) });
  const put = async (paint: Paint, asOf: string | null): Promise<boolean> => {
    acted = true;
    state.change((now) => ({ ...now, busy: true }));
    const done = await host.paint(paint);
    state.change((now) => ({ ...now, busy: false }));
    if (!done.ok) {
      trouble(done.trouble);
      return false;
    }
    last = JSON.stringify(paint);
    state.change((now) => ({ ...now, painted: done.value.rules > 0, rules: done.value.rules, asOf, stale: false }));
    return true;
  };
  /** One thing at a time: a second press waits for the first. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const next = running.then(work, work);
    running = next;
    return next;
  };

  const colour = (): Promise<void> =>
    inTurn(async () => {
      const book = readyBook(base);
      if (book === null) return;
      if (book.recognition.tables.length === 0) {
        base.notice.set({ kind: 'trouble', vi: colourWords.vi.noTable, en: colourWords.en.noTable });
        return;
      }
      const { paint, asOf } = planned(book);
      if (!(await put(paint, asOf))) return;
      base.notice.set(doneNotice(book, state.read().rules, removeColour));
    });
  const removeColour = (): Promise<void> =>
    inTurn(async () => {
      acted = true;
      const done = await host.unpaint();
      if (!done.ok) {
        trouble(done.trouble);
        return;
      }
      last = null;
      state.change((now) => ({ ...now, painted: false, rules: 0, stale: false }));
      const { removed } = done.value;
      base.notice.set({ kind: 'done', vi: colourWords.vi.removed(removed), en: colourWords.en.removed(removed) });
    });

  const refresh = async (): Promise<void> => {
    const book = readyBook(base);
    if (book === null || !state.read().painted) return;
    const { paint, asOf } = planned(book);
    if (JSON.stringify(paint) === last) return;
    // What an add-in writes empties the list of steps to undo in an older Excel: then the person says when.
    if (undoes) await put(paint, asOf);
    else state.change((now) => ({ ...now, stale: true }));
  };
  const look = (): void => {
    const book = readyBook(base);
    if (book === null || !able) return;
    if (!acted && book.workbook.sheets.some(({ name }) => name === paintSheet)) {
      state.change((now) => (now.painted ? now : { ...now, painted: true }));
    }
    if (!state.read().painted) return;
    callOff?.();
    callOff = context.later(quietMs, () => {
      callOff = null;
      void inTurn(refresh);
    });
  };
  base.book.subscribe(look);
  look();
  return { state, able, colour, removeColour };
}

function readyBook(base: PaneBase): Book | null {
  const state = base.book.read();
  return state.kind === 'ready' ? state.book : null;
}

function toldOf(book: Book): readonly Told[] {
  return standingsOf(book).all.classes.flatMap(({ tasks, steps }) => [...tasks, ...steps]);
}

function doneNotice(book: Book, rules: number, undo: () => Promise<void>) {
  const shut = [...new Set(book.recognition.tables.map(({ sheet }) => sheet))].filter((sheet) =>
    book.workbook.protectedSheets.has(sheet),
  );
  const said = (words: typeof colourWords.vi): string =>
    [words.done(rules), ...(shut.length === 0 ? [] : [words.protectedSheets(shut.join(', '))])].join(' ');
  return {
    kind: 'done' as const,
    vi: said(colourWords.vi),
    en: said(colourWords.en),
    ...(rules === 0 ? {} : { action: { vi: colourWords.vi.undo, en: colourWords.en.undo, run: undo } }),
  };
}
