import type { Receipt } from '#shared/merge/model';
import type { BookSheet, BookValue } from '#shared/report/book';
import { type PlainColumn, type PlainRow, plainTable } from '#shared/report/plainTable';
import { type AgencyReport, type ReceivedFile, type ReportingRate, reportingRate } from '#shared/report/rate';
import { receiptsOfPeriod } from '#shared/report/receiptsOfPeriod';
import { reportStates, reportStateWords } from '#shared/report/reportState';
import { styles } from '#shared/report/style';
import type { NotedFile, TrackerFacts } from '#shared/report/trackerInput';
import { dayWords, periodWords, shareWords } from '#shared/report/words';
import { dateToSerial } from '#shared/sheet/format';

type SheetFile = ReceivedFile & { readonly noted?: NotedFile; readonly words?: string };

/** Tình hình gửi báo cáo (K2): every body of the roster once, with its honest state; the rate never passes 100 %. */
export function reportsSheet(facts: TrackerFacts): BookSheet {
  const noted = facts.noted !== undefined;
  const columns: readonly PlainColumn[] = [
    { header: 'STT', width: 5, style: styles.centre },
    { header: 'Đơn vị', width: 32 },
    { header: 'Tình trạng', width: 24, style: styles.bold },
    { header: noted ? 'Ngày đến' : 'Tệp lưu ngày', width: 11, style: styles.day },
    { header: 'So với hạn gửi', width: 13, style: styles.centre },
    { header: 'Số tệp', width: 6, style: styles.count },
    { header: 'Ô đọc được', width: 8, style: styles.count },
    { header: 'Tiếp nhận', width: 8, style: styles.count },
    { header: 'Kiến nghị', width: 8, style: styles.count },
    { header: 'Chưa thống nhất', width: 8, style: styles.count },
    { header: 'Không tiếp nhận', width: 8, style: styles.count },
    { header: 'Chờ xếp', width: 8, style: styles.count },
    ...(noted
      ? [
          { header: 'Kênh nhận', width: 14 },
          { header: 'Xác nhận', width: 12, style: styles.centre },
        ]
      : []),
    { header: 'Tên tệp', width: 36 },
  ];
  const rate = reportingRate(rateInput(facts));
  const due = dueWords(rate);
  const confirmed = noted ? ` Đã xác nhận: ${rate.confirmed}/${rate.received}.` : '';
  return plainTable({
    name: 'Tình hình gửi báo cáo',
    title: 'TÌNH HÌNH GỬI BÁO CÁO',
    lead: [
      `Kỳ ${periodWords(facts.period)}: ${rate.received}/${rate.roster} đơn vị đã gửi (${shareWords(rate.received, rate.roster)}); ${stateCounts(rate)}.${due}${confirmed}`,
    ],
    columns,
    empty: 'Không có đơn vị nào phải báo cáo.',
    rows: () => reportRows(facts, rate),
    foot: [
      noted
        ? 'Ngày là ngày báo cáo đến nơi nhận đầu tiên, qua kênh ghi bên cạnh. Số liệu là bản làm việc cho đến khi thủ trưởng đơn vị xác nhận hoặc có văn bản ký gửi kèm.'
        : 'Ngày là ngày tệp được lưu lần cuối, nếu tệp có ghi; ngày đến và kênh nhận do cơ quan tổng hợp ghi khi tiếp nhận. Số liệu là bản làm việc cho đến khi thủ trưởng đơn vị xác nhận hoặc có văn bản ký gửi kèm.',
    ],
  });
}

/** ` Hạn gửi ngày 20/11/2015.`; communes may be due earlier than departments. */
function dueWords({ agencies }: ReportingRate<SheetFile>): string {
  const days = [...new Set(agencies.flatMap(({ due }) => (due === null ? [] : [due])))].sort();
  return days.length === 0
    ? ''
    : ` Hạn gửi ngày ${days.map(dayWords).join(', ')}${days.length > 1 ? ' tùy đơn vị' : ''}.`;
}

function rateInput(facts: TrackerFacts) {
  const { earlier, now, ofTracker } = receiptsOfPeriod(facts);
  const received = [...earlier, ...now]
    .filter((receipt) => receipt.period === facts.period && receipt.sameAs === undefined && !ofTracker(receipt))
    .map((receipt): SheetFile => {
      const noted = facts.noted?.(receipt);
      return {
        agency: receipt.agency,
        file: receipt.file,
        receipt,
        readable: true,
        arrivedOn: noted?.arrivedOn ?? receipt.savedAt?.slice(0, 10) ?? null,
        confirmed: noted?.confirmed ?? false,
        ...(noted === undefined ? {} : { noted }),
      };
    });
  const unread = (facts.unread ?? []).map(
    ({ file, words, noted }): SheetFile => ({
      agency: noted?.agency ?? null,
      file,
      receipt: nothingRead(file, facts.period),
      readable: false,
      arrivedOn: noted?.arrivedOn ?? null,
      confirmed: noted?.confirmed ?? false,
      words,
      ...(noted === undefined ? {} : { noted }),
    }),
  );
  return {
    state: facts.state,
    period: facts.period,
    roster: facts.roster ?? [...new Set(facts.assignments.map((assignment) => assignment.agency))],
    received: [...received, ...unread],
    dueOf: facts.dueOf ?? (() => facts.due ?? null),
  };
}

