import type { RowHabit } from '#test/helpers/rowHabits';

const plain = [
  ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'],
] as const;

/** A table with what each of its columns must be: header texts in order, `-` for an extra column. */
export type OddHabit = RowHabit & { readonly fields?: readonly string[] };

export const rowHabitsOdd: readonly OddHabit[] = [
  {
    name: 'lead and time before the task',
    header: [['STT', 'Cơ quan/đơn vị thực hiện', 'Thời gian, lộ trình', 'Nhiệm vụ - giải pháp', 'Dự kiến sản phẩm']],
    fields: ['ordinal', 'lead', 'period', 'content', 'output'],
    rows: [
      ['section I', 'I', '', '', 'Hoàn thiện thể chế', ''],
      ['task I.1', 1, 'Sở Nội vụ', 'Quý I/2025', 'Ban hành quy chế', 'Quyết định'],
      ['task I.2', 2, 'Sở Tư pháp', 'Năm 2025', 'Rà soát văn bản', 'Báo cáo'],
    ],
  },
  {
    name: 'a row of units under the header',
    header: [['TT', 'Nội dung', 'Đơn vị chủ trì', 'Kinh phí', 'Thời gian hoàn thành', 'Tỷ lệ']],
    rows: [
      ['note', '', '', '', '(triệu đồng)', '(tháng/năm)', '(%)'],
      ['task 1', 1, 'Xây dựng đề án', 'Sở Y tế', 500, '6/2025', 30],
      ['task 2', 2, 'Tập huấn', 'Sở Y tế', 200, '9/2025', 0],
    ],
  },
  {
    name: 'sums between the sections',
    header: plain,
    rows: [
      ['section I', 'I', 'Thể chế'],
      ['task I.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['total', '', 'Cộng mục I: 01 nhiệm vụ'],
      ['section II', 'II', 'Hạ tầng'],
      ['task II.1', 1, 'Lắp đặt', 'Sở Nội vụ', '', 'Thiết bị', '6/2025'],
      ['total', '', 'Cộng mục II'],
      ['total', '', 'Tổng cộng (I + II)'],
    ],
  },
  {
    name: 'empty columns between the columns',
    header: [['TT', '', 'Nội dung nhiệm vụ', '', 'Đơn vị chủ trì', '', 'Thời hạn', 'Kết quả đầu ra']],
    fields: ['ordinal', 'content', 'lead', 'finish', 'output'],
    rows: [
      ['section I', 'I', '', 'Thể chế'],
      ['task I.1', 1, '', 'Ban hành quy chế', '', 'Sở Nội vụ', '', '6/2025', 'Quyết định'],
      ['step I.1.a', 'a)', '', 'Soạn thảo', '', 'Sở Nội vụ', '', '5/2025', 'Dự thảo'],
    ],
  },
  {
    name: 'a note between the header and the first row',
    header: plain,
    rows: [
      ['note', '(Các đơn vị điền đủ các cột, không thay đổi mẫu biểu)'],
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task 2', 2, 'Tập huấn', 'Sở Nội vụ', '', 'Lớp', '9/2025'],
    ],
  },
  {
    name: 'title lines in one merged cell, with line breaks',
    title: [['PHỤ LỤC 01\nDANH MỤC NHIỆM VỤ NĂM 2025\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2025)'], []],
    header: plain,
    merges: ['A1:F1'],
    rows: [['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025']],
  },
  {
    name: 'numbers 1/ 2/ with points a/ b/',
    header: plain,
    rows: [
      ['section I', 'I/', 'Thể chế'],
      ['task I.1', '1/', 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['step I.1.a', 'a/', 'Soạn thảo', 'Nt', '', 'Dự thảo', '4/2025'],
      ['step I.1.b', 'b/', 'Lấy ý kiến', 'Nt', '', 'Báo cáo', '5/2025'],
      ['task I.2', '2/', 'Tập huấn', 'Sở Nội vụ', '', 'Lớp', '9/2025'],
    ],
  },
  {
    name: 'numbers 1- 2- of party papers',
    header: plain,
    rows: [
      ['section I', 'I-', 'Thể chế'],
      ['task I.1', '1-', 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task I.2', '2-', 'Tập huấn', 'Sở Nội vụ', '', 'Lớp', '9/2025'],
    ],
  },
  {
    name: 'tasks numbered (1) (2) under Roman sections',
    header: plain,
    rows: [
      ['section I', 'I', 'Thể chế'],
      ['task I.(1)', '(1)', 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task I.(2)', '(2)', 'Tập huấn', 'Sở Nội vụ', '', 'Lớp', '9/2025'],
    ],
  },
  {
    name: 'Nhiệm vụ 1: in the content, no numbers',
    header: [['Nội dung', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời hạn']],
    rows: [
      ['task Nhiệm vụ 1', 'Nhiệm vụ 1: Ban hành quy chế', 'Sở Nội vụ', 'Quyết định', '6/2025'],
      ['task Nhiệm vụ 2', 'Nhiệm vụ 2: Tập huấn', 'Sở Nội vụ', 'Lớp', '9/2025'],
    ],
  },
  {
    name: 'Nhiệm vụ 1 in the number column',
    header: plain,
    rows: [
      ['section I', 'I', 'Thể chế'],
      ['task I.Nhiệm vụ 1', 'Nhiệm vụ 1', 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task I.Nhiệm vụ 2', 'Nhiệm vụ 2', 'Tập huấn', 'Sở Nội vụ', '', 'Lớp', '9/2025'],
    ],
  },
  {
    name: 'Câu 1, Câu 2 as numbers',
    header: plain,
    rows: [
      ['task Câu 1', 'Câu 1', 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task Câu 2', 'Câu 2', 'Tập huấn', 'Sở Nội vụ', '', 'Lớp', '9/2025'],
    ],
  },
  {
    name: 'sections by agency, their tasks numbered on',
    header: [['TT', 'Nhiệm vụ', 'Thời hạn', 'Kết quả']],
    merges: ['A2:D2', 'A5:D5'],
    rows: [
      ['section I', 'SỞ NỘI VỤ'],
      ['task I.1', 1, 'Ban hành quy chế', '6/2025', 'Quyết định'],
      ['task I.2', 2, 'Tập huấn', '9/2025', 'Lớp'],
      ['section II', 'SỞ Y TẾ'],
      ['task II.3', 3, 'Bệnh án điện tử', '12/2025', 'Phần mềm'],
    ],
  },
  {
    name: 'two header rows, times under a group, no merges',
    header: [
      ['TT', 'Nội dung nhiệm vụ', 'Cơ quan thực hiện', '', 'Thời gian', '', 'Sản phẩm'],
      ['', '', 'Chủ trì', 'Phối hợp', 'Bắt đầu', 'Hoàn thành', ''],
    ],
    fields: ['ordinal', 'content', 'lead', 'coordinating', 'start', 'finish', 'output'],
    rows: [
      ['section I', 'I', 'Thể chế'],
      ['task I.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', 'Sở Tư pháp', '1/2025', '6/2025', 'Quyết định'],
    ],
  },
  {
    name: 'blank rows between the tasks',
    header: plain,
    rows: [
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['blank', '\u00a0'],
      ['task 2', 2, 'Tập huấn', 'Sở Nội vụ', '', 'Lớp', '9/2025'],
    ],
  },
  {
    name: 'sections with a count and a responsible agency in the row',
    header: plain,
    rows: [
      ['section I', 'I', 'Thể chế (02 nhiệm vụ)'],
      ['task I.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task I.2', 2, 'Tập huấn', 'Sở Nội vụ', '', 'Lớp', '9/2025'],
    ],
  },
  {
    name: 'a total above the first section',
    header: plain,
    rows: [
      ['total', '', 'TỔNG SỐ', '', '', '', ''],
      ['section A', 'A', 'NHIỆM VỤ CHUNG'],
      ['task A.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
    ],
  },
  {
    name: 'actions under a task as dashes in the content',
    header: plain,
    rows: [
      ['task 1', 1, 'Chuyển đổi số:', 'Sở KH&CN', '', 'Báo cáo', '12/2025'],
      ['step 1.-1', '-', 'Xây dựng kế hoạch', 'Sở KH&CN', '', 'Kế hoạch', '3/2025'],
      ['step 1.-2', '-', 'Tổ chức thực hiện', 'Sở KH&CN', '', 'Báo cáo', '12/2025'],
      ['task 2', 2, 'Tập huấn', 'Sở Nội vụ', '', 'Lớp', '9/2025'],
    ],
  },
  {
    name: 'Mục tiêu, Nhiệm vụ as sections in words',
    header: plain,
    rows: [
      ['section Mục 1', 'Mục 1', 'Thể chế'],
      ['task Mục 1.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['section Mục 2', 'Mục 2', 'Hạ tầng'],
      ['task Mục 2.1', 1, 'Lắp đặt', 'Sở Nội vụ', '', 'Thiết bị', '6/2025'],
    ],
  },
  {
    name: 'English words beside Vietnamese',
    header: [['No.', 'Nhiệm vụ/Task', 'Chủ trì', 'Phối hợp', 'Output', 'Deadline', 'Ghi chú']],
    fields: ['ordinal', 'content', 'lead', 'coordinating', 'output', 'finish', 'note'],
    rows: [['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', 'Sở Tư pháp', 'Quyết định', '30/6/2025', '']],
  },
  {
    name: 'paths printed whole in the number column',
    header: plain,
    rows: [
      ['section II', 'II', 'Cơ chế'],
      ['task II.3', 'II.3', 'Đề án', 'Sở KH&CN', '', 'Quyết định', '12/2025'],
      ['step II.3.2', 'II.3.2', 'Thẩm định', 'Sở Tư pháp', '', 'Báo cáo', '8/2025'],
      ['step II.3.2.a', 'II.3.2.a', 'Lấy ý kiến', 'Sở Tư pháp', '', 'Văn bản', '6/2025'],
    ],
  },
  {
    name: 'a signature that begins in the next column, a page number above it',
    header: plain,
    rows: [
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task 2', 2, 'Tập huấn', 'Sở Nội vụ', '', 'Lớp', '9/2025'],
      ['note', '', '', '', '', 'KT. GIÁM ĐỐC'],
      ['note', '', '', '', '', 'PHÓ GIÁM ĐỐC'],
      ['note', '', '', '', '', 'Nguyễn Văn A'],
    ],
  },
  {
    name: 'the same task line for several agencies, number once',
    header: plain,
    rows: [
      ['task 1', 1, 'Rà soát thủ tục hành chính', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
      ['continuation', '', '', 'Sở Y tế', '', 'Báo cáo', '7/2025'],
      ['task 2', 2, 'Tập huấn', 'Sở Nội vụ', '', 'Lớp', '9/2025'],
    ],
  },
  {
    name: 'groups of tasks by field with letters and brackets',
    header: plain,
    rows: [
      ['section A', 'A)', 'LĨNH VỰC Y TẾ'],
      ['task A.1', '1)', 'Bệnh án điện tử', 'Sở Y tế', '', 'Phần mềm', '6/2025'],
      ['section B', 'B)', 'LĨNH VỰC GIÁO DỤC'],
      ['task B.1', '1)', 'Học bạ số', 'Sở Giáo dục và Đào tạo', '', 'Phần mềm', '9/2025'],
    ],
  },
  {
    name: 'progress columns under a group with a date',
    header: [
      ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Kết quả thực hiện đến ngày 15/6/2025', '', '', 'Ghi chú'],
      ['', '', '', '', 'Nội dung đã thực hiện', 'Tỷ lệ (%)', 'Khó khăn, vướng mắc', ''],
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:G1', 'H1:H2'],
    fields: ['ordinal', 'content', 'lead', 'finish', 'progress_text', 'percent', 'obstacles', 'note'],
    rows: [['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '6/2025', 'Đã trình', 80, '', '']],
  },
  {
    name: 'the number column last',
    header: [['Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'STT']],
    rows: [
      ['task 1', 'Ban hành quy chế', 'Sở Nội vụ', '6/2025', 1],
      ['task 2', 'Tập huấn', 'Sở Nội vụ', '9/2025', 2],
    ],
  },
  {
    name: 'header in capitals with notes in brackets',
    header: [
      ['SỐ TT', 'NỘI DUNG (Nhiệm vụ, giải pháp)', 'CƠ QUAN CHỦ TRÌ (Sở, ngành)', 'THỜI GIAN (hoàn thành)', 'GHI CHÚ'],
    ],
    fields: ['ordinal', 'content', 'lead', 'finish', 'note'],
    rows: [['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '6/2025', '']],
  },
  {
    name: 'sections in capitals without numbers between numbered tasks',
    header: plain,
    rows: [
      ['section I', '', 'NHIỆM VỤ CHUNG'],
      ['task I.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['section II', '', 'NHIỆM VỤ RIÊNG'],
      ['task II.1', 1, 'Tập huấn', 'Sở Nội vụ', '', 'Lớp', '9/2025'],
    ],
  },
  {
    name: 'numbers with a trailing colon or comma',
    header: plain,
    rows: [
      ['section I', 'I:', 'Thể chế'],
      ['task I.1', '1,', 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['step I.1.1', '1.1,', 'Soạn thảo', 'Sở Nội vụ', '', 'Dự thảo', '5/2025'],
    ],
  },
  {
    name: 'a task whose content begins with a year or an amount',
    header: plain,
    rows: [
      ['task 1', 1, '2025: hoàn thành kho dữ liệu', 'Sở KH&CN', '', 'Kho dữ liệu', '12/2025'],
      ['task 2', 2, '100% xã có cáp quang', 'Sở KH&CN', '', 'Báo cáo', '12/2025'],
    ],
  },
  {
    name: 'a task named Tổng kết, one named Ghi chép, one named Cộng tác viên',
    header: plain,
    rows: [
      ['task 1', 1, 'Tổng kết chương trình', 'Sở KH&CN', '', 'Báo cáo', '12/2025'],
      ['task 2', 2, 'Cộng tác viên dư luận xã hội', 'Ban Tuyên giáo', '', 'Báo cáo', '12/2025'],
      ['task 3', 3, 'Lưu ý, nhắc nhở các đơn vị chậm', 'Văn phòng', '', 'Công văn', '12/2025'],
    ],
  },
  {
    name: 'small Roman points under a task',
    header: plain,
    rows: [
      ['task 1', 1, 'Đề án', 'Sở KH&CN', '', 'Quyết định', '12/2025'],
      ['step 1.(i)', '(i)', 'Soạn thảo', 'Sở KH&CN', '', 'Dự thảo', '6/2025'],
      ['step 1.(ii)', '(ii)', 'Thẩm định', 'Sở Tư pháp', '', 'Báo cáo', '9/2025'],
      ['task 2', 2, 'Tập huấn', 'Sở Nội vụ', '', 'Lớp', '9/2025'],
    ],
  },
  {
    name: 'points i) ii) iii) under a task, also typed into the content',
    header: plain,
    rows: [
      ['section I', 'I', 'Thể chế'],
      ['task I.1', 1, 'Đề án', 'Sở KH&CN', '', 'Quyết định', '12/2025'],
      ['step I.1.i', 'i)', 'Soạn thảo', 'Sở KH&CN', '', 'Dự thảo', '6/2025'],
      ['step I.1.ii', 'ii)', 'Thẩm định', 'Sở Tư pháp', '', 'Báo cáo', '9/2025'],
      ['step I.1.iii', '', 'iii) Ban hành', 'Sở KH&CN', '', 'Quyết định', '9/2025'],
      ['task I.2', 2, 'Tập huấn', 'Sở Nội vụ', '', 'Lớp', '9/2025'],
      ['section II', 'ii', 'Hạ tầng'],
      ['task II.1', 1, 'Lắp đặt', 'Sở Nội vụ', '', 'Thiết bị', '6/2025'],
    ],
  },
  {
    name: 'a header of one line with line breaks and hyphens inside words',
    header: [
      [
        'TT',
        'Tên nhiệm vụ/\ndự án',
        'Đơn vị\nchủ trì',
        'Đơn vị\nphối hợp',
        'Sản\nphẩm',
        'Thời gian\nthực hiện',
        'Kinh phí\n(tr.đ)',
      ],
    ],
    fields: ['ordinal', 'content', 'lead', 'coordinating', 'output', 'period', 'budget'],
    rows: [['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '2025-2026', 100]],
  },
  {
    name: 'continued sheets say so between the pages',
    header: plain,
    rows: [
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['note', '', '', '', '', '', 'Trang 2/5'],
      ['header', 'TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'],
      ['task 2', 2, 'Tập huấn', 'Sở Nội vụ', '', 'Lớp', '9/2025'],
    ],
  },
  {
    name: 'groups numbered 1, 2 whose tasks are a, b with lead and time',
    header: plain,
    rows: [
      ['section 1', 1, 'Thể chế'],
      ['task 1.a', 'a', 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task 1.b', 'b', 'Sửa đổi quy định', 'Sở Tư pháp', '', 'Quyết định', '7/2025'],
      ['section 2', 2, 'Hạ tầng'],
      ['task 2.a', 'a', 'Lắp đặt', 'Sở Nội vụ', '', 'Thiết bị', '6/2025'],
    ],
  },
  {
    name: 'two contents: objective and task',
    header: [['TT', 'Mục tiêu/chỉ tiêu', 'Nhiệm vụ, giải pháp chủ yếu', 'Phân công thực hiện', 'Hoàn thành trước']],
    fields: ['ordinal', 'objective', 'content', 'lead', 'finish'],
    rows: [['task 1', 1, '100% văn bản ký số', 'Cấp chữ ký số', 'Sở KH&CN', '30/6/2025']],
  },
  {
    name: 'sections below the tasks of the one before with a blank line and a wide merge',
    header: plain,
    merges: ['A2:F2', 'A5:F5'],
    rows: [
      ['section A', 'A. NHIỆM VỤ NĂM 2025'],
      ['task A.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['blank', ' '],
      ['section B', 'B. NHIỆM VỤ NĂM 2026'],
      ['task B.1', 1, 'Tập huấn', 'Sở Nội vụ', '', 'Lớp', '9/2026'],
    ],
  },
];
