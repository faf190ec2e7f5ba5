import { describe, expect, it } from 'vitest';
import type { Receipt, ReceiptItem } from '#shared/merge/model';
import { outcomes } from '#shared/merge/model';
import type { ReceiptFacts } from '#shared/report/receiptFacts';
import { receiptForm } from '#shared/report/receiptForm';
import { receiptFormText } from '#shared/report/receiptFormText';

const item = (more: Partial<ReceiptItem>): ReceiptItem => ({
  sheet: 'Phụ lục',
  cell: 'K9',
  field: 'progress_text',
  path: 'II.1.2',
  outcome: 'taken',
  base: null,
  current: null,
  theirs: '',
  ...more,
});

const items: readonly ReceiptItem[] = [
  item({ base: 'Đang tổng hợp ý kiến', theirs: 'Đã lấy ý kiến 9 đơn vị.' }),
  item({ cell: 'P9', field: 'obstacles', base: 'Góp ý chậm', theirs: '', reason: 'emptied' }),
  item({ cell: 'L10', path: 'II.1.3', field: 'percent', base: '60', theirs: '50', outcome: 'conflict' }),
  item({
    cell: 'H7',
    path: 'II.1',
    field: 'finish',
    base: 'Năm 2015',
    theirs: 'Quý I/2016',
    outcome: 'proposed',
    reason: 'definition',
  }),
  item({ cell: 'K18', path: 'II.2.1', theirs: 'Đang xây dựng', outcome: 'refused', reason: 'outside_authority' }),
  item({
    cell: 'L18',
    path: 'II.2.1',
    field: 'percent',
    theirs: '20',
    outcome: 'refused',
    reason: 'outside_authority',
  }),
  item({
    cell: 'L12',
    path: 'II.3',
    field: 'percent',
    theirs: '120',
    outcome: 'waiting',
    reason: 'value_out_of_range',
  }),
];
const receipt: Receipt = {
  file: 'Phuluc_SKHDT.xlsx',
  hash: 'ab'.repeat(32),
  agency: 'so-khdt',
  period: '2015-11',
  savedAt: null,
  base: { by: 'stamp', id: 'x' },
  cells: { read: 78, taken: 2, same: 71, proposed: 1, conflict: 1, refused: 2, extra: 0, waiting: 1 },
  rows: { matched: 12, new: 0, unclear: 0, outside: 0, frame: 4, missing: 0 },
  items,
  notes: [{ code: 'hidden_rows', params: { count: 3, sheet: 'Phụ lục' } }],
};
const facts: ReceiptFacts = {
  number: '2015-11-0017-D67',
  receivedAt: '2015-11-17T09:42:00.000Z',
  arrivedOn: '2015-11-17',
  due: '2015-11-20',
  channel: { vi: 'Excel', en: 'Excel pane' },
  period: '2015-11',
  document: { title: 'CÁC NHIỆM VỤ', number: '26/CTr-UBND', date: '2015-06-11' },
  consolidator: 'Sở Khoa học và Công nghệ',
  above: 'UBND tỉnh Đắk Nông',
  agency: 'Sở Kế hoạch và Đầu tư',
  person: 'Lê Thị Mai',
  enteredBy: null,
  confirmed: null,
  required: 'none',
  checkCode: 'K7M4-2QXD',
  nothing: false,
  withdrawn: null,
  refusal: null,
  receipt,
  now: receipt,
  conflicts: [],
  leadOf: (path) => (path === 'II.2.1' ? 'Sở Tài chính' : null),
};
const told = (more: Partial<ReceiptFacts> = {}, lang: 'vi' | 'en' = 'vi') =>
  receiptFormText(receiptForm({ ...facts, ...more }, lang));
const row = (more: Partial<ReceiptFacts>, cells: string) =>
  receiptForm({ ...facts, ...more }, 'vi').changes.list.find((one) => one.cells === cells);
const without = (...cells: string[]): Receipt => ({
  ...receipt,
  items: items.filter(({ cell }) => !cells.includes(cell)),
});

