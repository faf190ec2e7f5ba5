import type { Book } from '#addin/app/book/book';
import { type Cell, cell, type Observable } from '#addin/app/observable';
import type { PaneBase } from '#addin/app/paneBase';
import { type Item, type Standings, standingsOf } from '#addin/app/progress/standing';
import { understandAnew } from '#addin/app/settings/connection';
import { dayOf } from '#addin/text/day';
import { troubleWords } from '#addin/text/trouble';
import { isDay } from '#shared/period/calendar';
import type { StatusClass } from '#shared/status/class';

export type DueWindow = 7 | 15 | 30;
export const dueWindows: readonly DueWindow[] = [7, 15, 30];

export type ProgressView = {
  readonly scope: 'mine' | 'all';
  readonly days: DueWindow;
  /** Class whose tasks are listed below its row. */
  readonly opened: StatusClass | null;
};

export type ProgressSlice = {
  /** Reckoned when somebody looks; null until the workbook was read. */
  readonly standings: Observable<Standings | null>;
  readonly view: Cell<ProgressView>;
  /** Whether a person set the day, which then travels with the workbook. */
  readonly set: Observable<boolean>;
  /** False for a text that is no day, `14/11/2015` or `14-11-2015`. */
  readonly setAsOf: (text: string) => Promise<boolean>;
  readonly today: () => Promise<void>;
  /** Back to the day the workbook has of itself. */
  readonly unset: () => Promise<void>;
  readonly goTo: (item: Item) => Promise<void>;
};

const key = 'as-of';
/** Kept in place of a day: whatever today is when the workbook is opened. */
const always = 'today';

/** Tiến độ: where the tasks of the open workbook stand, as of a day that can be set. */
export function makeProgressSlice(base: PaneBase): ProgressSlice {
  const { context } = base;
  const { host } = context;
  const isSet = cell(false);
  const view = cell<ProgressView>({ scope: 'mine', days: 30, opened: null });
  let reckoned: { readonly book: Book; readonly standings: Standings } | null = null;
  const standings: Observable<Standings | null> = {
    read: () => {
      const state = base.book.read();
      if (state.kind !== 'ready') return null;
      if (reckoned?.book !== state.book) reckoned = { book: state.book, standings: standingsOf(state.book) };
      return reckoned.standings;
    },
    subscribe: base.book.subscribe,
  };
  const wish = (asOf: string | null): void => {
    isSet.set(asOf !== null);
    if (base.wishes.read().asOf === asOf) return;
    base.wishes.change((wishes) => ({ ...wishes, asOf }));
    understandAnew(base);
  };
  const keep = async (text: string | null, asOf: string | null): Promise<void> => {
    wish(asOf);
    const done = await host.remember(key, text);
    if (!done.ok) base.notice.set({ kind: 'trouble', ...troubleWords(done.trouble) });
  };
  void host.recall(key).then((kept) => {
    if (!kept.ok || kept.value === null || isSet.read()) return;
    if (kept.value === always) wish(context.today());
    else if (isDay(kept.value)) wish(kept.value);
  });
  return {
    standings,
    view,
    set: isSet,
    setAsOf: async (text) => {
      const day = dayOf(text);
      if (day === null) return false;
      await keep(day, day);
      return true;
    },
    today: () => keep(always, context.today()),
    unset: () => keep(null, null),
    goTo: async ({ place }) => {
      const done = await host.goTo(place);
      if (!done.ok) base.notice.set({ kind: 'trouble', ...troubleWords(done.trouble) });
    },
  };
}