function nothingRead(file: string, period: string): Receipt {
  return {
    file,
    hash: '',
    agency: null,
    period,
    savedAt: null,
    base: null,
    cells: { read: 0, taken: 0, same: 0, proposed: 0, conflict: 0, refused: 0, extra: 0, waiting: 0 },
    rows: { matched: 0, new: 0, unclear: 0, outside: 0, frame: 0, missing: 0 },
    items: [],
    notes: [],
  };
}

function stateCounts(rate: ReportingRate<SheetFile>): string {
  return reportStates
    .filter((state) => rate.byState[state] > 0)
    .map((state) => `${reportStateWords[state].vi}: ${rate.byState[state]}`)
    .join('; ');
}

function* reportRows(facts: TrackerFacts, rate: ReportingRate<SheetFile>): Iterable<PlainRow> {
  let number = 0;
  for (const report of rate.agencies) {
    number += 1;
    yield reportRow(facts, number, report);
  }
  if (rate.outsiders.length > 0) yield { heading: 'Ngoài danh sách phải báo cáo' };
  for (const report of rate.outsiders) yield reportRow(facts, null, report);
  yield* unreadRows(facts, rate);
}

function* unreadRows(facts: TrackerFacts, rate: ReportingRate<SheetFile>): Iterable<PlainRow> {
  const ofOthers = [...rate.agencies, ...rate.outsiders].flatMap(({ files }) => files.filter((one) => !one.readable));
  const nameless = [...rate.nameless.filter((one) => one.readable), ...rate.nameless.filter((one) => !one.readable)];
  if (nameless.length + ofOthers.length === 0) return;
  yield { heading: 'Tệp chưa rõ đơn vị gửi hoặc chưa đọc được' };
  for (const one of [...nameless, ...ofOthers]) {
    const who = one.agency === null ? null : facts.nameOf(one.agency);
    const state = one.readable ? 'Chưa rõ đơn vị gửi' : 'Chưa đọc được';
    const said = one.readable ? null : [who, one.words].filter(Boolean).join(': ');
    const counts = one.readable ? figures([one]) : Array<BookValue>(7).fill(null);
    const day = one.arrivedOn === null ? null : dateToSerial(one.arrivedOn);
    yield { values: [null, said, state, day, null, ...counts, ...notes(facts, [one]), one.file] };
  }
}

function reportRow(facts: TrackerFacts, number: number | null, report: AgencyReport<SheetFile>): PlainRow {
  const { files } = report;
  return {
    values: [
      number === null ? null : String(number),
      facts.nameOf(report.agency),
      reportStateWords[report.state].vi,
      report.arrivedOn === null ? null : dateToSerial(report.arrivedOn),
      report.daysLate === null ? null : punctual(report.daysLate),
      ...(files.length === 0 ? Array<BookValue>(7).fill(null) : figures(files)),
      ...notes(facts, files),
      files.map(({ file }) => file).join('\n') || null,
    ],
  };
}

/** Files, and the counts over them. */
function figures(files: readonly SheetFile[]): readonly BookValue[] {
  const sum = (of: (receipt: Receipt) => number) => files.reduce((total, one) => total + of(one.receipt), 0);
  return [
    files.length,
    sum((one) => one.cells.read),
    sum((one) => one.cells.taken),
    sum((one) => one.cells.proposed),
    sum((one) => one.cells.conflict),
    sum((one) => one.cells.refused),
    sum((one) => one.cells.waiting),
  ];
}

/** Channel and confirmation, where the tracker has these columns. */
function notes(facts: TrackerFacts, files: readonly SheetFile[]): readonly BookValue[] {
  if (facts.noted === undefined) return [];
  const channels = [...new Set(files.flatMap(({ noted }) => (noted === undefined ? [] : [noted.channel])))];
  const confirmed = files.filter((one) => one.confirmed).length;
  const words =
    files.length === 0 ? null : confirmed === files.length ? 'đã xác nhận' : confirmed > 0 ? 'một phần' : 'chưa';
  return [channels.join(', ') || null, words];
}

function punctual(daysLate: number): string {
  return daysLate > 0 ? `chậm ${daysLate} ngày` : 'đúng hạn';
}
