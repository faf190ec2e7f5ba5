import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { progressFields } from '#shared/table/field';

export const progressOnSection: RowRule = {
  id: 'structure.progress-on-section',
  title: { vi: 'Kết quả ghi ở dòng tên mục', en: 'Progress on a section' },
  family: 'structure',
  scope: 'row',
  severity: 'warning',
  clears: ['viec', 'trach_nhiem'],
  source: 'R7, M4: a progress cell belongs to a task and an agency',
  say: {
    vi: 'Dòng tên phần, mục “{section}” có ghi kết quả “{read}”.',
    en: 'The section row “{section}” holds progress: “{read}”.',
  },
  accept: { vi: 'Kết quả ghi ở dòng nhiệm vụ hoặc bước công việc.', en: 'Progress stands in task or step rows.' },
  example: '',
  why: {
    vi: 'Dòng tên mục không giao cho đơn vị nào, nên kết quả ghi ở đó không tính cho ai.',
    en: 'A section is assigned to nobody, so what is reported there counts for nobody.',
  },
  fix: {
    vi: 'Chuyển nội dung xuống dòng nhiệm vụ tương ứng và xóa ở dòng tên mục.',
    en: 'Move it to the task it belongs to and clear it here.',
  },
  examples: {
    bad: [{ rows: [{ ordinal: 'I', content: 'Đổi mới cơ chế quản lý', progress_text: 'Đang chuẩn bị' }, sampleTask] }],
    good: [{ rows: [{ ordinal: 'I', content: 'Đổi mới cơ chế quản lý' }, sampleTask], columns: ['progress_text'] }],
  },
  only: 'section',
  check: ({ row, task }, _context, report) => {
    if (task.kind !== 'section') return;
    for (const field of progressFields) {
      // A remark on a heading reports nothing.
      if (field === 'note') continue;
      const text = row.cells[field]?.text.trim() ?? '';
      if (text !== '') {
        report({ row, field }, { section: row.cells.content?.text ?? task.path });
        return;
      }
    }
  },
};
