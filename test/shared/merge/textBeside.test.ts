import { describe, expect, test } from 'vitest';
import { outcomes } from '#shared/merge/model';
import { noteText } from '#shared/message/noteWords';
import { gridOf } from '#test/helpers/grid';
import { type BookFacts, booksPlan, type ClerkRow, mergedBooks, rowAt } from '#test/helpers/mergeBooks';

const plan = booksPlan();
const row = rowAt(plan, 'I.2', ['Đã xong dự thảo', 60]);
/** A row that is no line of ours: cells from the left. */
const line = (...cells: readonly string[]): ClerkRow => ({ id: '', cells });

/** What the receipt says was written beside the tables: `row: text`. */
function beside(facts: Partial<BookFacts> & { readonly rows: readonly ClerkRow[]; readonly sender?: string }) {
  const [receipt] = mergedBooks(plan, facts).receipts;
  if (receipt === undefined) throw new Error('no receipt');
  // Nothing of it is a cell of the programme: the account closes without it (M8).
  expect(outcomes.reduce((sum, one) => sum + receipt.cells[one], 0)).toBe(receipt.cells.read);
  return receipt.notes
    .filter(({ code }) => code === 'text_beside' || code === 'rows_beside')
    .map(({ params }) => `${params.row ?? params.rows}: ${params.text ?? params.count}`);
}

