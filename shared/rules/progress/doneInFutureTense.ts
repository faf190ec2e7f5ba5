import { doneTask } from '#shared/rules/progressSamples';
import { keyOf, progressOf, textOf } from '#shared/rules/reading';
import { documentsOf, heldOn, intentionOf, type RowProgress, textsOf } from '#shared/rules/readProgress';
import { hints, marks } from '#shared/rules/rowMarks';
import type { RowRule, RuleRow } from '#shared/rules/rule';
import { documentsIn } from '#shared/status/documents';
import { eventAsked } from '#shared/status/events';
import { readProgress } from '#shared/status/progress';
import { cleanText, fold } from '#shared/text/fold';

/** What is said to be done; a draft or a dossier that is ready is not yet the work. */
const DONE_WORDS =
  /\b(?:da|duoc) (?:duoc )?(?:ban hanh|(?:hoan thanh|hoan tat)(?! (?:du thao|ho so|buoc|giai doan|khoi luong|viec|\d))|nghiem thu|to chuc|phe duyet|cong bo|ky ket|dua vao|thanh lap|thong qua|ban giao|khanh thanh)\b/;

/** "Đã ban hành Quyết định …; đang triển khai thực hiện": done on a day that is named, and what comes next told behind it. */
function doneBefore(live: RuleRow, reading: RowProgress, words: string, asOf: string): boolean {
  const output = textOf(live, 'output');
  if (heldOn(reading, output, asOf) !== null) return true;
  const text = cleanText(textsOf(reading).progress_text);
  const before = text.slice(0, Math.max(text.indexOf(words), 0));
  if (before === '') return false;
  // "Quyết định số 77 ngày 20/01/2026; năm sau sẽ sơ kết": the document or the event that was asked for says it.
  const tells = eventAsked(output) !== null || documentsIn(before).length > 0;
  if (tells && readProgress({ progress_text: before, status: 'Hoàn thành' }, { output, asOf }).proven) return true;
  if (!DONE_WORDS.test(fold(before))) return false;
  const day = reading.completed?.latest ?? null;
  if (day !== null) return day <= asOf;
  const key = keyOf(live, 'output');
  return documentsOf(reading).some(
    ({ date, kind }) => date !== null && date <= asOf && (key === '' || key.includes(kind)),
  );
}

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
    good: [
      { rows: [doneTask] },
      {
        rows: [
          {
            ...doneTask,
            progress_text:
              'Đã ban hành Quyết định số 1120/QĐ-UBND ngày 20/8/2015 của UBND tỉnh; đang triển khai thực hiện',
          },
        ],
      },
      // The event is over, its report still to come.
      {
        rows: [
          {
            ...doneTask,
            output: 'Hội nghị tổng kết',
            progress_text: 'Đã tổ chức Hội nghị ngày 20/8/2015; đang hoàn thiện báo cáo',
          },
        ],
      },
    ],
  },
  fields: ['progress_text', 'percent', 'status', 'submitted_on', 'completed_on', 'obstacles', 'evidence', 'note'],
  marks: marks.done,
  hints: hints.intends,
  check: (live, { asOf }, report) => {
    const reading = progressOf(live);
    const words = reading.saysDone ? intentionOf(reading) : null;
    if (words === null || doneBefore(live, reading, words, asOf)) return;
    const field = live.row.cells.progress_text === undefined ? 'status' : 'progress_text';
    report({ row: live.row, field }, { words });
  },
};
