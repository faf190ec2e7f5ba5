import type { HostTrouble, HostTroubleCode } from '#addin/port/workbookPort';
import type { Words } from '#shared/rules/rule';

const words: Readonly<Record<HostTroubleCode, Words>> = {
  cell_being_edited: {
    vi: 'Đang nhập dở một ô. Nhấn Enter (hoặc Esc để bỏ nội dung đang gõ) rồi thực hiện lại.',
    en: 'A cell is being edited. Press Enter (or Esc to drop what was typed), then try again.',
  },
  sheet_protected: {
    vi: 'Trang tính đang được bảo vệ nên không ghi được. Mở thẻ Xem lại, chọn Bỏ bảo vệ trang tính, rồi thực hiện lại.',
    en: 'The sheet is protected and cannot be written to. On the Review tab choose Unprotect Sheet, then try again.',
  },
  workbook_protected: {
    vi: 'Cấu trúc sổ tính đang được bảo vệ. Mở thẻ Xem lại, bỏ chọn Bảo vệ sổ làm việc, rồi thực hiện lại.',
    en: 'The structure of the workbook is protected. On the Review tab switch Protect Workbook off, then try again.',
  },
  too_large: {
    vi: 'Bảng quá lớn để đọc trong Excel này. Hãy lưu tệp và gửi qua trang web.',
    en: 'The table is too large to be read in this Excel. Save the file and send it by the web page.',
  },
  not_supported: {
    vi: 'Phiên bản Excel này chưa có chức năng cần dùng. Mục Giới thiệu cho biết phiên bản nào làm được.',
    en: 'This version of Excel does not have what is needed. About says which version has.',
  },
  not_there: {
    vi: 'Trang tính hoặc ô cần tìm không còn trong sổ tính. Nhấn Thử lại để đọc lại bảng.',
    en: 'The sheet or cell is no longer in the workbook. Press Try again to read the table anew.',
  },
  other_workbook: {
    vi: 'Đang mở một sổ tính khác. Chuyển về sổ tính có bảng nhiệm vụ rồi thực hiện lại.',
    en: 'Another workbook is in front. Go back to the one with the task table, then try again.',
  },
  read_only: {
    vi: 'Sổ tính đang mở ở chế độ chỉ đọc. Chọn Cho phép chỉnh sửa, hoặc lưu thành tệp khác, rồi thực hiện lại.',
    en: 'The workbook is open for reading only. Choose Enable Editing or save it under another name, then try again.',
  },
  changed_since: {
    vi: 'Các cột này đã có nội dung nhập sau đó nên không bỏ đi được. Xóa hoặc chuyển nội dung sang chỗ khác rồi thực hiện lại.',
    en: 'Something was typed into these columns since, so they are not taken away. Clear it or move it elsewhere, then try again.',
  },
  host_failed: {
    vi: 'Excel chưa thực hiện được yêu cầu. Thử lại; nếu vẫn lỗi, chép thông tin gửi quản trị.',
    en: 'Excel could not do what was asked. Try again; if it goes on, copy the details for the administrator.',
  },
};

/** What a person reads when the host could not do something: what is the matter, and what to do. */
export function troubleWords(trouble: HostTrouble): Words {
  return words[trouble.code];
}
