import { describe, expect, it } from 'vitest';
import { packPdf } from '#server/documents/pdf';
import type { ReadLimits } from '#server/xlsx/limits';
import type { Grid, Workbook } from '#shared/sheet/grid';
import { recognise } from '#shared/table/recognise';
import { dakNong } from '#test/helpers/dakNong';
import { type Drawn, drawTable, type PdfOptions, pdfFile, thinBox, write } from '#test/helpers/pdfFile';
import { readHere } from '#test/helpers/readInThread';

const reading = (bytes: Uint8Array, limits: Partial<ReadLimits> = {}) => readHere(bytes, limits, { pdf: packPdf });

async function workbook(pages: readonly (readonly Drawn[])[], options?: PdfOptions): Promise<Workbook> {
  const read = await reading(pdfFile(pages, options));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.workbook;
}

async function answer(bytes: Uint8Array, limits?: Partial<ReadLimits>): Promise<string> {
  const read = await reading(bytes, limits);
  return read.ok ? 'read' : read.refusal.code;
}

const texts = (grid: Grid | undefined) => grid?.rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? ''));

const header = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời gian hoàn thành'];
const widths = [40, 250, 130, 130, 120];
const task = (number: string, content: string) => [number, content, 'Sở Nội vụ', 'Quyết định', 'Quý I/2016'];
const small = drawTable([header, task('1', 'Xây dựng kế hoạch'), task('2', 'Xây dựng quy chế')], { widths }).marks;

describe('tables of a PDF', () => {
  it('[T8] the appendix on pages with their headers is read as from a workbook: 4 sections, 13 tasks, 35 steps, every cell', async () => {
    const { title, header: head, headerOfPage6, rows } = dakNong();
    const wide = [35, 150, 120, 90, 110, 110, 70, 75];
    const pages: Drawn[][] = [];
    for (const page of new Set(rows.map((row) => row.page))) {
      const body = rows
        .filter((row) => row.page === page)
        .map(({ kind, printed }) =>
          kind === 'section'
            ? [printed[0] ?? '', { text: printed[1] ?? '', span: 7 }]
            : printed.map((text) => text ?? ''),
        );
      let rest: typeof body = [page === 6 ? [...headerOfPage6] : [...head], ...body];
      // What is too long for the page goes on the next, as a printer does it.
      while (rest.length > 0) {
        let count = rest.length;
        const draw = () => drawTable(rest.slice(0, count), { widths: wide, y: pages.length === 0 ? 120 : 40, x: 30 });
        while (count > 1 && draw().below > 560) count -= 1;
        pages.push([
          write(420, 20, String(pages.length + 1)),
          ...(pages.length === 0 ? title.map((text, i) => write(200, 40 + i * 12, text)) : []),
          ...draw().marks,
        ]);
        rest = rest.slice(count);
      }
    }
    const read = await workbook(pages);
    const [table] = recognise(read).tables;
    expect(table?.counts).toMatchObject({ section: 4, task: 13, step: 35, note: 0 });
    expect(table?.title.join(' ')).toContain(title[0]);
    const items = table?.rows.filter(({ kind }) => ['section', 'task', 'step'].includes(kind)) ?? [];
    const plain = (text: string | undefined) => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
    expect(
      items.map(({ cells }) => [plain(cells.ordinal?.text), plain(cells.content?.text), plain(cells.lead?.text)]),
    ).toEqual(
      rows.map(({ kind, printed }) => [
        plain(printed[0]),
        plain(printed[1]),
        kind === 'section' ? '' : plain(printed[3]),
      ]),
    );
  });

  it('[T5] cells merged across and down are merges; lines drawn as narrow boxes are lines', async () => {
    for (const line of [undefined, thinBox]) {
      const { marks } = drawTable(
        [
          [
            { text: 'TT', down: 2 },
            { text: 'Nội dung', down: 2 },
            { text: 'Đơn vị', span: 2 },
            { text: 'Hạn', down: 2 },
          ],
          ['', '', 'Chủ trì', 'Phối hợp', ''],
          task('1', 'Xây dựng kế hoạch'),
        ],
        { widths, ...(line === undefined ? {} : { line }) },
      );
      const read = await workbook([marks]);
      expect(read.sheets[0]?.merges).toEqual([
        { top: 0, left: 0, bottom: 1, right: 0 },
        { top: 0, left: 1, bottom: 1, right: 1 },
        { top: 0, left: 2, bottom: 0, right: 3 },
        { top: 0, left: 4, bottom: 1, right: 4 },
      ]);
      expect(recognise(read).tables).toMatchObject([{ counts: { header: 2, task: 1 } }]);
    }
  });

  it('[T3] a cell cut by the end of a page is joined to its row', async () => {
    const first = drawTable([header, task('1', 'Xây dựng kế hoạch triển khai')], { widths });
    const second = drawTable([header, ['', 'của tỉnh đến năm 2020', '', '', ''], task('2', 'Họp')], { widths });
    const [table] = recognise(await workbook([first.marks, second.marks])).tables;
    expect(table?.counts).toMatchObject({ task: 2, continuation: 1 });
    expect(table?.rows.find(({ kind }) => kind === 'task')?.cells.content?.text.replace(/\s+/g, ' ')).toBe(
      'Xây dựng kế hoạch triển khai của tỉnh đến năm 2020',
    );
  });

  it('[T7] a cell broken by its width is one text, a hyphenated word too; lines with dashes stay lines', async () => {
    const tall = drawTable([header, ['1', 'phát triển KT- XH\n- Họp\n- Báo cáo', 'Sở Nội vụ', '', '']], {
      widths: [40, 72, 130, 130, 120],
    });
    expect(texts((await workbook([tall.marks])).sheets[0])?.[1]?.[1]).toBe('phát triển KT-XH\n- Họp\n- Báo cáo');
  });

  it('[T7] a date cut by a narrow cell is one date, numbers of two lines in a wide one are two', async () => {
    const split = drawTable([header, ['1', 'Họp', 'Sở Nội vụ', '12/201\n5', '12/201\n5']], {
      widths: [40, 250, 130, 130, 36],
    });
    expect(texts((await workbook([split.marks])).sheets[0])?.[1]?.slice(3)).toEqual(['12/201 5', '12/2015']);
  });

  it('[T1] page numbers and running titles are no rows', async () => {
    const page = (number: number) => [
      write(400, 20, `Trang ${number}/4`),
      write(40, 30, `BÁO CÁO THÁNG 11 – ${number}`),
      ...drawTable([header, task(String(number), `Việc thứ ${number}`)], { widths }).marks,
    ];
    const read = await workbook([page(1), page(2), page(3), page(4)]);
    expect(recognise(read).tables).toMatchObject([{ counts: { task: 4, note: 0, section: 0 } }]);
    expect(texts(read.sheets[0])?.filter(([text]) => text?.startsWith('BÁO CÁO'))).toHaveLength(1);
  });

  it('[T8] a page turned by its own entry is read as it is seen', async () => {
    const turned = small.map(({ kind, operations }) => ({ kind, operations: `q 0 1 -1 0 842 0 cm ${operations} Q` }));
    const read = await workbook([turned], { rotate: 90 });
    expect(recognise(read).tables).toMatchObject([{ counts: { task: 2 } }]);
  });

  it('[M3] the time it was saved comes with it; scripts are named and never run', async () => {
    const read = await workbook([small], { script: true });
    expect(read).toMatchObject({ savedAt: '2015-11-14T02:00:00.000Z', active: ['macros'] });
    expect(read.properties.get('title')).toBe('Bao cao');
  });
});

