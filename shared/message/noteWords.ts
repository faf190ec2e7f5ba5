import { fill } from '#shared/message/fill';
import type { Language, Params, Words } from '#shared/rules/rule';

/** Facts about a file that a receipt tells. Codes are never renamed or reused; a new one is a line here. */
export const noteWords = {
  macros_read_past: {
    vi: 'Tệp có macro; phần mềm chỉ đọc số liệu, không chạy macro.',
    en: 'The file holds macros; only its data were read, nothing was run.',
  },
  active_content: {
    vi: 'Tệp có nội dung liên kết hoặc nhúng ({kinds}); phần mềm không mở và không làm theo.',
    en: 'The file holds linked or embedded content ({kinds}); it was neither opened nor followed.',
  },
  hidden_rows: {
    vi: '{count} dòng ẩn trên trang “{sheet}” đã được đọc.',
    en: '{count} hidden row(s) of sheet “{sheet}” were read.',
  },
  hidden_columns: {
    vi: '{count} cột ẩn trên trang “{sheet}” đã được đọc.',
    en: '{count} hidden column(s) of sheet “{sheet}” were read.',
  },
  hidden_sheet: {
    vi: 'Trang “{sheet}” đang ẩn; bảng trên đó đã được đọc.',
    en: 'Sheet “{sheet}” is hidden; its table was read.',
  },
  several_tables: {
    vi: 'Tệp có {count} bảng nhiệm vụ; đã lấy bảng trên trang “{sheet}”.',
    en: 'The file holds {count} task tables; the one on sheet “{sheet}” was taken.',
  },
  ignored_table: {
    vi: 'Bảng trên trang “{sheet}” không được tính là báo cáo của kỳ này.',
    en: 'The table on sheet “{sheet}” was not counted as this period’s report.',
  },
  period_of_stamp: {
    vi: 'Tệp được phát cho kỳ {stamped}, tiếp nhận vào kỳ {period}.',
    en: 'The workbook was issued for {stamped} and is received for {period}.',
  },
  older_base: {
    vi: 'Tệp xuất phát từ bản phát kỳ {stamped}, cũ hơn bản hiện hành; từng ô đã được so với bản đó.',
    en: 'The file starts from the workbook of {stamped}, older than the current one; each cell was compared with that.',
  },
  same_bytes: {
    vi: 'Tệp giống hệt “{file}” đã nhận; không tính lần nữa.',
    en: 'The file is identical to “{file}”, already received; it is not counted again.',
  },
  superseded: {
    vi: 'Đơn vị đã gửi bản mới hơn là “{file}”, gồm cả nội dung của bản này.',
    en: 'The agency sent a newer copy, “{file}”, which contains this one.',
  },
  stamp_missing: {
    vi: 'Tệp không còn dấu của bản phát; đã đối chiếu theo nội dung.',
    en: 'The file has lost the stamp of the issued workbook; it was matched by content.',
  },
  sender_from: {
    vi: 'Đơn vị gửi “{agency}” được xác định theo {source}.',
    en: 'The sender “{agency}” was told by {source}.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type NoteCode = keyof typeof noteWords;

/** What told the sender (M14). */
const sources: Readonly<Record<string, Words>> = {
  explicit: { vi: 'tên được nêu khi gửi', en: 'the name given with it' },
  stamp: { vi: 'dấu trong tệp', en: 'the stamp in the file' },
  title: { vi: 'tiêu đề của bảng', en: 'the title block' },
  file: { vi: 'tên tệp', en: 'the file name' },
};

/**
 * A receipt's note in words. A code from a newer version renders with its code and values, so that nothing is hidden.
 * Example: `noteText({ code: 'hidden_rows', params: { count: 3, sheet: 'PL1' } }, 'vi')` → `3 dòng ẩn trên trang “PL1” đã được đọc.`
 */
export function noteText(note: { readonly code: string; readonly params: Params }, lang: Language): string {
  const words = isNoteCode(note.code) ? noteWords[note.code] : undefined;
  if (words === undefined) {
    const values = Object.entries(note.params).map(([name, value]) => `${name}: ${value}`);
    return values.length === 0 ? note.code : `${note.code} (${values.join(', ')})`;
  }
  const source = sources[String(note.params.source ?? '')];
  const params = source === undefined ? note.params : { ...note.params, source: source[lang] };
  return fill(words[lang], params, lang);
}

export function isNoteCode(code: string): code is NoteCode {
  return Object.hasOwn(noteWords, code);
}
