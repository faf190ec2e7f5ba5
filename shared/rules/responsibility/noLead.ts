import { textOf } from '#shared/rules/reading';
import type { RowRule, RuleRow } from '#shared/rules/rule';
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
    vi: 'Ghi tên đơn vị chủ trì vào cột “{header}”. Nếu là đơn vị của dòng trên hoặc của tên mục (ô gộp đã mất khi lưu .csv, hoặc để trống thay cho “nt”), nhận nội dung gợi ý.',
    en: 'Enter the lead agency in column “{header}”. If it is the body of the row above or of the heading (a merged cell lost in a .csv, or left blank for “nt”), take what is offered.',
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
    const above = leadAbove(live);
    report({ row, field: 'lead' }, {}, above === null ? undefined : { after: above, offered: true });
  },
};

/**
 * The body a blank lead may stand for: that of the nearest row above in the same section, or of the heading. In a table saved as text a
 * merged cell and a missing name look the same, so it is only offered; where row and heading differ, nothing is.
 */
function leadAbove(live: RuleRow): string | null {
  const heading = live.parent?.row.kind === 'section' ? textOf(live.parent, 'lead') : '';
  let above = '';
  for (let at = live.before; at !== null && above === ''; at = at.before) {
    // Bodies that are ticked have a column each: no cell takes their names.
    if (at.row.cells.lead?.inherited === 'ditto_to_nothing' || at.row.parts.lead !== undefined) return null;
    if (at.row.kind !== live.row.kind) continue;
    above = textOf(at, 'lead');
    // “Phối hợp: Sở Tư pháp” leads nothing.
    if (above !== '' && at.task.lead.refs.length === 0) return null;
  }
  if (above !== '' && heading !== '' && above !== heading) return null;
  return above === '' ? (heading === '' ? null : heading) : above;
}
