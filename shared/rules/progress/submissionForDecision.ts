import { doneTask } from '#shared/rules/progressSamples';
import { keyOf, progressOf, textOf } from '#shared/rules/reading';
import { onlyPetition } from '#shared/rules/readProgress';
import { hints, marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { issuedDocument } from '#shared/rules/vocabulary';

export const submissionForDecision: RowRule = {
  id: 'progress.submission-for-decision',
  title: { vi: 'Mới có văn bản trình, chưa có văn bản ban hành', en: 'Submission in place of the decision' },
  family: 'progress',
  scope: 'row',
  severity: 'warning',
  clears: ['san_pham', 'tham_quyen'],
  source: 'R7, S1: a Tờ trình is a submission, not the Decision the output asks for',
  say: {
    vi: 'Báo hoàn thành với “{document}”, trong khi sản phẩm yêu cầu là “{output}”.',
    en: 'Reported done with “{document}”, while the output asks for “{output}”.',
  },
  accept: {
    vi: 'Văn bản đúng loại sản phẩm yêu cầu; mới trình thì ghi trạng thái “Đã trình” và ngày trình.',
    en: 'A document of the kind asked for; if only submitted, the status “Đã trình” and its date.',
  },
  example: 'Đã trình',
  why: {
    vi: 'Mới trình thì còn chờ phê duyệt; báo hoàn thành làm sai số liệu.',
    en: 'Submitted work still awaits approval; “done” distorts the figures.',
  },
  fix: {
    vi: 'Đổi trạng thái thành “Đã trình” và ghi ngày trình; khi được ban hành thì ghi số, ngày văn bản.',
    en: 'Change the status to “Đã trình” with its date; once issued, give number and date.',
  },
  examples: {
    bad: [
      { rows: [{ ...doneTask, progress_text: 'Đã có Tờ trình số 45/TTr-STC ngày 10/8/2015 trình UBND tỉnh' }] },
      // Its sign tells what it is, whatever word stands before it.
      { rows: [{ ...doneTask, progress_text: 'Kế hoạch số 45/TTr-STC ngày 10/8/2015' }] },
    ],
    good: [
      {
        rows: [
          {
            ...doneTask,
            status: 'Đã trình',
            completed_on: '',
            progress_text: 'Tờ trình số 45/TTr-STC ngày 10/8/2015 trình UBND tỉnh',
            obstacles: 'Chờ UBND tỉnh xem xét',
          },
        ],
      },
      { rows: [doneTask] },
    ],
  },
  fields: ['progress_text', 'percent', 'status', 'submitted_on', 'completed_on', 'obstacles', 'evidence', 'note'],
  marks: marks.done,
  hints: hints.namesSubmission,
  check: (live, context, report) => {
    const reading = progressOf(live);
    if (!reading.saysDone || !issuedDocument.test(keyOf(live, 'output'))) return;
    const submission = onlyPetition(reading);
    if (submission === null) return;
    report(
      { row: live.row, field: context.has('status') ? 'status' : 'progress_text' },
      { document: submission.text, output: textOf(live, 'output') },
    );
  },
};

/** A Tờ trình is named by its word or by its sign, TTr: asked before all documents are read. */
export const MAY_NAME_SUBMISSION = /[tT]\S{1,3} [tT][rR]\S{1,3}[nN][hH]|[tT][tT][rR]/;
