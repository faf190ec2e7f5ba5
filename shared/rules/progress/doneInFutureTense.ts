import { doneTask } from '#shared/rules/progressSamples';
import { progressOf } from '#shared/rules/reading';
import { intentionOf } from '#shared/rules/readProgress';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';

export const doneInFutureTense: RowRule = {
  id: 'progress.done-in-future-tense',
  title: { vi: 'Báo hoàn thành nhưng lời văn còn “sẽ”', en: 'Done in the future tense' },
  family: 'progress',
  scope: 'row',
  severity: 'error',
  clears: ['viec'],
  source: 'R7; a published tracker of 37 tasks has three “Hoàn thành” beside “sẽ xem xét, ban hành”',
  say: {
    vi: 'Trạng thái hoàn thành nhưng nội dung còn ghi “{words}”.',
    en: 'The status says done, the words say “{words}”.',
  },
  accept: {
    vi: 'Hoàn thành đi với việc đã xong; việc đang trình, sẽ làm thì ghi “Đang thực hiện” hoặc “Đã trình”.',
    en: 'Done goes with finished work; work under submission or planned is “Đang thực hiện” or “Đã trình”.',
  },
  example: 'Đã ban hành Quyết định số 1120/QĐ-UBND ngày 20/8/2015 của UBND tỉnh phê duyệt Đề án',
  why: {
    vi: 'Người đọc báo cáo sẽ hiểu là đã xong trong khi việc còn dở.',
    en: 'The reader takes for finished what is still open.',
  },
  fix: {
    vi: 'Nếu đã xong, ghi văn bản và ngày; nếu chưa, đổi trạng thái.',
    en: 'If it is finished, give document and date; if not, change the status.',
  },
  examples: {
    bad: [
      {
        rows: [{ ...doneTask, progress_text: 'Đang trình UBND tỉnh ban hành' }],
        alsoFires: ['progress.done-without-document'],
      },
      {
        rows: [{ ...doneTask, progress_text: 'UBND tỉnh sẽ xem xét, ban hành trước ngày 28/12' }],
        alsoFires: ['progress.done-without-document'],
      },
    ],
    good: [{ rows: [doneTask] }],
  },
  fields: ['progress_text', 'percent', 'status', 'submitted_on', 'completed_on', 'obstacles', 'evidence', 'note'],
  marks: marks.done,
  check: (live, _context, report) => {
    const reading = progressOf(live);
    const words = reading.saysDone ? intentionOf(reading) : null;
    if (words === null) return;
    const field = live.row.cells.progress_text === undefined ? 'status' : 'progress_text';
    report({ row: live.row, field }, { words });
  },
};
