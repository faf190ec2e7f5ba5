import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standingsOf } from '#addin/app/progress/standing';
import { readWorkbook } from '#server/xlsx/read';
import { planPaint } from '#shared/colour/paintPlan';
import { type Hue, hues } from '#shared/colour/palette';
import { check } from '#shared/rules/check';
import type { StatusClass } from '#shared/status/class';
import { serveAdapter } from '#test/addin/excel/bundledAdapter';
import { openPort } from '#test/addin/excel/portInPage';
import { paneWorld } from '#test/addin/paneWorld';
import { launchBrowser } from '#test/helpers/browser';
import { office } from '#test/office/soffice';

const asOf = '2015-11-14';
let served: Awaited<ReturnType<typeof serveAdapter>>;
let browser: Browser;
beforeAll(async () => {
  served = await serveAdapter();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const { convert, folder } = office();

const hueOfClass: Partial<Record<StatusClass, Hue>> = {
  done_on_time: 'done',
  done_late: 'done',
  done_no_deadline: 'done',
  done_unproven: 'done',
  submitted: 'submitted',
  overdue: 'overdue',
  due_soon: 'due_soon',
};

/** Colours a workbook as the pane does, and tells which fill each task should have, by its content. */
async function coloured(bytes: Uint8Array, marked = false) {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  const { base } = await paneWorld(read.workbook, { today: asOf });
  base.wishes.change((wishes) => ({ ...wishes, asOf }));
  await base.reread();
  const state = base.book.read();
  if (state.kind !== 'ready') throw new Error(state.kind);
  const told = standingsOf(state.book).all.classes.flatMap(({ tasks, steps }) => [...tasks, ...steps]);
  const { workbook, recognition, programmes, agencies } = state.book;
  const { findings } = check({ sheets: workbook.sheets, recognition, programmes, agencies, asOf });
  const paint = planPaint(state.book, { told, findings: marked ? findings : [], asOf, choices: true });
  const open = await openPort(served.url, browser, bytes);
  try {
    const done = await open.port.paint(paint);
    if (!done.ok) throw new Error(JSON.stringify(done.trouble));
    return {
      told,
      findings,
      file: open.pane.host.save(),
      wanted: told.map(({ task, status }) => {
        const hue = hueOfClass[status.class];
        return { row: task.row, fill: hue === undefined ? null : hues.light[hue].fill, class: status.class };
      }),
    };
  } finally {
    await open.close();
  }
}

/** Underlined cells of the first sheet as LibreOffice draws it, by row and column from 0. */
function underlined(bytes: Uint8Array, name: string): ReadonlySet<string> {
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes);
  const html = readFileSync(convert(file, 'html'), 'utf8');
  const table = html.slice(html.indexOf('<table'), html.indexOf('</table>'));
  const found = new Set<string>();
  [...table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/gi)].forEach(([, row = ''], r) => {
    [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/gi)].forEach(([, cell = ''], c) => {
      if (/<u>/i.test(cell)) found.add(`${r} ${c}`);
    });
  });
  return found;
}

/** Fill of the first cell of each row of the first sheet, as LibreOffice draws it. */
function drawn(bytes: Uint8Array, name: string): readonly (string | null)[] {
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes);
  const html = readFileSync(convert(file, 'html'), 'utf8');
  const table = html.slice(html.indexOf('<table'), html.indexOf('</table>'));
  return [...table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/gi)].map(([, row = '']) => {
    const cells = [...row.matchAll(/<td[^>]*?bgcolor="(#[0-9a-f]{6})"/gi)].map(([, fill = '']) => fill.toUpperCase());
    return cells[0] ?? null;
  });
}

describe('colours of any table in LibreOffice', () => {
  it('[S5] the Đắk Nông appendix has no deadline column and gets the colours of its classes', async () => {
    const { file, wanted } = await coloured(readFileSync('examples/phu-luc-dak-nong.xlsx'));
    const fills = drawn(file, 'dak-nong');
    expect(wanted.map(({ row }) => [row, fills[row] ?? null])).toEqual(wanted.map(({ row, fill }) => [row, fill]));
    expect(new Set(wanted.map(({ fill }) => fill)).size).toBeGreaterThan(2);
  });
});

describe('faults of any table in LibreOffice', () => {
  it('[S4] a cell with a finding is marked, one without is not, and a mended one is not any more', async () => {
    const { file, findings } = await coloured(readFileSync('examples/phu-luc-dak-nong.xlsx'), true);
    const marks = underlined(file, 'faults');
    const graves = findings.filter(({ severity }) => severity !== 'notice');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(file) as unknown as ArrayBuffer);
    const sheet = book.getWorksheet('Phụ lục');
    const places = new Set(graves.map(({ at }) => `${at.row} ${at.column}`));
    expect(places.size).toBeGreaterThan(5);
    expect([...marks].sort()).toEqual([...places].sort());
    const [first] = graves;
    if (first === undefined) throw new Error('no finding');
    const cell = sheet?.getCell(first.at.row + 1, first.at.column + 1);
    if (cell) cell.value = 'Đã ghi lại';
    const after = underlined(new Uint8Array(await book.xlsx.writeBuffer()), 'mended');
    expect(after.has(`${first.at.row} ${first.at.column}`)).toBe(false);
  });
});

