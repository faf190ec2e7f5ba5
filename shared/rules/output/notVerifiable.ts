import { isTimeText } from '#shared/rules/misplaced';
import { keyOf } from '#shared/rules/reading';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { isErrorText } from '#shared/rules/text/errorValue';
import { isLegacyText } from '#shared/rules/text/legacyEncoding';
import { indicator, isCircular, isUnverifiable } from '#shared/rules/vocabulary';

export const notVerifiable: RowRule = {
  id: 'output.not-verifiable',
  title: { vi: 'Sản phẩm khó kiểm chứng', en: 'Output cannot be verified' },
  family: 'output',
  scope: 'row',
  severity: 'warning',
  clears: ['san_pham'],
  source: 'R7; Đắk Nông II.7, III.1, IV.1; Ninh Thuận II.5.2.1.b, II.5.2.2',
  say: {
    vi: 'Sản phẩm “{read}” không nêu loại văn bản, sản phẩm cụ thể hay con số.',
    en: 'The output “{read}” names no document, no product and no figure.',
  },
  accept: {
    vi: 'Loại văn bản và cơ quan ban hành, hoặc sản phẩm đếm được, hoặc con số phải đạt.',
    en: 'A kind of document with its issuer, a product that can be counted, or a figure to reach.',
  },
  example: 'Nghị quyết của HĐND tỉnh về chính sách khuyến khích thành lập tổ chức khoa học và công nghệ',
  why: {
    vi: 'Khi báo cáo hoàn thành sẽ không có gì để đối chiếu.',
    en: 'When it is reported done there is nothing to hold it against.',
  },
  fix: {
    vi: 'Ghi rõ sản phẩm là văn bản gì, của cơ quan nào (ví dụ “Nghị quyết của HĐND tỉnh”), hoặc con số cần đạt.',
    en: 'Say which document, issued by whom (“Nghị quyết của HĐND tỉnh”), or which figure is to be reached.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, output: 'Các chính sách cụ thể, khuyến khích thành lập các tổ chức KH&CN' }] }],
    good: [
      { rows: [{ ...sampleTask, output: 'Nghị quyết của HĐND tỉnh về chính sách khuyến khích' }] },
      { rows: [{ ...sampleTask, output: '05 lớp tập huấn, 200 lượt người' }] },
    ],
  },
  fields: ['output'],
  hints: hints.vagueOutput,
  check: (live, _context, report) => {
    const { row } = live;
    const cell = row.cells.output;
    if (cell === undefined || cell.inherited !== undefined || cell.value !== undefined || cell.error !== undefined)
      return;
    const text = keyOf(live, 'output');
    if (
      text === '' ||
      !isUnverifiable(text) ||
      isErrorText(cell.text) ||
      isLegacyText(cell.text) ||
      isCircular(text) ||
      indicator.test(text) ||
      isTimeText(cell.text)
    )
      return;
    report({ row, field: 'output' });
  },
};
