import type { RefusalCode, RefusalWords } from '#shared/message/refusal';

/** Files that are of a kind we read, with something in them that cannot be taken. */
export const refusedContents = {
  cut_short: {
    vi: 'Tệp bị thiếu phần cuối, có thể do tải lên hoặc chép chưa xong.',
    en: 'The end of the file is missing, probably from a broken upload or copy.',
    do: { vi: 'Mở lại tệp gốc; nếu mở được thì gửi lại.', en: 'Open the original; if it opens, send it again.' },
  },
  damaged: {
    vi: 'Tệp bị hỏng bên trong nên không đọc được.',
    en: 'The file is damaged inside and cannot be read.',
    do: {
      vi: 'Mở bằng Excel, chọn Open and Repair, lưu thành tệp .xlsx mới rồi gửi.',
      en: 'Open it in Excel with Open and Repair, save it as a new .xlsx and send that.',
    },
  },
  too_large: {
    vi: 'Tệp quá lớn: {bytes}, giới hạn {limit}.',
    en: 'The file is too large: {bytes}, the limit is {limit}.',
    do: {
      vi: 'Xóa ảnh, trang tính không liên quan rồi lưu lại, hoặc tách thành nhiều tệp.',
      en: 'Remove pictures and sheets that do not belong to it, or divide it.',
    },
  },
  zip_bomb: {
    vi: 'Nội dung nén của tệp bung ra lớn bất thường nên không được mở.',
    en: 'The compressed content of the file is abnormally large; it was not opened.',
    do: {
      vi: 'Chép bảng sang một tệp Excel mới rồi gửi; báo quản trị nếu vẫn bị.',
      en: 'Copy the table into a new workbook and send that; tell the administrator if it happens again.',
    },
  },
  too_many_rows: {
    vi: 'Tệp có {rows} dòng, giới hạn {limit} dòng. Không dòng nào bị cắt bớt: cả tệp chưa được tiếp nhận.',
    en: 'The file has {rows} rows, the limit is {limit}. Nothing was cut off: the whole file was not taken.',
    do: {
      vi: 'Tách thành nhiều tệp rồi gửi; xóa các dòng trống đã định dạng ở cuối trang.',
      en: 'Divide it into several files; delete formatted empty rows at the end of the sheet.',
    },
  },
  too_many_cells: {
    vi: 'Tệp có quá nhiều ô (giới hạn {limit}). Không ô nào bị cắt bớt: cả tệp chưa được tiếp nhận.',
    en: 'The file has too many cells (limit {limit}). Nothing was cut off: the whole file was not taken.',
    do: {
      vi: 'Xóa các trang tính, cột không liên quan, hoặc tách thành nhiều tệp.',
      en: 'Remove sheets and columns that do not belong to it, or divide it.',
    },
  },
  too_many_merges: {
    vi: 'Tệp có quá nhiều ô gộp (giới hạn {limit}).',
    en: 'The file has too many merged cells (limit {limit}).',
    do: {
      vi: 'Bỏ gộp ô ở các trang không liên quan, hoặc chép bảng sang tệp mới.',
      en: 'Unmerge cells of other sheets, or copy the table into a new file.',
    },
  },
  unsafe_xml: {
    vi: 'Tệp chứa khai báo không an toàn nên không được mở.',
    en: 'The file holds unsafe declarations; it was not opened.',
    do: {
      vi: 'Mở bằng Excel và lưu thành tệp .xlsx mới rồi gửi; báo quản trị nếu tệp nhận từ nơi khác.',
      en: 'Open it in Excel and save it as a new .xlsx; tell the administrator if it came from elsewhere.',
    },
  },
  unsafe_names: {
    vi: 'Bên trong tệp có tên phần không an toàn ({name}).',
    en: 'A part inside the file has an unsafe name ({name}).',
    do: {
      vi: 'Mở bằng Excel và lưu thành tệp .xlsx mới rồi gửi; báo quản trị nếu tệp nhận từ nơi khác.',
      en: 'Open it in Excel and save it as a new .xlsx; tell the administrator if it came from elsewhere.',
    },
  },
  not_readable: {
    vi: 'Phần mềm không đọc được tệp này.',
    en: 'The software cannot read this file.',
    do: {
      vi: 'Mở bằng Excel hoặc LibreOffice, lưu thành .xlsx rồi gửi; nếu vẫn bị, gửi tệp cho quản trị.',
      en: 'Open it in Excel or LibreOffice, save it as .xlsx and send that; if it fails again, give it to the administrator.',
    },
  },
  too_much_memory: {
    vi: 'Tệp cần quá nhiều bộ nhớ để đọc nên đã dừng; các tệp khác vẫn tiếp tục.',
    en: 'Reading needed too much memory and was stopped; the other files go on.',
    do: {
      vi: 'Chép bảng nhiệm vụ sang một tệp mới, bỏ các trang không liên quan, rồi gửi.',
      en: 'Copy the task table into a new file without the other sheets and send that.',
    },
  },
  too_slow: {
    vi: 'Đọc tệp quá lâu nên đã dừng; các tệp khác vẫn tiếp tục.',
    en: 'Reading took too long and was stopped; the other files go on.',
    do: {
      vi: 'Chép bảng nhiệm vụ sang một tệp mới rồi gửi.',
      en: 'Copy the task table into a new file and send that.',
    },
  },
  no_table: {
    vi: 'Không tìm thấy bảng nhiệm vụ trong tệp.',
    en: 'No task table was found in the file.',
    do: {
      vi: 'Bảng cần có cột nội dung hoặc sản phẩm, và cột đơn vị chủ trì hoặc thời gian; kiểm tra xem có gửi nhầm tệp.',
      en: 'A table needs a column for the task or output and one for the lead or time; check that it is the right file.',
    },
  },
  not_a_tracker: {
    vi: 'Tệp không phải là sổ theo dõi do chương trình này xuất ra.',
    en: 'The file is not a tracker this program exported.',
    do: {
      vi: 'Chọn sổ theo dõi của kỳ trước (tệp đã ghi ra ở lần tổng hợp trước, chưa chép sang tệp mới).',
      en: "Choose last period's tracker (the file written by the last merge, not a copy pasted into a new workbook).",
    },
  },
  state_damaged: {
    vi: 'Sổ theo dõi bị mất hoặc hỏng phần dữ liệu ẩn dùng cho kỳ sau.',
    en: "The tracker's hidden data for the next period are missing or damaged.",
    do: {
      vi: 'Dùng bản sổ theo dõi gốc đã lưu, hoặc tổng hợp lại kỳ trước từ các tệp của đơn vị.',
      en: "Use the original copy you kept, or merge last period again from the agencies' files.",
    },
  },
  other_programme: {
    vi: 'Sổ theo dõi thuộc một chương trình khác.',
    en: 'The tracker belongs to another programme.',
    do: {
      vi: 'Chọn sổ theo dõi của đúng chương trình trong tệp phụ lục đã nêu.',
      en: 'Choose the tracker of the programme in the appendix you named.',
    },
  },
  too_many_pages: {
    vi: 'PDF có {pages} trang, giới hạn {limit} trang. Không trang nào bị cắt bớt: cả tệp chưa được tiếp nhận.',
    en: 'The PDF has {pages} pages, the limit is {limit}. Nothing was cut off: the whole file was not taken.',
    do: {
      vi: 'Chỉ gửi các trang có bảng nhiệm vụ, hoặc gửi tệp Excel gốc.',
      en: 'Send only the pages with the task table, or the original workbook.',
    },
  },
  too_many_files: {
    vi: 'Tệp nén chứa {files} tệp, giới hạn {limit} tệp. Chưa tệp nào được tiếp nhận.',
    en: 'The archive holds {files} files, the limit is {limit}. None of them was taken.',
    do: {
      vi: 'Chia thành nhiều tệp nén, hoặc bỏ các tệp không phải báo cáo.',
      en: 'Divide it into several archives, or leave out files that are no reports.',
    },
  },
} as const satisfies Partial<Record<RefusalCode, RefusalWords>>;
