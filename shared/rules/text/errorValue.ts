import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { lacksResult } from '#shared/sheet/cells';
import { fields } from '#shared/table/field';

const ERROR = /^(?:#(?:REF!|VALUE!|N\/A|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)|#{3,})$/;

export const errorValue: RowRule = {
  id: 'text.error-value',
  title: { vi: 'Ô báo lỗi Excel', en: 'Excel error in a cell' },
  family: 'text',
  scope: 'row',
  sections: true,
  severity: 'error',
  clears: ['viec'],
  source: 'R7',
  say: { vi: 'Ô báo lỗi Excel: “{read}”.', en: 'The cell shows an Excel error: “{read}”.' },
  accept: {
    vi: 'Nội dung gõ trực tiếp hoặc công thức cho kết quả.',
    en: 'A typed content or a formula with a result.',
  },
  example: '8/2016',
  why: { vi: 'Nội dung thật của ô đã mất; số liệu không đọc được.', en: 'What the cell should hold is lost.' },
  fix: { vi: 'Gõ lại nội dung của ô từ bản gốc.', en: 'Type the content again from the original.' },
  examples: {
    bad: [
      { rows: [{ ...sampleTask, finish: { value: '#REF!', text: '#REF!', error: '#REF!' } }] },
      { rows: [{ ...sampleTask, output: '#VALUE!' }] },
    ],
    good: [{ rows: [sampleTask] }],
  },
  marks: marks.error,
  check: ({ row }, _context, report) => {
    for (const field of fields) {
      const cell = row.cells[field];
      if (cell === undefined || lacksResult(cell)) continue;
      if (cell.error !== undefined || isErrorText(cell.text)) report({ row, field });
    }
  },
};

/** Whether a text is what Excel shows for an error: `#REF!`, `########`. */
export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 35 && ERROR.test(text.trim());
}
