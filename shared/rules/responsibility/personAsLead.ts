import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';

export const personAsLead: RowRule = {
  id: 'responsibility.person-as-lead',
  title: { vi: 'Ghi chức danh thay tên đơn vị', en: 'A person’s title instead of a body' },
  family: 'responsibility',
  scope: 'row',
  severity: 'notice',
  clears: ['nguoi', 'tham_quyen'],
  source: 'R7, A2',
  say: {
    vi: '“{read}” ghi chức danh; phần mềm hiểu là đơn vị: {names}.',
    en: '“{read}” names an office-holder; it was read as the body: {names}.',
  },
  accept: { vi: 'Tên đơn vị.', en: 'The name of the body.' },
  example: 'Sở Tài chính',
  why: {
    vi: 'Người giữ chức danh thay đổi, còn đơn vị được giao việc thì không.',
    en: 'Office-holders change; the body that has the task does not.',
  },
  fix: { vi: 'Ghi tên đơn vị: {names}.', en: 'Write the body: {names}.' },
  examples: {
    bad: [{ rows: [{ ...sampleTask, lead: 'Giám đốc Sở Tài chính' }] }],
    good: [{ rows: [{ ...sampleTask, lead: 'Sở Tài chính' }] }],
  },
  marks: marks.bodyNote,
  check: ({ row, task }, _context, report) => {
    for (const field of ['lead', 'coordinating'] as const) {
      const cell = row.cells[field];
      if (cell === undefined || cell.inherited !== undefined || !task[field].notes.includes('person_title')) continue;
      report({ row, field }, { names: task[field].refs.map((ref) => ref.name).join(', ') });
    }
  },
};
