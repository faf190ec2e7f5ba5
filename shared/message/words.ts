import type { BaseBy, Outcome } from '#shared/merge/model';
import type { RuleFamily, Severity, SixClear, Words } from '#shared/rules/rule';

export const severityWords: Readonly<Record<Severity, Words>> = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  notice: { vi: 'Lưu ý', en: 'Notice' },
};

export const clearWords: Readonly<Record<SixClear, Words>> = {
  nguoi: { vi: 'Rõ người', en: 'Clear who' },
  viec: { vi: 'Rõ việc', en: 'Clear what' },
  thoi_gian: { vi: 'Rõ thời gian', en: 'Clear when' },
  trach_nhiem: { vi: 'Rõ trách nhiệm', en: 'Clear responsibility' },
  san_pham: { vi: 'Rõ sản phẩm', en: 'Clear output' },
  tham_quyen: { vi: 'Rõ thẩm quyền', en: 'Clear authority' },
};

export const familyWords: Readonly<Record<RuleFamily, Words>> = {
  structure: { vi: 'Cấu trúc bảng', en: 'Structure' },
  responsibility: { vi: 'Trách nhiệm', en: 'Responsibility' },
  time: { vi: 'Thời gian', en: 'Time' },
  output: { vi: 'Sản phẩm', en: 'Output' },
  progress: { vi: 'Kết quả thực hiện', en: 'Progress' },
  text: { vi: 'Chữ viết trong ô', en: 'Text' },
};

/** Where a cell of a submission ended (M8). */
export const outcomeWords: Readonly<Record<Outcome, Words>> = {
  taken: { vi: 'Tiếp nhận', en: 'Taken' },
  same: { vi: 'Không thay đổi', en: 'Same' },
  proposed: { vi: 'Kiến nghị điều chỉnh', en: 'Proposal' },
  conflict: { vi: 'Chưa thống nhất', en: 'Not agreed' },
  refused: { vi: 'Không tiếp nhận (ngoài phạm vi)', en: 'Refused (out of scope)' },
  extra: { vi: 'Cột riêng của đơn vị', en: 'Agency’s own columns' },
  waiting: { vi: 'Chờ xếp', en: 'Waiting to be placed' },
};

/** By what the base of a file was found (M3). */
export const baseWords: Readonly<Record<BaseBy, Words>> = {
  stamp: { vi: 'Theo dấu trong tệp', en: 'By the stamp in the file' },
  fingerprint: { vi: 'Theo nội dung của tệp', en: 'By the content of the file' },
  last_submission: { vi: 'Theo báo cáo gần nhất của đơn vị', en: 'By the agency’s last report' },
  programme: { vi: 'Theo chương trình đã ban hành', en: 'By the programme as issued' },
};

/** Words that several surfaces show. */
export const commonWords = {
  product: { vi: 'Theo dõi nhiệm vụ', en: 'Task tracking' },
  finding: { vi: 'Nội dung cần kiểm tra', en: 'Finding' },
  no_findings: { vi: 'Không có nội dung cần kiểm tra.', en: 'Nothing to check.' },
  now_reads: { vi: 'Đang ghi', en: 'Now reads' },
  accepted: { vi: 'Chấp nhận', en: 'Accepted' },
  example: { vi: 'Ví dụ', en: 'Example' },
  why: { vi: 'Vì sao', en: 'Why' },
  how_to_fix: { vi: 'Cách sửa', en: 'How to put it right' },
  ignore: { vi: 'Bỏ qua (ghi lý do)', en: 'Ignore (give a reason)' },
  ignored: { vi: 'Đã bỏ qua', en: 'Ignored' },
  trial: { vi: 'Đang thử nghiệm', en: 'On trial' },
  receipt: { vi: 'Phiếu tiếp nhận', en: 'Receipt' },
  reconciliation: { vi: 'Đối chiếu', en: 'Reconciliation' },
  conflict: { vi: 'Số liệu chưa thống nhất', en: 'Conflict' },
  proposal: { vi: 'Kiến nghị điều chỉnh', en: 'Proposal' },
  send: { vi: 'Gửi báo cáo', en: 'Send report' },
  pull: { vi: 'Nhận phản hồi của tỉnh', en: 'Get the province’s reply' },
  upload_page: { vi: 'Gửi qua trang web (không cần cài đặt)', en: 'Send by web page (no installation)' },
  of_which_emptied: { vi: 'Trong đó xóa trắng', en: 'Of which emptied' },
  as_of: { vi: 'Tính theo ngày', en: 'As of' },
  sheet: { vi: 'Trang tính', en: 'Sheet' },
  cell: { vi: 'Ô', en: 'Cell' },
  row: { vi: 'Dòng', en: 'Row' },
  column: { vi: 'Cột', en: 'Column' },
  file: { vi: 'Tệp', en: 'File' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  step: { vi: 'Bước công việc', en: 'Step' },
  section: { vi: 'Phần, mục', en: 'Section' },
  agency: { vi: 'Đơn vị', en: 'Agency' },
  period: { vi: 'Kỳ báo cáo', en: 'Reporting period' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  status: { vi: 'Trạng thái', en: 'Status' },
  total: { vi: 'Cộng', en: 'Total' },
  value_before: { vi: 'Số liệu gốc', en: 'Base' },
  value_now: { vi: 'Số liệu hiện có', en: 'Current' },
  value_sent: { vi: 'Số liệu gửi đến', en: 'Sent' },
  reason: { vi: 'Lý do', en: 'Reason' },
  carried: { vi: 'số liệu kỳ {period}', en: 'figures of {period}' },
} as const satisfies Readonly<Record<string, Words>>;
