import { type NoteCode, noteCodes, type ReceiptNote } from '#shared/merge/receiptNote';
import { fill } from '#shared/message/fill';
import { reportingPeriod } from '#shared/period/reporting';
import type { Language, Words } from '#shared/rules/rule';
import type { ActiveContent } from '#shared/sheet/grid';

/** Facts about a file that a receipt tells; a code without words is a type error. */
export const noteWords: Readonly<Record<NoteCode, Words>> = {
  active_content: {
    vi: 'Tệp có {what}; phần mềm chỉ đọc số liệu, không mở và không chạy.',
    en: 'The file holds {what}; only its data were read, nothing was opened or run.',
  },
  cell_comments: {
    vi: 'Tệp có chú thích (comment) gắn vào ô; chú thích không vào sổ theo dõi, xin đọc trong tệp gốc.',
    en: 'The file has comments on cells; they do not come into the tracker, please read them in the original file.',
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
  sender_voice: {
    vi: '{by} cho biết đơn vị gửi là “{agency}”; các căn cứ chưa khớp nhau nên mọi ô đều chờ.',
    en: '{by} names “{agency}” as the sender; the signs do not agree, so every cell waits.',
  },
  stamp_of_other_programme: {
    vi: 'Tệp được phát hành cho một chương trình khác: “{title}”.',
    en: 'The workbook was issued for another programme: “{title}”.',
  },
  stamp_of_period: {
    vi: 'Tệp được phát hành cho kỳ {period}; từng ô đã được so với bản phát hành đó.',
    en: 'The workbook was issued for {period}; each cell was compared with it.',
  },
  table_past: {
    vi: 'Bảng trên trang “{sheet}” là của kỳ trước, không tính là báo cáo của kỳ này.',
    en: 'The table on sheet “{sheet}” is of an earlier period and does not count as this period’s report.',
  },
  table_unclear: {
    vi: 'Chưa rõ bảng trên trang “{sheet}” có phải báo cáo của kỳ này không; các ô của bảng chờ xác nhận.',
    en: 'It is not clear whether the table on sheet “{sheet}” is this period’s report; its cells wait.',
  },
  table_outside: {
    vi: 'Bảng trên trang “{sheet}” không thuộc chương trình này; các ô của bảng chờ xếp.',
    en: 'The table on sheet “{sheet}” is not of this programme; its cells wait to be placed.',
  },
  merged_over: {
    vi: 'Ô gộp {cells} trên trang “{sheet}” trùm lên nhiều nhiệm vụ: nội dung của ô được ghi cho từng nhiệm vụ, và đếm là một ô.',
    en: 'Merged cell(s) {cells} of sheet “{sheet}” reach over several tasks: what stands there is recorded for each of them and counts once.',
  },
  text_beside: {
    vi: 'Ghi ngoài bảng (trang “{sheet}”, dòng {row}), xin đọc: “{text|whole}”',
    en: 'Written beside the table (sheet “{sheet}”, row {row}), please read: “{text|whole}”',
  },
  rows_beside: {
    vi: 'Trang “{sheet}” có {count} dòng chữ ngoài bảng nhiệm vụ (dòng {rows}); xin đọc trong tệp gốc.',
    en: 'Sheet “{sheet}” has {count} rows of text beside the tables of tasks (rows {rows}); please read them in the original file.',
  },
  text_unplaced: {
    vi: 'Ghi vào ô không thuộc nội dung báo cáo (trang “{sheet}”, ô {cell}), xin đọc: “{text|whole}”',
    en: 'Written into a cell that is no part of the report (sheet “{sheet}”, cell {cell}), please read: “{text|whole}”',
  },
  seen_before: {
    vi: 'Tệp giống hệt “{file}” đã nhận trong kỳ {period}.',
    en: 'The file is identical to “{file}”, received in {period}.',
  },
};

const voices: Readonly<Record<string, Words>> = {
  explicit: { vi: 'Tên nêu khi gửi', en: 'The name given with it' },
  stamp: { vi: 'Dấu trong tệp', en: 'The stamp in the file' },
  title: { vi: 'Tiêu đề của bảng', en: 'The title block' },
  file_name: { vi: 'Tên tệp', en: 'The file name' },
};

const actives: Readonly<Record<Exclude<ActiveContent, 'comments'>, Words>> = {
  macros: { vi: 'macro', en: 'macros' },
  ole: { vi: 'đối tượng nhúng', en: 'embedded objects' },
  activex: { vi: 'điều khiển ActiveX', en: 'ActiveX controls' },
  external_links: { vi: 'liên kết tới tệp khác', en: 'links to other files' },
  connections: { vi: 'kết nối dữ liệu', en: 'data connections' },
  dde: { vi: 'liên kết động (DDE)', en: 'dynamic links (DDE)' },
  xlm_macros: { vi: 'macro kiểu cũ', en: 'old-style macros' },
};

function isActive(what: string): what is keyof typeof actives {
  return Object.hasOwn(actives, what);
}

/**
 * A receipt's note in words. Example: `noteText({ code: 'hidden_rows', params: { count: 3, sheet: 'PL1' } }, 'vi')` → `3 dòng ẩn trên
 * trang “PL1” đã được đọc.`
 */
export function noteText(note: ReceiptNote, lang: Language): string {
  const { by, what, period } = note.params;
  const params = { ...note.params };
  if (by !== undefined) params.by = voices[String(by)]?.[lang] ?? by;
  if (what !== undefined && isActive(String(what))) params.what = actives[String(what) as keyof typeof actives][lang];
  if (period !== undefined) params.period = reportingPeriod(String(period))?.label[lang] ?? period;
  return fill(noteWords[note.code][lang], params, lang);
}

/** Heading over the notes of a receipt. */
export const notesHeading: Words = { vi: 'Ghi chú về tệp', en: 'Notes on the file' };

/** Notes as they came over the wire, in words; a code of a later version is left out. */
export function noteTexts(
  notes: readonly (Omit<ReceiptNote, 'code'> & { readonly code: string })[],
  lang: Language,
): readonly string[] {
  return notes.flatMap(({ code, params }) => {
    const known = noteCodes.find((one) => one === code);
    return known === undefined ? [] : [noteText({ code: known, params }, lang)];
  });
}
