import { dateToSerial } from '#shared/sheet/format';
import type { GridOptions, Written } from '#test/helpers/grid';

/**
 * A table as people really write them: header, then each row with what it must be: `section I`, `task I.1`, `step I.1.1`, or the kind
 * alone. `title` rows stand above the header.
 */
export type RowHabit = {
  readonly name: string;
  readonly title?: readonly (readonly Written[])[];
  readonly header: readonly (readonly Written[])[];
  readonly rows: readonly (readonly [string, ...Written[]])[];
  readonly merges?: GridOptions['merges'];
};

const plain = [
  ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'],
] as const;

/** A date cell as Excel made it out of a typed ordinal: `eaten(2, 1)` is 1.2, stored as 1 February. */
function eaten(month: number, day: number): Written {
  const serial = dateToSerial(`2025-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  return { value: serial ?? 0, text: `${day}-${month}`, format: 'd-mmm' };
}

export const rowHabits: readonly RowHabit[] = [
  {
    name: 'letters above Roman numbers above tasks',
    header: plain,
    rows: [
      ['section A', 'A', 'NHIỆM VỤ CHUNG'],
      ['section A.I', 'I', 'Hoàn thiện thể chế'],
      ['task A.I.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task A.I.2', 2, 'Sửa đổi quy định', 'Sở Tư pháp', '', 'Quyết định', '7/2025'],
      ['section A.II', 'II', 'Hạ tầng'],
      ['task A.II.1', 1, 'Đầu tư trung tâm dữ liệu', 'Sở KH&CN', '', 'Dự án', '12/2025'],
      ['section B', 'B', 'NHIỆM VỤ CỤ THỂ'],
      ['task B.1', 1, 'Tập huấn', 'Sở Nội vụ', '', 'Lớp tập huấn', '9/2025'],
    ],
  },
  {
    name: 'parts with words, points a) b) đ)',
    header: plain,
    rows: [
      ['section Phần I', 'Phần I', 'Nhiệm vụ chung'],
      ['task Phần I.1', '1.', 'Xây dựng kế hoạch', 'Sở Y tế', '', 'Kế hoạch', '6/2025'],
      ['step Phần I.1.a', 'a)', 'Soạn thảo', 'Nt', '', '', '3/2025'],
      ['step Phần I.1.b', 'b)', 'Lấy ý kiến', 'Nt', '', '', '4/2025'],
      ['step Phần I.1.đ', 'đ)', 'Ban hành', 'Nt', '', '', '5/2025'],
      ['section Phần II', 'Phần II', 'Nhiệm vụ riêng'],
      ['task Phần II.1', '1.', 'Tổ chức hội nghị', 'Sở Y tế', '', 'Hội nghị', '6/2025'],
    ],
  },
  {
    name: 'Roman numbers typed with l and 1, dots and dashes after them',
    header: plain,
    rows: [
      ['section I', 'I.', 'Thể chế'],
      ['task I.1', '1', 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['section II', 'lI-', 'Hạ tầng'],
      ['task II.1', '1', 'Lắp đặt thiết bị', 'Sở Nội vụ', '', 'Thiết bị', '6/2025'],
      ['section III', 'IIl', 'Nhân lực'],
      ['task III.1', '1', 'Đào tạo', 'Sở Nội vụ', '', 'Lớp', '6/2025'],
    ],
  },
  {
    name: 'number and title in one cell, merged across or not',
    header: plain,
    merges: ['A2:F2'],
    rows: [
      ['section I', 'I. Hoàn thiện thể chế'],
      ['task I.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['section II', 'II Phát triển hạ tầng số'],
      ['task II.1', 1, 'Lắp đặt', 'Sở Nội vụ', '', 'Thiết bị', '6/2025'],
      ['section III', '', 'III. Nhân lực'],
      ['task III.1', 1, 'Đào tạo', 'Sở Nội vụ', '', 'Lớp', '6/2025'],
    ],
  },
  {
    name: 'ordinals eaten: 1.10 as 1.1, 1.2 as 1 February, float tails',
    header: plain,
    rows: [
      ['task 1', 1, 'Đề án chuyển đổi số', 'Sở KH&CN', '', 'Quyết định', '12/2025'],
      ['step 1.1', 1.1, 'Bước một', 'Nt', '', '', '1/2025'],
      ['step 1.2', eaten(2, 1), 'Bước hai', 'Nt', '', '', '2/2025'],
      ['step 1.3', eaten(3, 1), 'Bước ba', 'Nt', '', '', '3/2025'],
      ['step 1.4', 1.4000000000000001, 'Bước bốn', 'Nt', '', '', '4/2025'],
      ['step 1.5', 1.5, 'Bước năm', 'Nt', '', '', '5/2025'],
      ['step 1.6', 1.6, 'Bước sáu', 'Nt', '', '', '6/2025'],
      ['step 1.7', 1.7, 'Bước bảy', 'Nt', '', '', '7/2025'],
      ['step 1.8', 1.8, 'Bước tám', 'Nt', '', '', '8/2025'],
      ['step 1.9', 1.9, 'Bước chín', 'Nt', '', '', '9/2025'],
      ['step 1.10', 1.1, 'Bước mười', 'Nt', '', '', '10/2025'],
      ['step 1.11', 1.11, 'Bước mười một', 'Nt', '', '', '11/2025'],
      ['task 2', 2, 'Đề án khác', 'Sở KH&CN', '', 'Quyết định', '12/2025'],
    ],
  },
  {
    name: 'no ordinal column: places are positions',
    header: [['Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn hoàn thành', 'Sản phẩm']],
    rows: [
      ['task 1', 'Xây dựng kế hoạch', 'Sở Y tế', '6/2025', 'Kế hoạch'],
      ['task 2', 'Ban hành quy chế', 'Sở Nội vụ', '7/2025', 'Quyết định'],
      ['task 3', 'Tập huấn', 'Sở Nội vụ', '8/2025', 'Lớp'],
    ],
  },
  {
    name: 'no ordinal column, numbers before the words',
    header: [['Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn hoàn thành', 'Sản phẩm']],
    rows: [
      ['section I', 'I. Thể chế'],
      ['task I.1', '1. Xây dựng kế hoạch', 'Sở Y tế', '6/2025', 'Kế hoạch'],
      ['step I.1.a', 'a) Soạn thảo', 'Sở Y tế', '5/2025', ''],
      ['task I.2', '2. Ban hành quy chế', 'Sở Nội vụ', '7/2025', 'Quyết định'],
    ],
  },
  {
    name: 'sections without number, merged across',
    header: plain,
    merges: ['A2:F2', 'A5:F5'],
    rows: [
      ['section I', 'Nhóm nhiệm vụ về thể chế'],
      ['task I.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task I.2', 2, 'Sửa đổi', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['section II', 'Nhóm nhiệm vụ về hạ tầng'],
      ['task II.1', 1, 'Lắp đặt', 'Sở Nội vụ', '', 'Thiết bị', '6/2025'],
    ],
  },
  {
    name: 'a numbered heading over numbered tasks',
    header: plain,
    rows: [
      ['section 1', '1', 'Hoàn thiện thể chế'],
      ['task 1.1', '1.1', 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task 1.2', '1.2', 'Sửa đổi quy định', 'Sở Tư pháp', '', 'Quyết định', '7/2025'],
      ['section 2', '2', 'Hạ tầng'],
      ['task 2.1', '2.1', 'Lắp đặt', 'Sở Nội vụ', '', 'Thiết bị', '6/2025'],
    ],
  },
  {
    name: 'total, remarks and signatures below',
    header: plain,
    rows: [
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task 2', 2, 'Tổng hợp, trình UBND tỉnh phê duyệt', 'Sở Nội vụ', '', 'Tờ trình', '6/2025'],
      ['total', '', 'Tổng cộng: 2 nhiệm vụ'],
      ['note', 'Ghi chú: (*) nhiệm vụ trọng tâm'],
      ['note', '1. Nhiệm vụ số 2 chuyển từ năm 2024'],
      ['note', '', '', '', '', 'Đắk Nông, ngày 05 tháng 6 năm 2025'],
      ['note', '', 'Người lập biểu', '', '', 'THỦ TRƯỞNG ĐƠN VỊ'],
      ['note', '', '(Ký, ghi rõ họ tên)', '', '', '(Ký tên, đóng dấu)'],
      ['note', '', 'Nguyễn Thị An', '', '', 'Trần Văn Bình'],
    ],
  },
  {
    name: 'signature of the province, place of receipt',
    header: plain,
    rows: [
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['note', 'Nơi nhận:', '', '', 'TM. ỦY BAN NHÂN DÂN'],
      ['note', '- Như trên;', '', '', 'KT. CHỦ TỊCH'],
      ['note', '- Lưu: VT, KHTH.', '', '', 'PHÓ CHỦ TỊCH'],
      ['note', '', '', '', 'Nguyễn Đức Luyện'],
    ],
  },
  {
    name: 'rows broken over pages with the header printed again',
    header: plain,
    rows: [
      ['task 1', 1, 'Xây dựng đề án phát triển nguồn', 'Sở Nội vụ', 'Các sở, ban,', 'Quyết định', '6/2025'],
      ['header', 'TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'],
      ['continuation', '', 'nhân lực', '', 'ngành', '', ''],
      ['task 2', 2, 'Tập huấn', 'Sở Nội vụ', '', 'Lớp', '6/2025'],
      ['header', 'STT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'],
      ['continuation', '', '', '', 'UBND các xã', '', ''],
      ['task 3', 3, 'Kiểm tra', 'Thanh tra tỉnh', '', 'Báo cáo', '6/2025'],
    ],
  },
  {
    name: 'number rows, also after a repeated header',
    header: plain,
    rows: [
      ['number', '(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      ['section I', 'I', 'Thể chế'],
      ['task I.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['header', 'TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'],
      ['number', 1, 2, 3, 4, 5, 6],
      ['task I.2', 2, 'Sửa đổi', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
    ],
  },
  {
    name: 'numbering that restarts in each section, and twice the same number',
    header: plain,
    rows: [
      ['section I', 'I', 'Thể chế'],
      ['task I.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task I.2', 2, 'Sửa đổi', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task I.2~2', 2, 'Sửa đổi tiếp', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['section II', 'II', 'Hạ tầng'],
      ['task II.1', 1, 'Lắp đặt', 'Sở Nội vụ', '', 'Thiết bị', '6/2025'],
    ],
  },
  {
    name: 'numbers that run through the sections',
    header: plain,
    rows: [
      ['section I', 'I', 'Thể chế'],
      ['task I.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['section II', 'II', 'Hạ tầng'],
      ['task II.2', 2, 'Lắp đặt', 'Sở Nội vụ', '', 'Thiết bị', '6/2025'],
      ['task II.3', 3, 'Kiểm tra', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
    ],
  },
  {
    name: 'whole paths printed',
    header: plain,
    rows: [
      ['section I', 'I', 'Thể chế'],
      ['task I.1', 'I.1', 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['step I.1.1', 'I.1.1', 'Soạn thảo', 'Sở Nội vụ', '', '', '5/2025'],
      ['task I.2', 'I.2', 'Sửa đổi', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
    ],
  },
  {
    name: 'steps marked with dashes that have their own time, and paragraphs that do not',
    header: plain,
    rows: [
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['step 1.-1', '-', 'Soạn thảo', 'Sở Nội vụ', '', '', '4/2025'],
      ['step 1.-2', '-', 'Lấy ý kiến', 'Sở Nội vụ', '', '', '5/2025'],
      ['task 2', 2, 'Tổ chức hội nghị:', 'Sở Nội vụ', '', 'Hội nghị', '6/2025'],
      ['continuation', '', '- Chuẩn bị tài liệu'],
      ['continuation', '', '- Mời đại biểu'],
    ],
  },
  {
    name: 'a task whose number is missing, added by an officer',
    header: plain,
    rows: [
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task 1+1', '', 'Nhiệm vụ phát sinh', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
      ['task 2', 2, 'Kiểm tra', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
    ],
  },
  {
    name: 'lead merged down over several tasks',
    header: plain,
    merges: ['C3:C5'],
    rows: [
      ['section I', 'I', 'Thể chế'],
      ['task I.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', '', ''],
      ['task I.2', 2, 'Sửa đổi', '', '', '', ''],
      ['task I.3', 3, 'Kiểm tra', '', '', '', ''],
    ],
  },
  {
    name: 'blank rows and cells of nothing but spaces between',
    header: plain,
    rows: [
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['blank', '\u00a0', ' ', '', '', '', ''],
      ['task 2', 2, 'Kiểm tra', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
    ],
  },
  {
    name: 'block heads of a workbook we issued',
    header: plain,
    rows: [
      ['frame', 'A. Nhiệm vụ đơn vị chủ trì'],
      ['section II', 'II', 'Đổi mới cơ chế'],
      ['task II.1', 1, 'Đề án', 'Sở KH&ĐT', '', 'Quyết định', '12/2015'],
      ['frame', 'C. Nhiệm vụ đơn vị phối hợp'],
      ['frame', 'II', 'Đổi mới cơ chế'],
      ['task II.5', 5, 'Đề án khác', 'Sở KH&CN', 'Sở KH&ĐT', 'Quyết định', '12/2015'],
    ],
  },
  {
    name: 'inserted numbers 1a, 2b',
    header: plain,
    rows: [
      ['task 1', '1', 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task 1a', '1a', 'Bổ sung', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task 2', '2', 'Kiểm tra', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
    ],
  },
  {
    name: 'codes instead of numbers',
    header: plain,
    rows: [
      ['task NV01', 'NV01', 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task NV02', 'NV02', 'Kiểm tra', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
    ],
  },
  {
    name: 'a step whose parent is missing',
    header: plain,
    rows: [
      ['section I', 'I', 'Thể chế'],
      ['task I.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['step I.1.1', '1.1', 'Soạn thảo', 'Nt', '', '', '5/2025'],
      ['step I.3.1', '3.1', 'Lấy ý kiến', 'Sở Nội vụ', '', '', '5/2025'],
    ],
  },
  {
    name: 'an empty task among its like is a task, not a section',
    header: plain,
    rows: [
      ['section I', 'I', 'Thể chế'],
      ['task I.1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['task I.2', 2, 'Nhiệm vụ chưa phân công'],
      ['task I.3', 3, 'Kiểm tra', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
    ],
  },
  {
    name: 'points counted i, k, l',
    header: plain,
    rows: [
      ['task 1', 1, 'Ban hành quy chế', 'Sở Nội vụ', '', 'Quyết định', '6/2025'],
      ['step 1.h', 'h)', 'Bước h', 'Nt', '', '', '1/2025'],
      ['step 1.i', 'i)', 'Bước i', 'Nt', '', '', '2/2025'],
      ['step 1.k', 'k)', 'Bước k', 'Nt', '', '', '3/2025'],
      ['step 1.l', 'l)', 'Bước l', 'Nt', '', '', '4/2025'],
      ['step 1.m', 'm)', 'Bước m', 'Nt', '', '', '5/2025'],
    ],
  },
  {
    name: 'letters A to I as tasks groups, I after H',
    header: plain,
    rows: [
      ['section A', 'A', 'Nhóm A'],
      ['task A.1', 1, 'Việc', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
      ['section B', 'B', 'Nhóm B'],
      ['task B.1', 1, 'Việc', 'Sở Nội vụ', '', 'Báo cáo', '6/2025'],
    ],
  },
];
