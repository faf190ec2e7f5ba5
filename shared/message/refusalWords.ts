import { numberText } from '#shared/message/number';
import type { FileRefusal, RefusalCode } from '#shared/message/refusal';
import type { Words } from '#shared/rules/rule';

/** A refusal in words: what is wrong, and what to do about it. */
export type RefusalWords = Words & { readonly do: Words };

const words: Readonly<Record<RefusalCode, RefusalWords>> = {
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
  secret: {
    vi: 'Tệp có dấu chỉ độ mật nên không được tiếp nhận và không được lưu.',
    en: 'The file is marked secret; it was neither taken nor stored.',
    do: {
      vi: 'Gửi theo quy định bảo vệ bí mật nhà nước; không gửi qua phần mềm này.',
      en: 'Send it by the rules for state secrets, not through this software.',
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
  too_many_pages: {
    vi: 'PDF có {pages} trang, giới hạn {limit} trang. Không trang nào bị cắt bớt: cả tệp chưa được tiếp nhận.',
    en: 'The PDF has {pages} pages, the limit is {limit}. Nothing was cut off: the whole file was not taken.',
    do: {
      vi: 'Chỉ gửi các trang có bảng nhiệm vụ, hoặc gửi tệp Excel gốc.',
      en: 'Send only the pages with the task table, or the original workbook.',
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
  too_many_files: {
    vi: 'Tệp nén chứa {files} tệp, giới hạn {limit} tệp. Chưa tệp nào được tiếp nhận.',
    en: 'The archive holds {files} files, the limit is {limit}. None of them was taken.',
    do: {
      vi: 'Chia thành nhiều tệp nén, hoặc bỏ các tệp không phải báo cáo.',
      en: 'Divide it into several archives, or leave out files that are no reports.',
    },
  },
  not_found: {
    vi: 'Không mở được tệp “{path}”.',
    en: 'The file “{path}” cannot be opened.',
    do: { vi: 'Kiểm tra lại tên, đường dẫn và quyền đọc tệp.', en: 'Check its name, folder and permission.' },
  },
};

/** Vietnamese and English words of a refusal with its values filled in. Example: `refusalWords({ code: 'encrypted', params: {} }).vi`. */
export function refusalWords(refusal: FileRefusal): RefusalWords {
  const { vi, en, do: advice } = words[refusal.code];
  return {
    vi: filled(vi, refusal, 'vi'),
    en: filled(en, refusal, 'en'),
    do: { vi: filled(advice.vi, refusal, 'vi'), en: filled(advice.en, refusal, 'en') },
  };
}

/** Sizes are written in megabytes; a value the reader could not give is left out with its words. */
function filled(text: string, { code, params }: FileRefusal, lang: 'vi' | 'en'): string {
  const sizes = code === 'too_large' || code === 'zip_bomb';
  return text
    .replace(/\{([a-z]+)\}/g, (whole, name: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (typeof value !== 'number') return value;
      return sizes ? `${numberText(Math.round(value / 104_857.6) / 10, lang)} MB` : numberText(value, lang);
    })
    .replace(/(?::| ?\(|,)? ?(?:giới hạn|limit|the limit is)? ?\{[a-z]+\}\)?/g, '')
    .replace(/“”/g, '');
}
