import { doneTask } from '#shared/rules/progressSamples';
import { progressOf, textOf } from '#shared/rules/reading';
import { documentsOf, heldOn } from '#shared/rules/readProgress';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';

export const doneWithoutDate: RowRule = {
  id: 'progress.done-without-date',
  title: { vi: 'Hoàn thành chưa có ngày', en: 'Done without a date' },
  family: 'progress',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7, S1: without a date of completion the class is “Hoàn thành – chờ minh chứng”',
  say: {
    vi: 'Báo hoàn thành nhưng chưa có ngày hoàn thành.',
    en: 'Reported done, but no date of completion is given.',
  },
  accept: {
    vi: 'Ngày hoàn thành ở cột riêng, số và ngày của văn bản kết quả, hoặc ngày đã tổ chức (sản phẩm là hội nghị, lớp tập huấn …).',
    en: 'A date of completion, the number and date of the resulting document, or the day it was held (for a conference, a course …).',
  },
  example: 'Đã ban hành Quyết định số 1120/QĐ-UBND ngày 20/8/2015 của UBND tỉnh',
  why: {
    vi: 'Không có ngày thì không biết hoàn thành đúng hạn hay quá hạn.',
    en: 'Without the date nobody knows whether it was in time.',
  },
  fix: {
    vi: 'Ghi ngày hoàn thành, hoặc số, ngày của văn bản đã ban hành.',
    en: 'Enter the date of completion, or number and date of the document issued.',
  },
  examples: {
    bad: [
      {
        rows: [{ ...doneTask, completed_on: '', progress_text: 'Đã hoàn thành theo Quyết định số 1120/QĐ-UBND' }],
        columns: ['completed_on'],
      },
    ],
    good: [
      { rows: [doneTask] },
      // An event shows by its day that it took place.
      {
        rows: [
          {
            ...doneTask,
            completed_on: '',
            output: 'Hội nghị tổng kết',
            progress_text: 'Đã tổ chức Hội nghị ngày 20/8/2015',
          },
        ],
        columns: ['completed_on'],
      },
    ],
  },
  fields: ['progress_text', 'percent', 'status', 'submitted_on', 'completed_on', 'obstacles', 'evidence', 'note'],
  lacks: ['completed_on'],
  marks: marks.doneUndated,
  check: (live, context, report) => {
    const reading = progressOf(live);
    if (!reading.saysDone || reading.completed !== null || live.row.cells.completed_on !== undefined) return;
    if (documentsOf(reading).some((document) => document.date !== null && document.kind !== 'to trinh')) return;
    if (heldOn(reading, textOf(live, 'output'), context.asOf) !== null) return;
    report({
      row: live.row,
      field: context.has('completed_on') ? 'completed_on' : context.has('progress_text') ? 'progress_text' : 'status',
    });
  },
};
