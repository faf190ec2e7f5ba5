import { orderedOn } from '#shared/rules/orderedOn';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { dissolvedRefs } from '#shared/rules/successors';
import { fold } from '#shared/text/fold';

const title = [
  'PHỤ LỤC',
  'DANH MỤC NHIỆM VỤ',
  '(Ban hành kèm theo Kế hoạch số 15/KH-UBND ngày 12/5/2025 của UBND tỉnh Lâm Đồng)',
];

export const dissolvedInNewPlan: RowRule = {
  id: 'responsibility.dissolved-in-new-plan',
  title: { vi: 'Văn bản giao cho đơn vị không còn', en: 'Task given to a dissolved body' },
  family: 'responsibility',
  scope: 'row',
  severity: 'error',
  clears: ['nguoi', 'tham_quyen'],
  source: 'R7, A3: an old name in a programme issued after the change is an error',
  say: {
    vi: 'Văn bản ban hành ngày {issued|date} giao cho “{name}”, đơn vị kết thúc hoạt động sau ngày {until|date}.',
    en: 'The document of {issued|date} names “{name}”, which ceased after {until|date}.',
  },
  accept: {
    vi: 'Tên đơn vị đang hoạt động vào ngày ban hành văn bản.',
    en: 'A body that existed on the day of the document.',
  },
  example: 'Sở Tài chính',
  why: {
    vi: 'Không thể giao nhiệm vụ cho đơn vị đã kết thúc hoạt động trước ngày ban hành.',
    en: 'A task cannot be given to a body that had ended before.',
  },
  fix: {
    vi: 'Thay bằng tên đơn vị kế thừa{now|hint}.',
    en: 'Replace it by its successor{now|hint}.',
  },
  examples: {
    bad: [
      {
        rows: [{ ...sampleTask, lead: 'Sở Kế hoạch và Đầu tư', start: '6/2025', finish: '8/2025' }],
        title,
        asOf: '2025-06-01',
      },
    ],
    good: [
      { rows: [{ ...sampleTask, lead: 'Sở Tài chính', start: '6/2025', finish: '8/2025' }], title, asOf: '2025-06-01' },
    ],
  },
  applies: (context) => orderedOn(context) !== undefined,
  marks: marks.dissolved,
  check: (live, context, report) => {
    const issued = orderedOn(context);
    if (issued === undefined) return;
    for (const { field, ref, until, now } of dissolvedRefs(live, context)) {
      // “Kho bạc Nhà nước” is what people call its successor, Kho bạc Nhà nước khu vực, too.
      if (now !== null && ref.text !== '' && fold(now).startsWith(`${fold(ref.text)} `)) continue;
      if (issued > until) report({ row: live.row, field }, { name: ref.name, until, issued, now: now ?? '' });
    }
  },
};
