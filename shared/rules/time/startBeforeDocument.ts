import { orderedOn } from '#shared/rules/orderedOn';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { beginField, lastDay, lastStart } from '#shared/rules/span';

const title = [
  'PHỤ LỤC',
  'DANH MỤC NHIỆM VỤ',
  '(Ban hành kèm theo Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông)',
];

export const startBeforeDocument: RowRule = {
  id: 'time.start-before-document',
  title: { vi: 'Bắt đầu trước ngày ban hành văn bản', en: 'Start before the document' },
  family: 'time',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7; Đắk Nông I.1 starts in 2013',
  say: {
    vi: 'Thời gian bắt đầu “{read}” trước ngày ban hành văn bản ({issued|date}).',
    en: 'The start “{read}” lies before the document was issued ({issued|date}).',
  },
  accept: {
    vi: 'Thời gian bắt đầu từ {issued|date}; việc đã triển khai từ trước thì được giữ, sau khi xác nhận.',
    en: 'A start from {issued|date} on; work begun earlier may stay once confirmed.',
  },
  example: 'Năm 2015',
  why: {
    vi: 'Có thể là việc tiếp nối từ trước, cũng có thể gõ nhầm năm.',
    en: 'It may be work carried on from before, or a mistyped year.',
  },
  fix: {
    vi: 'Xác nhận lại với bản gốc; nếu nhầm thì sửa năm.',
    en: 'Confirm it with the original; correct the year if it is a slip.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, start: 'Năm 2013', finish: 'Năm 2015' }], title, asOf: '2015-06-30' }],
    good: [{ rows: [{ ...sampleTask, start: 'Năm 2016', finish: 'Năm 2016' }], title, asOf: '2015-06-30' }],
  },
  applies: (context) => orderedOn(context) !== undefined,
  hints: hints.beforeDocument,
  check: (live, context, report) => {
    const issued = orderedOn(context);
    const start = lastStart(live);
    if (issued === undefined || start === null || start >= issued) return;
    const end = lastDay(live);
    if (end !== null && end < issued) return;
    report({ row: live.row, field: beginField(live) }, { issued });
  },
};
