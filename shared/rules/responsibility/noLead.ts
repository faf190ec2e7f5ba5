import { textOf } from '#shared/rules/reading';
import type { RowRule } from '#shared/rules/rule';
import { sampleStep, sampleTask } from '#shared/rules/samples';

export const noLead: RowRule = {
  id: 'responsibility.no-lead',
  title: { vi: 'Chưa có đơn vị chủ trì', en: 'No lead agency' },
  family: 'responsibility',
  scope: 'row',
  severity: 'warning',
  clears: ['nguoi', 'trach_nhiem'],
  source: 'R7; Ninh Thuận II.2.2.c names only coordinating bodies',
  say: {
    vi: 'Nhiệm vụ {path} chưa có đơn vị chủ trì.',
    en: 'Task {path} has no lead agency.',
  },
  accept: {
    vi: 'Tên một đơn vị; bước công việc để trống thì do đơn vị chủ trì nhiệm vụ thực hiện.',
    en: 'The name of one body; a step left empty belongs to the lead of its task.',
  },
  example: 'Sở Khoa học và Công nghệ',
  why: {
    vi: 'Không có đơn vị chủ trì thì không ai báo cáo và không đôn đốc được.',
    en: 'Without a lead nobody reports and nobody can be reminded.',
  },
  fix: {
    vi: 'Ghi tên đơn vị chủ trì vào cột “{header}”.',
    en: 'Enter the lead agency in column “{header}”.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, lead: '' }], columns: ['lead'] }],
    good: [{ rows: [sampleTask, { ...sampleStep, lead: '' }] }],
  },
  lacks: ['lead'],
  applies: ({ has }) => has('lead'),
  check: (live, context, report) => {
    const { row, parent } = live;
    if (!context.has('lead') || textOf(live, 'lead') !== '' || row.cells.lead?.inherited === 'ditto_to_nothing') return;
    if (row.kind === 'step' && parent !== null && textOf(parent, 'lead') !== '') return;
    report({ row, field: 'lead' });
  },
};
