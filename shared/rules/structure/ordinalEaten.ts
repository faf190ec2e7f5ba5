import { lastSegment } from '#shared/rules/ordinals';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';
import { isDateFormat } from '#shared/sheet/format';

export const ordinalEaten: RowRule = {
  id: 'structure.ordinal-eaten',
  title: { vi: 'Số thứ tự bị Excel đổi', en: 'Number changed by Excel' },
  family: 'structure',
  scope: 'row',
  sections: true,
  severity: 'warning',
  clears: ['viec'],
  source: 'R7, T4; Excel turns 1.10 into 1.1 and 1.2 into 1 February',
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
          {
            ordinal: { value: 42036, text: '01/02/2015', format: 'dd/mm/yyyy' },
            content: 'Xây dựng dự thảo Đề án',
            lead: 'Nt',
            start: '4/2016',
            finish: '5/2016',
          },
        ],
        alsoFires: [
          'structure.ordinal-missing',
          'structure.orphan-step',
          'structure.ordinal-level',
          'structure.ordinal-gap',
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
  check: ({ row }, _context, report) => {
    const cell = row.cells.ordinal;
    if (cell === undefined || typeof cell.value !== 'number') return;
    const understood = lastSegment(row.path);
    const shown = cell.text.slice(cell.text.lastIndexOf('.') + 1);
    if (isDateFormat(cell.format) || (!Number.isInteger(cell.value) && understood !== shown)) {
      report({ row, field: 'ordinal' }, { understood: row.path });
    }
  },
};
