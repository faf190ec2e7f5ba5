import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';

export const leadAlsoCoordinating: RowRule = {
  id: 'responsibility.lead-also-coordinating',
  title: { vi: 'Đơn vị vừa chủ trì vừa phối hợp', en: 'Lead is also coordinating' },
  family: 'responsibility',
  scope: 'row',
  severity: 'warning',
  clears: ['trach_nhiem'],
  source: 'R7; Đắk Nông II.4',
  say: {
    vi: '“{names}” vừa chủ trì vừa phối hợp.',
    en: '“{names}” both leads and coordinates.',
  },
  accept: { vi: 'Mỗi đơn vị ở một cột.', en: 'Each body in one column only.' },
  example: 'Sở Nội vụ',
  why: {
    vi: 'Đơn vị sẽ nhận hai dòng báo cáo cho một nhiệm vụ và có thể ghi hai kết quả khác nhau.',
    en: 'The body gets two lines for one task and may report two different results.',
  },
  fix: {
    vi: 'Bỏ “{names}” ở cột “{header}”.',
    en: 'Remove “{names}” from column “{header}”.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, coordinating: 'Sở Nội vụ, Sở Tài chính' }] }],
    good: [{ rows: [{ ...sampleTask, coordinating: 'Sở Nội vụ' }] }],
  },
  fields: ['coordinating'],
  hints: hints.bodyTwice,
  check: ({ row, task }, _context, report) => {
    if (task.lead.refs.length === 0 || task.coordinating.refs.length === 0) return;
    if (row.cells.coordinating?.inherited !== undefined && row.cells.lead?.inherited !== undefined) return;
    const both = task.coordinating.refs.filter(
      (ref) => ref.id !== null && task.lead.refs.some((lead) => lead.id === ref.id),
    );
    if (both.length > 0) report({ row, field: 'coordinating' }, { names: both.map((ref) => ref.text).join(', ') });
  },
};
