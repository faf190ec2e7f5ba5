import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PaintWish, paintFile, unpaintFile } from '#server/usecases/paintFile';
import { registryAt } from '#server/usecases/registry';
import { paintSheet } from '#shared/colour/own';
import { appendix, root } from '#test/e2e/command';
import { inline, plainWorkbook } from '#test/helpers/plainWorkbook';
import { workbookHere } from '#test/helpers/readInThread';
import { zipEntries } from '#test/helpers/zipEntries';

const reports = join(root, 'examples/bao-cao');
let folder: string;
let wish: PaintWish;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'phuluc-paint-'));
  wish = { registry: await registryAt(undefined), asOf: '2015-11-14', fixed: true };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function painted(path: string, more: Partial<PaintWish> = {}) {
  const done = await paintFile(path, { ...wish, ...more });
  if (done.kind === 'refused') throw new Error(done.refusal.code);
  return done;
}

function written(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function ownSheet(bytes: Uint8Array) {
  const { sheets } = await workbookHere(bytes);
  return sheets.find(({ name }) => name === paintSheet)?.rows ?? [];
}

describe('[§13] a coloured copy of a file', () => {
  it('of a copy is that copy, and taken out again every part is the file’s own', async () => {
    const { copy } = await painted(appendix);
    const file = written('a.xlsx', copy.bytes);
    expect(Buffer.from((await painted(file)).copy.bytes).equals(Buffer.from(copy.bytes))).toBe(true);
    const bare = await unpaintFile(file);
    if (bare.kind === 'refused') throw new Error(bare.refusal.code);
    expect(bare.removed).toBe(copy.rules);
    expect(await zipEntries(bare.bytes)).toEqual(await zipEntries(readFileSync(appendix)));
  });

  it('[T2] reads the columns as a person settled them', async () => {
    const table = written(
      'doubt.csv',
      ['TT,Nhiệm vụ,Đơn vị chủ trì,Thời hạn', ...[3, 4, 5, 6].map((n) => `${n},Việc ${n},${n}/2015,Sở Y tế`)].join(
        '\n',
      ),
    );
    // As the headers say, there is no deadline to colour by.
    expect((await painted(table)).byClass).toEqual({ no_deadline: 4 });
    const layout = [
      { header: 'Đơn vị chủ trì', field: 'finish' },
      { header: 'Thời hạn', field: 'lead' },
    ] as const;
    expect((await painted(table, { layout })).byClass).toEqual({ overdue: 4 });
  });

  it('[S5] counts to the day it is looked at, unless a day is named', async () => {
    const day = async (fixed: boolean) =>
      (await ownSheet((await painted(appendix, { fixed })).copy.bytes))[0]?.cells[0];
    expect(await day(true)).toMatchObject({ formula: 'DATE(2015,11,14)', value: 42322 });
    expect(await day(false)).toMatchObject({ formula: 'TODAY()', value: 42322 });
  });

  it.each(['UBND-huyen-Cu-Jut_van-phong-cu.xls', 'UBND-huyen-Tuy-Duc_libreoffice.ods'])(
    'of %s is a new workbook with the same cells, shown the same',
    async (name) => {
      const { copy } = await painted(join(reports, name));
      expect(copy).toMatchObject({ how: 'new_workbook', extension: 'xlsx' });
      expect(copy.rules).toBeGreaterThan(0);
      const plain = (all: Awaited<ReturnType<typeof workbookHere>>) =>
        all.sheets
          .filter((sheet) => sheet.name !== paintSheet)
          .map((sheet) => ({
            name: sheet.name,
            visibility: sheet.visibility,
            hidden: [...sheet.hiddenColumns, -1, ...sheet.hiddenRows],
            merges: sheet.merges === 'unknown' ? [] : sheet.merges.map((one) => Object.values(one).join(' ')).sort(),
            rows: sheet.rows.map(({ index, cells }) => [index, cells.map((cell) => [cell?.value, cell?.text])]),
          }));
      const was = await workbookHere(readFileSync(join(reports, name)));
      expect(plain(await workbookHere(copy.bytes))).toEqual(plain(was));
    },
  );

  it('[S5] keeps choices the pane put in, with their words, and taken out they go with the colours', async () => {
    const head = ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn hoàn thành', 'Trạng thái'];
    const task = ['1', 'Xây dựng đề án', 'Sở Nội vụ', '30/9/2015', 'Đang thực hiện'];
    const row = (at: number, texts: readonly string[]): string =>
      `<row r="${at}">${texts.map((text, column) => inline(`${'ABCDE'[column]}${at}`, text)).join('')}</row>`;
    const list = 'PL_HAN_CHON_TRANG_THAI_1';
    const check = `<dataValidations count="1"><dataValidation type="list" sqref="E2"><formula1>${list}</formula1></dataValidation></dataValidations>`;
    const bytes = plainWorkbook({
      sheets: [
        { name: 'Theo dõi', rows: row(1, head) + row(2, task), after: check },
        { name: paintSheet, rows: row(1, ['', 'Hoàn thành']), state: 'veryHidden' },
      ],
      names: `<definedName name="${list}">${paintSheet}!$B$1</definedName>`,
    });
    const { copy } = await painted(written('chon.xlsx', bytes));
    const sheetOf = async (of: Uint8Array) =>
      Buffer.from(
        (await zipEntries(of)).find(({ name }) => name === 'xl/worksheets/sheet1.xml')?.bytes ?? [],
      ).toString();
    expect(await sheetOf(copy.bytes)).toContain(check);
    const { names } = await workbookHere(copy.bytes);
    const column = /\$([A-Z])\$1:/.exec(names.find(({ name }) => name === list)?.refersTo ?? '')?.[1] ?? 'A';
    const words = (await ownSheet(copy.bytes)).map(({ cells }) => cells[column.charCodeAt(0) - 65]?.value);
    expect(words).toContain('Đã trình, chờ phê duyệt');
    const bare = await unpaintFile(written('chon2.xlsx', copy.bytes));
    if (bare.kind === 'refused') throw new Error(bare.refusal.code);
    expect(await sheetOf(bare.bytes)).not.toContain('PL_HAN');
  });

  it('[E6] of a table typed as CSV is a new workbook in which no text comes alive', async () => {
    const rows = [
      'TT,Nội dung nhiệm vụ,Cơ quan chủ trì,Sản phẩm,Thời hạn hoàn thành',
      '1,=1+1,Sở Nội vụ,@Đề án,30/9/2015',
    ];
    const { copy, byClass } = await painted(
      written('Bảng [theo dõi] của tổ công tác liên ngành tỉnh.csv', rows.join('\n')),
    );
    expect([copy.how, byClass]).toEqual(['new_workbook', { overdue: 1 }]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(copy.bytes) as unknown as ArrayBuffer);
    const sheet = book.worksheets[0];
    expect(sheet?.name).toBe('Bảng -theo dõi- của tổ công tác');
    expect([sheet?.getCell('B2').value, sheet?.getCell('B2').numFmt]).toEqual(['=1+1', '@']);
    expect([sheet?.getCell('D2').value, sheet?.getCell('D2').numFmt]).toEqual(['@Đề án', '@']);
  });

  it('a cell longer than a workbook of the Office format holds is named, not cut', async () => {
    const rows = [
      'TT,Nội dung nhiệm vụ,Cơ quan chủ trì,Thời hạn hoàn thành',
      `1,${'a'.repeat(33_000)},Sở Nội vụ,30/9/2015`,
    ];
    const done = await paintFile(written('dài.csv', rows.join('\n')), wish);
    expect(done).toMatchObject({
      kind: 'refused',
      refusal: { code: 'not_readable', params: { reason: expect.stringContaining('!B2') } },
    });
  });

  it('[R9] marks for one agency only what it can mend', async () => {
    const file = join(reports, 'Ban-Tuyen-giao_120-phan-tram.xlsx');
    const marks = async (more: Partial<PaintWish>) =>
      (await ownSheet((await painted(file, more)).copy.bytes)).flatMap(({ cells }) =>
        cells.slice(1).flatMap((cell) => (cell === undefined ? [] : [String(cell.value)])),
      );
    const own = await marks({ agency: 'ban-tg' });
    expect(own).toEqual([expect.stringMatching(/\|120\|\d+$/)]);
    expect((await marks({})).length).toBeGreaterThan(own.length);
    expect(await marks({ agency: 'ban-tc-tu' })).toEqual([]);
  });

  it('[T8] what cannot be read, or holds no table, is a coded refusal', async () => {
    const locked = await paintFile(join(reports, 'UBND-huyen-Dak-Rlap_mat-khau.xlsx'), wish);
    expect(locked).toMatchObject({ kind: 'refused', refusal: { code: 'encrypted' } });
    const none = await paintFile(written('khong.csv', 'a,b\n1,2\n'), wish);
    expect(none).toMatchObject({ kind: 'refused', refusal: { code: 'no_table' } });
  });
});
