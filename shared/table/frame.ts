import type { OwnedColumn } from '#shared/table/field';

/**
 * Words the product itself prints around and inside the tables it writes, so that the writer and the reader cannot drift apart.
 * A row that holds one of these, or whose hidden id is {@link frameLine}, is a frame row (T3): counted apart, never a task.
 */

/** Titles of the blocks of an issued workbook (product §2.2), in the order they stand. */
export const blockTitles = {
  lead: 'A. Nhiệm vụ đơn vị chủ trì',
  member: 'B. Dòng của nhóm',
  coordinating: 'C. Nhiệm vụ phối hợp',
} as const;

/** The band above the header of an issued workbook: who fills which columns. */
export const bandTitles = {
  programme: 'Chương trình (phần mềm ghi sẵn)',
  given: 'Phần mềm điền',
  agency: 'Đơn vị điền',
  computed: 'Phần mềm tính',
} as const;

/** Written in the hidden id column of a row that is no task: block titles, lines shown under a task. */
export const frameLine = '#';

/** Headers of the columns we own; a period may follow in brackets: `Kết quả kỳ trước (tháng 10/2015)`. */
export const ownedHeaders: Readonly<Record<OwnedColumn, string>> = {
  id: 'Mã dòng',
  deadline: 'Hạn tính theo ngày',
  warning: 'Cảnh báo',
  class: 'Trạng thái tự tính',
  last_period: 'Kết quả kỳ trước',
};

/** Workbook names over the same columns, by which they are known when a header was changed. */
export const ownedNames: Readonly<Record<OwnedColumn, string>> = {
  id: 'PL_ID',
  deadline: 'PL_HAN',
  warning: 'PL_CANH_BAO',
  class: 'PL_TRANG_THAI',
  last_period: 'PL_KY_TRUOC',
};

/** Owned name of the as-of date (S5): `=TODAY()` until a person sets a day. */
export const asOfName = 'NGAY_TINH';
