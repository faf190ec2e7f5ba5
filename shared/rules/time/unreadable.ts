import { resolveAgencies } from '#shared/agency/resolve';
import { beginsAsBody } from '#shared/rules/misplaced';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { times } from '#shared/rules/span';
import { isErrorText } from '#shared/rules/text/errorValue';

export const unreadable: RowRule = {
  id: 'time.unreadable',
  title: { vi: 'Chưa hiểu thời gian', en: 'Time not understood' },
  family: 'time',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7, P1',
  say: { vi: 'Chưa hiểu thời gian “{read}”.', en: 'The time “{read}” cannot be read.' },
  accept: {
    vi: 'Ngày/tháng/năm, tháng/năm, quý, năm, giai đoạn, hoặc “Thường xuyên”, “Hằng năm”.',
    en: 'Day/month/year, month/year, a quarter, a year, a span, or “Thường xuyên”, “Hằng năm”.',
  },
  example: '30/9/2016',
  why: {
    vi: 'Thời gian chưa hiểu thì không tính được thời hạn; phần mềm không đoán thay.',
    en: 'A time that cannot be read gives no deadline; the software does not guess.',
  },
  fix: {
    vi: 'Ghi lại theo một trong các cách được chấp nhận, ví dụ 30/9/2016, 9/2016, Quý III/2016, Năm 2016.',
    en: 'Write it in an accepted form, for instance 30/9/2016, 9/2016, Quý III/2016, Năm 2016.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, finish: '31/9/2016' }] }, { rows: [{ ...sampleTask, finish: 'Quý V/2016' }] }],
    good: [{ rows: [{ ...sampleTask, finish: '30/9/2016' }] }, { rows: [{ ...sampleTask, finish: 'Quý III/2016' }] }],
  },
  marks: marks.unparseable,
  check: (live, context, report) => {
    for (const [field, period] of times(live)) {
      if (period.kind !== 'unparseable') continue;
      const cell = live.row.cells[field];
      if (
        cell === undefined ||
        cell.error !== undefined ||
        isErrorText(cell.text) ||
        cell.inherited === 'ditto_to_nothing'
      )
        continue;
      if (
        beginsAsBody(cell.text) &&
        resolveAgencies(context.agencies, cell.text, context.asOf).refs.every((ref) => ref.kind !== 'unknown')
      )
        continue;
      report({ row: live.row, field });
    }
  },
};
