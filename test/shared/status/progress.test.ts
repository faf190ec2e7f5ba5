import { describe, expect, test } from 'vitest';
import { readClaim } from '#shared/status/claim';
import { documentsIn } from '#shared/status/documents';
import { percentIn, readProgress } from '#shared/status/progress';
import { kindsAsked } from '#shared/status/proof';

describe('[S1] what a typed status claims', () => {
  test.each([
    ['Hoàn thành', 'done'],
    ['Đã hoàn thành', 'done'],
    ['ĐÃ HOÀN THÀNH', 'done'],
    ['hoàn tất', 'done'],
    ['Xong', 'done'],
    ['Hoàn thành đúng hạn', 'done_on_time'],
    ['Hoàn thành trong hạn', 'done_on_time'],
    ['Hoàn thành trước hạn', 'done_on_time'],
    ['✅ Hoàn thành', 'done'],
    ['● Quá hạn', 'overdue'],
    ['Hoàn thành ✔', 'done'],
    ['- Chưa thực hiện', 'not_started'],
    ['40%', 'under_way'],
    ['Đạt 100 %', 'done'],
    ['0%', 'not_started'],
    ['120%', 'unknown'],
    ['HTĐH', 'done_on_time'],
    ['Đã hoàn thành (đúng hạn)', 'done_on_time'],
    ['Hoàn thành quá hạn', 'done_late'],
    ['Hoàn thành chậm', 'done_late'],
    ['Hoàn thành trễ hạn', 'done_late'],
    ['Hoàn thành không đúng hạn', 'done_late'],
    ['Chưa hoàn thành', 'under_way'],
    ['Chưa hoàn thành, trong hạn', 'in_time'],
    ['Chưa hoàn thành (quá hạn)', 'overdue'],
    ['Cơ bản hoàn thành', 'under_way'],
    ['Sắp hoàn thành', 'under_way'],
    ['Dự kiến hoàn thành trong tháng 12', 'under_way'],
    ['Hoàn thành 70%', 'under_way'],
    ['Hoàn thành dự thảo', 'under_way'],
    ['Đang thực hiện', 'under_way'],
    ['Đang triển khai, đúng tiến độ', 'in_time'],
    ['Đang thực hiện trong hạn', 'in_time'],
    ['Trong hạn', 'in_time'],
    ['Đang thực hiện quá hạn', 'overdue'],
    ['Quá hạn', 'overdue'],
    ['Chậm tiến độ', 'overdue'],
    ['Sắp đến hạn', 'due_soon'],
    ['Đang thực hiện, sắp quá hạn', 'due_soon'],
    ['Chưa triển khai', 'not_started'],
    ['Chưa thực hiện', 'not_started'],
    ['Chưa đến thời điểm thực hiện', 'not_started'],
    ['Chưa đến hạn', 'not_started'],
    ['Đã trình, chờ phê duyệt', 'submitted'],
    ['Đã trình UBND tỉnh', 'submitted'],
    ['Đã trình', 'submitted'],
    ['Đang triển khai', 'under_way'],
    ['Chờ phê duyệt', 'submitted'],
    ['Thực hiện thường xuyên', 'continuous'],
    ['Thường xuyên', 'continuous'],
    ['Tạm dừng', 'suspended'],
    ['Xin gia hạn', 'suspended'],
    ['Không thực hiện', 'cancelled'],
    ['Hủy', 'cancelled'],
    ['Đề nghị bãi bỏ', 'cancelled'],
    ['???', 'unknown'],
    ['abc', 'unknown'],
    ['', null],
    ['  ', null],
    ['Hoàn tha\u0300nh đu\u0301ng ha\u0323n'.normalize('NFD'), 'done_on_time'],
  ])('[S1] %j', (text, claim) => {
    expect(readClaim(text)).toBe(claim);
  });
});

describe('[S1] a report in words that nothing was begun', () => {
  const begun = (progress_text: string, more = {}) =>
    readProgress({ progress_text, ...more }, { output: 'Kế hoạch', asOf: '2026-03-14' }).begun;

  test.each([
    'Chưa triển khai',
    'Chưa triển khai do chưa được bố trí kinh phí',
    'CHƯA THỰC HIỆN',
    'Chưa đến thời điểm thực hiện',
    'Chưa bắt đầu, chờ hướng dẫn của Bộ Nội vụ',
    'Chưa khởi công do vướng mặt bằng',
  ])('is not begun: %s', (text) => {
    expect(begun(text)).toBe(false);
    expect(begun(text, { percent: '0' })).toBe(false);
    // What is said in its own column goes before the words.
    expect(begun(text, { percent: '20' })).toBe(true);
    expect(begun(text, { status: 'Đang thực hiện' })).toBe(true);
  });

  test.each([
    'Chưa thực hiện xong',
    'Chưa triển khai phần mềm; đã họp tổ soạn thảo',
    'Chưa triển khai đầy đủ',
    'Chưa triển khai hạng mục 2, đang thi công hạng mục 1',
    'Đang triển khai',
    'Chưa có vướng mắc',
  ])('is begun: %s', (text) => {
    expect(begun(text)).toBe(true);
  });
});

