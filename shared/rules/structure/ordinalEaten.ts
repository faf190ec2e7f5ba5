import { lastSegment } from '#shared/rules/ordinals';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule, RuleRow } from '#shared/rules/rule';
import { otherTask, sampleStep, sampleTask } from '#shared/rules/samples';
import { isEatenDay, lostItsZero } from '#shared/table/eatenOrdinal';
import type { SourceCell } from '#shared/table/table';

export const ordinalEaten: RowRule = {
  id: 'structure.ordinal-eaten',
  title: { vi: 'Số thứ tự bị Excel đổi', en: 'Number changed by Excel' },
  family: 'structure',
  scope: 'row',
  sections: true,
  severity: 'warning',
  clears: ['viec'],
  source: 'R7, T4; Excel turns 1.10 into 1.1 and 1.2 into 1 February, which a .csv keeps as text',
  say: {
    vi: 'Excel đã đổi số thứ tự thành số hoặc ngày: ô hiện “{read}”, được hiểu là “{understood}”.',
    en: 'Excel turned the ordinal into a number or date: the cell shows “{read}”, understood as “{understood}”.',
  },
  accept: {
    vi: 'Số thứ tự ghi dạng văn bản (Text).',
    en: 'An ordinal stored as text.',
  },
  example: { vi: 'Gõ dấu nháy đơn trước số: ’1.10', en: 'Type an apostrophe before the number: ’1.10' },
  why: {
    vi: 'Số 1.10 lưu dạng số sẽ thành 1.1, trùng với dòng khác.',
    en: '1.10 stored as a number becomes 1.1 and collides with another row.',
  },
  fix: {
    vi: 'Định dạng cột “{header}” là Text rồi gõ lại “{understood}”.',
    en: 'Format column “{header}” as Text and type “{understood}” again.',
  },
  examples: {
    bad: [
      {
        rows: [
          sampleTask,
          sampleStep,
          {
            ordinal: { value: 42036, text: '01/02/2015', format: 'dd/mm/yyyy' },
            content: 'Trình UBND tỉnh phê duyệt, ban hành Đề án',
            lead: 'Nt',
            start: '6/2016',
            finish: '8/2016',
          },
        ],
      },
      // As text, the way it stands in a .csv or a Word table.
      {
        rows: [
          sampleTask,
          sampleStep,
          {
            ordinal: '02-Jan',
            content: 'Trình UBND tỉnh phê duyệt, ban hành Đề án',
            lead: 'Nt',
            start: '6/2016',
            finish: '8/2016',
          },
        ],
      },
    ],
    good: [
      { rows: [sampleTask, otherTask] },
      {
        rows: [
          { ...sampleTask, ordinal: 1 },
          { ...otherTask, ordinal: 2 },
        ],
      },
    ],
  },
  marks: marks.ordinalNumber,
  check: (live, _context, report) => {
    const { row } = live;
    const cell = row.cells.ordinal;
    if (cell === undefined || (cell.value === undefined && row.path.endsWith(cell.text))) return;
    const understood = lastSegment(row.path);
    if (!isEaten(cell, understood)) return;
    const printed = printedAs(live, understood);
    const at = { row, field: 'ordinal' } as const;
    if (printed === undefined) report(at, { understood: row.path });
    else report(at, { understood: printed }, { after: printed, overNumber: true });
  },
};

/** Changed by a spreadsheet program, and known again by the numbers around it. */
function isEaten(cell: SourceCell, understood: string): boolean {
  if (isEatenDay(cell)) return /^\d+$/.test(understood);
  if (typeof cell.value !== 'number') return lostItsZero(cell.text, understood);
  return !Number.isInteger(cell.value) && understood !== cell.text.slice(cell.text.lastIndexOf('.') + 1);
}

/** The ordinal as it was typed before Excel took it for a number: below the number its parent or a sister prints. */
function printedAs({ row, parent, before, after }: RuleRow, last: string): string | undefined {
  if (!/^\d+$/.test(last) || row.pathInferred) return undefined;
  for (const sister of [before, after]) {
    const parts = /^\s*((?:\d+\.)+)\d+([.)]?)\s*$/.exec(textOrdinal(sister) ?? '');
    if (parts?.[1] !== undefined) return `${parts[1]}${last}${parts[2] ?? ''}`;
  }
  const above = /^\s*(\d+(?:\.\d+)*)\.?\s*$/.exec(parent?.row.cells.ordinal?.text ?? '')?.[1];
  return above === undefined || parent?.row.kind === 'section' ? undefined : `${above}.${last}`;
}

function textOrdinal(sister: RuleRow | null): string | undefined {
  const cell = sister?.row.cells.ordinal;
  return cell?.value === undefined ? cell?.text : undefined;
}
