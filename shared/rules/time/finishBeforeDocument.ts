import { orderedOn } from '#shared/rules/orderedOn';
import { progressOf } from '#shared/rules/reading';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { endField, lastDay } from '#shared/rules/span';

const title = [
  'PHỤ LỤC',
  'DANH MỤC NHIỆM VỤ',
  '(Ban hành kèm theo Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông)',
];

export const finishBeforeDocument: RowRule = {
  id: 'time.finish-before-document',
  title: { vi: 'Hạn trước ngày ban hành văn bản', en: 'Finish before the document' },
  family: 'time',
  scope: 'row',
  severity: 'error',
  clears: ['thoi_gian'],
  source: 'R7; Đắk Nông III.3.1–III.3.3 end before the programme of 11/6/2015',
  say: {
    vi: 'Thời gian hoàn thành “{read}” đã qua trước ngày ban hành văn bản ({issued|date}).',
    en: 'The finish “{read}” had passed before the document was issued ({issued|date}).',
  },
  accept: { vi: 'Thời gian hoàn thành từ {issued|date} trở đi.', en: 'A finish from {issued|date} on.' },
  example: '8/2015',
  why: {
    vi: 'Nhiệm vụ vừa giao đã quá hạn ngay ngày ban hành.',
    en: 'The task was overdue on the day it was given.',
  },
  fix: {
    vi: 'Sửa lại thời gian; nếu việc đã làm xong trước ngày ban hành thì ghi kết quả và ngày hoàn thành.',
    en: 'Correct the time; if the work was already done, record its result and date of completion.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, start: '02/2015', finish: '02/2015' }], title, asOf: '2015-06-30' }],
    good: [{ rows: [{ ...sampleTask, start: '7/2015', finish: '8/2015' }], title, asOf: '2015-06-30' }],
  },
  applies: (context) => orderedOn(context) !== undefined,
  hints: hints.beforeDocument,
  check: (live, context, report) => {
    const issued = orderedOn(context);
    const end = lastDay(live);
    if (issued === undefined || end === null || end >= issued) return;
    if (progressOf(live).saysDone) return;
    report({ row: live.row, field: endField(live) }, { issued });
  },
};
