import type { Conflict, Outcome, OutcomeReason, Receipt, ReceiptItem } from '#shared/merge/model';
import { fieldWords } from '#shared/message/fieldWords';
import { outcomeWords } from '#shared/message/words';
import type { Language, Words } from '#shared/rules/rule';

/** A changed cell, or several of one row that ended alike; all its words. */
export type ReceiptChange = {
  /** `K9`, or `K18, L18, M18`; with the sheet where the file has several. */
  readonly cells: string;
  /** `II.1.2, Kết quả thực hiện`. */
  readonly what: string;
  readonly before: string;
  readonly now: string;
  readonly outcome: Outcome;
  /** What became of it on arrival. */
  readonly handled: string;
  /** Why, where the outcome alone does not say it. */
  readonly why: string;
  /** What became of it since, where that is something else. */
  readonly since: string | null;
};

export type ChangeFacts = {
  readonly receipt: Receipt;
  readonly now: Receipt | null;
  readonly conflicts: readonly Conflict[];
  readonly leadOf: (path: string) => string | null;
};

/** What was taken first, then what needs a person, then what was not taken. */
const order: readonly Outcome[] = ['taken', 'conflict', 'waiting', 'proposed', 'refused', 'extra', 'same'];

/** Short words for a narrow column; whole sentences stand in `reasonWords`. */
const shortReasons: Readonly<Record<OutcomeReason, Words>> = {
  emptied: { vi: 'xóa trắng', en: 'emptied' },
  definition: { vi: 'chờ cơ quan ban hành', en: 'for the issuing authority' },
  emptied_definition: { vi: 'xóa trắng, chờ cơ quan ban hành', en: 'emptied, for the issuing authority' },
  new_row: { vi: 'đề nghị bổ sung nhiệm vụ', en: 'a new task' },
  outside_authority: { vi: 'thuộc đơn vị khác', en: 'another agency’s' },
  stale: { vi: 'bản lưu trước bản đã tiếp nhận', en: 'saved before what was received' },
  too_long: { vi: 'dài quá giới hạn một ô', en: 'longer than a cell can be' },
  not_assignable: { vi: 'dòng tên phần, mục', en: 'a section takes no progress' },
  decided: { vi: 'đã có quyết định', en: 'decided before' },
  outside_programme: { vi: 'ngoài chương trình', en: 'outside the programme' },
  row_unclear: { vi: 'chưa rõ là nhiệm vụ nào', en: 'row unclear' },
  copied_row: { vi: 'mã dòng trùng', en: 'row id twice' },
  table_unclear: { vi: 'chưa rõ bảng nào của kỳ này', en: 'table unclear' },
  sender_disagrees: { vi: 'đơn vị gửi chưa khớp', en: 'senders disagree' },
  sender_unknown: { vi: 'chưa biết đơn vị gửi', en: 'sender unknown' },
  emptied_without_stamp: { vi: 'ô trống, chưa rõ là xóa', en: 'empty, not clear whether cleared' },
  partly_shown: { vi: 'khác với bản trước của đơn vị', en: 'differs from the agency’s earlier file' },
  value_unreadable: { vi: 'chưa đọc được', en: 'cannot be read' },
  value_out_of_range: { vi: 'ngoài khoảng cho phép', en: 'out of range' },
};

/** Every cell that is not the same, on arrival or since, with its words. */
export function receiptChanges(facts: ChangeFacts, lang: Language): readonly ReceiptChange[] {
  const { receipt, now } = facts;
  const sheets = new Set(receipt.items.map(({ sheet }) => sheet));
  const since = now === null ? null : new Map(now.items.map((item) => [placeOf(item), item]));
  const arrived = new Set(receipt.items.map(placeOf));
  const later = (now?.items ?? []).filter((item) => !arrived.has(placeOf(item)));
  const rows = [
    ...receipt.items.map((item) =>
      rowOf(facts, item, since === null ? item : (since.get(placeOf(item)) ?? null), lang),
    ),
    // A cell that said nothing new on arrival may be at odds with a file that came after it.
    ...later.map((item) => rowOf(facts, { ...item, outcome: 'same', reason: undefined }, item, lang)),
  ];
  const sorted = order.flatMap((outcome) => rows.filter((row) => row.outcome === outcome));
  return alike(sorted).map((row) => ({
    cells: sheets.size > 1 ? `${row.sheet}!${row.cells}` : row.cells,
    what: `${row.path === '' ? '' : `${row.path}, `}${row.columns.length > 1 ? cellsWords(row.columns.length, lang) : (row.columns[0] ?? '')}`,
    before: row.before,
    now: row.now,
    outcome: row.outcome,
    handled: row.handled,
    why: row.why,
    since: row.since,
  }));
}

