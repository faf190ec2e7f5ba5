import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';

export const superiorAsLead: RowRule = {
  id: 'responsibility.superior-as-lead',
  title: { vi: 'Cơ quan cấp trên được ghi là chủ trì', en: 'A superior body as lead' },
  family: 'responsibility',
  scope: 'row',
  severity: 'notice',
  clears: ['trach_nhiem', 'tham_quyen'],
  source: 'R7; Ninh Thuận II.2.2.a',
  say: {
    vi: '“{name}” là cơ quan nhận báo cáo, được ghi là đơn vị chủ trì.',
    en: '“{name}”, which receives the reports, is entered as lead.',
  },
  accept: {
    vi: 'Sở, ban, ngành, địa phương tham mưu; cơ quan ban hành ghi ở cột sản phẩm.',
    en: 'The department or locality that prepares it; the issuing body belongs in the output.',
  },
  example: 'Sở Tài chính',
  why: {
    vi: 'Đơn vị tổng hợp không thể đôn đốc cấp trên; cần một đơn vị tham mưu để theo dõi.',
    en: 'The consolidating body cannot remind its superior; somebody must prepare the matter.',
  },
  fix: {
    vi: 'Ghi đơn vị tham mưu vào cột “{header}”, ghi “của {name}” trong cột sản phẩm.',
    en: 'Enter the preparing body in column “{header}” and “of {name}” in the output.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, lead: 'UBND tỉnh' }] }],
    good: [{ rows: [{ ...sampleTask, lead: 'Sở Tài chính' }] }],
  },
  fields: ['lead'],
  marks: marks.superior,
  check: ({ row, task }, context, report) => {
    if (row.cells.lead === undefined || row.cells.lead.inherited !== undefined) return;
    const superior = task.lead.refs.find(
      (ref) => ref.id !== null && context.agencies.byId.get(ref.id)?.kind === 'assembly',
    );
    if (superior !== undefined) report({ row, field: 'lead' }, { name: superior.name });
  },
};
