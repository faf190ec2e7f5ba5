import { type BookState, type BookWishes, openBook } from '#addin/app/book/book';
import { type Cell, cell } from '#addin/app/observable';
import type { PaneContext } from '#addin/app/paneContext';

export const tabIds = ['check', 'progress', 'send', 'replies', 'combine', 'settings', 'about'] as const;
export type TabId = (typeof tabIds)[number];

/** What all slices of the pane share: the workbook as read, what the person wishes, and which tab is shown. */
export type PaneBase = {
  readonly context: PaneContext;
  readonly book: Cell<BookState>;
  readonly wishes: Cell<BookWishes>;
  readonly tab: Cell<TabId>;
  /** One line about what was just done or could not be done, read out to screen readers; also shown where it happened. */
  readonly notice: Cell<Notice | null>;
  /** Reads the workbook again, whole. */
  readonly reread: () => Promise<void>;
};

export type Notice = {
  readonly kind: 'done' | 'trouble';
  readonly vi: string;
  readonly en: string;
  /** What may be done about it, such as undoing. */
  readonly action?: { readonly vi: string; readonly en: string; readonly run: () => Promise<void> };
};

export function makePaneBase(context: PaneContext): PaneBase {
  const book = cell<BookState>({ kind: 'reading', rows: 0 });
  const wishes = cell<BookWishes>({ asOf: null, agency: null, province: null, layout: [] });
  // Readings asked for while one is under way: only the last one counts.
  let latest = 0;
  const reread = async (): Promise<void> => {
    latest += 1;
    const mine = latest;
    book.set({ kind: 'reading', rows: 0 });
    const state = await openBook(context, wishes.read, (rows) => {
      if (mine === latest) book.set({ kind: 'reading', rows });
    });
    if (mine === latest) book.set(state);
  };
  return { context, book, wishes, tab: cell<TabId>('check'), notice: cell<Notice | null>(null), reread };
}
