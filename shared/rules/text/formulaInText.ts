import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';

const places = ['content', 'objective', 'lead', 'coordinating', 'output', 'progress_text', 'obstacles'] as const;

export const formulaInText: RowRule = {
  id: 'text.formula-in-text',
  title: { vi: 'Công thức trong ô chữ', en: 'Formula in a text cell' },
  family: 'text',
  scope: 'row',
  sections: true,
  severity: 'notice',
  clears: ['viec'],
  source: 'R7, E6',
  say: {
    vi: 'Nội dung “{read}” là kết quả của công thức ={formula}.',
    en: '“{read}” is the result of the formula ={formula}.',
  },
  accept: { vi: 'Chữ gõ trực tiếp.', en: 'Typed words.' },
  example: 'Sở Tài chính',
  why: {
    vi: 'Khi chép sang tệp khác hoặc sắp xếp, công thức trỏ sang ô khác và nội dung thay đổi mà không ai biết.',
    en: 'When copied or sorted the formula points elsewhere and the words change unnoticed.',
  },
  fix: { vi: 'Chép ô rồi dán dạng giá trị (Paste Values).', en: 'Copy the cell and paste it as values.' },
  examples: {
    bad: [{ rows: [{ ...sampleTask, lead: { value: 'Sở Tài chính', text: 'Sở Tài chính', formula: 'Sheet2!B4' } }] }],
    good: [{ rows: [sampleTask] }],
  },
  marks: marks.formula,
  check: ({ row }, _context, report) => {
    for (const field of places) {
      const cell = row.cells[field];
      if (cell?.formula !== undefined && cell.error === undefined) report({ row, field }, { formula: cell.formula });
    }
  },
};
