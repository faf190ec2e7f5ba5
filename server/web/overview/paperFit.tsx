import type { OverviewAnswer } from '#shared/wire/overviewAnswer';

/** What stands on the one sheet, of lists that may be long. */
export const onPaper = { overdue: 4, agencies: 6, silent: 8, approval: 3 } as const;

/** Height of A4 between its margins, and letters in a line over its whole width and beside a chip: of a wide font, in pixels of CSS. */
const sheet = { height: 1060, whole: 100, beside: 78, line: 16 } as const;
const smallest = 0.7;

/**
 * How much smaller a sheet has to be set so that it stays one page (1: as designed). Browsers tell nobody how high a page will be on
 * paper before it is printed, so it is reckoned from the letters; rather too small by a little than a signature on a second page.
 */
export function paperScale(answer: OverviewAnswer): number {
  const { overdue, tasks, steps, agencies, silent, approval, deadlines } = answer;
  const lines = (letters: number, width: number): number => Math.max(1, Math.ceil(letters / width)) * sheet.line;
  const classes = Object.values(tasks.byClass).filter(({ count }) => count > 0).length;
  const stepClasses = Object.values(steps.byClass).filter(({ count }) => count > 0).length;
  const red = overdue.list
    .slice(0, onPaper.overdue)
    .map(
      ({ path, content, leads, where }) =>
        lines(path.length + content.length + leads.join(', ').length + 4, sheet.beside) +
        lines(15 + Math.max(where.stands.vi.length + where.waits.vi.length + where.since.vi.length, 0), sheet.beside) +
        8,
    );
  const silentLetters = silent.list.slice(0, onPaper.silent).reduce((sum, { name }) => sum + name.length + 15, 40);
  const heights = [
    // Head, title, sentence.
    72 + lines(60 + classes * 30, 84) * 1.25,
    38 + red.reduce((sum, one) => sum + one, 0) + (overdue.count > onPaper.overdue ? 18 : 0),
    70 +
      classes * 21 +
      lines(100, sheet.whole) +
      (steps.total === 0 ? 0 : lines(40 + stepClasses * 30, sheet.whole) + 4),
    46 + Math.min(agencies.list.length, onPaper.agencies) * 21 + lines(60 + agencies.several.length * 30, sheet.whole),
    deadlines.months.length === 0 ? 60 : 150,
    8 + (silent.count === 0 ? sheet.line : lines(silentLetters, sheet.whole)),
    approval.count === 0 ? 0 : 8 + lines(40 + Math.min(approval.count, onPaper.approval) * 60, sheet.whole),
    // Signatures.
    86,
  ];
  const height = heights.reduce((sum, one) => sum + one, 0);
  // Set smaller, a line holds more letters too: heights fall faster than the scale.
  const scale = (sheet.height / height) ** 0.72;
  return Math.max(smallest, Math.min(1, Math.round(scale * 100) / 100));
}
