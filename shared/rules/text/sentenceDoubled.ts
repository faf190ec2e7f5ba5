import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { withoutEnd } from '#shared/rules/withoutEnd';

export const doubledPlaces = ['content', 'objective', 'output', 'progress_text'] as const;

export const sentenceDoubled: RowRule = {
  id: 'text.sentence-doubled',
  title: { vi: 'Đoạn chữ lặp lại', en: 'Doubled sentence' },
  family: 'text',
  scope: 'row',
  sections: true,
  severity: 'warning',
  clears: ['viec'],
  source: 'R7; Đắk Nông as scanned, II.4: a page break doubled the sentence',
  say: { vi: 'Đoạn “{part}…” lặp lại hai lần trong ô.', en: '“{part}…” stands twice in the cell.' },
  accept: { vi: 'Mỗi câu ghi một lần.', en: 'Each sentence once.' },
  example:
    'Đẩy mạnh công tác đặt hàng của lãnh đạo tỉnh, huyện, thị xã, các sở, ngành và doanh nghiệp đối với các nhà khoa học',
  why: {
    vi: 'Ô bị ngắt qua hai trang khi in hoặc quét nên câu bị chép hai lần, có thể mất phần giữa.',
    en: 'The cell was broken over two pages and copied twice; its middle may be lost.',
  },
  fix: { vi: 'Đối chiếu bản gốc và xóa đoạn thừa.', en: 'Compare with the original and delete the surplus.' },
  examples: {
    bad: [
      {
        rows: [
          {
            ...sampleTask,
            content:
              'Đẩy mạnh đặt hàng của lãnh đạo tỉnh, huyện, thị xã, các sở, ngành và doanh nghiệp đối với nhà khoa học.hàng của lãnh đạo tỉnh, huyện, thị xã, các sở, ngành và doanh nghiệp',
          },
        ],
      },
    ],
    good: [
      {
        rows: [
          {
            ...sampleTask,
            content:
              'Đẩy mạnh đặt hàng của lãnh đạo tỉnh, huyện, thị xã, các sở, ngành và doanh nghiệp đối với nhà khoa học',
          },
        ],
      },
    ],
  },
  hints: hints.doubled,
  check: ({ row }, _context, report) => {
    for (const field of doubledPlaces) {
      const cell = row.cells[field];
      const twice = cell === undefined || cell.inherited !== undefined ? null : endSaidTwice(cell.text);
      if (twice !== null) report({ row, field }, { part: twice.trim().slice(0, 30) });
    }
  },
};

/** A repeated end this long (a dozen words) is no turn of phrase. */
export const LONG_END = 56;

/** Of the signs a text may end in the one that comes last among all signs: `;`. */
const LAST_SIGN = 0x3b;

/** The end of a text that stands in it once more before, or null. */
export function endSaidTwice(typed: string): string | null {
  if (typed.length < 2 * LONG_END) return null;
  // Most texts end in a letter.
  const text = typed.charCodeAt(typed.length - 1) > LAST_SIGN ? typed : withoutEnd(typed, '.;, \n');
  const tail = text.slice(text.length - LONG_END);
  return text.indexOf(tail) + LONG_END <= text.length - LONG_END ? tail : null;
}
