import { fieldWords } from '#shared/message/fieldWords';
import { classWords } from '#shared/status/words';
import { definitionFields, progressFields } from '#shared/table/field';
import type { LineAnswer, TrackerAnswer, TrackerTaskAnswer } from '#shared/wire/trackerAnswer';

/** What begins a formula in one spreadsheet or another, full-width signs of an input method included; white space before it does not help. */
const live = /^[\s\u00a0\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** A plain figure is no formula: `-5`, `+3,5 %`. */
const figure = /^[+-]?\d+(?:[.,]\d+)*\s?%?$/;

/**
 * A text as a CSV cell that no spreadsheet takes for a formula (E6): an apostrophe before what would begin one, quotes where the text
 * holds the separator, quotes or a line end. Example: `csvCell('=1+1', ',')` → `'=1+1`.
 */
export function csvCell(text: string, separator: string): string {
  const plain = text.replaceAll('\u0000', '');
  const guarded = live.test(plain) && !figure.test(plain) ? `'${plain}` : plain;
  return /["\r\n]/.test(guarded) || guarded.includes(separator) || guarded !== guarded.trim()
    ? `"${guarded.replaceAll('"', '""')}"`
    : guarded;
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * The tracker as CSV (E5): a row for every line of every task, tasks without a line in a row of their own, sections too; UTF-8 with byte
 * order mark, lines end in CR LF (RFC 4180). The first row names the columns by code, for programs, or in words.
 */
export function trackerCsv(answer: TrackerAnswer, { separator, header }: CsvOptions): string {
  const head = columns.map(([code, vi, en]) => (header === 'code' ? code : header === 'vi' ? vi : en));
  const rows = [head, ...answer.tasks.flatMap(rowsOf)];
  return (
    BYTE_ORDER_MARK + rows.map((row) => `${row.map((text) => csvCell(text, separator)).join(separator)}\r\n`).join('')
  );
}

/** A semicolon is what Excel expects where figures are written with a decimal comma. */
export type CsvOptions = { readonly separator: ',' | ';'; readonly header: 'code' | 'vi' | 'en' };

type Column = readonly [
  code: string,
  vi: string,
  en: string,
  of: (task: TrackerTaskAnswer, line: LineAnswer | undefined) => string | null | undefined,
];

const columns: readonly Column[] = [
  ['id', 'Mã nhiệm vụ', 'Task id', (task) => task.id],
  ['kind', 'Loại dòng', 'Kind of row', (task) => task.kind],
  ['path', 'Mục', 'Path', (task) => task.path],
  ...definitionFields.map(
    (field): Column => [field, fieldWords[field].vi, fieldWords[field].en, (task) => task.texts[field]],
  ),
  ['deadline', 'Thời hạn', 'Deadline', (task) => task.deadline],
  ['class', 'Mã trạng thái', 'Class', (task) => task.class],
  [
    'class_words',
    'Trạng thái',
    'Class in words',
    (task) => (task.class === undefined ? '' : classWords[task.class].vi),
  ],
  ['days_late', 'Số ngày quá hạn', 'Days late', (task) => task.daysLate?.toString()],
  ['agency', 'Mã đơn vị', 'Agency', (_task, line) => line?.agency],
  ['agency_name', 'Đơn vị', 'Agency in words', (_task, line) => line?.name],
  ['role', 'Vai trò', 'Role', (_task, line) => line?.role],
  ['reported', 'Số liệu kỳ', 'Figures of period', (_task, line) => line?.reported],
  ...progressFields.map(
    (field): Column => [field, fieldWords[field].vi, fieldWords[field].en, (_task, line) => line?.values[field]?.value],
  ),
  [
    'editorial_text',
    fieldWords.editorial_text.vi,
    fieldWords.editorial_text.en,
    (task) => task.editorial.editorial_text?.value,
  ],
  ['directive', fieldWords.directive.vi, fieldWords.directive.en, (task) => task.editorial.directive?.value],
  [
    'province_note',
    'Ghi chú của cơ quan tổng hợp',
    'Note of the consolidating body',
    (task) => task.editorial.note?.value,
  ],
];

function rowsOf(task: TrackerTaskAnswer): string[][] {
  const lines: readonly (LineAnswer | undefined)[] = task.lines.length === 0 ? [undefined] : task.lines;
  return lines.map((line) => columns.map(([, , , of]) => of(task, line) ?? ''));
}
