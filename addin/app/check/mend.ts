import type { LiveBook } from '#addin/app/book/live';
import { blocksOf, type Step, stepOf, writesOf } from '#addin/app/check/fixes';
import { cell, type Observable } from '#addin/app/observable';
import type { PaneBase } from '#addin/app/paneBase';
import type { HostTrouble, Place } from '#addin/port/workbookPort';
import { checkWords } from '#addin/text/check';
import { troubleWords } from '#addin/text/trouble';
import type { Repair } from '#shared/rules/rule';

export type Mending = {
  readonly busy: Observable<boolean>;
  /** What can be undone, the last step last. */
  readonly steps: Observable<readonly Step[]>;
  /** One thing at a time: while something is written no second writing begins. */
  readonly alone: (act: () => Promise<void>) => Promise<void>;
  /** Writes repairs as one step; what changed meanwhile is left alone and said. */
  readonly write: (repairs: readonly Repair[]) => Promise<void>;
  readonly undo: () => Promise<void>;
};

/** Puts cells right and back again, also where Excel itself cannot undo what an add-in wrote. */
export function makeMending(base: PaneBase, liveBook: LiveBook): Mending {
  const { context } = base;
  const { host } = context;
  const busy = cell(false);
  const steps = cell<readonly Step[]>([]);

  const complain = (trouble: HostTrouble): void => base.notice.set({ kind: 'trouble', ...troubleWords(trouble) });
  const alone = async (act: () => Promise<void>): Promise<void> => {
    if (busy.read()) return;
    busy.set(true);
    try {
      await act();
    } finally {
      busy.set(false);
    }
  };
  const reread = async (cells: readonly Place[]): Promise<void> => {
    const trouble = await liveBook.refresh(blocksOf(cells));
    if (trouble !== null) complain(trouble);
  };
  const undo = (): Promise<void> =>
    alone(async () => {
      const step = steps.read().at(-1);
      if (step === undefined) return;
      const done = await host.write(step.cells);
      if (!done.ok) {
        complain(done.trouble);
        return;
      }
      steps.change((now) => now.filter((one) => one !== step));
      const { written, changed } = done.value;
      base.notice.set({
        kind: written > 0 ? 'done' : 'trouble',
        vi: checkWords.vi.undone(written, changed.length),
        en: checkWords.en.undone(written, changed.length),
      });
      await reread(step.cells);
    });
  const write = (repairs: readonly Repair[]): Promise<void> =>
    alone(async () => {
      const writes = writesOf(repairs);
      const done = await host.write(writes);
      if (!done.ok) {
        complain(done.trouble);
        return;
      }
      const step = stepOf(context.newId(), writes, done.value);
      if (step !== null) steps.change((before) => [...before, step]);
      const { written, changed } = done.value;
      base.notice.set({
        kind: written > 0 ? 'done' : 'trouble',
        vi: checkWords.vi.fixed(written, changed.length),
        en: checkWords.en.fixed(written, changed.length),
        ...(step === null ? {} : { action: { vi: checkWords.vi.undo, en: checkWords.en.undo, run: undo } }),
      });
      await reread(writes);
    });
  return { busy, steps, alone, write, undo };
}
