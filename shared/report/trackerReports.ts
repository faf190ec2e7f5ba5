import type { Receipt } from '#shared/merge/model';
import type { BookSheet, BookValue } from '#shared/report/book';
import { type PlainColumn, type PlainRow, plainTable } from '#shared/report/plainTable';
import { type ReportState, reportState, reportStateWords } from '#shared/report/reportState';
import { styles } from '#shared/report/style';
import type { TrackerFacts } from '#shared/report/trackerInput';
import { dayWords, periodWords, shareWords } from '#shared/report/words';
import { dateToSerial } from '#shared/sheet/format';

/** Tình hình gửi báo cáo (K2): every body of the roster once, with its honest state; the rate never passes 100 %. */
export function reportsSheet(facts: TrackerFacts): BookSheet {
  const columns: readonly PlainColumn[] = [
    { header: 'STT', width: 5, style: styles.centre },
    { header: 'Đơn vị', width: 32 },
    { header: 'Tình trạng', width: 24, style: styles.bold },
    { header: 'Tệp lưu ngày', width: 11, style: styles.day },
    { header: 'So với hạn gửi', width: 13, style: styles.centre },
    { header: 'Số tệp', width: 6, style: styles.count },
    { header: 'Ô đọc được', width: 8, style: styles.count },
    { header: 'Tiếp nhận', width: 8, style: styles.count },
    { header: 'Kiến nghị', width: 8, style: styles.count },
    { header: 'Chưa thống nhất', width: 8, style: styles.count },
    { header: 'Không tiếp nhận', width: 8, style: styles.count },
    { header: 'Chờ xếp', width: 8, style: styles.count },
    { header: 'Tên tệp', width: 36 },
  ];
  const roster = facts.roster ?? [...new Set(facts.assignments.map((assignment) => assignment.agency))];
  const received = receiptsByAgency(facts);
  const states = new Map(roster.map((agency) => [agency, reportState(facts, agency, received.get(agency) ?? [])]));
  const came = [...states.values()].filter((state) => state !== 'missing').length;
  const due = facts.due === undefined ? '' : ` Hạn gửi ngày ${dayWords(facts.due)}.`;
  const outsiders = [...received.keys()].filter((agency) => !states.has(agency));
  return plainTable({
    name: 'Tình hình gửi báo cáo',
    title: 'TÌNH HÌNH GỬI BÁO CÁO',
    lead: [
      `Kỳ ${periodWords(facts.period)}: ${came}/${roster.length} đơn vị đã gửi (${shareWords(came, roster.length)}); ${stateCounts(states)}.${due}`,
    ],
    columns,
    empty: 'Không có đơn vị nào phải báo cáo.',
    rows: () => reportRows(facts, roster, states, received, outsiders),
    foot: [
      'Ngày là ngày tệp được lưu lần cuối, nếu tệp có ghi; ngày đến và kênh nhận do cơ quan tổng hợp ghi khi tiếp nhận. Số liệu là bản làm việc cho đến khi thủ trưởng đơn vị xác nhận hoặc có văn bản ký gửi kèm.',
    ],
  });
}

function stateCounts(states: ReadonlyMap<string, ReportState>): string {
  const counts = new Map<ReportState, number>();
  for (const state of states.values()) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => `${reportStateWords[state]}: ${count}`).join('; ');
}

function receiptsByAgency(facts: TrackerFacts): ReadonlyMap<string, readonly Receipt[]> {
  const found = new Map<string, Receipt[]>();
  for (const receipt of facts.receipts) {
    if (receipt.agency === null || receipt.period !== facts.period || receipt.sameAs !== undefined) continue;
    const known = found.get(receipt.agency);
    if (known) known.push(receipt);
    else found.set(receipt.agency, [receipt]);
  }
  return found;
}

function* reportRows(
  facts: TrackerFacts,
  roster: readonly string[],
  states: ReadonlyMap<string, ReportState>,
  received: ReadonlyMap<string, readonly Receipt[]>,
  outsiders: readonly string[],
): Iterable<PlainRow> {
  let number = 0;
  for (const agency of roster) {
    number += 1;
    yield reportRow(facts, number, agency, states.get(agency) ?? 'missing', received.get(agency) ?? []);
  }
  if (outsiders.length > 0) yield { heading: 'Ngoài danh sách phải báo cáo' };
  for (const agency of outsiders) {
    const files = received.get(agency) ?? [];
    yield reportRow(facts, null, agency, reportState(facts, agency, files), files);
  }
  yield* unreadRows(facts);
}

function* unreadRows(facts: TrackerFacts): Iterable<PlainRow> {
  const nameless = facts.receipts.filter((receipt) => receipt.agency === null);
  const unread = facts.unread ?? [];
  if (nameless.length + unread.length === 0) return;
  yield { heading: 'Tệp chưa rõ đơn vị gửi hoặc chưa đọc được' };
  for (const receipt of nameless) {
    yield { values: [null, null, 'Chưa rõ đơn vị gửi', ...figures([receipt], null), receipt.file] };
  }
  for (const { file, words } of unread) {
    yield { values: [null, words, 'Chưa đọc được', null, null, null, null, null, null, null, null, null, file] };
  }
}

function reportRow(
  facts: TrackerFacts,
  number: number | null,
  agency: string,
  state: ReportState,
  receipts: readonly Receipt[],
): PlainRow {
  return {
    values: [
      number === null ? null : String(number),
      facts.nameOf(agency),
      reportStateWords[state],
      ...figures(receipts, facts.due ?? null),
      receipts.map((receipt) => receipt.file).join('\n') || null,
    ],
  };
}

/** Day, late or not, files, and the counts over a body's files. */
function figures(receipts: readonly Receipt[], due: string | null): readonly BookValue[] {
  const days = receipts.flatMap((receipt) => (receipt.savedAt === null ? [] : [receipt.savedAt.slice(0, 10)]));
  const last = days.sort().at(-1);
  const sum = (of: (receipt: Receipt) => number) => receipts.reduce((total, one) => total + of(one), 0);
  if (receipts.length === 0) return Array<BookValue>(9).fill(null);
  return [
    last === undefined ? null : dateToSerial(last),
    last === undefined || due === null ? null : punctual(last, due),
    receipts.length,
    sum((one) => one.cells.read),
    sum((one) => one.cells.taken),
    sum((one) => one.cells.proposed),
    sum((one) => one.cells.conflict),
    sum((one) => one.cells.refused),
    sum((one) => one.cells.waiting),
  ];
}

function punctual(day: string, due: string): string {
  const late = (dateToSerial(day) ?? 0) - (dateToSerial(due) ?? 0);
  return late > 0 ? `chậm ${late} ngày` : 'đúng hạn';
}
