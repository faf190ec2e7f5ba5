import { lastSegment } from '#shared/rules/ordinals';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';
import { isEatenDay } from '#shared/table/eatenOrdinal';

export const ordinalLost: RowRule = {
  id: 'structure.ordinal-lost',
  title: { vi: 'Số thứ tự đã mất, chỉ còn ngày', en: 'Number lost to a date' },
  family: 'structure',
  scope: 'row',
  sections: true,
  severity: 'warning',
  clears: ['viec'],
  source: 'R7, T4; 02-Jan was 2.1 or 1.2: only the numbers around it can tell',
  say: {
    vi: 'Ô số thứ tự hiện ngày “{read}”; các dòng bên cạnh không cho biết chắc số đã gõ là gì.',
    en: 'The ordinal shows the date “{read}”; the rows around it do not tell for certain what was typed.',
  },
  accept: {
    vi: 'Số thứ tự ghi dạng văn bản (Text).',
    en: 'An ordinal stored as text.',
  },
  example: '2',
  why: {
    vi: 'Bảng tính đổi 2.1 thành ngày; không có số thì số liệu báo cáo về có thể ghép nhầm dòng.',
    en: 'Spreadsheets turn 2.1 into a date; without its number a row may be given what was reported of another.',
  },
  fix: {
    vi: 'Định dạng cột “{header}” là Text rồi gõ lại số thứ tự theo bản gốc.',
    en: 'Format column “{header}” as Text and type the ordinal of the original again.',
  },
  examples: {
    bad: [
      { rows: [sampleTask, { ...otherTask, ordinal: '05-Mar' }] },
      { rows: [sampleTask, { ...otherTask, ordinal: { value: 42068, text: '05-Mar', format: 'dd-mmm' } }] },
    ],
    good: [{ rows: [sampleTask, otherTask] }],
  },
  marks: marks.ordinalNumber,
  check: ({ row }, _context, report) => {
    const cell = row.cells.ordinal;
    if (cell === undefined || cell.text.length < 5 || !isEatenDay(cell)) return;
    if (!/^\d+$/.test(lastSegment(row.path))) report({ row, field: 'ordinal' });
  },
};
