import type { RowRule } from '#shared/rules/rule';
import { sampleStep, sampleTask } from '#shared/rules/samples';

export const dittoElsewhere: RowRule = {
  id: 'structure.ditto-in-other-column',
  title: { vi: 'Dấu “nt” nằm ở cột khác', en: 'A ditto mark in another column' },
  family: 'structure',
  scope: 'row',
  severity: 'warning',
  clears: ['trach_nhiem', 'nguoi'],
  source: 'R7, R8, T5; Đắk Nông as scanned, twenty steps with “Nt” under the objective',
  say: {
    vi: 'Bước này ghi “{read}” ở cột “{header}” mà cột đơn vị chủ trì không ghi “{read}”: các ô của dòng có thể bị lệch sang trái một cột.',
    en: 'This step has “{read}” in column “{header}” and none in the lead column: the cells of the row may have shifted one column to the left.',
  },
  accept: {
    vi: 'Ở dòng bước công việc, “Nt” đứng ở cột đơn vị chủ trì; mục tiêu và sản phẩm của bước để trống thì hiểu theo nhiệm vụ.',
    en: 'In a step “Nt” stands in the lead column; an empty objective or output of a step is that of its task.',
  },
  example: '',
  why: {
    vi: 'Hiểu “Nt” là chép mục tiêu của nhiệm vụ thì vẫn hợp lý, nên không ai thấy bước này đã mất đơn vị chủ trì.',
    en: 'Read as “same objective” the mark makes sense, so nobody sees that the step has lost its lead agency.',
  },
  fix: {
    vi: 'Đối chiếu với bản gốc; nếu lệch cột thì chuyển “{read}” về cột đơn vị chủ trì và dời các ô sau sang phải, nếu không thì xóa “{read}” ở ô này.',
    en: 'Compare with the original; if shifted, move “{read}” to the lead column and the following cells to the right, otherwise clear this cell.',
  },
  examples: {
    bad: [
      {
        rows: [
          { ...sampleTask, objective: 'Đổi mới cơ chế' },
          { ...sampleStep, objective: 'Nt', lead: '' },
        ],
      },
    ],
    good: [
      {
        rows: [
          { ...sampleTask, objective: 'Đổi mới cơ chế' },
          { ...sampleStep, objective: '', lead: '' },
        ],
      },
      {
        rows: [
          { ...sampleTask, objective: 'Đổi mới cơ chế' },
          { ...sampleStep, objective: 'Nt' },
        ],
      },
    ],
  },
  fields: ['objective', 'output'],
  only: 'step',
  check: ({ row, task }, _context, report) => {
    if (task.kind !== 'step' || isDitto(row.cells.lead?.inherited)) return;
    for (const field of ['objective', 'output'] as const)
      if (isDitto(row.cells[field]?.inherited)) report({ row, field });
  },
};

const isDitto = (inherited: string | undefined) => inherited === 'ditto' || inherited === 'ditto_to_nothing';
