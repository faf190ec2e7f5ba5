import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { endField } from '#shared/rules/span';

export const noDeadline: RowRule = {
  id: 'time.no-deadline',
  title: { vi: 'Không có thời hạn hoàn thành', en: 'No deadline' },
  family: 'time',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7, P3; Ninh Thuận: 16 of 25 tasks run “Từ quý I năm 2022”',
  say: {
    vi: '“{read}” chỉ có thời điểm bắt đầu, không có thời hạn.',
    en: '“{read}” has a start only and no deadline.',
  },
  accept: { vi: 'Thời gian có điểm kết thúc.', en: 'A time with an end.' },
  example: 'Quý IV/2016',
  why: {
    vi: 'Nhiệm vụ không có thời hạn thì không bao giờ quá hạn, cũng không bao giờ được tính là đúng hạn.',
    en: 'A task without a deadline is never overdue, and never in time either.',
  },
  fix: {
    vi: 'Đề nghị ghi thời hạn; việc làm mãi thì ghi “Thường xuyên” và mốc từng kỳ.',
    en: 'Please set a deadline; for standing work write “Thường xuyên” and its dates.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, start: '', finish: 'Từ quý I năm 2016' }], columns: ['finish'] }],
    good: [{ rows: [{ ...sampleTask, start: '', finish: 'Quý IV/2016' }] }],
  },
  marks: marks.openEnd,
  check: (live, _context, report) => {
    const field = endField(live);
    if (live.task[field]?.kind === 'open_end') report({ row: live.row, field });
  },
};
