import { type Cell, cell, type Observable } from '#addin/app/observable';
import type { PaneBase } from '#addin/app/paneBase';
import { planTrackable, type TrackablePlan } from '#addin/app/trackable/plan';
import type { Done } from '#addin/port/workbookPort';
import { trackableWords } from '#addin/text/trackable';
import { troubleWords } from '#addin/text/trouble';

export type TrackableSlice = {
  /** Per visible table of the workbook: what would be added, or why nothing is. */
  readonly plans: Observable<readonly TrackablePlan[]>;
  readonly busy: Observable<boolean>;
  /** Whether the last step can be taken back. */
  readonly undoable: Observable<boolean>;
  /** Adds the columns to the table on this sheet that begins in this row. */
  readonly make: (plan: TrackablePlan) => Promise<void>;
  readonly undo: () => Promise<void>;
};

/** Bổ sung cột theo dõi: a table typed years ago becomes one that can be reported on, only when the person asks. */
export function makeTrackableSlice(base: PaneBase): TrackableSlice {
  const { host } = base.context;
  const busy: Cell<boolean> = cell(false);
  const undoable: Cell<boolean> = cell(false);
  let takeBack: (() => Promise<Done<null>>) | null = null;
  let planned: { readonly of: unknown; readonly plans: readonly TrackablePlan[] } = { of: null, plans: [] };

  const plans: Observable<readonly TrackablePlan[]> = {
    read: () => {
      const state = base.book.read();
      if (planned.of !== state) {
        planned = {
          of: state,
          plans:
            state.kind === 'ready'
              ? state.book.recognition.tables.flatMap((table) =>
                  table.visibility === 'visible' ? [planTrackable(state.book, table)] : [],
                )
              : [],
        };
      }
      return planned.plans;
    },
    subscribe: base.book.subscribe,
  };
  const once = async (work: () => Promise<void>): Promise<void> => {
    if (busy.read()) return;
    busy.set(true);
    try {
      await work();
    } finally {
      busy.set(false);
    }
  };
  const undo = (): Promise<void> =>
    once(async () => {
      const back = takeBack;
      if (back === null) return;
      const done = await back();
      if (!done.ok) {
        base.notice.set({ kind: 'trouble', ...troubleWords(done.trouble) });
        return;
      }
      takeBack = null;
      undoable.set(false);
      await base.reread();
      base.notice.set({ kind: 'done', vi: trackableWords.vi.undone, en: trackableWords.en.undone });
    });
  const make = (plan: TrackablePlan): Promise<void> =>
    once(async () => {
      const { vi, en } = trackableWords;
      if (plan.kind === 'refused') {
        base.notice.set({ kind: 'trouble', vi: vi.refused[plan.reason], en: en.refused[plan.reason] });
        return;
      }
      const done = await host.extend(plan.extension);
      if (!done.ok) {
        base.notice.set({ kind: 'trouble', ...troubleWords(done.trouble) });
        return;
      }
      takeBack = done.value.undo;
      undoable.set(true);
      await base.reread();
      const count = plan.headers.length;
      base.notice.set({
        kind: 'done',
        vi: vi.done(count),
        en: en.done(count),
        action: { vi: vi.undo, en: en.undo, run: undo },
      });
    });
  return { plans, busy, undoable, make, undo };
}
