import { isTimeText } from '#shared/rules/misplaced';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';

const places = ['content', 'objective', 'lead', 'coordinating', 'output'] as const;

export const dateElsewhere: RowRule = {
  id: 'structure.date-in-other-column',
  title: { vi: 'Thời gian nằm ở cột khác', en: 'A date in another column' },
  family: 'structure',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7, R8; Đắk Nông as scanned, II.2, II.3, II.4',
  say: {
    vi: 'Cột “{header}” ghi thời gian “{read}”: các ô của dòng có thể bị lệch cột.',
    en: 'Column “{header}” holds a time, “{read}”: the cells of this row may have shifted.',
  },
  accept: {
    vi: 'Thời gian đứng ở cột thời gian.',
    en: 'Times stand in the time columns.',
  },
  example: 'Quyết định phê duyệt Đề án của UBND tỉnh',
  why: {
    vi: 'Lệch cột làm nhiệm vụ mất thời hạn hoặc có thời hạn sai.',
    en: 'After a shift the task has no deadline, or a wrong one.',
  },
  fix: {
    vi: 'Chuyển “{read}” về cột thời gian và ghi lại đúng nội dung của cột “{header}”.',
    en: 'Move “{read}” to a time column and give column “{header}” its own content.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, output: 'Năm 2016' }] }],
    good: [{ rows: [sampleTask] }, { rows: [{ ...sampleTask, output: 'Kế hoạch năm 2016 của UBND tỉnh' }] }],
  },
  marks: marks.shortNumber,
  check: ({ row }, _context, report) => {
    for (const field of places) {
      const cell = row.cells[field];
      if (cell !== undefined && cell.inherited === undefined && isTimeText(cell.text)) report({ row, field });
    }
  },
};
