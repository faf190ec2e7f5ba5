import { keyOf } from '#shared/rules/reading';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule, RuleContext } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { issuedDocument, issuer } from '#shared/rules/vocabulary';
import type { TableRow } from '#shared/table/table';
import { fold } from '#shared/text/fold';

/** A column of one's own that says who issues: “Cấp trình”, “Cơ quan ban hành”, “Thẩm quyền phê duyệt”. */
const issuerColumn =
  /^(?:cap|co quan|don vi|tham quyen)\b.*\b(?:trinh|ban hanh|phe duyet|quyet dinh|tham quyen)\b|^tham quyen$/;

function issuerBeside(row: TableRow, { table }: RuleContext): boolean {
  return row.extra.some(({ column }) =>
    table.extra.some((extra) => extra.column === column && issuerColumn.test(fold(extra.header))),
  );
}

export const issuerUnnamed: RowRule = {
  id: 'output.issuer-unnamed',
  title: { vi: 'Chưa nêu cơ quan ban hành', en: 'Issuer not named' },
  family: 'output',
  scope: 'row',
  severity: 'notice',
  clears: ['tham_quyen'],
  leavesUnclear: true,
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
    good: [
      { rows: [{ ...sampleTask, output: 'Quyết định phê duyệt Đề án của UBND tỉnh' }] },
      { rows: [{ ...sampleTask, output: 'Dự thảo Quyết định phê duyệt Đề án' }] },
    ],
  },
  fields: ['output'],
  hints: hints.vagueOutput,
  check: (live, context, report) => {
    const { row } = live;
    const cell = row.cells.output;
    if (cell === undefined || cell.inherited !== undefined || cell.value !== undefined) return;
    const text = keyOf(live, 'output');
    // A draft is not issued: it is what another step hands on.
    if (/^(?:ban |cac )?du thao(?![a-z])/.test(text)) return;
    // "Nghị quyết số 12-NQ/TU" is a document that exists, not the output.
    const match = issuedDocument.exec(text);
    if (match === null || match.index > 12 || /^.{0,24}\d/.test(text)) return;
    if (issuer.test(text.slice(match.index + match[0].length)) || issuerBeside(row, context)) return;
    report({ row, field: 'output' });
  },
};