describe('[S1] documents a text names', () => {
  test.each([
    ['Quyết định số 1204/QĐ-UBND ngày 12/10/2015', [['quyet dinh', '1204/QĐ-UBND', '2015-10-12']]],
    ['QĐ số 1204/QĐ-UBND ngày 12/10/2015', [['quyet dinh', '1204/QĐ-UBND', '2015-10-12']]],
    ['1204/QĐ-UBND, 12/10/2015', [['quyet dinh', '1204/QĐ-UBND', '2015-10-12']]],
    [
      'Đã ban hành Quyết định phê duyệt Đề án số 15/QĐ-UBND ngày 5 tháng 3 năm 2016',
      [['quyet dinh', '15/QĐ-UBND', '2016-03-05']],
    ],
    ['Tờ trình số 45/TTr-SKHCN ngày 20/10/2015', [['to trinh', '45/TTr-SKHCN', '2015-10-20']]],
    [
      'Kế hoạch số 99/KH-UBND (ngày 01.02.2016); Công văn số 7/UBND-KGVX ngày 3/2/2016',
      [
        ['ke hoach', '99/KH-UBND', '2016-02-01'],
        ['cong van', '7/UBND-KGVX', '2016-02-03'],
      ],
    ],
    ['Nghị quyết số 12/2015/NQ-HĐND ngày 10/12/2015', [['nghi quyet', '12/2015/NQ-HĐND', '2015-12-10']]],
    ['Báo cáo ngày 30/6/2015', [['bao cao', null, '2015-06-30']]],
    ['Quyết định phê duyệt đề án của UBND tỉnh', []],
    ['Sở KH&CN đang tham mưu', []],
    ['', []],
  ] as const)('[S1] %j', (text, documents) => {
    expect(documentsIn(text).map(({ kind, number, date }) => [kind, number, date])).toEqual(documents);
  });

  test.each([
    ['Sẽ ban hành Quyết định số 12/QĐ-UBND ngày 30/10/2015', true],
    ['Dự thảo Quyết định số 2 ngày 30/10/2015', true],
    ['Đang trình UBND tỉnh ban hành Quyết định (dự kiến ngày 30/10/2015)', true],
    ['UBND tỉnh đã ban hành Quyết định số 12/QĐ-UBND ngày 30/10/2015', false],
    ['Quyết định số 12/QĐ-UBND ngày 30/10/2015', false],
  ])('[S1] an intention is no document: %j', (text, intended) => {
    expect(documentsIn(text).map((document) => document.intended)).toEqual([intended]);
  });

  test.each([
    ['Quyết định phê duyệt đề án của UBND tỉnh', ['quyet dinh', 'nghi quyet']],
    ['Kế hoạch của UBND tỉnh', ['ke hoach', 'quyet dinh']],
    ['Nghị quyết của HĐND tỉnh', ['nghi quyet']],
    ['Báo cáo kết quả', ['bao cao']],
    ['Tờ trình UBND tỉnh ban hành Quyết định', ['to trinh']],
    ['Quy định về cơ chế “đặt hàng” được UBND tỉnh phê duyệt', ['quy dinh', 'quyet dinh', 'nghi quyet']],
    ['Những chính sách cụ thể', null],
    ['', null],
  ])('[S1] the output %j asks for', (output, kinds) => {
    const asked = kindsAsked(output);
    expect(asked === null ? null : [...asked].sort()).toEqual(kinds === null ? null : [...kinds].sort());
  });
});

test.each([
  ['70', 70, null],
  ['70 %', 70, null],
  ['70,5%', 70.5, null],
  ['0', 0, null],
  ['120 %', null, 'out_of_range'],
  ['-5', null, 'out_of_range'],
  ['7/10', null, 'unreadable'],
  ['gần xong', null, 'unreadable'],
  ['', null, null],
])('[T6] percent %j is never clipped', (text, value, fault) => {
  expect(percentIn(text)).toEqual({ value, fault });
});

test.each([
  ['Đã trình UBND tỉnh phê duyệt tại Tờ trình số 45/TTr-SKHCN ngày 20/10/2015', '2015-10-20', 'UBND tỉnh'],
  ['Tờ trình số 45/TTr-SKHCN ngày 20/10/2015, chờ Sở Nội vụ thẩm định', '2015-10-20', 'Sở Nội vụ'],
  ['Đã trình HĐND tỉnh ngày 01/11/2015', '2015-11-01', 'HĐND tỉnh'],
  ['Đang hoàn thiện Tờ trình', null, null],
  ['Sẽ trình UBND tỉnh ngày 20/12/2015', null, 'UBND tỉnh'],
  ['Tờ trình số 9/TTr-S ngày 20/12/2015', null, null],
])('[S1] submission in %j', (text, day, whom) => {
  const reading = readProgress({ progress_text: text }, { asOf: '2015-11-14', output: 'Quyết định của UBND tỉnh' });
  expect([reading.submittedOn, reading.awaiting]).toEqual([day, whom]);
});

