import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';

export const severalLeads: RowRule = {
  id: 'responsibility.several-leads',
  title: { vi: 'Nhiều đơn vị cùng chủ trì', en: 'Several leads' },
  family: 'responsibility',
  scope: 'row',
  severity: 'warning',
  clears: ['nguoi', 'trach_nhiem'],
  source: 'R7, A5; Đắk Nông II.7',
  say: {
    vi: '{count} đơn vị cùng chủ trì: {names}.',
    en: '{count} bodies lead together: {names}.',
  },
  accept: {
    vi: 'Một đơn vị chủ trì. Nếu giữ nhiều đơn vị thì đơn vị ghi đầu tiên là đầu mối.',
    en: 'One lead agency. Where several are kept, the first named co-ordinates.',
  },
  example: 'Sở Tài chính',
  why: {
    vi: 'Mỗi đơn vị sẽ báo cáo riêng hoặc chờ nhau; số đếm theo đơn vị lớn hơn số nhiệm vụ.',
    en: 'Each reports on its own or waits for the others; counts by agency exceed the number of tasks.',
  },
  fix: {
    vi: 'Giữ “{first}” ở cột “{header}”, chuyển các đơn vị còn lại sang cột phối hợp.',
    en: 'Keep “{first}” in column “{header}” and move the others to the coordinating column.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, lead: 'Sở Tài chính, Sở Công Thương, Sở Tư pháp' }] }],
    good: [{ rows: [{ ...sampleTask, coordinating: 'Sở Công Thương, Sở Tư pháp' }] }],
  },
  fields: ['lead'],
  marks: marks.several,
  check: ({ row, task }, _context, report) => {
    if (row.cells.lead === undefined || row.cells.lead.inherited !== undefined) return;
    const bodies = task.lead.refs.filter((ref) => ref.kind === 'agency');
    if (bodies.length < 2) return;
    const names = bodies.map((ref) => ref.name);
    report({ row, field: 'lead' }, { count: bodies.length, names: names.join(', '), first: names[0] ?? '' });
  },
};