describe('[M8] text beside the table is read by nobody but a person, so the receipt names it with its place', () => {
  test('below the table: a note, a request, a paragraph', () => {
    const rows = [
      row,
      line(''),
      line('', 'Ghi chú: số liệu chưa gồm huyện Tuy Đức'),
      line(''),
      line('Đề nghị UBND tỉnh cho gia hạn nhiệm vụ 2 đến quý II năm 2016 vì chưa được cấp kinh phí.'),
      line('1. Khó khăn: thiếu cán bộ chuyên trách'),
    ];
    expect(beside({ rows })).toEqual([
      '4: Ghi chú: số liệu chưa gồm huyện Tuy Đức',
      '6: Đề nghị UBND tỉnh cho gia hạn nhiệm vụ 2 đến quý II năm 2016 vì chưa được cấp kinh phí.',
      '7: 1. Khó khăn: thiếu cán bộ chuyên trách',
    ]);
  });

  test('signatures, names, receivers, totals and page marks are none; a note under the signature is', () => {
    const rows = [
      row,
      line('', 'Tổng cộng: 1 nhiệm vụ'),
      line('', 'Trang 1/1'),
      line(''),
      line('', 'Đắk Nông, ngày 14 tháng 11 năm 2015'),
      line('', 'Người lập biểu', '', '', 'THỦ TRƯỞNG ĐƠN VỊ'),
      line('', '(họ tên, điện thoại)', '', '', '(ký, ghi rõ họ tên)'),
      line('', 'Trần Thị Bích Ngọc', '', '', 'PHÓ GIÁM ĐỐC'),
      line('', '0905 123 456', '', '', 'ThS. Lê Văn Đức'),
      line('', 'Nơi nhận:'),
      line('', '- Như trên;'),
      line('', '- Sở Khoa học và Công nghệ (b/c);'),
      line('', '- Lưu: VT, KHTC.'),
      line('', 'Kiến nghị: bổ sung 200 triệu đồng cho nhiệm vụ 2.'),
    ];
    expect(beside({ rows })).toEqual(['15: Kiến nghị: bổ sung 200 triệu đồng cho nhiệm vụ 2.']);
  });

  test('a sum line that says more than the sum, lines right under the table, text over a second table of the sheet', () => {
    const head = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành', 'Kết quả thực hiện'];
    const [, content = '', lead = '', , , finish = ''] = row.cells;
    const rows: readonly ClerkRow[] = [
      { cells: ['2', content, lead, finish, 'Đang làm'] },
      line('Đề nghị tỉnh sớm cấp vốn đợt 2 cho sở.'),
      line('', 'Tổng cộng: 1 nhiệm vụ; xin rút nhiệm vụ này'),
      line(''),
      line('BIỂU 2: PHẦN PHỐI HỢP'),
      line('Phần này do phòng Kế hoạch lập.'),
      line(...head),
      { cells: ['1', 'Việc khác của sở', lead, finish, 'Xong'] },
    ];
    const [receipt] = mergedBooks(plan, { header: head, rows, stamp: false, sender: 'so-tc' }).receipts;
    expect(receipt?.notes.flatMap(({ params }) => (params.text === undefined ? [] : [params.text]))).toEqual([
      'Đề nghị tỉnh sớm cấp vốn đợt 2 cho sở.',
      'Tổng cộng: 1 nhiệm vụ; xin rút nhiệm vụ này',
      'Phần này do phòng Kế hoạch lập.',
    ]);
  });

  test('points of a remark under the signature end in semicolons too', () => {
    const rows = [row, line(''), line('', 'Người lập biểu'), line(''), line('', '2. Kiến nghị bổ sung biên chế;')];
    expect(beside({ rows })).toEqual(['6: 2. Kiến nghị bổ sung biên chế;']);
  });

  test('words typed over the number of a row, or where the software fills in, are named with their cell', () => {
    const header = [
      'TT',
      'Nội dung',
      'Cơ quan chủ trì',
      'Thời gian hoàn thành',
      'Thời hạn',
      'Kết quả thực hiện',
      'Cảnh báo',
    ];
    const [, content, lead, , , finish] = row.cells;
    const cells = ['Ghi chú: xin chuyển việc này', content, lead, finish, 'xin lùi đến quý II', 'Đang làm', 'đã rõ'];
    const plain = [row.cells[0], content, lead, finish, '31/12/2015', 'Đang làm', '! Thiếu ngày hoàn thành'];
    const said = (typed: ClerkRow['cells']) =>
      mergedBooks(plan, { header, rows: [{ id: row.id ?? '', cells: typed }] })
        .receipts.flatMap(({ notes }) => notes)
        .filter(({ code }) => code === 'text_unplaced')
        .map(({ params }) => `${params.cell}: ${params.text}`);
    expect(said(cells)).toEqual(['A2: Ghi chú: xin chuyển việc này', 'E2: xin lùi đến quý II', 'G2: đã rõ']);
    expect(said(plain)).toEqual([]);
  });

  test('left of a signature in the same row it is found all the same', () => {
    const rows = [row, line(''), line('Ghi chú: xin lùi hạn nhiệm vụ 2.', '', '', '', 'THỦ TRƯỞNG ĐƠN VỊ')];
    expect(beside({ rows })).toEqual(['4: Ghi chú: xin lùi hạn nhiệm vụ 2.']);
  });

  test('above the table: what the issued workbook bears is known, what the agency added is not', () => {
    const above = [
      'Sở Tài chính: báo cáo tháng 11/2015',
      'ĐỀ NGHỊ GIA HẠN NHIỆM VỤ 2',
      'Gửi Sở Khoa học và Công nghệ chậm nhất ngày 20/11/2015. Mã đối chiếu: 3F7K-0Q2M.',
    ];
    expect(beside({ above, rows: [row] })).toEqual(['2: ĐỀ NGHỊ GIA HẠN NHIỆM VỤ 2']);
  });

  test('letterhead and title of an agency’s own table are no text to read; a sentence under them is', () => {
    const above = [
      ['UBND TỈNH ĐẮK NÔNG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['SỞ TÀI CHÍNH', 'Độc lập - Tự do - Hạnh phúc'],
      ['Số: 125/BC-STC', 'Đắk Nông, ngày 14 tháng 11 năm 2015'],
      'PHỤ LỤC',
      '(Theo Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông)',
      'Đơn vị báo cáo: Sở Tài chính',
      'Nhiệm vụ 2.1 đã chuyển cho Sở Nội vụ từ tháng 9/2015.',
    ];
    expect(beside({ above, rows: [row], stamp: false, sender: 'so-tc' })).toEqual([
      '7: Nhiệm vụ 2.1 đã chuyển cho Sở Nội vụ từ tháng 9/2015.',
    ]);
  });

  test('a sheet without a table is named whole, a long one by its rows', () => {
    const letter = gridOf([['Sở xin báo cáo thêm'], ['Kinh phí chưa về.']], { name: 'Thuyết minh' });
    const long = gridOf(
      Array.from({ length: 30 }, (_, i) => [`Ý kiến của phòng ${i + 1}`]),
      { name: 'Ý kiến' },
    );
    const guide = gridOf([['Hướng dẫn điền báo cáo tháng 11/2015: Sở Tài chính'], ['1. Mở trang …']], { name: 'HD' });
    expect(beside({ rows: [row], more: [letter, long, guide] })).toEqual([
      '1: Sở xin báo cáo thêm',
      '2: Kinh phí chưa về.',
      '1–30: 30',
    ]);
  });

  test('the words of the receipt hold the text whole, in both languages', () => {
    const text = `Khó khăn: ${'kinh phí chưa được cấp, '.repeat(20)}hết.`;
    const [receipt] = mergedBooks(plan, { rows: [row, line(''), line(text)] }).receipts;
    for (const lang of ['vi', 'en'] as const)
      expect(receipt?.notes.map((note) => noteText(note, lang)).join('\n')).toContain(`“${text}”`);
  });
});
