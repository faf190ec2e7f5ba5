import { keyOf } from '#shared/rules/reading';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { isCircular } from '#shared/rules/vocabulary';
import { withoutEnd } from '#shared/rules/withoutEnd';

export const circularOutput: RowRule = {
  id: 'output.circular',
  title: { vi: 'Sản phẩm nhắc lại việc phải làm', en: 'Output repeats the task' },
  family: 'output',
  scope: 'row',
  severity: 'warning',
  clears: ['san_pham'],
  source: 'R7; Ninh Thuận II.3.2.3.b',
  say: {
    vi: 'Sản phẩm “{read}” chỉ nhắc lại việc phải làm.',
    en: 'The output “{read}” only repeats the task.',
  },
  accept: {
    vi: 'Sản phẩm có được sau khi làm xong việc: văn bản, công trình, con số.',
    en: 'What exists once the work is done: a document, a work, a figure.',
  },
  example: 'Báo cáo tổng kết của UBND tỉnh',
  why: {
    vi: 'Sản phẩm là chính nhiệm vụ thì lúc nào cũng có thể báo là đã xong.',
    en: 'If the output is the task itself, it can be called done at any time.',
  },
  fix: {
    vi: 'Thay bằng văn bản hoặc con số phải có khi hoàn thành.',
    en: 'Replace it by the document or figure that must exist at the end.',
  },
  examples: {
    bad: [
      { rows: [{ ...sampleTask, output: 'Kết quả thực hiện các nhiệm vụ được Ban Chỉ đạo giao' }] },
      { rows: [{ ...sampleTask, output: 'Đề án đổi mới cơ chế quản lý tài chính về khoa học và công nghệ' }] },
    ],
    good: [{ rows: [{ ...sampleTask, output: 'Báo cáo tổng kết của UBND tỉnh' }] }],
  },
  fields: ['output'],
  hints: hints.emptyOutput,
  check: (live, _context, report) => {
    const { row } = live;
    const cell = row.cells.output;
    if (cell === undefined || cell.inherited !== undefined || cell.value !== undefined) return;
    const output = bare(keyOf(live, 'output'));
    if (output === '') return;
    if (isCircular(output) || output === bare(keyOf(live, 'content'))) report({ row, field: 'output' });
  },
};

const bare = (text: string) => withoutEnd(text, '.,;: ');
