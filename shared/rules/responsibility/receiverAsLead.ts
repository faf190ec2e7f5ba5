import { receives } from '#shared/rules/receiver';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleStep, sampleTask } from '#shared/rules/samples';

export const receiverAsLead: RowRule = {
  id: 'responsibility.receiver-as-lead',
  title: { vi: 'Nơi nhận được ghi là chủ trì', en: 'The receiver as lead' },
  family: 'responsibility',
  scope: 'row',
  severity: 'warning',
  clears: ['trach_nhiem', 'tham_quyen'],
  source: 'R7, R8; Đắk Nông II.6.4 “Trình Sở Nội vụ …”, III.3.4 “Gửi Sở Nội vụ …”',
  say: {
    vi: 'Nội dung là trình, gửi {lead}, nhưng {lead} lại được ghi là đơn vị chủ trì.',
    en: 'The row hands something to {lead}, yet {lead} is entered as its lead.',
  },
  accept: {
    vi: 'Đơn vị trình, gửi ở cột chủ trì; đơn vị tiếp nhận ở cột phối hợp.',
    en: 'The body that submits leads; the body that receives coordinates.',
  },
  example: 'Nt',
  why: {
    vi: 'Khi quá hạn không rõ đơn vị trình chậm hay đơn vị tiếp nhận chậm.',
    en: 'When it is overdue nobody knows whether the sender or the receiver is late.',
  },
  fix: {
    vi: 'Ghi đơn vị trình vào cột “{header}” và chuyển {lead} sang cột phối hợp.',
    en: 'Enter the submitting body in column “{header}” and move {lead} to the coordinating column.',
  },
  examples: {
    bad: [
      {
        rows: [
          sampleTask,
          { ...sampleStep, content: 'Trình Sở Tư pháp thẩm định, tham mưu UBND tỉnh phê duyệt', lead: 'Sở Tư pháp' },
        ],
      },
      { rows: [{ ...sampleTask, content: 'TRÌNH SỞ TƯ PHÁP thẩm định dự thảo', lead: 'Sở Tư pháp' }] },
    ],
    good: [
      {
        rows: [
          sampleTask,
          {
            ...sampleStep,
            content: 'Trình Sở Tư pháp thẩm định, tham mưu UBND tỉnh phê duyệt',
            lead: 'Nt',
            coordinating: 'Sở Tư pháp',
          },
        ],
      },
      // A procedure, not a submission.
      { rows: [{ ...sampleTask, content: 'Hoàn thiện quy trình Sở Tư pháp thẩm định văn bản', lead: 'Sở Tư pháp' }] },
    ],
  },
  fields: ['lead'],
  hints: hints.namesLead,
  check: (live, _context, report) => {
    const { row, task } = live;
    if (row.cells.lead === undefined || row.cells.lead.inherited !== undefined) return;
    for (const ref of task.lead.refs) {
      if (ref.kind !== 'agency' || !receives(live, ref)) continue;
      report({ row, field: 'lead' }, { lead: ref.name });
      return;
    }
  },
};
