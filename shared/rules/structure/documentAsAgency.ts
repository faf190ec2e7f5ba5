import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { startsAsDocument } from '#shared/rules/vocabulary';

export const documentAsAgency: RowRule = {
  id: 'structure.document-as-agency',
  title: { vi: 'Sản phẩm ghi ở cột đơn vị', en: 'An output in the column of bodies' },
  family: 'structure',
  scope: 'row',
  severity: 'warning',
  clears: ['nguoi', 'san_pham'],
  source: 'R7, R8; Đắk Nông as scanned, II.1.3 and II.2.3',
  say: {
    vi: 'Cột “{header}” ghi sản phẩm “{read}”, không phải tên đơn vị: các ô của dòng có thể bị lệch cột.',
    en: 'Column “{header}” holds an output, “{read}”, not a body: the cells of this row may have shifted.',
  },
  accept: { vi: 'Tên đơn vị.', en: 'Names of bodies.' },
  example: 'Sở Tài chính',
  why: {
    vi: 'Sản phẩm ghi vào cột đơn vị thì không ai được giao và sản phẩm cũng bị mất.',
    en: 'An output in the column of bodies leaves nobody responsible and the output lost.',
  },
  fix: {
    vi: 'Chuyển “{read}” về cột sản phẩm và ghi tên đơn vị vào cột “{header}”.',
    en: 'Move “{read}” to the output column and put the body into column “{header}”.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, coordinating: 'Quyết định phê duyệt đề án của UBND tỉnh' }] }],
    good: [
      { rows: [{ ...sampleTask, coordinating: 'Sở Nội vụ' }] },
      { rows: [{ ...sampleTask, coordinating: 'Văn phòng UBND tỉnh' }] },
    ],
  },
  fields: ['lead', 'coordinating'],
  marks: marks.oddBodies,
  check: ({ row }, _context, report) => {
    for (const field of ['lead', 'coordinating'] as const) {
      const cell = row.cells[field];
      if (cell !== undefined && cell.inherited === undefined && startsAsDocument(cell.text)) report({ row, field });
    }
  },
};