describe('the receipt as people read it', () => {
  it('[R5] tells what was set aside under its own number, before the notes; of one sheet the cell alone', () => {
    const aside = {
      rule: 'time.none',
      severity: 'warning' as const,
      sheet: 'Phụ lục',
      cell: 'H7',
      field: 'finish',
      path: 'II.1',
      reason: 'Theo văn bản\nbổ sung.',
    };
    const told5 = told({ setAside: { findings: [aside], unread: 2 } });
    expect(told5).toMatch(
      /4\. Nội dung đơn vị đã xem và bỏ qua, có lý do\n {3}H7: II\.1, .+: .+\n {6}Lý do: Theo văn bản/,
    );
    expect(told5).toContain('2 dòng trong trang ẩn');
    expect(told5).toContain('\n5. Ghi chú về tệp');
    expect(told()).toContain('\n4. Ghi chú về tệp');
    const two = {
      findings: [aside, { ...aside, sheet: 'Khác', rule: 'of.another.version', field: null, path: '' }],
      unread: 0,
    };
    expect(
      receiptForm({ ...facts, setAside: two }, 'en').setAside.list.map(({ cells, what }) => [cells, what]),
    ).toEqual([
      ['Phụ lục!H7', expect.stringMatching(/^II\.1, .+: /)],
      ['Khác!H7', 'of.another.version'],
    ]);
  });

  it('[M8] tells the eight counts and writes the sum out', () => {
    const { columns, sum } = receiptForm(facts, 'vi').account;
    expect(columns.map(({ outcome }) => outcome)).toEqual([...outcomes, 'read']);
    expect(columns.map(({ count }) => count)).toEqual([2, 71, 1, 1, 2, 0, 1, 78]);
    expect(sum).toBe('2 + 71 + 1 + 1 + 2 + 0 + 1 = 78');
    expect(told()).toContain('Trong 2 ô tiếp nhận có 1 ô xóa trắng.');
  });

  it.each(['vi', 'en'] as const)('[M8] holds every cell that is not the same, in %s', (lang) => {
    const text = told({}, lang);
    for (const { cell, path, theirs } of items) {
      expect(text).toContain(cell);
      expect(text).toContain(path);
      expect(text).toContain(theirs);
    }
    expect(text).not.toContain('undefined');
  });

  it.each([
    ['2015-11-20', 'đúng hạn'],
    ['2015-11-23', 'chậm 3 ngày'],
  ])('[K2] what arrived on %s is %s', (arrivedOn, words) => {
    expect(told({ arrivedOn })).toContain(`hạn 20/11/2015: ${words}`);
  });

  it('[K2] a day of arrival that is not the day it was entered stands beside it', () => {
    expect(told({ arrivedOn: '2015-11-16' })).toContain('16 giờ 42, ngày 17/11/2015, qua Excel, đến ngày 16/11/2015');
    expect(told()).not.toContain('đến ngày 17/11/2015');
  });

  it('[M12] an evening in London is the next day on the receipt', () => {
    expect(told({ receivedAt: '2015-11-17T18:30:00.000Z' })).toContain(
      'Số 2015-11-0017-D67, ngày 18 tháng 11 năm 2015',
    );
  });

  it.each([
    ['none', null, 'chưa có; tỉnh không yêu cầu', false],
    ['leader', null, 'bản làm việc, chờ lãnh đạo đơn vị xác nhận', true],
    ['document', null, 'bản làm việc, chờ văn bản đã ký', true],
    ['leader', { kind: 'leader', name: 'Hoàng Văn Thắng', at: '2015-11-18T02:00:00.000Z' }, 'Hoàng Văn Thắng', false],
    ['document', { kind: 'leader', name: 'Hoàng Văn Thắng', at: '2015-11-18T02:00:00.000Z' }, 'Hoàng Văn Thắng', true],
    ['document', { kind: 'document', number: '812/BC', date: '2015-11-18', signer: 'Giám đốc' }, '812/BC', false],
  ] as const)('[K5] where the province wants %s and there is %o, it says “%s”', (required, confirmed, words, asked) => {
    expect(told({ required, confirmed })).toContain(words);
    const tasks = receiptForm({ ...facts, required, confirmed }, 'vi').tasks.list.map(({ text }) => text);
    expect(tasks.some((text) => /Lãnh đạo đơn vị xác nhận|văn bản đã ký/.test(text))).toBe(asked);
  });

  it('[K5] the match code is on it, and nowhere where nothing was said', () => {
    expect(told()).toContain('Mã đối chiếu: K7M4-2QXD');
    expect(told({ checkCode: '' })).not.toContain('Mã đối chiếu:');
  });

  it('what is left to do names the cells and what to do with them; what is settled asks nothing', () => {
    const { list } = receiptForm(facts, 'vi').tasks;
    expect(list.map(({ cells }) => cells)).toEqual(['L10', 'K18, L18', 'L12']);
    expect(receiptForm(facts, 'vi').tasks.waiting.list.map(({ cells }) => cells)).toEqual(['H7']);
    expect(list.at(-1)?.text).toContain('từ 0 đến 100');
    const settled = without('L10', 'H7', 'K18', 'L18', 'L12');
    expect(told({ now: settled })).toContain('Đơn vị không phải làm gì thêm.');
  });

  it('a hundred cells of one kind are one thing to do', () => {
    const many = Array.from({ length: 100 }, (_, at) =>
      item({ cell: `L${at + 1}`, outcome: 'waiting', reason: 'value_unreadable' }),
    );
    const { list } = receiptForm({ ...facts, receipt: { ...receipt, items: many }, now: null }, 'vi').tasks;
    expect(list).toHaveLength(1);
    expect(list[0]?.cells).toBe('L1, L2, L3, L4, L5, L6, L7, L8 và 92 ô khác');
  });

  it('[M4] cells of one row that are another agency’s stand in one line and say whose', () => {
    expect(row({}, 'K18, L18')).toMatchObject({
      what: 'II.2.1, 2 ô',
      before: '(trống)',
      now: 'Kết quả thực hiện: Đang xây dựng\nTỷ lệ hoàn thành (%): 20',
      why: 'chủ trì: Sở Tài chính',
    });
  });

  it('[M6] a proposed new row is one line, and waits for others', () => {
    const made = (['A13', 'B13', 'H13'] as const).map((cell, at) =>
      item({
        cell,
        path: 'II.7.2a',
        field: (['ordinal', 'content', 'finish'] as const)[at] ?? null,
        theirs: ['7.2a', 'Tổ chức hội thảo', '9/2016'][at] ?? '',
        outcome: 'proposed',
        reason: 'new_row',
      }),
    );
    const form = receiptForm({ ...facts, receipt: { ...receipt, items: made }, now: null }, 'vi');
    expect(form.changes.list).toMatchObject([
      {
        cells: 'A13, B13, H13',
        what: 'II.7.2a, 3 ô',
        now: 'TT: 7.2a\nNội dung nhiệm vụ: Tổ chức hội thảo\nThời gian hoàn thành: 9/2016',
      },
    ]);
    expect(form.tasks.list).toEqual([]);
    expect(receiptFormText(form)).toMatch(
      /Đơn vị không phải làm gì thêm\.\n +Đang chờ nơi khác.+\n +- A13, B13, H13: /,
    );
  });

  it('[M9] the receipt stays as it was given, and what became of a cell since stands beside it', () => {
    expect(row({}, 'L10')?.since).toBeNull();
    const now = without('L10');
    expect(row({ now }, 'L10')).toMatchObject({ outcome: 'conflict', since: 'khớp với số liệu tỉnh đang có' });
    const changed = {
      ...receipt,
      items: items.map((one) => (one.cell === 'K9' ? { ...one, outcome: 'conflict' as const } : one)),
    };
    expect(row({ now: changed }, 'K9')).toMatchObject({ outcome: 'taken', since: 'Chưa thống nhất' });
  });

  it('[M9] a cell that became a dispute only later is on it too', () => {
    const later = item({ cell: 'M30', path: 'IV.1', field: 'status', theirs: 'Xong', outcome: 'conflict' });
    const found = row({ now: { ...receipt, items: [...items, later] } }, 'M30');
    expect(found).toMatchObject({ outcome: 'same', handled: 'Không thay đổi', since: 'Chưa thống nhất' });
  });

  it('[M3] what a newer file replaced is said so, and asks nothing', () => {
    const now: Receipt = {
      ...receipt,
      supersededBy: 'ban-2.xlsx',
      items: [item({ theirs: 'Đã lấy ý kiến 9 đơn vị.', outcome: 'refused', reason: 'stale' })],
    };
    const form = receiptForm({ ...facts, now }, 'vi');
    expect(form.standing).toEqual(['Đơn vị đã gửi bản mới hơn thay cho tệp này: ban-2.xlsx.']);
    expect(form.changes.list[0]?.since).toBe('thay bằng bản mới hơn của đơn vị');
    expect(form.tasks.list).toEqual([]);
  });

  it('[M3] what was saved before another file of the agency asks which of the two is right', () => {
    const old: Receipt = { ...receipt, items: [item({ outcome: 'refused', reason: 'stale', theirs: 'cũ' })] };
    const form = receiptForm({ ...facts, receipt: old, now: old }, 'vi');
    expect(form.tasks.list).toMatchObject([{ cells: 'K9', text: expect.stringContaining('lưu lại rồi gửi') }]);
    expect(form.changes.list).toMatchObject([{ handled: 'Không tiếp nhận', why: 'bản lưu trước bản đã tiếp nhận' }]);
  });

  it('[M5] beside the agency’s own value of a dispute stands the other one, with its file', () => {
    const origin = { agency: 'so-khdt', file: 'Phong-TH.xlsx', hash: 'cd', sheet: 'a', cell: 'L10', savedAt: null };
    const conflicts = [
      {
        id: 'c',
        task: 't',
        path: 'II.1.3',
        field: 'percent',
        agency: 'so-khdt',
        period: '2015-11',
        base: '60',
        sides: [{ value: '70', origin }],
      } as const,
    ];
    expect(row({ conflicts }, 'L10')?.now).toBe('50; 70 (Phong-TH.xlsx)');
  });

  it('[M12] a report taken back says so, with the reason, and asks nothing', () => {
    const withdrawn = { at: '2015-11-18T02:00:00.000Z', reason: 'Gửi nhầm bản' };
    const form = receiptForm({ ...facts, withdrawn, now: null, required: 'leader' }, 'vi');
    expect(form.standing).toEqual(['Báo cáo này đã được rút ngày 18/11/2015. Lý do: Gửi nhầm bản']);
    expect(form.tasks.list).toEqual([]);
  });

  it('[K2] nothing arose, and a file nobody could read, are receipts of their own', () => {
    const empty: Receipt = {
      ...receipt,
      items: [],
      notes: [],
      cells: { read: 0, taken: 0, same: 0, proposed: 0, conflict: 0, refused: 0, extra: 0, waiting: 0 },
    };
    expect(told({ receipt: empty, now: empty, nothing: true })).toContain('Đơn vị báo cáo: không phát sinh trong kỳ.');
    const unread = told({ receipt: empty, now: null, refusal: { code: 'encrypted', params: {} } });
    expect(unread).toContain('Đã nhận tệp, chưa đọc được số liệu. Tệp có mật khẩu');
    expect(unread).toContain('xóa mật khẩu');
  });

  it('cells of several sheets name theirs', () => {
    const two = { ...receipt, items: [item({}), item({ sheet: 'PL2', cell: 'K9', path: 'III.1' })] };
    expect(receiptForm({ ...facts, receipt: two, now: two }, 'vi').changes.list.map(({ cells }) => cells)).toEqual([
      'Phụ lục!K9',
      'PL2!K9',
    ]);
  });
});
