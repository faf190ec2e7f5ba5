import { type CellCounts, type Outcome, outcomes, type Receipt } from '#shared/merge/model';
import { fieldWords } from '#shared/message/fieldWords';
import { reasonWords } from '#shared/message/reasonWords';
import { outcomeWords } from '#shared/message/words';
import type { BookSheet, BookValue } from '#shared/report/book';
import { type PlainColumn, type PlainRow, plainTable } from '#shared/report/plainTable';
import { type ReceiptsOfPeriod, receiptsOfPeriod } from '#shared/report/receiptsOfPeriod';
import { styles } from '#shared/report/style';
import type { TrackerFacts } from '#shared/report/trackerInput';
import { periodWords } from '#shared/report/words';

/** Đối chiếu (M8): what was read from every file and where it went; each row and the total close. */
export function accountSheet(facts: TrackerFacts): BookSheet {
  const columns: readonly PlainColumn[] = [
    { header: 'Tệp', width: 36 },
    { header: 'Đơn vị', width: 26 },
    { header: 'Ô đọc được', width: 9, style: styles.count },
    ...outcomes.map((outcome) => ({ header: outcomeWords[outcome].vi, width: 10, style: styles.count })),
    { header: 'Cộng', width: 9, style: styles.count },
    { header: 'Đối chiếu', width: 11, style: styles.centre },
    { header: 'Ghi chú', width: 22 },
  ];
  const files = receiptsOfPeriod(facts);
  const counted = [...files.earlier, ...files.now].filter((receipt) => receipt.sameAs === undefined);
  const read = counted.reduce((sum, receipt) => sum + receipt.cells.read, 0);
  const total = counted.reduce((sum, receipt) => sum + sumOf(receipt.cells), 0);
  return plainTable({
    name: 'Đối chiếu',
    title: 'ĐỐI CHIẾU SỐ LIỆU NHẬN VÀ SỐ LIỆU TỔNG HỢP',
    lead: [
      `Báo cáo ${periodWords(facts.period)}: đọc ${read} ô của ${counted.length} tệp, cộng các kết quả được ${total} ô: ${read === total ? 'khớp' : 'KHÔNG KHỚP'}.`,
      ...(facts.journal === undefined
        ? []
        : [`Mã nhật ký: ${facts.journal.hash} (mục ${facts.journal.seq}). Mọi việc ghi sau đó có mã khác.`]),
    ],
    columns,
    empty: 'Không có tệp nào trong lần tổng hợp này.',
    rows: () => fileRows(facts, files, counted),
  });
}

function sumOf(cells: CellCounts): number {
  return outcomes.reduce((sum, outcome) => sum + cells[outcome], 0);
}

function* fileRows(
  facts: TrackerFacts,
  { earlier, now }: ReceiptsOfPeriod,
  counted: readonly Receipt[],
): Iterable<PlainRow> {
  for (const receipt of [...earlier, ...now]) {
    const note = earlier.includes(receipt) ? 'nhận ở lần gộp trước' : noteOf(receipt);
    yield {
      values: [
        receipt.file,
        receipt.agency === null ? 'chưa rõ' : facts.nameOf(receipt.agency),
        ...(receipt.sameAs === undefined ? figures(receipt.cells) : Array<BookValue>(outcomes.length + 3).fill(null)),
        note === '' ? null : note,
      ],
    };
  }
  for (const { file, words } of facts.unread ?? []) {
    yield { values: [file, 'chưa đọc được', ...Array<BookValue>(outcomes.length + 3).fill(null), words] };
  }
  if (earlier.length + now.length === 0) return;
  const total = { read: 0, ...Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) } as Record<
    Outcome | 'read',
    number
  >;
  for (const { cells } of counted) {
    total.read += cells.read;
    for (const outcome of outcomes) total[outcome] += cells[outcome];
  }
  yield { values: ['Cộng', null, ...figures(total), null], styles: [styles.bold] };
}

function figures(cells: CellCounts): readonly BookValue[] {
  const sum = sumOf(cells);
  return [
    cells.read,
    ...outcomes.map((outcome) => cells[outcome]),
    sum,
    sum === cells.read ? '√ khớp' : '‼ không khớp',
  ];
}

