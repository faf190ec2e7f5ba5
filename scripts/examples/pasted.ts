import ExcelJS from 'exceljs';
import { type Desk, deskRows, openDesk, rowOf, textsOf } from '#scripts/examples/clerk';
import { appendixColumns, dakNong } from '#scripts/examples/dakNong';
import type { Issue, Scenario } from '#scripts/examples/scenario';
import { savedBytes } from '#scripts/package/saved';

const thin = { style: 'thin' } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
const face = 'Times New Roman';

type Line = readonly (string | number)[];

/** A sheet of the clerk's own: letterhead, title, header, pasted rows. */
function ownSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  letterhead: string,
  title: string,
  header: readonly string[],
  rows: readonly Line[],
): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(name);
  sheet.columns = header.map((_, index) => ({ width: index === 0 ? 6 : 22 }));
  for (const text of [letterhead, title, caption]) {
    const row = sheet.addRow([text]);
    sheet.mergeCells(row.number, 1, row.number, header.length);
    row.getCell(1).font = { name: face, size: 13, bold: text !== caption, italic: text === caption };
    row.getCell(1).alignment = { horizontal: 'center' };
  }
  sheet.addRow([]);
  for (const [index, line] of [header, ...rows].entries()) {
    const row = sheet.addRow(line.map((value) => (value === '' ? null : value)));
    for (let column = 1; column <= header.length; column += 1) {
      const cell = row.getCell(column);
      cell.font = { name: face, size: 12, bold: index === 0 };
      cell.border = border;
      cell.alignment = { vertical: 'top', wrapText: true };
    }
  }
  return sheet;
}

const caption = '(Theo Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông)';
const reportHeader = ['Kết quả thực hiện', 'Tỷ lệ hoàn thành (%)', 'Trạng thái', 'Ghi chú'] as const;

/** The eight familiar columns of rows as pasted, texts only: hidden ids, formulas and the stamp stay behind. */
function pastedRows(desk: Desk, rows: readonly number[]): string[][] {
  return rows.map((row) =>
    textsOf(desk, row, ['ordinal', 'content', 'objective', 'lead', 'coordinating', 'output', 'start', 'finish']),
  );
}

async function industry(issue: Issue): Promise<Buffer> {
  const desk = openDesk(issue.issued('so-ct'));
  const paths = ['II.7', 'II.7.1', 'II.7.2', 'II.7.3'];
  const rows = pastedRows(
    desk,
    paths.map((path) => rowOf(desk, path)),
  );
  const reports: Readonly<Record<string, Line>> = {
    'II.7': ['Đã phân công phòng Quản lý công nghiệp tham gia xây dựng chính sách.', 15, 'Đang thực hiện', ''],
    'II.7.1': ['Đã góp ý đề cương dự thảo.', 20, 'Đang thực hiện', 'Theo Công văn của Sở Tài chính'],
  };
  const workbook = new ExcelJS.Workbook();
  const sheet = ownSheet(
    workbook,
    'Sheet1',
    'SỞ CÔNG THƯƠNG TỈNH ĐẮK NÔNG',
    'BÁO CÁO TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THÁNG 11 NĂM 2015',
    [...dakNong().header, ...reportHeader],
    [
      ['II', 'Đổi mới cơ chế quản lý, tổ chức, hoạt động khoa học và công nghệ'],
      ...rows.map((row, index) => [...row, ...(reports[paths[index] ?? ''] ?? ['', '', '', ''])]),
    ],
  );
  const first = sheet.rowCount - rows.length + 1;
  sheet.mergeCells(first, 4, first + rows.length - 1, 4);
  return savedBytes(workbook, '2015-11-10T04:20:00Z', 'Sở Công Thương');
}

/** The whole appendix retyped with report columns behind it; rows of another department filled too. */
async function education(): Promise<Buffer> {
  const data = dakNong();
  const reports: Readonly<Record<string, Line>> = {
    'II.8': ['Đã góp ý dự thảo đề cương Đề án đào tạo, bồi dưỡng.', 10, 'Đang thực hiện', ''],
    'II.1.3': ['Đề nghị Sở Kế hoạch và Đầu tư sớm trình.', 70, 'Đang thực hiện', ''],
  };
  const workbook = new ExcelJS.Workbook();
  ownSheet(
    workbook,
    'Phụ lục',
    'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
    'BÁO CÁO KẾT QUẢ THỰC HIỆN THÁNG 11/2015',
    [...data.header, ...reportHeader],
    data.rows.map((row) => [
      ...appendixColumns.map((column) => row[column]),
      ...(reports[row.path] ?? ['', '', '', '']),
    ]),
  );
  return savedBytes(workbook, '2015-11-09T02:50:00Z', 'Sở Giáo dục và Đào tạo');
}

