import { doneTask } from '#shared/rules/progressSamples';
import { keyOf, progressOf, textOf } from '#shared/rules/reading';
import { namesDocument } from '#shared/rules/readProgress';
import { hints, marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { issuedDocument } from '#shared/rules/vocabulary';

export const doneWithoutDocument: RowRule = {
  id: 'progress.done-without-document',
  title: { vi: 'Hoàn thành chưa nêu văn bản', en: 'Done without a document' },
  family: 'progress',
  scope: 'row',
  severity: 'warning',
  clears: ['san_pham'],
  source: 'R7, S1',
  say: {
    vi: 'Báo hoàn thành nhưng chưa nêu văn bản mà sản phẩm yêu cầu: “{output}”.',
    en: 'Reported done without naming the document the output asks for: “{output}”.',
  },
  accept: { vi: 'Loại, số, ngày và cơ quan ban hành văn bản.', en: 'Kind, number, date and issuer of the document.' },
  example: 'Đã ban hành Quyết định số 1120/QĐ-UBND ngày 20/8/2015 của UBND tỉnh',
  why: {
    vi: 'Chưa có văn bản thì nhiệm vụ được xếp vào “chờ minh chứng”.',
    en: 'Without it the task is classed “proof awaited”.',
  },
  fix: {
    vi: 'Ghi số, ngày văn bản vào cột “{header}”.',
    en: 'Enter number and date of the document in column “{header}”.',
  },
  examples: {
    bad: [
      { rows: [{ ...doneTask, progress_text: 'Đã hoàn thành' }] },
      // What ordered the work is no result of it.
      {
        rows: [
          {
            ...doneTask,
            progress_text: 'Đã hoàn thành',
            note: 'Theo Quyết định số 1120/QĐ-UBND ngày 20/8/2015 của UBND tỉnh',
          },
        ],
      },
    ],
    good: [
      { rows: [doneTask] },
      // A table without a column for the document.
      {
        rows: [
          {
            ...doneTask,
            progress_text: 'Đã hoàn thành',
            note: 'Quyết định số 1120/QĐ-UBND ngày 20/8/2015 của UBND tỉnh',
          },
        ],
      },
    ],
  },
  fields: ['progress_text', 'percent', 'status', 'submitted_on', 'completed_on', 'obstacles', 'evidence', 'note'],
  marks: marks.done,
  hints: hints.unproven,
  check: (live, context, report) => {
    const reading = progressOf(live);
    if (!reading.saysDone) return;
    const output = textOf(live, 'output');
    if (output === '' || !issuedDocument.test(keyOf(live, 'output')) || namesDocument(reading)) return;
    report(
      {
        row: live.row,
        field: context.has('evidence') ? 'evidence' : context.has('progress_text') ? 'progress_text' : 'status',
      },
      { output },
    );
  },
};
