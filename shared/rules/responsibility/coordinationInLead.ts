import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { mentionsCoordination } from '#shared/rules/vocabulary';

export const coordinationInLead: RowRule = {
  id: 'responsibility.coordination-in-lead',
  title: { vi: 'Cột chủ trì ghi cả phối hợp', en: 'Coordination in the lead column' },
  family: 'responsibility',
  scope: 'row',
  severity: 'warning',
  clears: ['trach_nhiem'],
  source: 'R7',
  say: {
    vi: 'Cột “{header}” ghi cả đơn vị phối hợp: “{read}”.',
    en: 'Column “{header}” also holds coordinating bodies: “{read}”.',
  },
  accept: {
    vi: 'Chỉ đơn vị chủ trì; đơn vị phối hợp ở cột riêng.',
    en: 'The lead only; coordinating bodies in their own column.',
  },
  example: 'Sở Tài chính',
  why: {
    vi: 'Người đọc, người lọc theo cột phối hợp sẽ không thấy đơn vị này; ghi không rõ thì đơn vị phối hợp bị tính là cùng chủ trì.',
    en: 'Whoever reads or filters the coordinating column does not see this body; in unclear words it is counted as leading.',
  },
  fix: {
    vi: 'Chuyển các đơn vị phối hợp sang cột phối hợp.',
    en: 'Move the coordinating bodies to the coordinating column.',
  },
  examples: {
    bad: [
      {
        rows: [{ ...sampleTask, lead: 'Sở Tài chính chủ trì, phối hợp với Sở Tư pháp' }],
      },
    ],
    good: [{ rows: [{ ...sampleTask, coordinating: 'Sở Tư pháp' }] }],
  },
  fields: ['lead'],
  marks: marks.oddBodies,
  check: ({ row, task }, context, report) => {
    const cell = row.cells.lead;
    if (cell === undefined || cell.inherited !== undefined || !context.has('coordinating')) return;
    // Where nobody leads that is what is said.
    if (task.lead.refs.length > 0 && mentionsCoordination(cell.text)) report({ row, field: 'lead' });
  },
};
