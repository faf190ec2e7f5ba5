import { describe, expect, it } from 'vitest';
import type { Extension } from '#addin/port/workbookPort';
import { readWorkbook } from '#server/xlsx/read';
import { paintSheet } from '#shared/colour/own';
import type { Paint } from '#shared/colour/paint';
import type { PortInPage } from '#test/addin/excel/portInPage';
import { portsInPage } from '#test/addin/excel/portsInPage';
import { inExcel } from '#test/excel-host/inExcel';
import { zipEntries } from '#test/helpers/zipEntries';

const openBook = portsInPage();
const path = 'examples/phu-luc-dak-nong.xlsx';
const sheet = 'Phụ lục';
const block = { top: 6, left: 0, bottom: 60, right: 7 };
const paint: Paint = {
  blocks: [
    {
      sheet,
      block,
      rules: [
        {
          id: 'pane.overdue',
          formula: 'AND(N("PL:pane.overdue")=0,$H7<>"")',
          look: { fill: '#F6BFBA', text: '#690A0E', bold: true },
        },
        {
          id: 'pane.fault',
          formula: 'AND(N("PL:pane.fault")=0,A7="")',
          look: { text: '#A4161A', underline: true, border: { style: 'dashed', colour: '#A4161A' } },
        },
      ],
    },
  ],
  lists: [
    {
      sheet,
      block: { top: 6, left: 9, bottom: 60, right: 9 },
      name: 'PL_HAN_CHON_TRANG_THAI',
      title: 'Trạng thái',
      message: 'Nên chọn trong danh sách; vẫn có thể giữ nội dung đã gõ.',
    },
  ],
  sheets: [
    {
      name: paintSheet,
      rows: [
        ['Quý IV/2015', 42_369],
        ['12/2015', 42_369],
        ['=A1', ''],
      ],
    },
  ],
  names: [
    { name: 'PL_HAN_1', formula: `'${paintSheet}'!$A$1:$B$2` },
    { name: 'PL_HAN_CHON_TRANG_THAI', formula: `'${paintSheet}'!$A$1:$A$2` },
    { name: 'PL_HAN_NGAY', formula: 'TODAY()' },
  ],
};

function opened(api = '1.14'): Promise<PortInPage> {
  return openBook(path, { api });
}

/** A rule of a person's own on the same sheet. */
const theirFormat = `
  const range = context.workbook.worksheets.getItem('${sheet}').getRange('A1:H60');
  const rule = range.conditionalFormats.add('Custom');
  rule.custom.rule.formula = '=$A1="x"';
  rule.custom.format.fill.color = '#00FF00';
  await context.sync();`;
const theirRule = `${theirFormat}
  const check = context.workbook.worksheets.getItem('${sheet}').getRange('J10:J12');
  check.dataValidation.rule = { list: { inCellDropDown: true, source: 'Có,Không' } };
  await context.sync();`;

const formulas = (where: PortInPage): Promise<readonly string[]> =>
  inExcel(
    where.pane.page,
    `const all = context.workbook.worksheets.getItem('${sheet}').getRange().conditionalFormats;
     all.load('items/type,items/priority');
     await context.sync();
     const rules = all.items.map((one) => { one.custom.rule.load('formula'); return one; });
     await context.sync();
     return rules.sort((a, b) => a.priority - b.priority).map((one) => one.custom.rule.formula);`,
  );

/** Parts of the saved workbook as text. */
async function saved(where: PortInPage): Promise<ReadonlyMap<string, string>> {
  const entries = await zipEntries(where.pane.host.save());
  return new Map(entries.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]));
}

/** Names of parts that are not what they were. */
async function differing(where: PortInPage, before: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const now = await saved(where);
  return [...new Set([...before.keys(), ...now.keys()])].filter((name) => before.get(name) !== now.get(name));
}

