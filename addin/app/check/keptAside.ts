import type { LiveBook } from '#addin/app/book/live';
import { asideGrid, asideInSettings, keepSetAside } from '#addin/app/check/suppressions';
import type { PaneBase } from '#addin/app/paneBase';
import { checkWords } from '#addin/text/check';
import { troubleWords } from '#addin/text/trouble';
import { type SetAside, setAsideSheet } from '#shared/wire/setAside';

/** What a person set aside, wherever it is kept. */
export type KeptAside = {
  readonly now: () => readonly SetAside[];
  /** Changes it and keeps it; one change after the other, each from what the one before left. */
  readonly keep: (change: (now: readonly SetAside[]) => readonly SetAside[]) => Promise<void>;
};

/**
 * Keeps what was set aside with the workbook: in its own sheet, else in the settings of the document, else as long as the pane is open.
 * `inWorkbook` is what the workbook as last read says, null for nothing; `changed` is told whenever {@link KeptAside.now} is another.
 */
export function makeKeptAside(
  base: PaneBase,
  liveBook: LiveBook,
  { inWorkbook, changed }: { readonly inWorkbook: () => readonly SetAside[] | null; readonly changed: () => void },
): KeptAside {
  const { host } = base.context;
  // What was just set aside here, until the workbook has it; then the workbook says.
  let pending: readonly SetAside[] | null = null;
  let inSettings: readonly SetAside[] = [];
  let keeping: Promise<void> = Promise.resolve();
  const now = (): readonly SetAside[] => pending ?? inWorkbook() ?? inSettings;
  const recalled = asideInSettings(host).then((kept) => {
    inSettings = kept;
    if (kept.length > 0) changed();
  });
  const keepNow = async (change: (before: readonly SetAside[]) => readonly SetAside[]): Promise<void> => {
    await recalled;
    const next = change(now());
    pending = next;
    changed();
    const kept = await keepSetAside(host, next, { sheet: inWorkbook() !== null, settings: inSettings.length > 0 });
    // Kept nowhere, it lasts as long as the pane is open.
    if (kept.kind !== 'nowhere') {
      inSettings = kept.kind === 'settings' ? next : [];
      if (kept.kind === 'sheet') await liveBook.replaceSheet(setAsideSheet, asideGrid(next));
      pending = null;
    }
    if (kept.kind === 'sheet') return;
    const why = troubleWords(kept.trouble);
    const said = kept.kind === 'settings' ? 'keptInSettings' : 'notKept';
    base.notice.set({
      kind: 'trouble',
      vi: `${checkWords.vi[said]} ${why.vi}`,
      en: `${checkWords.en[said]} ${why.en}`,
    });
  };
  return {
    now,
    keep: (change) => {
      keeping = keeping.then(() => keepNow(change));
      return keeping;
    },
  };
}