function noteOf(receipt: Receipt): string {
  if (receipt.sameAs !== undefined) return `cùng nội dung với ${receipt.sameAs}, tính một lần`;
  return receipt.supersededBy === undefined ? '' : `đã có bản mới hơn: ${receipt.supersededBy}`;
}

/** Refused and waiting cells one by one, with the reason: nothing is put aside unseen. */
export function asideSheet(facts: TrackerFacts): BookSheet {
  const columns: readonly PlainColumn[] = [
    { header: 'Tệp', width: 32 },
    { header: 'Trang', width: 16 },
    { header: 'Ô', width: 8, style: styles.centre },
    { header: 'Đơn vị', width: 22 },
    { header: 'Mục', width: 9, style: styles.centre },
    { header: 'Cột', width: 18 },
    { header: 'Nội dung trong tệp', width: 40 },
    { header: 'Kết quả', width: 16 },
    { header: 'Lý do', width: 28 },
  ];
  return plainTable({
    name: 'Chưa tiếp nhận, chờ xếp',
    title: 'NỘI DUNG KHÔNG TIẾP NHẬN HOẶC CHỜ XẾP',
    lead: ['Mỗi ô một dòng, cùng tệp, trang và ô để tra lại; ô chờ xếp giữ đến khi có người quyết định.'],
    columns,
    empty: 'Không có nội dung nào bị từ chối hoặc đang chờ.',
    rows: () => asideRows(facts),
  });
}

function* asideRows(facts: TrackerFacts): Iterable<PlainRow> {
  const told = new Set<string>();
  for (const waiting of facts.state.waiting) {
    const { origin } = waiting;
    told.add(`${origin.file}\n${origin.sheet}\n${origin.cell}`);
    yield {
      values: [
        origin.file,
        origin.sheet,
        origin.cell,
        waiting.agency === null ? 'chưa rõ' : facts.nameOf(waiting.agency),
        facts.pathOf(waiting.task, waiting.path),
        waiting.field === null ? waiting.header : fieldWords[waiting.field].vi,
        waiting.value === '' ? '(ô trống)' : waiting.value,
        outcomeWords.waiting.vi,
        reasonWords[waiting.reason].vi,
      ],
    };
  }
  for (const receipt of facts.receipts) {
    if (receipt.sameAs !== undefined) continue;
    const agency = receipt.agency === null ? 'chưa rõ' : facts.nameOf(receipt.agency);
    for (const item of receipt.items) {
      if (item.outcome !== 'refused' && item.outcome !== 'waiting') continue;
      if (told.has(`${receipt.file}\n${item.sheet}\n${item.cell}`)) continue;
      const { theirs } = item;
      yield {
        values: [
          receipt.file,
          item.sheet,
          item.cell,
          agency,
          item.path,
          item.field === null ? (item.header ?? null) : fieldWords[item.field].vi,
          shown(theirs),
          outcomeWords[item.outcome].vi,
          item.reason === undefined ? null : reasonWords[item.reason].vi,
        ],
      };
    }
  }
  // The state keeps what waits cell by cell, of what was refused in an earlier run the count: its receipt tells the rest.
  for (const { file, agency, cells } of receiptsOfPeriod(facts).earlier) {
    if (cells.refused === 0) continue;
    const who = agency === null ? 'chưa rõ' : facts.nameOf(agency);
    const said = [
      `${cells.refused} ô`,
      outcomeWords.refused.vi,
      'nhận ở lần gộp trước: từng ô ở phiếu tiếp nhận của tệp',
    ];
    yield { values: [file, null, null, who, null, null, ...said] };
  }
}

/** A cell too long for any sheet stands whole in the receipt and the state; here its beginning says which it is (T6). */
function shown(text: string): string {
  if (text === '') return '(ô trống)';
  return text.length <= 32_000 ? text : `${text.slice(0, 1_000)}… (${text.length} ký tự, xem phiếu tiếp nhận)`;
}
