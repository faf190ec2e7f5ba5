import type { TableRule } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';

export const hiddenRows: TableRule = {
  id: 'text.hidden-rows',
  title: { vi: 'Dòng đang bị ẩn', en: 'Hidden rows' },
  family: 'text',
  scope: 'table',
  severity: 'notice',
  clears: ['viec'],
  source: 'R7, T6: hidden rows are read and said',
  say: {
    vi: '{count} dòng liền nhau từ dòng {from} đang bị ẩn hoặc bị lọc.',
    en: '{count} row(s) from row {from} on are hidden or filtered out.',
  },
  accept: { vi: 'Mọi dòng nhiệm vụ đều hiện.', en: 'All task rows visible.' },
  example: {
    vi: 'Chọn các dòng trên và dưới, bấm chuột phải, Unhide.',
    en: 'Select the rows above and below, right-click, Unhide.',
  },
  why: {
    vi: 'Dòng ẩn vẫn được đọc và tính; người gửi có thể không biết mình gửi cả những dòng này.',
    en: 'Hidden rows are read and counted; the sender may not know of them.',
  },
  fix: {
    vi: 'Cho hiện các dòng để kiểm tra; nếu chủ ý ẩn thì bỏ qua nội dung này.',
    en: 'Show the rows and check them; if hidden on purpose, set this notice aside.',
  },
  examples: {
    bad: [{ rows: [sampleTask, otherTask], hidden: [1] }],
    good: [{ rows: [sampleTask, otherTask] }],
  },
  check: ({ grid, rows }, report) => {
    if (grid.hiddenRows.size === 0) return;
    for (let at = 0; at < rows.length; at += 1) {
      const first = rows[at];
      if (first === undefined || !first.row.hidden) continue;
      let end = at;
      while (rows[end + 1]?.row.hidden === true) end += 1;
      report({ row: first.row }, { count: end - at + 1, from: first.row.row + 1 });
      at = end;
    }
  },
};
