import { keyOf } from '#shared/rules/reading';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { indicator } from '#shared/rules/vocabulary';

export const indicatorWithoutTarget: RowRule = {
  id: 'output.indicator-without-target',
  title: { vi: 'Chỉ tiêu chưa có con số', en: 'Indicator without a target' },
  family: 'output',
  scope: 'row',
  severity: 'warning',
  clears: ['san_pham'],
  source: 'R7, K4; Ninh Thuận II.1.2.c, II.4.2.2.a–c',
  say: {
    vi: 'Sản phẩm “{read}” là chỉ tiêu nhưng không có con số phải đạt.',
    en: 'The output “{read}” is an indicator without a target.',
  },
  accept: { vi: 'Chỉ tiêu kèm con số và đơn vị tính.', en: 'An indicator with its figure and unit.' },
  example: 'Số lượng doanh nghiệp thành lập quỹ phát triển khoa học và công nghệ: 10 doanh nghiệp',
  why: {
    vi: 'Không có con số thì đạt bao nhiêu cũng là hoàn thành.',
    en: 'Without a target any number counts as done.',
  },
  fix: {
    vi: 'Ghi con số cần đạt và đơn vị tính, ví dụ “10 doanh nghiệp”.',
    en: 'Add the figure and its unit, for instance “10 doanh nghiệp”.',
  },
  examples: {
    bad: [
      { rows: [{ ...sampleTask, output: 'Số lượng doanh nghiệp thành lập quỹ phát triển khoa học và công nghệ' }] },
    ],
    good: [
      { rows: [{ ...sampleTask, output: 'Số lượng doanh nghiệp thành lập quỹ: 10 doanh nghiệp' }] },
      { rows: [{ ...sampleTask, output: 'Sổ hộ tịch được số hóa' }] },
    ],
  },
  fields: ['output'],
  hints: hints.vagueOutput,
  check: (live, _context, report) => {
    const { row } = live;
    const cell = row.cells.output;
    if (cell === undefined || cell.inherited !== undefined || cell.value !== undefined) return;
    const text = keyOf(live, 'output');
    // The number of a resolution ("Nghị quyết số 12") or of a revolution ("lần thứ 4") is no target.
    const figures = text.replace(/(?:nghi quyet|quyet dinh|ke hoach|chuong trinh|lan thu)(?: so)? \d[\w./-]*/g, '');
    if (indicator.test(text) && !/\d/.test(figures) && !isBook(cell.text)) report({ row, field: 'output' });
  },
};

/** “Sổ hộ tịch”, “Sơ đồ”, “Sở …”: in plain letters as “Số”, a number. */
function isBook(text: string): boolean {
  return /^\s*s[ổơởọ]/iu.test(text.normalize('NFC'));
}
