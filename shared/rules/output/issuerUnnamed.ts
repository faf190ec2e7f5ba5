import { keyOf } from '#shared/rules/reading';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { issuedDocument, issuer } from '#shared/rules/vocabulary';

export const issuerUnnamed: RowRule = {
  id: 'output.issuer-unnamed',
  title: { vi: 'Chưa nêu cơ quan ban hành', en: 'Issuer not named' },
  family: 'output',
  scope: 'row',
  severity: 'notice',
  clears: ['tham_quyen', 'san_pham'],
  source: 'R6 (rõ thẩm quyền), R7',
  say: {
    vi: 'Sản phẩm “{read}” chưa nêu cơ quan ban hành.',
    en: 'The output “{read}” does not say who issues it.',
  },
  accept: { vi: 'Loại văn bản kèm cơ quan ban hành.', en: 'The document with the body that issues it.' },
  example: 'Quyết định phê duyệt Đề án của UBND tỉnh',
  why: {
    vi: 'Quyết định của sở và quyết định của UBND tỉnh là hai kết quả khác nhau; phải biết ai ký thì mới tính là hoàn thành.',
    en: 'A decision of a department and one of the People’s Committee are different results.',
  },
  fix: {
    vi: 'Ghi thêm cơ quan ban hành, ví dụ “… của UBND tỉnh”.',
    en: 'Add the issuer, for instance “… của UBND tỉnh”.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, output: 'Quyết định phê duyệt Đề án' }] }],
    good: [{ rows: [{ ...sampleTask, output: 'Quyết định phê duyệt Đề án của UBND tỉnh' }] }],
  },
  fields: ['output'],
  marks: marks.vagueOutput,
  check: (live, _context, report) => {
    const { row } = live;
    const cell = row.cells.output;
    if (cell === undefined || cell.inherited !== undefined || cell.value !== undefined) return;
    const text = keyOf(live, 'output');
    // "Nghị quyết số 12-NQ/TU" is a document that exists, not the output.
    const match = issuedDocument.exec(text);
    if (match === null || match.index > 12 || /^.{0,24}\d/.test(text)) return;
    if (!issuer.test(text.slice(match.index + match[0].length))) report({ row, field: 'output' });
  },
};
