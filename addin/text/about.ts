import { inEn, inVi } from '#shared/message/number';
import type { Words } from '#shared/rules/rule';

/** What the self-check says. */
export const aboutChecks = {
  names: {
    version: { vi: 'Phiên bản phần mềm', en: 'Version of the product' },
    host: { vi: 'Excel', en: 'Excel' },
    api: { vi: 'Bộ chức năng', en: 'Requirement set' },
    library: { vi: 'Thư viện Office', en: 'Office library' },
    runtime: { vi: 'Chế độ chạy', en: 'Runtime' },
    live: { vi: 'Kiểm tra ngay khi gõ', en: 'Checks while you type' },
    colours: { vi: 'Tô màu', en: 'Colours' },
    lists: { vi: 'Danh sách chọn', en: 'Lists' },
    merges: { vi: 'Nhận biết ô gộp', en: 'Merged cells' },
    hiddenRows: { vi: 'Nhận biết dòng ẩn', en: 'Hidden rows' },
    wholeFile: { vi: 'Gửi cả tệp', en: 'Sending the whole file' },
    undoes: { vi: 'Ctrl+Z với thay đổi của phần mềm', en: 'Ctrl+Z for what the add-in writes' },
    remembers: { vi: 'Ghi nhớ trong sổ tính', en: 'Memory in the workbook' },
    server: { vi: 'Máy chủ của tỉnh', en: 'The province’s server' },
    access: { vi: 'Đăng nhập', en: 'Access' },
    registry: { vi: 'Danh mục đơn vị', en: 'Registry of agencies' },
    storage: { vi: 'Lưu trên máy', en: 'Storage on this device' },
    files: { vi: 'Mở tệp để gộp', en: 'Opening files to join' },
  },
  missing: {
    live: {
      vi: 'Sau khi sửa, nhấn Kiểm tra để đọc lại.',
      en: 'After an edit press Check to read it again.',
    },
    colours: { vi: 'Dùng bản đã tô màu tải từ trang web.', en: 'Use the coloured copy from the web page.' },
    lists: {
      vi: 'Gõ trạng thái bằng tay; vẫn được kiểm tra.',
      en: 'Type the status by hand; it is checked all the same.',
    },
    merges: {
      vi: 'Ô gộp được đọc như ô thường; bỏ gộp nếu bảng bị đọc sai.',
      en: 'Merged cells are read as plain ones; unmerge them where the table is misread.',
    },
    hiddenRows: { vi: 'Dòng ẩn được đọc như dòng thường.', en: 'Hidden rows are read as plain ones.' },
    wholeFile: {
      vi: 'Các ô được gửi thay cho tệp; kết quả tiếp nhận như nhau.',
      en: 'Cells are sent instead of the file; they are taken the same way.',
    },
    undoes: { vi: 'Dùng nút Hoàn tác của bảng này.', en: 'Use the Undo button of this pane.' },
    remembers: {
      vi: 'Lựa chọn chỉ nhớ đến khi đóng bảng.',
      en: 'Choices last until the pane is closed.',
    },
    server: {
      vi: 'Chưa kết nối được. Kiểm tra, tô màu và sửa vẫn dùng được.',
      en: 'It cannot be reached. Checking, colours and mending still work.',
    },
    access: {
      vi: 'Đăng nhập trong Thiết lập để gửi và nhận.',
      en: 'Sign in under Settings to send and to get replies.',
    },
    storage: {
      vi: 'Đăng nhập và báo cáo chờ gửi mất khi đóng bảng.',
      en: 'Access and waiting reports are gone when the pane closes.',
    },
    files: { vi: 'Gửi từng bản qua trang web.', en: 'Send each copy by the web page.' },
  },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không có', en: 'no' },
  shared: { vi: 'chung với thanh lệnh', en: 'shared with the ribbon' },
  separate: { vi: 'riêng của bảng này', en: 'of this pane alone' },
  lasting: { vi: 'lâu dài', en: 'lasting' },
  short: { vi: 'đến khi đóng bảng', en: 'until the pane is closed' },
  nobody: { vi: 'chưa đăng nhập', en: 'nobody' },
  provinceRegistry: (n: number, hash: string): Words => ({
    vi: `của tỉnh, ${n} đơn vị, mã ${hash}`,
    en: `the province’s own, ${n} bodies, ${hash}`,
  }),
  ownRegistry: (n: number): Words => ({
    vi: `đi kèm phần mềm, ${inVi(n)} đơn vị`,
    en: `comes with the product, ${inEn(n)} bodies`,
  }),
} as const;

const vi = {
  what: 'Kiểm tra, tô màu, gửi và nhận báo cáo thực hiện phụ lục nhiệm vụ của tỉnh ngay trong sổ tính.',
  selfCheck: 'Tự kiểm tra',
  again: 'Kiểm tra lại',
  checking: 'Đang kiểm tra…',
  good: 'được',
  lacking: 'thiếu',
  record: 'Ghi nhật ký trao đổi với Excel',
  recordHint: 'Chỉ bật khi được đề nghị. Bản ghi có nội dung các ô; nó ở trên máy này cho đến khi anh/chị tự gửi.',
  save: 'Lưu bản ghi',
};

const en: typeof vi = {
  what: 'Checks, colours, sends and gets replies on the province’s task appendix, inside the workbook.',
  selfCheck: 'Self-check',
  again: 'Check again',
  checking: 'Checking…',
  good: 'works',
  lacking: 'missing',
  record: 'Record what is said to Excel',
  recordHint:
    'Only where you were asked to. Contents of cells are in it; it stays on this device until you send it yourself.',
  save: 'Save the recording',
};

/** Words of the tab about the product. */
export const aboutScreen = { vi, en };