/** One sheet per month, as a clerk who keeps one file all year. */
async function monthly(issue: Issue): Promise<Buffer> {
  const desk = openDesk(issue.issued('ubnd-thi-xa-gia-nghia'));
  const row = deskRows(desk).find((entry) => entry.path === 'II.4');
  if (!row) throw new Error('the town has no row II.4');
  const [cells = []] = pastedRows(desk, [row.row]);
  const workbook = new ExcelJS.Workbook();
  const months: readonly (readonly [string, Line])[] = [
    ['Tháng 9', ['Chưa triển khai.', 0, 'Chưa triển khai', '']],
    ['Tháng 10', ['Đã có văn bản gửi các phường, xã.', 10, 'Đang thực hiện', '']],
    ['Tháng 11', ['Đã tổng hợp đề xuất của 8 phường, xã.', 30, 'Đang thực hiện', '']],
  ];
  for (const [name, report] of months) {
    ownSheet(
      workbook,
      name,
      'ỦY BAN NHÂN DÂN THỊ XÃ GIA NGHĨA',
      `BÁO CÁO ${name.toUpperCase()} NĂM 2015`,
      [...dakNong().header, ...reportHeader],
      [
        ['II', 'Đổi mới cơ chế quản lý, tổ chức, hoạt động khoa học và công nghệ'],
        [...cells, ...report],
      ],
    );
  }
  return savedBytes(workbook, '2015-11-11T07:00:00Z', 'UBND thị xã Gia Nghĩa');
}

export const pastedScenarios: readonly Scenario[] = [
  {
    file: 'So-Cong-Thuong_chep-sang-tep-moi.xlsx',
    from: 'Sở Công Thương',
    why: {
      vi: 'Chép và dán sang tệp mới nên mất mã dòng và dấu; gộp ô cột chủ trì',
      en: 'copied and pasted into a new file, so ids and stamp are lost; lead cells merged',
    },
    receipt: {
      vi: 'Nhận ra theo số thứ tự và nội dung; các ô đã điền được ghi nhận',
      en: 'recognised by number and content; filled cells are taken',
    },
    promised: {
      agency: 'so-ct',
      baseBy: 'programme',
      items: [{ outcome: 'taken', count: 7 }],
      none: ['conflict', 'waiting', 'refused', 'proposed'],
    },
    make: industry,
  },
  {
    file: 'So-GDDT_ca-phu-luc.xlsx',
    from: 'Sở Giáo dục và Đào tạo',
    why: {
      vi: 'Gửi cả Phụ lục, điền cả dòng của Sở Kế hoạch và Đầu tư',
      en: 'the whole appendix returned, rows of another agency filled too',
    },
    receipt: {
      vi: 'Dòng 8 được ghi nhận; ô điền vào II.1.3 không tiếp nhận (ngoài phạm vi)',
      en: 'row 8 is taken; what was written into II.1.3 is refused as outside its authority',
    },
    promised: {
      agency: 'so-gddt',
      items: [
        { path: 'II.8', outcome: 'taken', count: 3 },
        { path: 'II.1.3', outcome: 'refused', reason: 'outside_authority', count: 3 },
      ],
      none: ['conflict', 'waiting', 'proposed'],
    },
    make: education,
  },
  {
    file: 'UBND-TX-Gia-Nghia_moi-thang-mot-trang.xlsx',
    from: 'UBND thị xã Gia Nghĩa',
    why: { vi: 'Mỗi tháng một trang tính', en: 'one sheet per month' },
    receipt: {
      vi: 'Trang “Tháng 11” được tính; các trang tháng trước là bản cũ, không ghi đè gì',
      en: 'sheet “Tháng 11” counts; earlier months are stale and overwrite nothing',
    },
    promised: {
      agency: 'ubnd-thi-xa-gia-nghia',
      items: [
        { path: 'II.4', outcome: 'taken', count: 3 },
        { path: 'II.4', outcome: 'refused', reason: 'stale', count: 6 },
      ],
      none: ['conflict', 'proposed', 'waiting'],
    },
    make: monthly,
  },
];