describe('PDFs that are refused rather than guessed', () => {
  it('[T8] pictures of pages, with and without text recognised behind them', async () => {
    expect(await answer(pdfFile([[]]))).toBe('pdf_scan');
    const recognised = Array.from({ length: 30 }, (_, i) => write(40, 20 + i * 12, 'chữ nhận dạng từ ảnh', 3));
    expect(await answer(pdfFile([[...recognised, write(400, 20, 'đóng dấu')]]))).toBe('pdf_scan');
  });

  it('[T8] tables without lines between columns or between rows, and prose', async () => {
    const rows = [header, task('1', 'Xây dựng kế hoạch'), task('2', 'Xây dựng quy chế'), task('3', 'Họp')];
    for (const without of ['columns', 'rows'] as const)
      expect(await answer(pdfFile([drawTable(rows, { widths, without }).marks])), without).toBe('pdf_without_table');
    expect(await answer(pdfFile([[write(40, 40, 'Báo cáo tình hình thực hiện nhiệm vụ')]]))).toBe('pdf_without_table');
  });

  it('[T8] letters whose font does not say what they are', async () => {
    expect(await answer(pdfFile([small], { unicode: false }))).toBe('pdf_letters');
  });

  it('[Q-B5] encrypted, cut short, damaged, too many pages', async () => {
    const whole = pdfFile([small]);
    expect(await answer(whole)).toBe('read');
    expect(await answer(pdfFile([small], { encrypted: true }))).toBe('encrypted');
    expect(await answer(whole.subarray(0, whole.length - 200))).toBe('cut_short');
    expect(await answer(Buffer.from('%PDF-1.7\nkhông có gì\n%%EOF'))).toBe('damaged');
    expect(await answer(pdfFile([small, small, small]), { pages: 2 })).toBe('too_many_pages');
  });

  it('[Q-B1] packed pages that are damaged anywhere are never read in part, bombs are not unpacked', async () => {
    const whole = pdfFile([small], { packed: true });
    expect(await answer(whole)).toBe('read');
    const begin = whole.lastIndexOf('/FlateDecode >>\nstream\n') + 23;
    const end = whole.lastIndexOf('\nendstream');
    for (let at = begin + 2; at < end; at += 7) {
      const copy = Buffer.from(whole);
      copy[at] = (copy[at] ?? 0) ^ 0x55;
      expect(await answer(copy), String(at)).toBe('damaged');
    }
    expect(await answer(pdfFile([[write(40, 40, 'x'.repeat(9_000))]], { packed: true }), { partBytes: 8_000 })).toBe(
      'zip_bomb',
    );
  });

  it('[T9] a secrecy mark on the page stops the file', async () => {
    expect(await answer(pdfFile([[write(40, 40, 'TỐI MẬT'), ...small]]))).toBe('secret');
  });
});
