import { doneTask, openTask } from '#shared/rules/progressSamples';
import { progressOf } from '#shared/rules/reading';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';

export const statusUnknown: RowRule = {
  id: 'progress.status-unknown',
  title: { vi: 'Chưa hiểu trạng thái', en: 'Status not understood' },
  family: 'progress',
  scope: 'row',
  severity: 'warning',
  clears: ['viec'],
  source: 'R7, S1',
  say: { vi: 'Chưa hiểu trạng thái “{read}”.', en: 'The status “{read}” is not known.' },
  accept: {
    vi: 'Hoàn thành; Đã trình; Đang thực hiện; Chưa triển khai; Thường xuyên; Tạm dừng; Không thực hiện.',
    en: 'Hoàn thành; Đã trình; Đang thực hiện; Chưa triển khai; Thường xuyên; Tạm dừng; Không thực hiện.',
  },
  example: 'Đang thực hiện',
  why: {
    vi: 'Trạng thái chưa hiểu thì không tính được vào số liệu tổng hợp.',
    en: 'A status that is not understood cannot be counted.',
  },
  fix: {
    vi: 'Chọn một trạng thái trong danh sách; phần giải thích ghi ở cột kết quả thực hiện.',
    en: 'Choose one from the list; put explanations into the progress column.',
  },
  examples: {
    bad: [{ rows: [{ ...openTask, status: 'Cơ bản ổn' }] }],
    good: [{ rows: [openTask] }, { rows: [doneTask] }, { rows: [{ ...openTask, status: 'Không phát sinh trong kỳ' }] }],
  },
  fields: ['status'],
  marks: marks.oddProgress,
  check: (live, _context, report) => {
    const typed = live.row.cells.status?.text;
    if (typed === undefined || progressOf(live).claim !== 'unknown') return;
    // A declaration for the whole period (K2), not a state.
    if (!/không (?:có )?phát sinh/iu.test(typed)) report({ row: live.row, field: 'status' });
  },
};
