import { formatPeriod } from '#shared/period/format';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { times } from '#shared/rules/span';

export const serialAsText: RowRule = {
  id: 'time.serial-as-text',
  title: { vi: 'Ngày hiện thành số', en: 'A date shown as a number' },
  family: 'time',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7, P1; a date pasted into a text cell becomes its serial number',
  say: {
    vi: '“{read}” là số ngày của Excel, được hiểu là {understood}.',
    en: '“{read}” is an Excel day number, read as {understood}.',
  },
  accept: { vi: 'Ngày ghi dạng ngày/tháng/năm.', en: 'A date as day/month/year.' },
  example: '30/9/2025',
  why: {
    vi: 'Người đọc bảng không thể biết “{read}” là ngày nào.',
    en: 'Nobody who reads the table knows which day “{read}” is.',
  },
  fix: { vi: 'Sửa thành {understood}.', en: 'Change it to {understood}.' },
  examples: {
    bad: [{ rows: [{ ...sampleTask, start: '9/2025', finish: '45930' }] }],
    good: [{ rows: [{ ...sampleTask, start: '9/2025', finish: '30/9/2025' }] }],
  },
  marks: marks.timeNote,
  check: (live, _context, report) => {
    for (const [field, period] of times(live)) {
      if (!period.notes.includes('serial_as_text')) continue;
      const understood = formatPeriod(period);
      report({ row: live.row, field }, { understood }, { after: understood, overNumber: true });
    }
  },
};