test('[S1] what a body had another issue is issued, with its number and day', () => {
  const told = 'Sở đã tham mưu UBND tỉnh ban hành Công văn số 1021/UBND-KGVX ngày 02/3/2026';
  expect(documentsIn(told)).toMatchObject([{ kind: 'cong van', date: '2026-03-02', intended: false }]);
  const context = { output: 'Văn bản chỉ đạo của UBND tỉnh', asOf: '2026-03-14' };
  expect(readProgress({ progress_text: told }, context)).toMatchObject({ proven: true, completedOn: '2026-03-02' });
  expect(documentsIn('Đang tham mưu UBND tỉnh ban hành Công văn số 1021/UBND-KGVX')[0]?.intended).toBe(true);
  expect(documentsIn('Đã tham mưu, đang trình UBND tỉnh ban hành Công văn số 1021/UBND-KGVX')[0]?.intended).toBe(true);
});

test('[S1] a document in the column of evidence alone says and shows that the work is done', () => {
  const context = { output: 'Quyết định của UBND tỉnh', asOf: '2026-03-14' };
  const evidence = 'Quyết định số 31/QĐ-UBND ngày 13/01/2026';
  expect(readProgress({ evidence }, context)).toMatchObject({
    saysDone: true,
    proven: true,
    completedOn: '2026-01-13',
  });
  expect(readProgress({ evidence, status: 'Đang thực hiện' }, context).saysDone).toBe(false);
  expect(readProgress({ evidence: 'Tờ trình số 4/TTr-SNV ngày 02/02/2026' }, context).saysDone).toBe(false);
});

describe('[S1] a document named only in the remarks', () => {
  const asOf = '2026-03-14';
  const output = 'Quyết định của UBND tỉnh';

  test.each([
    ['QĐ số 15/QĐ-UBND ngày 12/02/2026', '2026-02-12'],
    ['Đã ban hành Quyết định số 15/QĐ-UBND ngày 12/02/2026 của UBND tỉnh', '2026-02-12'],
    ['Quyết định 15/QĐ-UBND ngày 12/02/2026 (đã gửi Sở KH&CN)', '2026-02-12'],
    ['Được phê duyệt tại Quyết định số 15/QĐ-UBND ngày 12/02/2026', '2026-02-12'],
    ['Đã bàn giao Quyết định số 15/QĐ-UBND ngày 12/02/2026', '2026-02-12'],
  ])('shows that the work is done where a status says so: %s', (note, day) => {
    const reading = readProgress({ status: 'Hoàn thành', note }, { output, asOf });
    expect([reading.proven, reading.completedOn]).toEqual([true, day]);
    expect(readProgress({ percent: '100', note }, { output, asOf }).proven).toBe(true);
  });

  test.each([
    ['Theo Quyết định số 15/QĐ-UBND ngày 12/02/2026', 'what ordered it'],
    ['Thực hiện Quyết định số 15/QĐ-UBND ngày 12/02/2026', 'what ordered it'],
    ['Giao tại Quyết định số 15/QĐ-UBND ngày 12/02/2026', 'what ordered it'],
    ['Quyết định số 749/QĐ-TTg ngày 03/6/2020', 'of a body above'],
    ['Sẽ ban hành Quyết định số 15/QĐ-UBND trong tháng 4', 'not yet there'],
    ['Tờ trình số 45/TTr-SKHCN ngày 10/02/2026', 'only asks for it'],
    ['Kế hoạch số 20/KH-UBND ngày 10/02/2026', 'another kind than the output asks for'],
  ])('is no proof: %s (%s)', (note) => {
    const reading = readProgress({ status: 'Hoàn thành', note }, { output, asOf });
    expect([reading.saysDone, reading.proven]).toEqual([true, false]);
  });

  test('says nothing of itself: without a status the work is not done', () => {
    const note = 'QĐ số 15/QĐ-UBND ngày 12/02/2026';
    expect(readProgress({ note }, { output, asOf }).saysDone).toBe(false);
    expect(readProgress({ progress_text: 'Đang triển khai', note }, { output, asOf }).saysDone).toBe(false);
  });

  test('what evidence and text name goes before it', () => {
    const note = 'QĐ số 15/QĐ-UBND ngày 12/02/2026';
    const reading = readProgress(
      { status: 'Hoàn thành', evidence: 'Tờ trình số 4/TTr-SNV ngày 02/02/2026', note },
      { output, asOf },
    );
    expect(reading.proven).toBe(false);
  });
});
