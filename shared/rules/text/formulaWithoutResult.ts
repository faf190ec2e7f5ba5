import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { lacksResult } from '#shared/sheet/cells';
import { fields } from '#shared/table/field';

const never = { value: '=EDATE(F5,3)', text: '=EDATE(F5,3)', formula: 'EDATE(F5,3)', error: '=EDATE(F5,3)' };

export const formulaWithoutResult: RowRule = {
  id: 'text.formula-without-result',
  title: { vi: 'Công thức chưa có kết quả', en: 'Formula without a result' },
  family: 'text',
  scope: 'row',
  sections: true,
  severity: 'error',
  clears: ['viec'],
  source: 'T6, R7',
  say: {
    vi: 'Ô chứa công thức {read} mà tệp không ghi kết quả, nên không đọc được nội dung.',
    en: 'The cell holds the formula {read} and the file no result of it, so its content cannot be read.',
  },
  accept: {
    vi: 'Nội dung gõ trực tiếp, hoặc công thức đã được tính.',
    en: 'A typed content, or a formula that was worked out.',
  },
  example: '30/6/2026',
  why: {
    vi: 'Tệp do phần mềm khác xuất ra thường để công thức cho Excel tính; phần mềm này không tự tính công thức.',
    en: 'Files written by other programs often leave formulas for Excel to work out; formulas are never run here.',
  },
  fix: {
    vi: 'Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi gửi; hoặc gõ nội dung vào ô.',
    en: 'Open the file in Excel or LibreOffice and save it again; or type the content.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, finish: never }] }],
    good: [{ rows: [{ ...sampleTask, finish: { value: '8/2016', text: '8/2016', formula: 'F4' } }] }],
  },
  marks: marks.formula,
  check: ({ row }, _context, report) => {
    for (const field of fields) {
      const cell = row.cells[field];
      if (cell !== undefined && lacksResult(cell)) report({ row, field });
    }
  },
};
