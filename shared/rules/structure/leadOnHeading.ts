import type { RowRule } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';

export const leadOnHeading: RowRule = {
  id: 'structure.lead-on-heading',
  title: { vi: 'Đơn vị chủ trì ghi ở dòng tên mục', en: 'A lead on a heading' },
  family: 'structure',
  scope: 'row',
  severity: 'notice',
  clears: ['trach_nhiem'],
  source: 'R7, T3: a heading is assigned to nobody',
  say: {
    vi: 'Dòng “{section}” ghi đơn vị chủ trì “{read}” nhưng được hiểu là tên mục: các nhiệm vụ bên dưới có đơn vị, sản phẩm, thời hạn riêng.',
    en: 'Row “{section}” names the lead “{read}”, yet it is read as a heading: the tasks below have bodies, outputs and times of their own.',
  },
  accept: {
    vi: 'Đơn vị chủ trì ghi ở từng nhiệm vụ; ở dòng tên mục để trống.',
    en: 'The lead stands in each task; on a heading it stays blank.',
  },
  example: '',
  why: {
    vi: 'Tên mục không giao cho đơn vị nào; nếu đây là một nhiệm vụ thì số nhiệm vụ và đơn vị phải báo cáo sẽ khác.',
    en: 'A heading is assigned to nobody; were it a task, the number of tasks and who has to report would differ.',
  },
  fix: {
    vi: 'Nếu là tên mục, ghi đơn vị ở từng nhiệm vụ bên dưới và xóa ở dòng này; nếu là nhiệm vụ, ghi thêm sản phẩm và thời hạn.',
    en: 'If it is a heading, name the body in each task below and clear it here; if it is a task, give its output and time.',
  },
  examples: {
    bad: [{ rows: [{ ordinal: 'I', content: 'Đổi mới cơ chế quản lý', lead: 'Sở Nội vụ' }, sampleTask, otherTask] }],
    good: [{ rows: [{ ordinal: 'I', content: 'Đổi mới cơ chế quản lý' }, sampleTask, otherTask] }],
  },
  only: 'section',
  fields: ['lead'],
  check: ({ row }, _context, report) => {
    if (row.kind !== 'section' || row.cells.lead === undefined) return;
    report({ row, field: 'lead' }, { section: row.cells.content?.text ?? row.path });
  },
};