describe('a table an office typed itself', () => {
  const head = [
    'TT',
    'Nội dung nhiệm vụ',
    'Cơ quan chủ trì',
    'Sản phẩm',
    'Thời hạn hoàn thành',
    'Kết quả thực hiện',
    'Tỷ lệ (%)',
    'Trạng thái',
    'Ngày hoàn thành',
  ];
  const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
  const rows: readonly (readonly (string | number | Date | null)[])[] = [
    [
      1,
      'Xây dựng Đề án phát triển khoa học và công nghệ',
      'Sở Khoa học và Công nghệ',
      'Đề án',
      'Quý III/2015',
      'Đang lấy ý kiến',
      60,
      'Đang thực hiện',
      null,
    ],
    [
      2,
      'Ban hành quy chế quản lý nhiệm vụ cấp tỉnh',
      'Sở Khoa học và Công nghệ',
      'Quyết định',
      day('2015-10-31'),
      '',
      null,
      '',
      null,
    ],
    [3, 'Tổ chức hội nghị tổng kết phong trào', 'Sở Nội vụ', 'Hội nghị', day('2015-12-10'), '', null, '', null],
    [4, 'Khảo sát nhu cầu đổi mới công nghệ của doanh nghiệp', 'Sở Công Thương', 'Báo cáo', 'Nt', '', null, '', null],
    [
      5,
      'Tập huấn sở hữu trí tuệ cho cán bộ huyện',
      'Sở Tư pháp',
      'Lớp tập huấn',
      '30/9/2015',
      'Đã tổ chức 02 lớp',
      100,
      'Hoàn thành',
      day('2015-09-20'),
    ],
    [
      6,
      'Kiểm tra đo lường chất lượng cuối năm',
      'Sở Khoa học và Công nghệ',
      'Báo cáo',
      'Tháng 6/2016',
      '',
      null,
      '',
      null,
    ],
    [7, 'Duy trì hệ thống quản lý chất lượng', 'Sở Khoa học và Công nghệ', 'Hệ thống', 'Hằng năm', '', null, '', null],
    [8, 'Hoàn thành số hóa hồ sơ lưu trữ', 'Sở Nội vụ', 'Hồ sơ', 'Trước 15/10/2015', 'Đã số hóa xong', 100, '', null],
    [
      9,
      'Trình phê duyệt quy hoạch mạng lưới',
      'Sở Xây dựng',
      'Quyết định',
      '30/10/2015',
      'Đã trình tại Tờ trình số 45/TTr-SXD ngày 20/10/2015',
      80,
      'Đã trình, chờ phê duyệt',
      null,
    ],
  ];

  async function typed(): Promise<ExcelJS.Workbook> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Theo dõi');
    sheet.addRow(['BẢNG THEO DÕI NHIỆM VỤ']);
    sheet.addRow(head);
    for (const row of rows) sheet.addRow([...row]);
    for (const column of [5, 9]) sheet.getColumn(column).numFmt = 'dd/mm/yyyy';
    return book;
  }
  const bytesOf = async (book: ExcelJS.Workbook): Promise<Uint8Array> => new Uint8Array(await book.xlsx.writeBuffer());
  const fillsByContent = async (bytes: Uint8Array, name: string): Promise<ReadonlyMap<string, string | null>> => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    const fills = drawn(bytes, name);
    const found = new Map<string, string | null>();
    book.getWorksheet('Theo dõi')?.eachRow((row, number) => {
      if (number > 2) found.set(String(row.getCell(2).value), fills[number - 1] ?? null);
    });
    return found;
  };

  it('[S5] dates, texts, ditto marks and progress give each row the colour of its class, sorted or not, also as more is typed', async () => {
    const { file, told, wanted } = await coloured(await bytesOf(await typed()));
    const expected = new Map(
      told.map(({ task }, at) => [task.cells.content?.text ?? '', wanted[at]?.fill ?? null] as const),
    );
    expect(expected.size).toBe(rows.length);
    expect(new Set(wanted.map((one) => one.class))).toContain('submitted');
    expect(await fillsByContent(file, 'typed')).toEqual(expected);

    // Sorted the other way round by a person without the add-in.
    const sorted = new ExcelJS.Workbook();
    await sorted.xlsx.load(Buffer.from(file) as unknown as ArrayBuffer);
    const sheet = sorted.getWorksheet('Theo dõi');
    [...rows].reverse().forEach((row, at) => {
      row.forEach((value, column) => {
        const cell = sheet?.getCell(3 + at, column + 1);
        if (cell) cell.value = value;
      });
    });
    const afterSorting = await fillsByContent(await bytesOf(sorted), 'sorted');
    expect(afterSorting).toEqual(expected);

    // A status typed later, in words Excel knows from its list.
    const finished = new ExcelJS.Workbook();
    await finished.xlsx.load(Buffer.from(file) as unknown as ArrayBuffer);
    const cell = finished.getWorksheet('Theo dõi')?.getCell('H4');
    if (cell) cell.value = 'Đã hoàn thành';
    const later = await fillsByContent(await bytesOf(finished), 'finished');
    expect(later.get(String(rows[1]?.[1]))).toBe(hues.light.done.fill);
    expect(expected.get(String(rows[1]?.[1]))).toBe(hues.light.overdue.fill);
  });
});
