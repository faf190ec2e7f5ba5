import { resolveAgencies } from '#shared/agency/resolve';
import { beginsAsBody } from '#shared/rules/misplaced';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleStep, sampleTask } from '#shared/rules/samples';

const places = ['objective', 'output', 'period', 'start', 'finish'] as const;

export const agencyElsewhere: RowRule = {
  id: 'structure.agency-in-other-column',
  title: { vi: 'Tên đơn vị nằm ở cột khác', en: 'A body in another column' },
  family: 'structure',
  scope: 'row',
  severity: 'warning',
  clears: ['trach_nhiem', 'nguoi'],
  source: 'R7, R8; Đắk Nông as scanned, II.6.4 and III.3.4',
  say: {
    vi: 'Cột “{header}” ghi tên đơn vị “{read}”: các ô của dòng có thể bị lệch cột.',
    en: 'Column “{header}” holds the name of a body, “{read}”: the cells of this row may have shifted.',
  },
  accept: {
    vi: 'Tên đơn vị đứng ở cột chủ trì hoặc cột phối hợp.',
    en: 'Bodies stand in the lead or the coordinating column.',
  },
  example: '',
  why: {
    vi: 'Lệch cột làm nhiệm vụ mất đơn vị chủ trì mà bảng trông vẫn đầy đủ.',
    en: 'After a shift the task has lost its lead agency though the table looks complete.',
  },
  fix: {
    vi: 'Chuyển “{read}” về cột chủ trì hoặc phối hợp, rồi đối chiếu các ô còn lại của dòng với bản gốc.',
    en: 'Move “{read}” to the lead or coordinating column, then compare the other cells of the row with the original.',
  },
  examples: {
    bad: [{ rows: [sampleTask, { ...sampleStep, objective: 'Sở Nội vụ' }] }],
    good: [
      { rows: [sampleTask, { ...sampleStep, objective: '' }], columns: ['objective'] },
      { rows: [{ ...sampleTask, objective: 'Sở Tài chính chủ động về nguồn lực' }] },
    ],
  },
  hints: hints.bodyElsewhere,
  check: ({ row, task }, context, report) => {
    for (const field of places) {
      const cell = row.cells[field];
      if (cell === undefined || (isTime(field) && task[field]?.kind !== 'unparseable')) continue;
      if (cell.inherited !== undefined || !beginsAsBody(cell.text)) continue;
      const { refs } = resolveAgencies(context.agencies, cell.text, context.asOf);
      if (refs.length > 0 && refs.every((ref) => ref.kind !== 'unknown')) report({ row, field }, { task: task.path });
    }
  },
};

const isTime = (field: (typeof places)[number]): field is 'period' | 'start' | 'finish' =>
  field === 'period' || field === 'start' || field === 'finish';
