import { orderedOn } from '#shared/rules/orderedOn';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { dissolvedRefs } from '#shared/rules/successors';

export const successorUnclear: RowRule = {
  id: 'responsibility.successor-unclear',
  title: { vi: 'Chưa rõ đơn vị kế thừa', en: 'Successor unclear' },
  family: 'responsibility',
  scope: 'row',
  severity: 'warning',
  clears: ['nguoi', 'trach_nhiem'],
  source: 'R7, A3: several successors by field of work are a question for a person',
  say: {
    vi: '“{name}” kết thúc hoạt động sau ngày {until|date}; việc của đơn vị này chia cho: {choices}.',
    en: '“{name}” ceased after {until|date}; its work went to: {choices}.',
  },
  accept: {
    vi: 'Một đơn vị kế thừa do cơ quan ban hành xác định.',
    en: 'One successor, as the issuing authority decides.',
  },
  example: 'Sở Khoa học và Công nghệ',
  why: {
    vi: 'Tùy nội dung công việc mà đơn vị kế thừa khác nhau; phần mềm không chọn thay.',
    en: 'The successor depends on the work; the software does not choose.',
  },
  fix: {
    vi: 'Xác định đơn vị tiếp nhận nhiệm vụ này trong số: {choices}.',
    en: 'Decide which of these takes the task over: {choices}.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, lead: 'Sở Thông tin và Truyền thông' }], asOf: '2025-07-01' }],
    good: [{ rows: [{ ...sampleTask, lead: 'Sở Khoa học và Công nghệ' }], asOf: '2025-07-01' }],
  },
  marks: marks.dissolved,
  check: (live, context, report) => {
    const issued = orderedOn(context);
    for (const { field, ref, until, now, choices } of dissolvedRefs(live, context)) {
      if (now !== null || choices.length === 0 || (issued !== undefined && issued > until)) continue;
      report({ row: live.row, field }, { name: ref.name, until, choices: choices.join('; ') });
    }
  },
};
