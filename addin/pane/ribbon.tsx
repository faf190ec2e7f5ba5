import type { Pane } from '#addin/app/pane';
import { type ExcelRibbon, type RibbonAnswer, ribbonCalls } from '#addin/ribbon/calls';
import { ribbonWork } from '#addin/ribbon/work';

/**
 * The buttons of the ribbon over the open pane, where Excel runs both in one page. What came of a button is said in the pane; the pane is
 * brought before the person where there is something to be read.
 *
 * @param read When the workbook was first read.
 */
export function answerRibbon(ribbon: ExcelRibbon, pane: Pane, read: Promise<void>): void {
  if (!ribbon.shared) return;
  const tell = async (act: string, answer: RibbonAnswer | null): Promise<void> => {
    if (answer === null) return;
    const seen = answer.kind === 'done' && act !== 'check' && act !== 'nextFinding';
    // The tab itself says what a check found.
    if (pane.notice.read() === null && (answer.kind === 'trouble' || act === 'nextFinding')) pane.notice.set(answer);
    if (!seen) await ribbon.showPane();
  };
  ribbon.associate(
    ribbonCalls({ work: read.then(() => ribbonWork({ base: pane, check: pane.check, colour: pane.colour })), tell }),
  );
}
