import { headerRowOf } from '#shared/rules/report';
import type { TableRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';

export const hiddenColumns: TableRule = {
  id: 'text.hidden-columns',
  title: { vi: 'Cột đang bị ẩn', en: 'Hidden columns' },
  family: 'text',
  scope: 'table',
  severity: 'notice',
  clears: ['viec'],
  source: 'R7, T6: hidden columns are read and said',
  say: { vi: 'Cột “{header}” đang bị ẩn.', en: 'Column “{header}” is hidden.' },
  accept: { vi: 'Mọi cột của bảng đều hiện.', en: 'All columns of the table visible.' },
  example: {
    vi: 'Chọn hai cột bên cạnh, bấm chuột phải, Unhide.',
    en: 'Select the columns on both sides, right-click, Unhide.',
  },
  why: {
    vi: 'Nội dung trong cột ẩn vẫn được đọc và gửi đi.',
    en: 'What stands in a hidden column is read and sent all the same.',
  },
  fix: {
    vi: 'Cho hiện cột để kiểm tra; nếu chủ ý ẩn thì bỏ qua nội dung này.',
    en: 'Show the column and check it; if hidden on purpose, set this notice aside.',
  },
  examples: {
    bad: [{ rows: [sampleTask], hiddenColumns: ['output'] }],
    good: [{ rows: [sampleTask] }],
  },
  check: ({ grid, table }, report) => {
    if (grid.hiddenColumns.size === 0) return;
    for (const decision of table.columns) {
      const hidden = decision.columns.find((column) => grid.hiddenColumns.has(column));
      if (hidden !== undefined) report({ row: headerRowOf(table), column: hidden });
    }
  },
};
