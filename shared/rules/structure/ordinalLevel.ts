import { dottedParts, lastSegment, rankOf } from '#shared/rules/ordinals';
import type { RowRule, RuleRow } from '#shared/rules/rule';
import { sampleStep, sampleTask } from '#shared/rules/samples';
import { isWholeTable } from '#shared/rules/wholeTable';
import { isEatenDay } from '#shared/table/eatenOrdinal';

export const ordinalLevel: RowRule = {
  id: 'structure.ordinal-level',
  title: { vi: 'Số thứ tự khác cấp', en: 'Number of another level' },
  family: 'structure',
  scope: 'row',
  severity: 'warning',
  clears: ['viec'],
  source: 'R7, T4',
  say: {
    vi: 'Số thứ tự “{read}” khác cấp với các dòng cùng nhiệm vụ, hoặc các dòng đứng trước nó bị thiếu.',
    en: 'Ordinal “{read}” is of another level than the rows of its task, or the rows before it are missing.',
  },
  accept: {
    vi: 'Các bước của một nhiệm vụ bắt đầu từ 1.1 hoặc a) và dùng một cách đánh số.',
    en: 'The steps of a task begin with 1.1 or a) and use one kind of numbering.',
  },
  example: 'a)',
  why: {
    vi: 'Đánh số sai cấp làm một nhiệm vụ bị hiểu thành bước công việc của nhiệm vụ khác, hoặc ngược lại.',
    en: 'A wrong level turns a task into a step of another task, or the other way round.',
  },
  fix: {
    vi: 'Đánh lại số thứ tự theo cấp của dòng; nếu thiếu dòng thì bổ sung từ bản gốc.',
    en: 'Renumber the row in its level; if rows are missing, add them from the original.',
  },
  examples: {
    bad: [
      { rows: [sampleTask, { ...sampleStep, ordinal: 'b)' }] },
      {
        rows: [
          sampleTask,
          { ...sampleStep, ordinal: '1.1', finish: '4/2016' },
          { ...sampleStep, ordinal: 'b)', content: 'Tổng hợp, trình UBND tỉnh', finish: '4/2016' },
        ],
      },
    ],
    good: [{ rows: [sampleTask, { ...sampleStep, ordinal: 'a)' }] }, { rows: [sampleTask, sampleStep] }],
  },
  applies: isWholeTable,
  only: 'step',
  check: (live, _context, report) => {
    const { row, before } = live;
    if (row.kind !== 'step' || row.pathInferred || row.cells.ordinal?.value !== undefined) return;
    const here = rankOf(lastSegment(row.path));
    if (here === null) return;
    if (before === null) {
      if (here.value > 1) report({ row, field: 'ordinal' });
      return;
    }
    if (before.row.pathInferred || before.row.kind !== 'step') return;
    if (shape(live) === shape(before)) return;
    if (![row, before.row].some(({ cells }) => cells.ordinal !== undefined && isEatenDay(cells.ordinal)))
      report({ row, field: 'ordinal' });
  },
};

/** Numbers by how many parts they print, letters and Roman numerals by their style. */
function shape(live: RuleRow): string {
  const style = rankOf(lastSegment(live.row.path))?.style ?? '';
  return style === 'number' ? `number ${dottedParts(live.row.cells.ordinal?.text ?? '')?.length ?? 1}` : style;
}
