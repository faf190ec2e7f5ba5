import { inEn, inVi } from '#shared/message/number';

const vi = {
  title: 'Nạp chương trình',
  lead: 'Chọn tệp phụ lục của chương trình đã ban hành (.xlsx, .xls, .xlsb, .ods, .csv). Chưa có gì được lưu cho đến khi anh/chị xác nhận.',
  drop: 'Kéo thả tệp phụ lục vào đây, hoặc',
  choose: 'Chọn tệp…',
  another: 'Chọn tệp khác…',
  reading: 'Đang đọc tệp…',
  sending: (share: string) => `Đang gửi tệp: ${share}`,
  asOf: 'Xác định đơn vị tính đến ngày',
  asOfHint: 'Tên đơn vị được hiểu theo danh mục của ngày này, kể cả đơn vị đã sáp nhập.',
  province: 'Tỉnh',
  provinceFound: 'Theo tiêu đề của tệp',
  again: 'Đọc lại',
  programmes: 'Chương trình trong tệp',
  agencies: (n: number) => `${inVi(n)} đơn vị phải báo cáo`,
  known: (n: number) => `Chương trình này đã được nạp (bản ${inVi(n)}). Tệp mới là một bản điều chỉnh.`,
  toRevisions: 'So sánh với bản đang dùng',
  confirm: 'Nạp chương trình này',
  confirmLead: (tasks: number, steps: number) =>
    `Sẽ nạp ${inVi(tasks)} nhiệm vụ, ${inVi(steps)} bước. Sau đó có thể đưa bản điều chỉnh vào khi cần.`,
  reason: 'Ghi chú (không bắt buộc)',
  unsure: (n: number) => `${inVi(n)} cột chưa chắc, cần xem lại trước khi nạp.`,
  tasks: (n: number) => `Nhiệm vụ đọc được: ${inVi(n)}`,
  row: 'Dòng',
  more: (n: number) => `Xem thêm ${inVi(n)}`,
};

const en: typeof vi = {
  title: 'Load a programme',
  lead: 'Choose the appendix of the programme as issued (.xlsx, .xls, .xlsb, .ods, .csv). Nothing is stored until you confirm.',
  drop: 'Drop the appendix here, or',
  choose: 'Choose a file…',
  another: 'Choose another file…',
  reading: 'Reading the file…',
  sending: (share: string) => `Sending the file: ${share}`,
  asOf: 'Bodies as of',
  asOfHint: 'Names are read with the registry of this day, bodies that were merged included.',
  province: 'Province',
  provinceFound: 'As the title of the file says',
  again: 'Read again',
  programmes: 'Programmes in the file',
  agencies: (n: number) => `${inEn(n)} agencies have to report`,
  known: (n: number) => `This programme was loaded before (revision ${inEn(n)}). A new file is a revision of it.`,
  toRevisions: 'Compare with the revision in force',
  confirm: 'Load this programme',
  confirmLead: (tasks: number, steps: number) =>
    `${inEn(tasks)} tasks and ${inEn(steps)} steps will be loaded. Revisions can follow at any time.`,
  reason: 'Note (may stay empty)',
  unsure: (n: number) => `${inEn(n)} columns are not certain; look at them before loading.`,
  tasks: (n: number) => `Tasks read: ${inEn(n)}`,
  row: 'Row',
  more: (n: number) => `Show ${inEn(n)} more`,
};

/** Words of loading a programme. */
export const loadWords = { vi, en };
