import type { RowRule } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';

export const taskEmpty: RowRule = {
  id: 'structure.task-empty',
  title: { vi: 'Dòng chưa ghi nội dung', en: 'Empty task' },
  family: 'structure',
  scope: 'row',
  sections: true,
  severity: 'warning',
  clears: ['viec'],
  source: 'R7',
  say: {
    vi: 'Dòng “{ordinal}” chưa ghi nội dung nhiệm vụ.',
    en: 'Row “{ordinal}” states no task.',
  },
  accept: {
    vi: 'Nội dung nhiệm vụ, bắt đầu bằng việc phải làm.',
    en: 'The task in words, beginning with what is to be done.',
  },
  example: 'Xây dựng Kế hoạch đào tạo công chức ngành khoa học và công nghệ',
  why: {
    vi: 'Không có nội dung thì đơn vị không biết phải làm gì và không thể đối chiếu dòng này.',
    en: 'Without words nobody knows what to do and the row cannot be matched.',
  },
  fix: {
    vi: 'Ghi nội dung nhiệm vụ vào cột “{header}”, hoặc xóa dòng nếu thừa.',
    en: 'State the task in column “{header}”, or delete the row if it is not needed.',
  },
  examples: {
    bad: [{ rows: [sampleTask, { ...otherTask, content: '' }] }],
    good: [{ rows: [sampleTask, otherTask] }],
  },
  lacks: ['content'],
  check: ({ row, task }, context, report) => {
    if (!context.has('content') || (row.cells.content?.text ?? '').trim() !== '') return;
    report({ row, field: 'content' }, { ordinal: task.path });
  },
};
