import type { RowHabit } from '#test/helpers/rowHabits';

const plain = [
  ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'],
] as const;
const tracked = [
  ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành', 'Kết quả thực hiện', 'Tỷ lệ (%)'],
] as const;

/** A second set, written after the reader stood, to see how it meets what it was not made for. */
export const rowHabitsMore: readonly RowHabit[] = [
  {
    name: 'one task over several merged rows with a lead in each',
    header: plain,
    merges: ['A2:A4', 'B2:B4'],
    rows: [
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['continuation', '', '', 'Sở Tư pháp', '', 'Báo cáo', '7/2025'],
      ['continuation', '', '', 'Sở Y tế', '', '', ''],
      ['task 2', 2, 'Kiểm tra', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
    ],
  },
  {
    name: 'page numbers left between the rows',
    header: plain,
    rows: [
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['note', 19],
      ['header', 'TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'],
      ['task 2', 2, 'Kiểm tra', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
    ],
  },
  {
    name: 'prepared numbers without content are empty tasks',
    header: plain,
    rows: [
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task 2', 2, ''],
      ['task 3', 3, ''],
    ],
  },
  {
    name: 'sums under each section',
    header: plain,
    rows: [
      ['section I', 'I', 'Thể chế'],
      ['task I.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['total', '', 'Cộng (I)'],
      ['section II', 'II', 'Hạ tầng'],
      ['task II.1', 1, 'Lắp đặt', 'Sở Nội vụ', '', 'Thiết bị', '6/2025'],
      ['total', 'Tổng cộng', '', '', '', 2],
    ],
  },
  {
    name: 'capitals without number head the tasks below',
    header: plain,
    rows: [
      ['section I', '', 'NHIỆM VỤ CHUNG'],
      ['task I.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task I.2', 2, 'Kiểm tra', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
      ['section II', '', 'NHIỆM VỤ CỤ THỂ'],
      ['task II.3', 3, 'Lắp đặt', 'Sở Nội vụ', '', 'Thiết bị', '6/2025'],
    ],
  },
  {
    name: 'Roman numbers are the tasks themselves',
    header: plain,
    rows: [
      ['task I', 'I', 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['step I.1', 1, 'Soạn thảo', 'Sở Nội vụ', '', '', '3/2025'],
      ['step I.2', 2, 'Lấy ý kiến', 'Sở Nội vụ', '', '', '4/2025'],
      ['task II', 'II', 'Kiểm tra', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
    ],
  },
  {
    name: 'numbers with spaces, zeros, strokes, line breaks',
    header: plain,
    rows: [
      ['task 01', '01 ', 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task 2', '2/', 'Kiểm tra', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
      ['task 3', ' 3-', 'Tập huấn', 'Sở Nội vụ', '', 'Lớp', '6/2025'],
      ['task 4', '4\n', 'Sơ kết', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
    ],
  },
  {
    name: 'an officer adds a line with words and a result only',
    header: tracked,
    rows: [
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '6/2025', 'Đang soạn thảo', 40],
      ['task 1+1', '', 'Nhiệm vụ phát sinh thêm', '', '', 'Đã làm xong', 100],
      ['task 2', 2, 'Kiểm tra', 'Sở Nội vụ', '6/2025', '', ''],
    ],
  },
  {
    name: 'a second line of the result below a task',
    header: tracked,
    rows: [
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '6/2025', 'Đang soạn thảo', 40],
      ['continuation', '', '', '', '', 'Đã lấy ý kiến 9 đơn vị', ''],
      ['task 2', 2, 'Kiểm tra', 'Sở Nội vụ', '6/2025', '', ''],
    ],
  },
  {
    name: 'a printed title repeated with the header on the next page',
    title: [['PHỤ LỤC']],
    header: plain,
    rows: [
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['note', 'PHỤ LỤC'],
      ['header', 'TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'],
      ['task 2', 2, 'Kiểm tra', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
    ],
  },
  {
    name: 'two header rows repeated with their number row',
    header: [
      ['TT', 'Nhiệm vụ', 'Cơ quan', '', 'Thời hạn'],
      ['', '', 'Chủ trì', 'Phối hợp', ''],
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'A5:A6', 'B5:B6', 'C5:D5', 'E5:E6'],
    rows: [
      ['number', '(1)', '(2)', '(3)', '(4)', '(5)'],
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', '6/2025'],
      ['header', 'TT', 'Nhiệm vụ', 'Cơ quan', '', 'Thời hạn'],
      ['header', '', '', 'Chủ trì', 'Phối hợp', ''],
      ['number', '(1)', '(2)', '(3)', '(4)', '(5)'],
      ['task 2', 2, 'Kiểm tra', 'Sở Nội vụ', '', '6/2025'],
    ],
  },
  {
    name: 'sections with counts and a deeper numbered heading',
    header: plain,
    rows: [
      ['section A', 'A', 'Lĩnh vực kinh tế (02 nhiệm vụ)'],
      ['section A.I', 'I', 'Nông nghiệp'],
      ['section A.I.1', '1', 'Trồng trọt'],
      ['task A.I.1.a', 'a', 'Chuyển đổi cây trồng', 'Sở NN&PTNT', '', 'Kế hoạch', '6/2025'],
      ['task A.I.1.b', 'b', 'Cấp mã vùng trồng', 'Sở NN&PTNT', '', 'Quyết định', '7/2025'],
    ],
  },
  {
    name: 'a remark with stars between the tasks',
    header: plain,
    rows: [
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['note', '', '(*) Theo Nghị quyết số 57-NQ/TW'],
      ['task 2', 2, 'Kiểm tra', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
    ],
  },
  {
    name: 'numbers come back as results of formulas',
    header: plain,
    rows: [
      [
        'task 1',
        { value: 1, text: '1', formula: 'ROW()-1' },
        'Ban hành quy chế',
        'Sở Nội vụ',
        '',
        'Quyết định',
        '6/2025',
      ],
      ['task 2', { value: 2, text: '2', formula: 'A2+1' }, 'Kiểm tra', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
    ],
  },
  {
    name: 'decimals shown with two places',
    header: plain,
    rows: [
      ['task 1', 1, 'Đề án', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['step 1.10', { value: 1.1, text: '1.10', format: '0.00' }, 'Bước mười', 'Sở Nội vụ', '', '', '6/2025'],
      ['step 1.11', { value: 1.11, text: '1.11', format: '0.00' }, 'Bước mười một', 'Sở Nội vụ', '', '', '6/2025'],
    ],
  },
  {
    name: 'a template with header and empty rows',
    header: plain,
    rows: [['blank', ' ', '\u00a0']],
  },
  {
    name: 'parts in the words, the number cell empty',
    header: plain,
    rows: [
      ['section Phần A', '', 'Phần A: Nhiệm vụ thường xuyên'],
      ['task Phần A.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['section Phần B', '', 'Phần B: Nhiệm vụ đột xuất'],
      ['task Phần B.1', 1, 'Kiểm tra', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
    ],
  },
  {
    name: 'signature with names of offices only, far below',
    header: plain,
    rows: [
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['note', '', '', '', '', 'GIÁM ĐỐC'],
      ['note', '', '', '', '', 'Trần Văn Bình'],
    ],
  },
  {
    name: 'a broken word at the page, capital first',
    header: plain,
    rows: [
      ['task 1', 1, 'Lấy ý kiến của Ủy ban nhân dân', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['header', 'TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'],
      ['continuation', '', 'Thành phố và các xã', '', '', '', ''],
      ['task 2', 2, 'Kiểm tra', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
    ],
  },
  {
    name: 'steps numbered anew under each task',
    header: plain,
    rows: [
      ['section I', 'I', 'Thể chế'],
      ['task I.1', '1.', 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['step I.1.(1)', '(1)', 'Soạn thảo', 'Nt', '', '', '3/2025'],
      ['step I.1.(2)', '(2)', 'Lấy ý kiến', 'Nt', '', '', '4/2025'],
      ['task I.2', '2.', 'Kiểm tra', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
      ['step I.2.(1)', '(1)', 'Lập kế hoạch', 'Nt', '', '', '3/2025'],
    ],
  },
  {
    name: 'a row whose number is printed again after the page',
    header: plain,
    rows: [
      ['task 1', 1, 'Ban hành quy', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['header', 'TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'],
      ['continuation', 1, 'chế làm việc', '', '', '', ''],
      ['task 2', 2, 'Kiểm tra', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
      ['continuation', '2 (tiếp)', 'Việc kiểm tra làm hằng quý', '', '', '', ''],
    ],
  },
];
