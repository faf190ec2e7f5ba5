import { inEn, inVi } from '#shared/message/number';
import type { Words } from '#shared/rules/rule';

/** What the use case of joining says. */
export const combineWords = {
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  undone: { vi: 'Đã hoàn tác việc gộp.', en: 'The joining was undone.' },
  written: (n: number, changed: number): Words => ({
    vi: `Đã ghi ${n} ô từ các bản của phòng, đơn vị.${changed === 0 ? '' : ` ${changed} ô vừa được sửa nên để nguyên.`}`,
    en: `${n} cells of the divisions’ copies were written.${changed === 0 ? '' : ` ${changed} cells had just been changed and were left alone.`}`,
  }),
  unable: {
    vi: 'Máy này không mở được tệp trong bảng điều khiển.',
    en: 'This device cannot open files in the pane.',
  },
  tooLarge: { vi: 'Tệp lớn hơn 20 MB.', en: 'The file is larger than 20 MB.' },
  twice: { vi: 'Nội dung trùng với tệp đã chọn.', en: 'The same content was chosen already.' },
  encrypted: {
    vi: 'Tệp có mật khẩu. Mở trong Excel, bỏ mật khẩu, lưu lại rồi chọn lại.',
    en: 'The file has a password. Open it in Excel, take the password away, save it and choose it again.',
  },
  unreadable: {
    vi: 'Không đọc được tệp. Mở trong Excel, lưu thành .xlsx rồi chọn lại.',
    en: 'The file cannot be read. Open it in Excel, save it as .xlsx and choose it again.',
  },
  other_agency: { vi: 'Sổ của đơn vị khác, không gộp.', en: 'The workbook of another agency; not joined.' },
  other_programme: { vi: 'Sổ của chương trình khác, không gộp.', en: 'Of another programme; not joined.' },
  other_period: { vi: 'Sổ của kỳ báo cáo khác, không gộp.', en: 'Of another reporting period; not joined.' },
} as const;

const vi = {
  intro:
    'Chọn các bản của phòng, đơn vị trực thuộc điền từ cùng sổ này. Các tệp được đọc ngay trên máy, chưa gửi đi đâu.',
  choose: 'Chọn tệp…',
  files: 'Các bản được gộp',
  reading: 'đang đọc…',
  remove: (file: string) => `Bỏ ${file}`,
  account: (n: number) => `${inVi(n)} ô được đọc, cộng đủ ${inVi(n)}`,
  accountParts: (taken: number, same: number, conflict: number, other: number) =>
    `${inVi(taken)} ô mới, ${inVi(same)} không đổi, ${inVi(conflict)} chưa thống nhất, ${inVi(other)} khác`,
  repeated: 'trùng với bản khác',
  superseded: 'đã có trong bản mới hơn',
  takes: 'Ghi vào sổ đang mở',
  disputes: 'Các bản ghi khác nhau',
  wishes: 'Đề nghị sửa nội dung chương trình',
  wishesHint: 'Đánh dấu nếu đơn vị đồng ý kiến nghị; tỉnh chuyển cơ quan ban hành quyết định.',
  from: (file: string, cell: string) => `${file}, ô ${cell}`,
  open: 'sổ đang mở',
  leave: 'Để nguyên, chọn sau',
  blank: '(để trống)',
  none: 'Các bản không có nội dung nào khác sổ đang mở.',
  noPlan:
    'Chưa gộp được: sổ đang mở không có nhiệm vụ nào, hoặc chưa biết là của đơn vị nào. Chọn đơn vị trong Thiết lập.',
  unable: 'Máy này không mở được tệp trong bảng điều khiển; gửi từng bản qua trang web của tỉnh.',
  write: (n: number) => `Ghi ${inVi(n)} ô vào sổ`,
  writeNone: 'Chưa có ô nào để ghi',
  tick: (path: string, field: string) => `Ghi ${field} của ${path}`,
  more: (n: number) => `Xem thêm ${inVi(n)} mục`,
};

const en: typeof vi = {
  intro:
    'Choose the copies divisions filled in from this very workbook. They are read on this machine and sent nowhere.',
  choose: 'Choose files…',
  files: 'Copies to join',
  reading: 'being read…',
  remove: (file) => `Remove ${file}`,
  account: (n) => `${inEn(n)} cells read, sums to ${inEn(n)}`,
  accountParts: (taken, same, conflict, other) =>
    `${inEn(taken)} new, ${inEn(same)} same, ${inEn(conflict)} not agreed, ${inEn(other)} other`,
  repeated: 'same as another copy',
  superseded: 'contained in a newer copy',
  takes: 'Written to the open workbook',
  disputes: 'The copies do not agree',
  wishes: 'Changes of the programme’s text',
  wishesHint: 'Tick what the agency wants to propose; the issuing authority decides.',
  from: (file, cell) => `${file}, cell ${cell}`,
  open: 'the open workbook',
  leave: 'Leave it, choose later',
  blank: '(blank)',
  none: 'The copies hold nothing that the open workbook does not.',
  noPlan:
    'They cannot be joined: the open workbook has no task, or nobody knows whose it is. Choose the agency in Settings.',
  unable: 'This device cannot open files in the pane; send each copy by the province’s web page.',
  write: (n) => `Write ${inEn(n)} cells`,
  writeNone: 'Nothing to write yet',
  tick: (path, field) => `Write ${field} of ${path}`,
  more: (n) => `Show ${inEn(n)} more`,
};

/** Words of the tab that joins. */
export const combineScreen = { vi, en };
