import { receives } from '#shared/rules/receiver';
import type { RowRule } from '#shared/rules/rule';
import { sampleStep, sampleTask } from '#shared/rules/samples';

export const leadDiffersFromParent: RowRule = {
  id: 'responsibility.lead-differs-from-parent',
  title: { vi: 'Bước khác đơn vị chủ trì nhiệm vụ', en: 'Lead differs from the task’s' },
  family: 'responsibility',
  scope: 'row',
  severity: 'notice',
  clears: ['trach_nhiem'],
  source: 'R7; Đắk Nông II.6.4 and III.3.4',
  say: {
    vi: 'Bước này do {lead} chủ trì, còn nhiệm vụ {parent} do {parentLead} chủ trì.',
    en: '{lead} leads this step, while {parentLead} leads task {parent}.',
  },
  accept: {
    vi: 'Đơn vị chủ trì của nhiệm vụ; đơn vị khác được ghi khi chương trình giao rõ cho đơn vị đó.',
    en: 'The lead of the task; another body where the programme clearly gives it the step.',
  },
  example: 'Sở Tài chính',
  why: {
    vi: 'Khi chậm, cần biết đơn vị chủ trì nhiệm vụ hay đơn vị chủ trì bước phải giải trình.',
    en: 'When it is late, somebody must know which of the two answers for it.',
  },
  fix: {
    vi: 'Xác nhận lại; nếu ghi nhầm, thay bằng “Nt” hoặc tên đơn vị chủ trì nhiệm vụ.',
    en: 'Confirm it; if it is a slip, write “Nt” or the lead of the task.',
  },
  examples: {
    bad: [{ rows: [sampleTask, { ...sampleStep, lead: 'Sở Nội vụ' }] }],
    good: [{ rows: [sampleTask, { ...sampleStep, lead: 'Sở Tài chính' }] }, { rows: [sampleTask, sampleStep] }],
  },
  only: 'step',
  check: (live, _context, report) => {
    const { row, task, parent } = live;
    if (
      task.kind !== 'step' ||
      parent === null ||
      parent.task.kind === 'section' ||
      row.cells.lead?.inherited !== undefined
    )
      return;
    const own = task.lead.refs;
    const above = parent.task.lead.refs;
    if (own.length === 0 || above.length === 0 || own.some((ref) => ref.kind !== 'agency')) return;
    if (own.some((ref) => above.some((other) => other.id === ref.id)) || own.some((ref) => receives(live, ref))) return;
    report(
      { row, field: 'lead' },
      {
        lead: own.map((ref) => ref.name).join(', '),
        parent: parent.task.path,
        parentLead: above.map((ref) => ref.name).join(', '),
      },
    );
  },
};
