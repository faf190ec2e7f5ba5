import { inEn, inVi } from '#shared/message/number';

const vi = {
  product: 'Theo dõi nhiệm vụ',
  check: 'Kiểm tra',
  progress: 'Tiến độ',
  send: 'Gửi báo cáo',
  replies: 'Phản hồi',
  combine: 'Gộp trong đơn vị',
  settings: 'Thiết lập',
  about: 'Giới thiệu',
  more: 'Chức năng khác',
  back: 'Quay lại',
  reading: 'Đang đọc bảng…',
  rows: (n: number) => `${inVi(n)} dòng`,
  noAgency: 'Chưa chọn đơn vị',
  period: (label: string) => `kỳ ${label}`,
  asOf: (day: string) => `Số liệu đến ${day}`,
  again: 'Thử lại',
  copy: 'Chép thông tin gửi quản trị',
  copied: 'Đã chép.',
  broken: 'Bảng điều khiển gặp lỗi và đã dừng. Nội dung trong sổ tính không bị ảnh hưởng.',
  close: 'Đóng',
  tabs: 'Các phần của bảng theo dõi',
};

const en: typeof vi = {
  product: 'Task tracking',
  check: 'Check',
  progress: 'Progress',
  send: 'Send report',
  replies: 'Replies',
  combine: 'Join copies of this agency',
  settings: 'Settings',
  about: 'About',
  more: 'More',
  back: 'Back',
  reading: 'Reading the table…',
  rows: (n: number) => `${inEn(n)} rows`,
  noAgency: 'No agency chosen',
  period: (label: string) => label,
  asOf: (day: string) => `Data to ${day}`,
  again: 'Try again',
  copy: 'Copy details for the administrator',
  copied: 'Copied.',
  broken: 'The pane met a fault and stopped. What is in the workbook is not affected.',
  close: 'Close',
  tabs: 'Parts of task tracking',
};

/** Words of the pane's frame. */
export const frameWords = { vi, en };
