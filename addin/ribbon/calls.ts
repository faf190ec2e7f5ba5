import { type RibbonAct, ribbonFunctions } from '#addin/ribbon/actions';
import { ribbonWords } from '#addin/text/ribbon';

/** What came of a button, in words. */
export type RibbonAnswer = { readonly kind: 'done' | 'trouble'; readonly vi: string; readonly en: string };

/** What each button does; null where what was done can be seen and needs no words. */
export type RibbonWork = Readonly<Record<RibbonAct, () => Promise<RibbonAnswer | null>>>;

/** Excel's side of the ribbon, as the page that answers it is given it. */
export type ExcelRibbon = {
  readonly associate: (calls: Readonly<Record<string, () => Promise<void>>>) => void;
  /** Pane and ribbon run in one page. */
  readonly shared: boolean;
  readonly showPane: () => Promise<unknown>;
};

export type RibbonPlace = {
  /** Comes when the workbook is open; buttons pressed before wait for it. */
  readonly work: Promise<RibbonWork>;
  /** Brings the answer before the person: into the pane, or into a window where there is no pane to be shown. */
  readonly tell: (act: RibbonAct, answer: RibbonAnswer | null) => Promise<void>;
};

/**
 * The functions the manifest names; the adapter ends Excel's waiting when one is done, well or not. An act that breaks is said like any other
 * trouble. One after another: two presses in a row never write at the same time.
 */
export function ribbonCalls({ work, tell }: RibbonPlace): Readonly<Record<string, () => Promise<void>>> {
  let before: Promise<void> = Promise.resolve();
  const answerOf = async (act: RibbonAct): Promise<RibbonAnswer | null> => {
    try {
      return await (await work)[act]();
    } catch (error) {
      const code = error instanceof Error && error.name !== '' ? error.name : 'RIBBON';
      return { kind: 'trouble', vi: ribbonWords.vi.failed(code), en: ribbonWords.en.failed(code) };
    }
  };
  const call = async (act: RibbonAct): Promise<void> => tell(act, await answerOf(act));
  return Object.fromEntries(
    Object.entries(ribbonFunctions).map(([name, act]) => [
      name,
      () => {
        const mine = before.then(() => call(act));
        // The next press is not to fail for this one.
        before = mine.catch(() => undefined);
        return mine;
      },
    ]),
  );
}
