import { describe, expect, test } from 'vitest';
import type { Book, BookRow } from '#shared/report/book';
import { trackerWorkbook } from '#shared/report/tracker';
import { trackerFacts } from '#shared/report/trackerInput';
import { sourcesSheets } from '#shared/report/trackerSources';
import { stampSheet } from '#shared/wire/stamp';
import { sampleReceipt, sampleState, sampleTracker } from '#test/helpers/trackerSample';

function rows(book: Book, name: string): readonly BookRow[] {
  const sheet = book.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return [...sheet.rows()];
}

/** All words of a sheet, for what must be said somewhere on it. */
function words(book: Book, name: string): string {
  return rows(book, name)
    .flatMap((row) => row.values)
    .filter((value) => value !== null)
    .map((value) => (typeof value === 'object' ? value.result : value))
    .join('\n');
}

describe('tracker', () => {
  const book = trackerWorkbook(sampleTracker());

  test('[E1] the sheets a province needs, printed ones first, ours very hidden', () => {
    expect(book.sheets.map((sheet) => sheet.name)).toEqual([
      'Tổng hợp',
      'Theo đơn vị',
      'Đến hạn – quá hạn',
      'Số liệu chưa thống nhất',
      'Tình hình gửi báo cáo',
      'Chi tiết theo đơn vị',
      'Cột riêng của đơn vị',
      'Nguồn số liệu',
      'Đối chiếu',
      'Chưa tiếp nhận, chờ xếp',
      '_PL_BASE',
      '_PL_STATE',
    ]);
    expect(book.sheets.filter((sheet) => sheet.visibility === 'veryHidden')).toHaveLength(2);
    expect(trackerWorkbook(sampleTracker({ provenance: false })).sheets.map((sheet) => sheet.name)).not.toContain(
      'Nguồn số liệu',
    );
  });

  test('[M4] Tổng hợp shows a task with its lines under it, each body its own', () => {
    const table = rows(book, 'Tổng hợp').filter((row) => row.body);
    const ids = table.map((row) => row.values.at(-1));
    expect(ids).toEqual([
      't-I',
      't-I.1',
      't-II',
      't-II.1',
      '#',
      't-II.1.1',
      't-II.1.2',
      't-II.1.3',
      't-II.2',
      't-II.3',
    ]);
    expect(table[4]?.values[1]).toBe('– Sở Khoa học và Công nghệ (phối hợp)');
    expect(table[4]?.values[5]).toBe('=2+3 đã góp ý');
    expect(table[6]?.values[5]).toBe('Đã lấy ý kiến 9 đơn vị');
  });

  test('[S1] the class cell has sign, words, days, step and the period a value was carried from', () => {
    const classes = rows(book, 'Tổng hợp')
      .filter((row) => row.body)
      .map((row) => row.values[6]);
    expect(classes).toContain('▲ Chưa hoàn thành, quá hạn 14 ngày (bước 1.2)');
    expect(classes).toContain('▲ Chưa hoàn thành, quá hạn 14 ngày (số liệu kỳ 9/2015)');
    expect(classes).toContain('∆ Sắp đến hạn, còn 16 ngày');
  });

  test('[S3] the line under the title counts tasks, gives both percentages and leaves steps out', () => {
    expect(words(book, 'Tổng hợp')).toContain(
      '4 nhiệm vụ: ► trong hạn 1 (25 %) · ▲ quá hạn 2 (50 %) · – không quy định thời hạn 1 (25 %). Trong 3 nhiệm vụ có thời hạn: ► trong hạn 1 (33,3 %) · ▲ quá hạn 2 (66,7 %). Không tính 3 bước.',
    );
  });

  test('[S3] by agency: joint leads make the sum exceed the total, and the sheet says why', () => {
    expect(words(book, 'Theo đơn vị')).toContain(
      'Cộng theo đơn vị được 5, Chương trình có 4 nhiệm vụ: 1 nhiệm vụ có nhiều đơn vị chủ trì',
    );
  });

  test('[M13] DOST’s columns come back: ids over every task row, base values of what may be edited', () => {
    const base = rows(book, stampSheet).slice(2);
    expect(base.map((row) => row.values)).toContainEqual(['t-II.1', 'directive', 'Báo cáo trước 30/11/2015']);
    const shown = base.find((row) => row.values[0] === 't-II.1.2')?.values;
    expect(shown?.slice(0, 5)).toEqual(['t-II.1.2', 'progress_text', 'Đã lấy ý kiến 9 đơn vị', 'percent', '100']);
    const sheet = book.sheets[0];
    const tail = sheet?.tail?.({ top: 8, bottom: 17, last: 20 });
    expect(tail?.names?.[0]).toMatchObject({ name: 'PL_ID', refersTo: { block: { top: 8, bottom: 17 } } });
    expect(JSON.parse(String(rows(book, stampSheet)[0]?.values[0]))).toMatchObject({
      kind: 'tracker',
      agency: 'so-khcn',
    });
  });

  test('[E1] due and late with where it is: deadline and its source, last report, no date invented', () => {
    const where = rows(book, 'Đến hạn – quá hạn')
      .filter((row) => row.body)
      .map((row) => [row.values[1], row.values[5], row.values[7]]);
    expect(where.map(([path]) => path)).toEqual(['II.1', 'II.2', 'II.1.3']);
    expect(where[0]?.[2]).toContain('Quá hạn ở bước II.1.2.');
    expect(where[1]?.[2]).toBe(
      'Hạn 31/10/2015 (Chương trình ghi “10/2015”).\nSở Tài chính báo cáo tháng 9/2015: Đang xây dựng đề cương',
    );
    expect(where[2]?.[2]).toContain('Sở Kế hoạch và Đầu tư: chưa có báo cáo.');
  });

  test('[K6] reminders are told where they are known', () => {
    const told = trackerWorkbook(sampleTracker({ reminders: new Map([['so-tc', 2]]) }));
    expect(words(told, 'Đến hạn – quá hạn')).toContain('Đã nhắc Sở Tài chính 2 lần.');
    expect(words(told, 'Đến hạn – quá hạn')).toContain('Chưa nhắc.');
  });

  test('[M5] a conflict shows base and all sides with file and cell; an emptied side says so', () => {
    const text = words(book, 'Số liệu chưa thống nhất');
    for (const part of [
      'Số liệu gốc',
      '60',
      'Bản 1',
      '70',
      'Bản 2',
      '(xóa trắng)',
      'Báo cáo tháng 11-2015!L12',
      'Quý I/2016',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('[M11] a settled conflict and a rejected proposal leave the sheet; an opinion alone does not close a proposal', () => {
    const decision = { by: 'Nguyễn Văn B', on: '2015-11-16', reason: 'Đơn vị xác nhận' };
    const state = {
      ...sampleState,
      decisions: [
        { ...decision, id: 'qd-1', kind: 'choose', conflict: 'xd-1', value: '70' },
        { ...decision, id: 'qd-2', kind: 'proposal', proposal: 'dx-1', accepted: true },
      ],
    } as const;
    const text = words(trackerWorkbook(sampleTracker({ state })), 'Số liệu chưa thống nhất');
    expect(text).not.toContain('Bản 1');
    expect(text).toContain('Quý I/2016');
  });

  test('[K2] reporting against a fixed roster: one came late, the silent are not received, unread files are named', () => {
    const text = words(book, 'Tình hình gửi báo cáo');
    expect(text).toContain('1/5 đơn vị đã gửi (20 %)');
    expect(text).toContain('● Có số liệu mới');
    expect(text).toContain('chậm 1 ngày');
    expect(text).toContain('mat-khau.xlsx');
    expect(text.match(/× Chưa nhận$/gm)).toHaveLength(4);
  });

  test.each([
    ['nothing typed at all', { taken: 0, same: 30 }, { lines: [] }, '□ Gửi nhưng để trống'],
    ['all cells wait', { taken: 0, waiting: 30 }, { lines: [] }, '… Đã nhận, đang nhập hoặc chưa xếp được'],
    ['known already', { taken: 0, same: 30 }, {}, '= Không thay đổi'],
  ])('[K2] %s', (_, cells, state, words_) => {
    const none = { read: 30, taken: 0, same: 0, proposed: 0, conflict: 0, refused: 0, extra: 0, waiting: 0 };
    const made = trackerWorkbook(
      sampleTracker({
        receipts: [sampleReceipt({ cells: { ...none, ...cells } })],
        state: { ...sampleState, ...state },
      }),
    );
    expect(words(made, 'Tình hình gửi báo cáo')).toContain(words_);
  });

  test('[K2] a body outside the roster is shown apart, so that the rate never passes 100 %', () => {
    const made = trackerWorkbook(sampleTracker({ roster: ['so-tc'] }));
    expect(words(made, 'Tình hình gửi báo cáo')).toContain('0/1 đơn vị đã gửi (0 %)');
    expect(words(made, 'Tình hình gửi báo cáo')).toContain('Ngoài danh sách phải báo cáo');
  });

  test('[M8] the account closes over all files, and a sum that does not is said aloud', () => {
    expect(words(book, 'Đối chiếu')).toContain('đọc 30 ô của 1 tệp, cộng các kết quả được 30 ô: khớp');
    const open = { read: 31, taken: 4, same: 22, proposed: 0, conflict: 1, refused: 1, extra: 1, waiting: 1 };
    const broken = trackerWorkbook(sampleTracker({ receipts: [sampleReceipt({ cells: open })] }));
    expect(words(broken, 'Đối chiếu')).toContain('KHÔNG KHỚP');
  });

  test('[K2][M8] files an earlier run took into the same tracker have reported, and stay in the account', () => {
    const before = { file: 'so-tc_2015-11.xlsx', hash: 'h0', agency: 'so-tc', period: '2015-11', savedAt: null };
    const counts = { read: 12, taken: 3, same: 9, proposed: 0, conflict: 0, refused: 0, extra: 0, waiting: 0 };
    const records = [
      { ...before, baseId: null, counts },
      // Of this run, of another period, and our own tracker that came back: none of them is one more report.
      { ...before, hash: 'h1', agency: 'so-khdt', baseId: null, counts },
      { ...before, hash: 'h2', agency: 'so-khcn', period: '2015-10', baseId: null, counts },
      { ...before, hash: 'h3', agency: 'so-khcn', baseId: null, counts, speaks: 'tracker' as const },
    ];
    const made = trackerWorkbook(sampleTracker({ state: { ...sampleState, submissions: records } }));
    expect(words(made, 'Tình hình gửi báo cáo')).toContain('2/5 đơn vị đã gửi (40 %)');
    expect(words(made, 'Tình hình gửi báo cáo').match(/× Chưa nhận$/gm)).toHaveLength(3);
    expect(words(made, 'Đối chiếu')).toContain('đọc 54 ô của 3 tệp, cộng các kết quả được 54 ô: khớp');
    expect(words(made, 'Đối chiếu').match(/nhận ở lần gộp trước/g)).toHaveLength(2);
  });

  test('[M10] a repeat is named and counts once', () => {
    const made = trackerWorkbook(
      sampleTracker({
        receipts: [sampleReceipt(), sampleReceipt({ file: 'chep.xlsx', sameAs: 'so-khdt_2015-11.xlsx' })],
      }),
    );
    expect(words(made, 'Đối chiếu')).toContain('đọc 30 ô của 1 tệp');
    expect(words(made, 'Đối chiếu')).toContain('cùng nội dung với so-khdt_2015-11.xlsx');
  });

  test('[M8] refused and waiting cells are listed one by one with their reason', () => {
    const text = words(book, 'Chưa tiếp nhận, chờ xếp');
    expect(text).toContain('Ghi vào dòng của đơn vị khác');
    expect(text).toContain('120 %');
  });

  test('[M12] no value is lost: every value of every line, side, proposal and own column stands in the tracker', () => {
    const all = book.sheets
      .filter((sheet) => sheet.visibility === 'visible')
      .map((sheet) => words(book, sheet.name))
      .join('\n');
    const values = [
      ...sampleState.lines.flatMap((line) => Object.values(line.fields).flatMap((versions) => versions ?? [])),
    ].map((version) => version.value);
    for (const value of [...values, '70', 'Quý I/2016', 'Nguyễn Văn A', '120 %']) expect(all).toContain(value);
  });

  test('[E1] provenance goes on to further sheets past the limit, with every row once', () => {
    const facts = trackerFacts(sampleTracker());
    const whole = sourcesSheets(facts).flatMap((sheet) => [...sheet.rows()].filter((row) => row.body));
    const cut = sourcesSheets(facts, 3);
    expect(cut.length).toBe(Math.ceil(whole.length / 3));
    expect(new Set(cut.map((sheet) => sheet.name)).size).toBe(cut.length);
    expect(cut.flatMap((sheet) => [...sheet.rows()].filter((row) => row.body))).toEqual(whole);
  });

  test('[E7] appendix as NĐ 30 has it: title, number row, page number from page 2, both to sign', () => {
    const [first] = rows(book, 'Tổng hợp');
    expect(first?.values[0]).toBe('Phụ lục');
    const sheet = book.sheets[0];
    expect(sheet?.print).toMatchObject({ paper: 'A4', orientation: 'landscape', titleRows: [6, 7], pageNumber: true });
    expect(sheet?.tail?.({ top: 8, bottom: 17, last: 20 }).printArea).toEqual({
      top: 0,
      left: 0,
      bottom: 20,
      right: 7,
    });
    expect(words(book, 'Tổng hợp')).toContain('Người lập biểu (họ tên, điện thoại)');
  });

  test('[E1] an empty month is said, not left blank', () => {
    const quiet = trackerWorkbook(
      sampleTracker({
        receipts: [],
        unread: [],
        state: { ...sampleState, lines: [], conflicts: [], proposals: [], waiting: [], extras: [] },
      }),
    );
    expect(words(quiet, 'Cột riêng của đơn vị')).toContain('Không đơn vị nào thêm cột riêng.');
    expect(words(quiet, 'Số liệu chưa thống nhất')).toContain('Không còn số liệu chưa thống nhất');
    expect(words(quiet, 'Chưa tiếp nhận, chờ xếp')).toContain('Không có nội dung nào');
  });
});
