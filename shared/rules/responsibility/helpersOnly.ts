import { textOf } from '#shared/rules/reading';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleStep, sampleTask } from '#shared/rules/samples';

export const helpersOnly: RowRule = {
  id: 'responsibility.helpers-only',
  title: { vi: 'Cột chủ trì chỉ ghi phối hợp', en: 'Only coordinating bodies in the lead column' },
  family: 'responsibility',
  scope: 'row',
  severity: 'warning',
  clears: ['nguoi', 'trach_nhiem'],
  source: 'R7; A5: who helps does not lead',
  say: {
    vi: 'Cột “{header}” chỉ nêu đơn vị phối hợp: “{read}”; nhiệm vụ {path} chưa có đơn vị chủ trì.',
    en: 'Column “{header}” names coordinating bodies only: “{read}”; task {path} has no lead.',
  },
  accept: {
    vi: 'Tên một đơn vị chủ trì; đơn vị phối hợp ghi sau đó hoặc ở cột riêng.',
    en: 'The name of one lead; coordinating bodies behind it or in their own column.',
  },
  example: 'Sở Y tế; phối hợp: Sở Tư pháp',
  why: {
    vi: 'Không có đơn vị chủ trì thì không ai báo cáo và không đôn đốc được.',
    en: 'Without a lead nobody reports and nobody can be reminded.',
  },
  fix: {
    vi: 'Ghi thêm tên đơn vị chủ trì.',
    en: 'Add the name of the lead agency.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, lead: 'Phối hợp: Sở Tư pháp' }] }],
    good: [
      { rows: [{ ...sampleTask, lead: 'Sở Y tế' }] },
      // A step belongs to the lead of its task.
      { rows: [sampleTask, { ...sampleStep, lead: 'Phối hợp: Sở Tư pháp' }] },
    ],
  },
  fields: ['lead'],
  marks: marks.oddBodies,
  check: ({ row, task, parent }, _context, report) => {
    const cell = row.cells.lead;
    if (cell === undefined || cell.inherited !== undefined) return;
    if (task.lead.refs.length > 0 || task.coordinating.refs.length === 0) return;
    if (row.kind === 'step' && parent !== null && textOf(parent, 'lead') !== '') return;
    report({ row, field: 'lead' });
  },
};
