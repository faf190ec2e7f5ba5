import type { BookName, BookSheet } from '#shared/report/book';
import { listSheet, ownNames } from '#shared/report/names';
import { styles } from '#shared/report/style';

/** What an agency may say of a task; the list advises, another wording is read too. */
export const statusChoices: readonly string[] = [
  'Chưa triển khai',
  'Đang thực hiện',
  'Đã trình, chờ phê duyệt',
  'Hoàn thành',
  'Thực hiện thường xuyên',
  'Không phát sinh trong kỳ',
  'Đề nghị gia hạn',
  'Đề nghị tạm dừng',
];

type WordList = { readonly name: 'statuses' | 'agencies'; readonly words: readonly string[] };

/** The hidden sheet of the drop-down lists, a column each, with their workbook names. */
export function wordLists(lists: readonly WordList[]): {
  readonly sheet: BookSheet;
  readonly names: readonly BookName[];
} {
  const height = Math.max(...lists.map((list) => list.words.length));
  return {
    sheet: {
      name: listSheet,
      visibility: 'hidden',
      columns: lists.map(() => ({ width: 45 })),
      rows: function* () {
        for (let row = 0; row < height; row++) {
          yield { values: lists.map((list) => list.words[row] ?? null), styles: lists.map(() => styles.hidden) };
        }
      },
    },
    names: lists.map((list, column) => ({
      name: ownNames[list.name],
      refersTo: {
        sheet: listSheet,
        block: { top: 0, left: column, bottom: Math.max(0, list.words.length - 1), right: column },
      },
    })),
  };
}
