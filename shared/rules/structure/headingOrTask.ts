import { textOf } from '#shared/rules/reading';
import type { RowRule, RuleRow } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';
import type { Field } from '#shared/table/field';

const group = { ordinal: 'I', content: 'Xây dựng cơ chế quản lý', lead: 'Sở Tài chính' };
const below = [
  { ...sampleTask, lead: '', coordinating: '' },
  { ...otherTask, lead: '', coordinating: '' },
] as const;

export const headingOrTask: RowRule = {
  id: 'structure.heading-or-task',
  title: { vi: 'Tên mục hay nhiệm vụ', en: 'Heading or task' },
  family: 'structure',
  scope: 'row',
  severity: 'notice',
  clears: ['viec', 'trach_nhiem'],
  leavesUnclear: true,
  source: 'R7, T3: two readings that the table does not tell apart',
  say: {
    vi: 'Dòng “{read}” có đơn vị chủ trì nhưng không có sản phẩm, thời hạn; {count} dòng bên dưới có. Đang được hiểu là nhiệm vụ, các dòng bên dưới là bước công việc.',
    en: 'Row “{read}” has a lead but neither output nor time; {count} rows below it have. It is read as a task, and the rows below as its steps.',
  },
  accept: {
    vi: 'Nhiệm vụ có sản phẩm hoặc thời hạn; tên mục không ghi đơn vị chủ trì.',
    en: 'A task has an output or a time; a heading names no lead.',
  },
  example: {
    vi: 'Thời hạn ở dòng này, hoặc để trống đơn vị chủ trì ở dòng này',
    en: 'A time in this row, or no lead in this row',
  },
  why: {
    vi: 'Nếu đây là tên mục thì mỗi dòng bên dưới là một nhiệm vụ và được đếm riêng.',
    en: 'Were it a heading, every row below would be a task and be counted.',
  },
  fix: {
    vi: 'Nếu là nhiệm vụ, ghi sản phẩm hoặc thời hạn ở dòng này. Nếu là tên mục, ghi đơn vị chủ trì vào từng dòng bên dưới và xóa ở dòng này.',
    en: 'If it is a task, give its output or time in this row. If it is a heading, name the lead in each row below and clear it here.',
  },
  examples: {
    bad: [{ rows: [group, ...below], alsoFires: ['output.none', 'time.none'] }],
    good: [{ rows: [{ ...group, output: 'Quyết định của UBND tỉnh', finish: '12/2016' }, ...below] }],
  },
  only: 'task',
  fields: ['lead'],
  lacks: ['output', 'start', 'finish', 'period'],
  check: (live, _context, report) => {
    const { row, children } = live;
    if (row.kind !== 'task' || children.length === 0 || !/^[IVXLC]+$|^[A-ZĐ]$/i.test(lastPart(live))) return;
    const count = children.filter(({ row: { cells } }) => charged.some((field) => cells[field] !== undefined)).length;
    if (count > 0 && textOf(live, 'lead') !== '') report({ row, field: 'content' }, { count });
  },
};

const charged: readonly Field[] = ['output', 'start', 'finish', 'period'];

/** The number of a section as printed: a letter or a Roman number. */
function lastPart({ row }: RuleRow): string {
  return row.path.slice(row.path.lastIndexOf('.') + 1).replace(/~\d+$/, '');
}
