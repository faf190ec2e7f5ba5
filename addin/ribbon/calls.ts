import { type RibbonAct, ribbonFunctions } from '#addin/ribbon/actions';
import { ribbonWords } from '#addin/text/ribbon';

/** What Excel hands to a function of the ribbon; it keeps the button waiting until the function says it is done. */
export type RibbonEvent = { readonly completed: () => void };

/** What came of a button, in words. */
export type RibbonAnswer = { readonly kind: 'done' | 'trouble'; readonly vi: string; readonly en: string };

/** What each button does; null where what was done can be seen and needs no words. */
export type RibbonWork = Readonly<Record<RibbonAct, () => Promise<RibbonAnswer | null>>>;

export type RibbonPlace = {
  /** Comes when the workbook is open; buttons pressed before wait for it. */
  readonly work: Promise<RibbonWork>;
  /** Brings the answer before the person: into the pane, or into a window where there is no pane to be shown. */
  readonly tell: (act: RibbonAct, answer: RibbonAnswer | null) => Promise<void>;
};

/**
 * The functions the manifest names. Each ends its event whatever happens: Excel would otherwise lock the button, or say itself that the
 * add-in hangs. One after another: two presses in a row never write at the same time.
 */
export function ribbonCalls({
  work,
  tell,
}: RibbonPlace): Readonly<Record<string, (event: RibbonEvent) => Promise<void>>> {
  let before: Promise<void> = Promise.resolve();
  const call = async (act: RibbonAct, event: RibbonEvent): Promise<void> => {
    try {
      await tell(act, await answerOf(act));
    } finally {
      event.completed();
    }
  };
  const answerOf = async (act: RibbonAct): Promise<RibbonAnswer | null> => {
    try {
      return await (await work)[act]();
    } catch (error) {
      const code = error instanceof Error && error.name !== '' ? error.name : 'RIBBON';
      return { kind: 'trouble', vi: ribbonWords.vi.failed(code), en: ribbonWords.en.failed(code) };
    }
  };
  return Object.fromEntries(
    Object.entries(ribbonFunctions).map(([name, act]) => [
      name,
      (event: RibbonEvent) => {
        const mine = before.then(() => call(act, event));
        // The next press is not to fail for this one.
        before = mine.catch(() => undefined);
        return mine;
      },
    ]),
  );
}
