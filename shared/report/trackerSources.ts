import type { Origin } from '#shared/merge/model';
import { fieldWords } from '#shared/message/fieldWords';
import { outcomeWords } from '#shared/message/words';
import type { BookRow, BookSheet, BookValue } from '#shared/report/book';
import { momentText } from '#shared/report/moment';
import { roleWords } from '#shared/report/roleWords';
import { heightOf, mostLines } from '#shared/report/rowHeight';
import { type CellStyle, styles } from '#shared/report/style';
import type { TrackerFacts } from '#shared/report/trackerInput';
import { shortPeriodWords } from '#shared/report/words';
import type { Field } from '#shared/table/field';

/** Rows on one sheet, below Excel's limit with room for the head; further values go on further sheets. */
export const sourcesPerSheet = 1_000_000;

const columns: readonly (readonly [string, number, CellStyle])[] = [
  ['Mục', 10, styles.centre],
  ['Cột', 21, styles.plain],
  ['Đơn vị', 34, styles.plain],
  ['Vai trò', 17, styles.plain],
  ['Kỳ', 11, styles.centre],
  ['Giá trị', 56, styles.text],
  ['Kết quả', 20, styles.plain],
  ['Tệp', 44, styles.plain],
  ['Trang', 24, styles.plain],
  ['Ô', 8, styles.centre],
  ['Tệp lưu lúc', 27, styles.plain],
  ['Mã tệp (SHA-256)', 19, styles.plain],
];

const look = columns.map(([, , style]) => style);
const valueAt = 5;
const valueWidth = 56;
const headLook = columns.map(() => styles.head);

/** Nguồn số liệu (M12): a row for every taken, proposed or conflicting value, with who, which file, which cell. */
export function sourcesSheets(facts: TrackerFacts, perSheet = sourcesPerSheet): readonly BookSheet[] {
  let count = 0;
  for (const _ of sources(facts)) count += 1;
  const sheets = Math.max(1, Math.ceil(count / perSheet));
  return Array.from({ length: sheets }, (_, index) => sourcesSheet(facts, index, perSheet));
}

function sourcesSheet(facts: TrackerFacts, index: number, perSheet: number): BookSheet {
  return {
    name: index === 0 ? 'Nguồn số liệu' : `Nguồn số liệu ${index + 1}`,
    visibility: 'visible',
    columns: columns.map(([, width]) => ({ width })),
    rows: () => sheetRows(facts, index * perSheet, perSheet),
    freeze: { rows: 1, columns: 0 },
    gridLines: true,
    print: {
      paper: 'A3',
      orientation: 'landscape',
      margins: { left: 0.5, right: 0.5, top: 0.8, bottom: 0.6 },
      titleRows: [0, 0],
      pageNumber: true,
    },
    tail: (extent) =>
      extent.top < 0 ? {} : { filter: { top: 0, left: 0, bottom: extent.bottom, right: columns.length - 1 } },
  };
}

function* sheetRows(facts: TrackerFacts, from: number, length: number): Iterable<BookRow> {
  yield { values: columns.map(([header]) => header), styles: headLook, height: 20 };
  let at = 0;
  for (const values of sources(facts)) {
    at += 1;
    if (at <= from) continue;
    if (at > from + length) return;
    const value = values[valueAt];
    const lines = typeof value === 'string' ? mostLines(1, value, valueWidth, false) : 1;
    // Rows of one line keep the height every program gives them.
    yield { values, styles: look, body: true, ...(lines === 1 ? {} : { height: heightOf(lines, 11) }) };
  }
}

function* sources(facts: TrackerFacts): Iterable<readonly BookValue[]> {
  const { state } = facts;
  for (const line of state.lines) {
    const path = facts.pathOf(line.task, line.task);
    const role = roleWords[line.role];
    const name = facts.nameOf(line.agency);
    for (const [field, versions] of Object.entries(line.fields)) {
      for (const { period, value, origin } of versions ?? []) {
        yield row(path, field as Field, name, role, period, value, outcomeWords.taken.vi, origin);
      }
    }
  }
  for (const { task, field, versions } of state.editorial) {
    for (const { period, value, origin } of versions) {
      const path = facts.pathOf(task, task);
      yield row(path, field, facts.nameOf(origin.agency), '', period, value, outcomeWords.taken.vi, origin);
    }
  }
  for (const conflict of state.conflicts) {
    const path = facts.pathOf(conflict.task, conflict.path);
    const role = conflict.role === undefined ? '' : roleWords[conflict.role];
    for (const { value, origin } of conflict.sides) {
      const name = facts.nameOf(origin.agency);
      yield row(path, conflict.field, name, role, conflict.period, value, outcomeWords.conflict.vi, origin);
    }
  }
  for (const { task, path, field, agency, period, proposed, origin } of state.proposals) {
    const at = facts.pathOf(task, path);
    yield row(at, field, facts.nameOf(agency), '', period, proposed, outcomeWords.proposed.vi, origin);
  }
}

function row(
  path: string,
  field: Field,
  agency: string,
  role: string,
  period: string,
  value: string,
  outcome: string,
  origin: Origin,
): readonly BookValue[] {
  return [
    path,
    fieldWords[field].vi,
    agency,
    role === '' ? null : role,
    shortPeriodWords(period),
    value === '' ? '(xóa trắng)' : value,
    outcome,
    origin.file,
    origin.sheet,
    origin.cell,
    origin.savedAt === null ? null : savedWords(origin.savedAt),
    origin.hash.slice(0, 16),
  ];
}

const known = new Map<string, string>();

/** Many values come from one file, saved at one moment. */
function savedWords(savedAt: string): string {
  const words = known.get(savedAt) ?? momentText(savedAt, 'vi');
  if (known.size > 1_000) known.clear();
  known.set(savedAt, words);
  return words;
}
