import type { RefusalCode, RefusalWords } from '#shared/message/refusal';

/** Files that are something else than a workbook or a document with a table, or may not be read. */
export const refusedKinds = {
  empty_file: {
    vi: 'Tệp rỗng, không có nội dung.',
    en: 'The file is empty.',
    do: { vi: 'Mở tệp trên máy, lưu lại rồi gửi lại.', en: 'Open it on your machine, save it and send it again.' },
  },
  not_a_workbook: {
    vi: 'Tệp không phải là bảng tính.',
    en: 'The file is not a workbook.',
    do: {
      vi: 'Gửi tệp Excel (.xlsx, .xls), WPS hoặc LibreOffice (.ods).',
      en: 'Send an Excel (.xlsx, .xls), WPS or LibreOffice (.ods) file.',
    },
  },
  encrypted: {
    vi: 'Tệp có mật khẩu nên không đọc được.',
    en: 'The file is protected by a password and cannot be read.',
    do: {
      vi: 'Mở bằng mật khẩu, vào File > Info > Protect Workbook, xóa mật khẩu, lưu lại rồi gửi.',
      en: 'Open it with the password, remove it under File > Info > Protect Workbook, save and send.',
    },
  },
  old_word: {
    vi: 'Tệp là văn bản Word đời cũ (.doc).',
    en: 'The file is an old Word document (.doc).',
    do: {
      vi: 'Chép bảng sang Excel, hoặc lưu thành .docx rồi gửi.',
      en: 'Copy the table into Excel, or save it as .docx and send that.',
    },
  },
  html: {
    vi: 'Tệp là trang web được đổi đuôi thành bảng tính.',
    en: 'The file is a web page renamed to a workbook.',
    do: {
      vi: 'Mở bằng Excel, chọn Save As > Excel Workbook (.xlsx) rồi gửi.',
      en: 'Open it in Excel, choose Save As > Excel Workbook (.xlsx) and send that.',
    },
  },
  pdf: {
    vi: 'Tệp là PDF; chỗ này cần bảng tính.',
    en: 'The file is a PDF; a workbook is needed here.',
    do: {
      vi: 'Gửi tệp Excel gốc; nếu chỉ có bản giấy, đề nghị Sở Khoa học và Công nghệ nhập thay.',
      en: 'Send the original workbook; if there is only paper, ask the Department of Science and Technology to enter it.',
    },
  },
  image: {
    vi: 'Tệp là ảnh chụp hoặc bản quét.',
    en: 'The file is a picture or a scan.',
    do: {
      vi: 'Gửi tệp Excel gốc; nếu chỉ có bản giấy, đề nghị Sở Khoa học và Công nghệ nhập thay.',
      en: 'Send the original workbook; if there is only paper, ask the Department of Science and Technology to enter it.',
    },
  },
  docx: {
    vi: 'Tệp là văn bản Word; chỗ này cần bảng tính.',
    en: 'The file is a Word document; a workbook is needed here.',
    do: { vi: 'Chép bảng nhiệm vụ sang Excel rồi gửi.', en: 'Copy the task table into Excel and send that.' },
  },
  rtf: {
    vi: 'Tệp là văn bản RTF.',
    en: 'The file is a rich text document (RTF).',
    do: { vi: 'Chép bảng nhiệm vụ sang Excel rồi gửi.', en: 'Copy the task table into Excel and send that.' },
  },
  presentation: {
    vi: 'Tệp là bản trình chiếu.',
    en: 'The file is a presentation.',
    do: { vi: 'Gửi bảng tính có bảng nhiệm vụ.', en: 'Send the workbook with the task table.' },
  },
  archive: {
    vi: 'Tệp là tệp nén (zip, rar, 7z) chứa các tệp khác.',
    en: 'The file is an archive (zip, rar, 7z) with other files in it.',
    do: { vi: 'Giải nén và gửi từng tệp bảng tính.', en: 'Unpack it and send each workbook.' },
  },
  spreadsheet_xml: {
    vi: 'Tệp là bảng tính dạng XML đời cũ (Excel 2003 XML).',
    en: 'The file is an old XML spreadsheet (Excel 2003 XML).',
    do: {
      vi: 'Mở bằng Excel, chọn Save As > Excel Workbook (.xlsx) rồi gửi.',
      en: 'Open it in Excel, choose Save As > Excel Workbook (.xlsx) and send that.',
    },
  },
  secret: {
    vi: 'Tệp có dấu chỉ độ mật nên không được tiếp nhận và không được lưu.',
    en: 'The file is marked secret; it was neither taken nor stored.',
    do: {
      vi: 'Gửi theo quy định bảo vệ bí mật nhà nước; không gửi qua phần mềm này.',
      en: 'Send it by the rules for state secrets, not through this software.',
    },
  },
  odt: {
    vi: 'Tệp là văn bản LibreOffice Writer (.odt).',
    en: 'The file is a LibreOffice Writer document (.odt).',
    do: {
      vi: 'Chọn Save As > Word (.docx) rồi gửi, hoặc chép bảng sang bảng tính.',
      en: 'Choose Save As > Word (.docx) and send that, or copy the table into a workbook.',
    },
  },
  pdf_scan: {
    vi: 'PDF là bản quét (ảnh), không có chữ để đọc.',
    en: 'The PDF is a scan: it holds pictures of pages, no text.',
    do: {
      vi: 'Gửi tệp Excel hoặc Word gốc; nếu chỉ có bản giấy, Sở Khoa học và Công nghệ lưu bản quét và nhập thay bên cạnh.',
      en: 'Send the original workbook or Word file; if there is only paper, the Department of Science and Technology keeps the scan and enters the lines beside it.',
    },
  },
  pdf_without_table: {
    vi: 'Không phân biệt chắc chắn được các cột của bảng trong PDF nên không số liệu nào được lấy.',
    en: 'The columns of the table in the PDF cannot be told apart with certainty; nothing was taken.',
    do: {
      vi: 'Gửi tệp Excel hoặc Word gốc, hoặc xuất lại PDF có kẻ đủ đường của bảng; nếu không có, Sở Khoa học và Công nghệ lưu bản PDF và nhập thay.',
      en: 'Send the original workbook or Word file, or a PDF whose table has all its lines drawn; failing that the Department of Science and Technology keeps the PDF and enters the lines.',
    },
  },
  pdf_letters: {
    vi: 'Chữ trong PDF không mang mã Unicode nên đọc ra sẽ sai.',
    en: 'The letters in the PDF carry no Unicode; what would be read is not what is printed.',
    do: {
      vi: 'Gửi tệp Excel hoặc Word gốc, hoặc xuất lại PDF từ Word, Excel bằng Save As > PDF.',
      en: 'Send the original workbook or Word file, or make the PDF again in Word or Excel with Save As > PDF.',
    },
  },
  not_lines: {
    vi: 'Số liệu nhập gửi lên không đúng cấu trúc ({at}).',
    en: 'The lines sent are not of the expected form ({at}).',
    do: {
      vi: 'Tải lại trang hoặc cập nhật phần bổ trợ rồi gửi lại; nếu vẫn bị, gửi tệp Excel và báo quản trị.',
      en: 'Reload the page or update the add-in and send again; if it fails again, send the workbook and tell the administrator.',
    },
  },
  not_found: {
    vi: 'Không mở được tệp “{path}”.',
    en: 'The file “{path}” cannot be opened.',
    do: { vi: 'Kiểm tra lại tên, đường dẫn và quyền đọc tệp.', en: 'Check its name, folder and permission.' },
  },
} as const satisfies Partial<Record<RefusalCode, RefusalWords>>;
