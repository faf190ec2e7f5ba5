import { keyOf } from '#shared/rules/reading';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule, RuleRow } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';
import { fold } from '#shared/text/fold';

export const ofAnotherTask: RowRule = {
  id: 'output.of-another-task',
  title: { vi: 'Sản phẩm của nhiệm vụ khác', en: 'Output of another task' },
  family: 'output',
  scope: 'row',
  severity: 'warning',
  clears: ['san_pham'],
  source: 'R7; Đắk Nông as scanned, II.3.3 carries the output of II.4',
  say: {
    vi: 'Sản phẩm nhắc tới “{term}”, nội dung của nhiệm vụ {other}, không có trong nhiệm vụ này.',
    en: 'The output speaks of “{term}”, which belongs to task {other} and not to this one.',
  },
  accept: { vi: 'Sản phẩm của chính nhiệm vụ này.', en: 'The output of this task.' },
  example: 'Quyết định phê duyệt Đề án của UBND tỉnh',
  why: {
    vi: 'Ô sản phẩm của dòng dưới có thể đã bị kéo lên dòng này.',
    en: 'The cell of the row below may have been pulled up into this one.',
  },
  fix: {
    vi: 'Đối chiếu bản gốc và đưa sản phẩm về đúng dòng {other}.',
    en: 'Compare with the original and move the output to task {other}.',
  },
  examples: {
    bad: [
      {
        rows: [
          { ...sampleTask, output: 'Quy định về cơ chế “đặt hàng” được UBND tỉnh phê duyệt' },
          {
            ...otherTask,
            content: 'Đẩy mạnh công tác “đặt hàng” của lãnh đạo tỉnh đối với các nhà khoa học',
            output: 'Kế hoạch của UBND tỉnh',
          },
        ],
      },
    ],
    good: [
      {
        rows: [
          sampleTask,
          {
            ...otherTask,
            content: 'Đẩy mạnh công tác “đặt hàng” của lãnh đạo tỉnh đối với các nhà khoa học',
            output: 'Quy định về cơ chế “đặt hàng” được UBND tỉnh phê duyệt',
          },
        ],
      },
    ],
  },
  fields: ['output'],
  hints: hints.quotedOutput,
  check: (live, _context, report) => {
    const cell = live.row.cells.output;
    if (cell === undefined || cell.inherited !== undefined) return;
    const own = wordsOf(live) + (live.parent === null ? '' : wordsOf(live.parent));
    const top = live.task.kind === 'step' ? live.parent : live;
    for (const term of quoted(cell.text)) {
      if (own.includes(term)) continue;
      const other = [top?.after, top?.before].find((near) => near != null && wordsOf(near).includes(term));
      if (other == null) continue;
      report({ row: live.row, field: 'output' }, { term, other: other.task.path });
      return;
    }
  },
};

const wordsOf = (row: RuleRow) => ` ${keyOf(row, 'content')} ${keyOf(row, 'objective')} `;

function quoted(text: string): readonly string[] {
  return [...text.matchAll(/[“"«]([^“”"«»]{3,60})[”"»]/gu)]
    .map((match) => fold(match[1] ?? ''))
    .filter((term) => term.length > 3);
}
