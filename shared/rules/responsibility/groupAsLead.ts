import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';

export const groupAsLead: RowRule = {
  id: 'responsibility.group-as-lead',
  title: { vi: 'Giao chủ trì cho cả nhóm đơn vị', en: 'A group as lead' },
  family: 'responsibility',
  scope: 'row',
  severity: 'warning',
  clears: ['nguoi', 'trach_nhiem'],
  source: 'R7, A4; Đắk Nông II.4',
  say: {
    vi: 'Cột “{header}” giao cho một nhóm đơn vị: “{group}”.',
    en: 'Column “{header}” names a group of bodies: “{group}”.',
  },
  accept: {
    vi: 'Một đơn vị chủ trì cụ thể; nhóm đơn vị ghi ở cột phối hợp.',
    en: 'One named lead agency; groups belong in the coordinating column.',
  },
  example: 'Sở Khoa học và Công nghệ',
  why: {
    vi: 'Giao cho cả nhóm thì không đơn vị nào tự nhận là chậm.',
    en: 'Where a whole group leads, nobody is late.',
  },
  fix: {
    vi: 'Chọn một đơn vị làm đầu mối, chuyển “{group}” sang cột phối hợp.',
    en: 'Choose one body to lead and move “{group}” to the coordinating column.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, lead: 'Các Sở, ban, ngành' }] }],
    good: [{ rows: [{ ...sampleTask, lead: 'Sở Khoa học và Công nghệ', coordinating: 'Các Sở, ban, ngành' }] }],
  },
  fields: ['lead'],
  marks: marks.group,
  check: ({ row, task }, _context, report) => {
    if (row.cells.lead === undefined || row.cells.lead.inherited !== undefined) return;
    const groups = task.lead.refs.filter((ref) => ref.kind === 'group');
    if (groups.length > 0) report({ row, field: 'lead' }, { group: groups.map((ref) => ref.text).join('; ') });
  },
};
