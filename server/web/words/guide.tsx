import type { Words } from '#shared/rules/rule';

/** One piece of help: a heading, short paragraphs, and where to go. */
export type Help = {
  readonly id: string;
  readonly title: Words;
  readonly text: readonly Words[];
  readonly links?: readonly { readonly to: string; readonly name: Words; readonly away?: true }[];
};

const vi = {
  title: 'Hướng dẫn',
  lead: (role: string) => `Việc của ${role}, cách làm, phím tắt và nơi hỏi khi cần.`,
  contact: 'Cần hỗ trợ',
  noContact: 'Hỏi cơ quan tổng hợp đã cấp mã truy cập cho đơn vị.',
  noContactDecide: 'Hỏi người quản trị hệ thống của tỉnh. Người quản trị ghi nơi hỏi tại Quản trị, phần Dịch vụ.',
  keys: 'Phím tắt',
  key: 'Phím',
  does: 'Việc',
  contents: 'Trong trang này',
  begin: 'Bắt đầu sử dụng',
  beginLead: 'Ba việc từ nạp phụ lục đến nhận báo cáo đầu tiên; việc nào xong tự đánh dấu.',
  beginOpen: 'Xem các việc',
};

const en: typeof vi = {
  title: 'Guide',
  lead: (role: string) => `What a ${role} does and how, the keys, and whom to ask.`,
  contact: 'Help',
  noContact: 'Ask the consolidating body that gave your agency its access code.',
  noContactDecide: 'Ask the administrator of this service, who notes under Administration, Service, whom to ask.',
  keys: 'Keys',
  key: 'Key',
  does: 'What it does',
  contents: 'On this page',
  begin: 'Getting started',
  beginLead: 'Three things from loading the appendix to the first report; each is ticked when it is done.',
  beginOpen: 'See them',
};

export const guideWords = { vi, en };

export const keyWords: readonly { readonly keys: string; readonly where: Words; readonly does: Words }[] = [
  {
    keys: '↑ ↓ ← →',
    where: { vi: 'Bảng theo dõi', en: 'Tracker' },
    does: {
      vi: 'đi giữa các dòng; ← đóng, → mở phần, nhiệm vụ',
      en: 'move between rows; ← closes, → opens a section or task',
    },
  },
  {
    keys: 'Enter',
    where: { vi: 'Bảng theo dõi, Tiếp nhận', en: 'Tracker, Intake' },
    does: {
      vi: 'xem nguồn số liệu của ô, phiếu của đơn vị',
      en: 'shows where a value comes from, an agency’s receipts',
    },
  },
  { keys: '/', where: { vi: 'Bảng theo dõi', en: 'Tracker' }, does: { vi: 'tìm', en: 'search' } },
  {
    keys: 'J K',
    where: { vi: 'Số liệu chưa thống nhất', en: 'Not agreed' },
    does: { vi: 'việc sau, việc trước', en: 'next, previous' },
  },
  {
    keys: '0 1 2 …',
    where: { vi: 'Số liệu chưa thống nhất', en: 'Not agreed' },
    does: {
      vi: 'chọn số liệu gốc, bản 1, bản 2; Enter để ghi',
      en: 'choose the base, side 1, side 2; Enter records it',
    },
  },
  { keys: 'Z', where: { vi: 'Số liệu chưa thống nhất', en: 'Not agreed' }, does: { vi: 'hoàn tác', en: 'undo' } },
  {
    keys: 'Esc',
    where: { vi: 'mọi trang', en: 'every page' },
    does: { vi: 'đóng phần đang mở, trở về chỗ vừa đứng', en: 'closes what is open and goes back to where you were' },
  },
  {
    keys: 'Ctrl + P',
    where: { vi: 'Tổng quan', en: 'Overview' },
    does: { vi: 'in một trang A4, đọc được khi in đen trắng', en: 'prints one A4 that reads in grey' },
  },
];