type Row = Omit<ReceiptChange, 'what'> & {
  readonly sheet: string;
  readonly path: string;
  readonly columns: readonly string[];
  readonly newRow: boolean;
};

type Item = Omit<ReceiptItem, 'reason'> & { readonly reason?: OutcomeReason | undefined };

function placeOf({ sheet, cell, field, header }: Item): string {
  return `${sheet}|${cell}|${field ?? ''}|${header ?? ''}`;
}

function rowOf(facts: ChangeFacts, item: Item, now: Item | null, lang: Language): Row {
  const others = now?.outcome === 'conflict' ? otherSides(facts, item, lang) : '';
  return {
    sheet: item.sheet,
    cells: item.cell,
    path: item.path,
    newRow: item.reason === 'new_row',
    columns: [item.field === null ? (item.header ?? '') : fieldWords[item.field][lang]],
    before: shown(item.base ?? item.current, lang),
    now: `${shown(item.theirs, lang)}${others}`,
    outcome: item.outcome,
    handled: outcomeOf(item, lang),
    why: whyOf(facts, item, lang),
    since: sinceOf(facts, item, now, lang),
  };
}

function whyOf({ leadOf }: ChangeFacts, { reason, path }: Item, lang: Language): string {
  if (reason === undefined) return '';
  const lead = reason === 'outside_authority' ? leadOf(path) : null;
  if (lead !== null) return lang === 'vi' ? `chủ trì: ${lead}` : `lead: ${lead}`;
  return shortReasons[reason][lang];
}

function sinceOf(facts: ChangeFacts, item: Item, now: Item | null, lang: Language): string | null {
  if (now === null) return lang === 'vi' ? 'khớp với số liệu tỉnh đang có' : 'the same as the province has';
  if (now.outcome === item.outcome && now.reason === item.reason) return null;
  if (now.reason === 'stale')
    return lang === 'vi' ? 'thay bằng bản mới hơn của đơn vị' : 'replaced by a newer file of the agency';
  const why = whyOf(facts, now, lang);
  return `${outcomeOf(now, lang)}${why === '' ? '' : `, ${why}`}`;
}

/** Not everything that is refused is out of scope: the reason says which. */
function outcomeOf({ outcome, reason }: Item, lang: Language): string {
  if (outcome !== 'refused' || reason === 'outside_authority') return outcomeWords[outcome][lang];
  return lang === 'vi' ? 'Không tiếp nhận' : 'Refused';
}

/** `; 70 (BC_Phong-TH.xlsx)`: what else was said of the cell, and where. */
function otherSides({ conflicts, receipt }: ChangeFacts, item: Item, lang: Language): string {
  const open = conflicts.find(
    ({ path, field, agency }) =>
      path === item.path && field === item.field && (agency === undefined || agency === receipt.agency),
  );
  const others = (open?.sides ?? []).filter(({ origin }) => origin.hash !== receipt.hash);
  return others.map(({ value, origin }) => `; ${shown(value, lang)} (${origin.file})`).join('');
}

function shown(text: string | null, lang: Language): string {
  return text === null || text === '' ? (lang === 'vi' ? '(trống)' : '(blank)') : text;
}

const apart: ReadonlySet<Outcome> = new Set(['refused', 'waiting', 'extra']);

/** Cells of one row that were all not taken for one reason, or make one new row, stand in one line, each with its column and value. */
function alike(rows: readonly Row[]): readonly Row[] {
  const made: { row: Row; members: Row[] }[] = [];
  const open = new Map<string, { row: Row; members: Row[] }>();
  for (const row of rows) {
    const key =
      row.newRow || apart.has(row.outcome)
        ? [row.sheet, row.path, row.outcome, row.why, row.since ?? ''].join('\n')
        : undefined;
    const known = key === undefined ? undefined : open.get(key);
    if (known !== undefined) {
      known.members.push(row);
      continue;
    }
    const group = { row, members: [row] };
    made.push(group);
    if (key !== undefined) open.set(key, group);
  }
  return made.map(({ row, members }) => (members.length === 1 ? row : merged(members)));
}

function merged(members: readonly Row[]): Row {
  const [first] = members;
  if (first === undefined) throw new Error('a group without a row');
  const each = (of: (row: Row) => string): string =>
    new Set(members.map(of)).size === 1
      ? of(first)
      : members.map((row) => `${row.columns[0] ?? ''}: ${of(row)}`).join('\n');
  return {
    ...first,
    cells: members.map(({ cells }) => cells).join(', '),
    columns: members.flatMap(({ columns }) => columns),
    before: each(({ before }) => before),
    now: each(({ now }) => now),
  };
}

function cellsWords(count: number, lang: Language): string {
  return lang === 'vi' ? `${count} ô` : `${count} cells`;
}
