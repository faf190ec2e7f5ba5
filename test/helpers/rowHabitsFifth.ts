import type { OddHabit } from '#test/helpers/rowHabitsOdd';

const plain = [
  ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'],
] as const;
const full = (text: string) => [text, 'Sở Nội vụ', '', 'Quyết định', '6/2025'] as const;

/**
 * Written before the reader was tried on them: 103 of 104 rows of 20 tables read as a person would at the first try ("(a)" was not put under
 * "(1)"). The notation of paths was then brought here to the reader's: sections without a number are I, II …, `01` and `(1)` stay as printed, what
 * stands below a table is a note.
 */
export const rowHabitsFifth: readonly OddHabit[] = [
  {
    name: 'parts in words: Phần thứ nhất',
    header: plain,
    rows: [
      ['section Phần thứ nhất', 'Phần thứ nhất', 'NHIỆM VỤ CHUNG'],
      ['task Phần thứ nhất.1', 1, ...full('Ban hành quy chế')],
      ['section Phần thứ hai', 'Phần thứ hai', 'NHIỆM VỤ CỤ THỂ'],
      ['task Phần thứ hai.1', 1, ...full('Sửa đổi quy định')],
    ],
  },
  {
    name: 'party numbering I- 1- a)',
    header: plain,
    rows: [
      ['section I', 'I-', 'CÔNG TÁC CHÍNH TRỊ'],
      ['task I.1', '1-', ...full('Ban hành chỉ thị')],
      ['step I.1.a', 'a)', ...full('Dự thảo')],
      ['step I.1.b', 'b)', ...full('Trình ký')],
      ['section II', 'II-', 'CÔNG TÁC TỔ CHỨC'],
      ['task II.1', '1-', ...full('Kiện toàn bộ máy')],
    ],
  },
  {
    name: 'numbers that carry the section: 1.1 under 1, sections without work of their own',
    header: plain,
    rows: [
      ['section 1', '1', 'Nhóm nhiệm vụ về thể chế'],
      ['task 1.1', '1.1', ...full('Ban hành quy chế')],
      ['task 1.2', '1.2', ...full('Sửa đổi quy định')],
      ['section 2', '2', 'Nhóm nhiệm vụ về hạ tầng'],
      ['task 2.1', '2.1', ...full('Lắp đặt thiết bị')],
      ['step 2.1.1', '2.1.1', ...full('Khảo sát')],
    ],
  },
  {
    name: 'the number stands in the content cell and TT is empty',
    header: plain,
    rows: [
      ['section I', '', 'I. THỂ CHẾ'],
      ['task I.1', '', ...full('1. Ban hành quy chế')],
      ['task I.2', '', ...full('2. Sửa đổi quy định')],
      ['section II', '', 'II. HẠ TẦNG'],
      ['task II.1', '', ...full('1. Lắp đặt')],
    ],
  },
  {
    name: 'no ordinal column, sections in capitals over the width',
    header: [['Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành']],
    merges: ['A2:C2', 'A5:C5'],
    rows: [
      ['section I', 'HOÀN THIỆN THỂ CHẾ'],
      ['task I.1', 'Ban hành quy chế', 'Sở Nội vụ', '6/2025'],
      ['task I.2', 'Sửa đổi quy định', 'Sở Tư pháp', '7/2025'],
      ['section II', 'HẠ TẦNG SỐ'],
      ['task II.1', 'Lắp đặt', 'Sở Nội vụ', '8/2025'],
    ],
  },
  {
    name: 'numbers run through the sections',
    header: plain,
    rows: [
      ['section I', 'I', 'Thể chế'],
      ['task I.1', 1, ...full('Ban hành quy chế')],
      ['task I.2', 2, ...full('Sửa đổi quy định')],
      ['section II', 'II', 'Hạ tầng'],
      ['task II.3', 3, ...full('Lắp đặt')],
      ['task II.4', 4, ...full('Kết nối')],
    ],
  },
  {
    name: 'dashes and pluses under a task',
    header: plain,
    rows: [
      ['task 1', 1, ...full('Ban hành quy chế')],
      ['step 1.-1', '-', ...full('Soạn thảo')],
      ['step 1.-2', '-', ...full('Lấy ý kiến')],
      ['task 2', 2, ...full('Tập huấn')],
    ],
  },
  {
    name: 'signatures, receivers and notes below',
    header: plain,
    rows: [
      ['task 1', 1, ...full('Ban hành quy chế')],
      ['total', '', 'Tổng số: 01 nhiệm vụ'],
      ['note', 'Ghi chú: thời gian tính theo tháng'],
      ['note', '', 'Nơi nhận:', '', '', 'KT. GIÁM ĐỐC'],
      ['note', '', '- Như trên;', '', '', 'PHÓ GIÁM ĐỐC'],
      ['note', '', '- Lưu: VT.', '', '', 'Nguyễn Văn An'],
    ],
  },
  {
    name: 'two-column people below the table',
    header: plain,
    rows: [
      ['task 1', 1, ...full('Ban hành quy chế')],
      ['note', '', 'Người lập biểu', '', '', 'THỦ TRƯỞNG ĐƠN VỊ'],
      ['note', '', '(Ký, ghi rõ họ tên)', '', '', '(Ký tên, đóng dấu)'],
      ['note', '', 'Lê Thị B', '', '', 'Trần Văn C'],
    ],
  },
  {
    name: 'the header again on each page, with its number row',
    header: plain,
    rows: [
      ['number', '1', '2', '3', '4', '5', '6'],
      ['task 1', 1, ...full('Ban hành quy chế')],
      ['header', 'TT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'],
      ['number', '1', '2', '3', '4', '5', '6'],
      ['task 2', 2, ...full('Tập huấn')],
    ],
  },
  {
    name: 'a page breaks a cell',
    header: plain,
    rows: [
      ['task 1', 1, 'Ban hành quy chế phối hợp giữa các', 'Sở Nội vụ', 'Sở Tài', 'Quyết định', '6/2025'],
      ['continuation', '', 'cơ quan, đơn vị.', '', 'chính', '', ''],
      ['task 2', 2, ...full('Tập huấn')],
    ],
  },
  {
    name: 'ordinals with words: Nhiệm vụ 1, NV2',
    header: plain,
    rows: [
      ['task Nhiệm vụ 1', 'Nhiệm vụ 1', ...full('Ban hành quy chế')],
      ['task Nhiệm vụ 2', 'Nhiệm vụ 2', ...full('Tập huấn')],
    ],
  },
  {
    name: 'ordinals with leading zeros',
    header: plain,
    rows: [
      ['task 01', '01', ...full('Ban hành quy chế')],
      ['task 02', '02', ...full('Tập huấn')],
      ['task 10', '10', ...full('Kết nối')],
    ],
  },
  {
    name: 'ordinals in brackets',
    header: plain,
    rows: [
      ['section I', '(I)', 'Thể chế'],
      ['task I.(1)', '(1)', ...full('Ban hành quy chế')],
      ['step I.(1).(a)', '(a)', ...full('Soạn thảo')],
      ['task I.(2)', '(2)', ...full('Tập huấn')],
    ],
  },
  {
    name: 'Roman sections through X, two wrongly typed',
    header: plain,
    rows: [
      ['section VIII', 'VIII', 'Tám'],
      ['task VIII.1', 1, ...full('Ban hành quy chế')],
      ['section IX', 'lX', 'Chín'],
      ['task IX.1', 1, ...full('Tập huấn')],
      ['section X', 'X', 'Mười'],
      ['task X.1', 1, ...full('Kết nối')],
      ['section XI', 'X1', 'Mười một'],
      ['task XI.1', 1, ...full('Lắp đặt')],
    ],
  },
  {
    name: 'number rows eaten by Excel: 1.10 after 1.9, dates for 2.1',
    header: plain,
    rows: [
      ['task 1', 1, ...full('Việc một')],
      ...([1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) => [`step 1.${i}`, Number(`1.${i}`), ...full(`Bước ${i}`)]) as never[]),
      ['step 1.10', 1.1, ...full('Bước mười')],
      ['task 2', 2, ...full('Việc hai')],
      ['step 2.1', { value: 45689, text: '01-Feb', format: 'd-mmm' }, ...full('Bước một')],
    ],
  },
  {
    name: 'a section without number between numbered tasks',
    header: plain,
    rows: [
      ['section I', '', 'NHIỆM VỤ THƯỜNG XUYÊN'],
      ['task I.1', 1, ...full('Ban hành quy chế')],
      ['section II', '', 'NHIỆM VỤ ĐỘT XUẤT'],
      ['task II.1', 1, ...full('Tập huấn')],
    ],
  },
  {
    name: 'blank rows and a row of dashes between tasks',
    header: plain,
    rows: [
      ['task 1', 1, ...full('Ban hành quy chế')],
      ['task 2', 2, ...full('Tập huấn')],
      ['total', 'Tổng cộng', '', '', '', '', '2 nhiệm vụ'],
    ],
  },
  {
    name: 'steps a. b. c. with full stop and đ.',
    header: plain,
    rows: [
      ['task 1', '1.', ...full('Ban hành quy chế')],
      ['step 1.a', 'a.', ...full('Soạn thảo')],
      ['step 1.b', 'b.', ...full('Lấy ý kiến')],
      ['step 1.c', 'c.', ...full('Thẩm định')],
      ['step 1.d', 'd.', ...full('Trình')],
      ['step 1.đ', 'đ.', ...full('Ban hành')],
    ],
  },
  {
    name: 'agency groups as sections',
    header: plain,
    rows: [
      ['section A', 'A', 'CÁC SỞ, BAN, NGÀNH'],
      ['section A.I', 'I', 'Sở Nội vụ'],
      ['task A.I.1', 1, ...full('Ban hành quy chế')],
      ['section A.II', 'II', 'Sở Tài chính'],
      ['task A.II.1', 1, ...full('Bố trí kinh phí')],
      ['section B', 'B', 'UBND CÁC XÃ, PHƯỜNG'],
      ['task B.1', 1, ...full('Tuyên truyền')],
    ],
  },
];
