import { orderedOn } from '#shared/rules/orderedOn';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { dissolvedRefs } from '#shared/rules/successors';

export const dissolvedAgency: RowRule = {
  id: 'responsibility.dissolved-agency',
  title: { vi: 'Đơn vị không còn hoạt động', en: 'Body no longer exists' },
  family: 'responsibility',
  scope: 'row',
  severity: 'notice',
  clears: ['nguoi'],
  source: 'R7, A3; reorganisation of 01/3/2025 and 01/7/2025',
  say: {
    vi: '“{name}” kết thúc hoạt động sau ngày {until|date}; nay là {now}.',
    en: '“{name}” ceased after {until|date}; now {now}.',
  },
  accept: {
    vi: 'Tên cũ được giữ nguyên trong chương trình đã ban hành; nhiệm vụ được chuyển cho đơn vị kế thừa.',
    en: 'The old name stays in a programme already issued; the task goes to the successor.',
  },
  example: 'Sở Tài chính',
  why: {
    vi: 'Người đọc cần biết hiện nay đơn vị nào chịu trách nhiệm báo cáo.',
    en: 'Readers need to know who answers for it today.',
  },
  fix: {
    vi: 'Không bắt buộc sửa. Khi điều chỉnh chương trình, ghi “{now}”.',
    en: 'No change is required. When the programme is next amended, write “{now}”.',
  },
  examples: {
    bad: [
      {
        rows: [{ ...sampleTask, lead: 'Sở Kế hoạch và Đầu tư' }],
        asOf: '2025-07-01',
        alsoFires: ['progress.overdue-without-reason'],
      },
    ],
    good: [
      { rows: [{ ...sampleTask, lead: 'Sở Tài chính' }], asOf: '2025-07-01' },
      { rows: [{ ...sampleTask, lead: 'Sở Kế hoạch và Đầu tư' }] },
    ],
  },
  marks: marks.dissolved,
  check: (live, context, report) => {
    for (const { field, ref, until, now } of dissolvedRefs(live, context)) {
      if (now !== null && !afterEnd(orderedOn(context), until)) {
        report({ row: live.row, field }, { name: ref.name, until, now });
      }
    }
  },
};

const afterEnd = (issued: string | undefined, until: string) => issued !== undefined && issued > until;