describe('colours of ours', () => {
  it('[S5] stand behind the person’s own, once however often they are put in, and go without a trace', async () => {
    const where = await opened();
    const { port, pane, listen, edits } = where;
    await inExcel(pane.page, theirRule);
    const before = await saved(where);
    await listen();
    pane.host.resetStats();
    expect(await port.paint(paint)).toEqual({ ok: true, value: { rules: 2 } });
    expect(pane.host.stats.syncs).toBeLessThanOrEqual(9);
    const own = paint.blocks.flatMap(({ rules }) => rules.map(({ formula }) => `=${formula}`));
    expect(await formulas(where)).toEqual(['=$A1="x"', ...own]);
    expect(await port.paint(paint)).toEqual({ ok: true, value: { rules: 2 } });
    expect(await formulas(where)).toEqual(['=$A1="x"', ...own]);
    expect(pane.host.sheet(paintSheet).state.visibility).toBe('VeryHidden');
    expect(pane.host.values(paintSheet, 'A1:B3')).toEqual([
      ['Quý IV/2015', 42_369],
      ['12/2015', 42_369],
      ['=A1', ''],
    ]);
    expect(await port.unpaint()).toEqual({ ok: true, value: { removed: 2 } });
    expect(await formulas(where)).toEqual(['=$A1="x"']);
    expect(await edits()).toEqual([]);
    expect(await differing(where, before)).toEqual([]);
    expect(pane.troubles).toEqual([]);
  });

  it.each(['1.7', '1.9', '1.21'])('[S5] ExcelApi %s: come and go without a trace', async (api) => {
    const where = await opened(api);
    await inExcel(where.pane.page, theirFormat);
    const before = await saved(where);
    await where.listen();
    expect(await where.port.paint(paint)).toEqual({ ok: true, value: { rules: 2 } });
    expect((await differing(where, before)).length).toBeGreaterThan(0);
    expect(await where.port.unpaint()).toEqual({ ok: true, value: { removed: 2 } });
    expect(await differing(where, before)).toEqual([]);
    expect(await where.edits()).toEqual([]);
  });

  it('[S5] a choice is put where nothing is checked, and a check of the person’s own stays', async () => {
    const where = await opened();
    await inExcel(where.pane.page, theirRule);
    await where.port.paint(paint);
    const sources = (): Promise<readonly (string | null)[]> =>
      inExcel(
        where.pane.page,
        `const rows = [];
         for (let row = 7; row <= 16; row += 1) {
           const check = context.workbook.worksheets.getItem('${sheet}').getRange('J' + row).dataValidation;
           check.load('type,rule,errorAlert');
           rows.push(check);
         }
         await context.sync();
         return rows.map((one) => one.type === 'List' ? one.rule.list.source + ' ' + one.errorAlert.style : null);`,
      );
    const ours = '=PL_HAN_CHON_TRANG_THAI Warning';
    expect(await sources()).toEqual([
      ours,
      ours,
      ours,
      'Có,Không Stop',
      'Có,Không Stop',
      'Có,Không Stop',
      ours,
      ours,
      ours,
      ours,
    ]);
    await where.port.unpaint();
    expect(await sources()).toEqual([
      null,
      null,
      null,
      'Có,Không Stop',
      'Có,Không Stop',
      'Có,Không Stop',
      null,
      null,
      null,
      null,
    ]);
  });

  it('[S5] a protected sheet is left as it is, and named', async () => {
    const where = await opened();
    await inExcel(
      where.pane.page,
      `context.workbook.worksheets.getItem('${sheet}').protection.protect(); await context.sync();`,
    );
    expect(await where.port.paint(paint)).toMatchObject({ ok: false, trouble: { code: 'sheet_protected', sheet } });
    expect(where.pane.host.book.sheetNamed(paintSheet)).toBeUndefined();
  });

  it('[S5] an Excel without conditional formats says so', async () => {
    const { port } = await opened('1.4');
    expect(await port.paint(paint)).toMatchObject({ ok: false, trouble: { code: 'not_supported' } });
  });
});

describe('columns of ours', () => {
  const extension: Extension = {
    sheet,
    body: { top: 6, bottom: 60 },
    columns: [
      {
        before: 8,
        header: 'Mã dòng',
        headerRow: 5,
        like: 7,
        widthChars: 12,
        hidden: true,
        cells: [{ row: 7, text: '1e5' }],
      },
      { before: 8, header: 'Trạng thái', headerRow: 5, like: 7, widthChars: 18 },
    ],
    names: [{ name: 'PL_ID', formula: `'${sheet}'!$I$6:$I$61` }],
    sheets: [],
  };

  it.each(['1.7', '1.14'])('[S5] ExcelApi %s: come with their heading and look, and go in one step', async (api) => {
    const where = await opened(api);
    const { pane, listen, edits } = where;
    const before = await saved(where);
    await listen();
    expect(await where.extend(extension)).toEqual({ ok: true, value: null });
    expect(pane.host.values(sheet, 'I6:J6')).toEqual([['Mã dòng', 'Trạng thái']]);
    expect(pane.host.value(sheet, 'I8')).toBe('1e5');
    expect(await where.undo()).toEqual({ ok: true, value: null });
    // The sheet itself is written anew by the host: it reads as before, and nothing else is touched.
    expect(await differing(where, before)).toEqual(['xl/worksheets/sheet1.xml']);
    expect(await readWorkbook(pane.host.save())).toEqual(await readWorkbook(path));
    expect(await edits()).toEqual([]);
  });

  it('[S5] are kept once a person has typed into them', async () => {
    const where = await opened();
    await where.extend(extension);
    await where.pane.host.type(sheet, 'J9', 'Đang thực hiện');
    expect(await where.undo()).toMatchObject({ ok: false, trouble: { code: 'changed_since' } });
    expect(where.pane.host.value(sheet, 'J9')).toBe('Đang thực hiện');
  });
});
