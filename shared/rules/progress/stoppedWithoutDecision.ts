import { openTask } from '#shared/rules/progressSamples';
import { progressOf } from '#shared/rules/reading';
import { documentsOf } from '#shared/rules/readProgress';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';

export const stoppedWithoutDecision: RowRule = {
  id: 'progress.stopped-without-decision',
  title: { vi: 'Dừng thực hiện chưa nêu văn bản', en: 'Stopped without a decision' },
  family: 'progress',
  scope: 'row',
  severity: 'warning',
  clears: ['tham_quyen'],
  source: 'R7, S1: suspended and cancelled by decision only',
  say: {
    vi: 'Trạng thái “{read}” nhưng chưa nêu văn bản cho phép.',
    en: 'The status is “{read}”, but no document that allows it is named.',
  },
  accept: {
    vi: 'Số, ngày văn bản của cơ quan ban hành chương trình.',
    en: 'Number and date of a document of the issuing authority.',
  },
  example: 'Đang thực hiện',
  why: {
    vi: 'Đơn vị chủ trì không tự dừng nhiệm vụ được giao; khi chưa có văn bản, thời hạn vẫn tính.',
    en: 'A lead agency cannot stop a task by itself; without a decision the deadline keeps running.',
  },
  fix: {
    vi: 'Ghi số, ngày văn bản cho phép dừng vào cột kết quả hoặc ghi chú; nếu chưa có, ghi trạng thái thực tế.',
    en: 'Name the document in the progress or note column; if there is none, state the real status.',
  },
  examples: {
    bad: [{ rows: [{ ...openTask, status: 'Tạm dừng', progress_text: 'Chưa có kinh phí' }] }],
    good: [
      { rows: [openTask] },
      {
        rows: [
          {
            ...openTask,
            status: 'Tạm dừng',
            progress_text: 'Tạm dừng theo Công văn số 215/UBND-KGVX ngày 10/10/2015 của UBND tỉnh',
          },
        ],
      },
    ],
  },
  fields: ['status'],
  marks: marks.oddProgress,
  check: (live, _context, report) => {
    if (live.row.cells.status === undefined) return;
    const reading = progressOf(live);
    const { claim } = reading;
    if ((claim === 'suspended' || claim === 'cancelled') && documentsOf(reading).length === 0)
      report({ row: live.row, field: 'status' });
  },
};
