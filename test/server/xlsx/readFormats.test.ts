import { describe, expect, it } from 'vitest';
import { sheetJs } from '#server/xlsx/read/sheetjs';
import { odsOf } from '#test/fixtures/badFiles/sheetAttacks';
import { compoundFile } from '#test/helpers/compoundFile';
import { inline, plainWorkbook, sheetOf } from '#test/helpers/plainWorkbook';
import { firstSheet, readHere, workbookHere } from '#test/helpers/readInThread';
import { zipFile } from '#test/helpers/zipFile';

/** A small table written by the library in one of the formats it can write. */
function written(bookType: 'xlsx' | 'xlsb' | 'xls' | 'xlml'): Buffer {
  const { utils, write } = sheetJs();
  const sheet = utils.aoa_to_sheet([
    ['TT', 'Nội dung nhiệm vụ', 'Hạn', 'Tỷ lệ'],
    [1, 'Xây dựng kế hoạch', { t: 'n', v: 45838, z: 'dd/mm/yyyy' }, { t: 'n', v: 0.7, z: '0%' }],
    ['1.10', 'Việc khác\nhai dòng', { t: 'n', v: 45900, z: 'mm/yyyy' }, { t: 'n', v: 0, z: 'General' }],
  ]);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
  sheet['!rows'] = [{}, { hidden: true }];
  sheet['!cols'] = [{}, { hidden: true }];
  const book = utils.book_new(sheet, 'Phụ lục');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['ẩn']]), 'Ẩn');
  book.Workbook = { Sheets: [{}, { Hidden: 1 }], Names: [{ Name: 'PL_STAMP', Ref: "'Phụ lục'!$A$1" }] };
  book.Props = { Title: 'Phụ lục', ModifiedDate: new Date(Date.UTC(2015, 10, 14, 3, 4, 5)) };
  return write(book, { type: 'buffer', bookType, cellStyles: true }) as Buffer;
}

describe('[T8] one table, every format', () => {
  it.each(['xlsx', 'xlsb', 'xls'] as const)(
    '.%s: texts, dates with their precision, percents, merges, names',
    async (bookType) => {
      const workbook = await workbookHere(written(bookType));
      const [first, second] = workbook.sheets;
      expect(first?.name).toBe('Phụ lục');
      expect(first?.rows.map((row) => row.cells)).toEqual([
        ['TT', 'Nội dung nhiệm vụ', 'Hạn', 'Tỷ lệ'].map((text) => ({ value: text, text })),
        [
          { value: 1, text: '1' },
          { value: 'Xây dựng kế hoạch', text: 'Xây dựng kế hoạch' },
          { value: 45838, text: '30/06/2025', format: 'dd/mm/yyyy' },
          { value: 0.7, text: '70%', format: '0%' },
        ],
        [
          { value: '1.10', text: '1.10' },
          { value: 'Việc khác\nhai dòng', text: 'Việc khác\nhai dòng' },
          { value: 45900, text: '08/2025', format: 'mm/yyyy' },
          { value: 0, text: '0' },
        ],
      ]);
      expect(first?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
      expect(second?.visibility).toBe('hidden');
      expect(workbook.active).toEqual([]);
      // The library does not write names to an .xls.
      if (bookType === 'xls') return;
      expect(workbook.names).toContainEqual({ name: 'PL_STAMP', refersTo: expect.stringContaining('$A$1') as string });
    },
  );

  it.each(['xlsx', 'xlsb'] as const)('.%s: hidden rows and columns are said', async (bookType) => {
    const sheet = await firstSheet(written(bookType));
    expect([...sheet.hiddenRows]).toEqual([1]);
    expect([...sheet.hiddenColumns]).toEqual([1]);
  });

  it('[M3] an XML spreadsheet of 2003 is refused with its own code', async () => {
    expect(await readHere(written('xlml'))).toMatchObject({ ok: false, refusal: { code: 'spreadsheet_xml' } });
  });

  it('the name of a file is never believed: bytes of an .xls are read whatever they are called', async () => {
    expect((await firstSheet(written('xls'))).rows.length).toBe(3);
  });
});

describe('[T8] OpenDocument', () => {
  const styles =
    '<office:automatic-styles><number:date-style style:name="N1"><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style><number:percentage-style style:name="N2"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style><style:style style:name="ce1" style:data-style-name="N1"/><style:style style:name="ce2" style:data-style-name="N2"/></office:automatic-styles>';
  const cell = (attributes: string, text: string): string =>
    `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;

  it('dates with month precision, percents, times, booleans and texts', async () => {
    const sheet = await firstSheet(
      odsOf(
        `<table:table-row>${cell('office:value-type="date" office:date-value="2025-09-01" table:style-name="ce1"', '09/2025')}${cell('office:value-type="percentage" office:value="0.7" table:style-name="ce2"', '70%')}${cell('office:value-type="time" office:time-value="PT08H30M00S"', '08:30')}${cell('office:value-type="boolean" office:boolean-value="false"', 'SAI')}${cell('office:value-type="date" office:date-value="2025-06-30"', '30/06/2025')}</table:table-row>`,
        { head: styles },
      ),
    );
    expect(sheet.rows[0]?.cells).toEqual([
      { value: 45901, text: '09/2025', format: 'mm/yyyy' },
      { value: 0.7, text: '70%', format: '0%' },
      { value: 8.5 / 24, text: '08:30', format: 'hh:mm:ss' },
      { value: false, text: 'FALSE' },
      { value: 45838, text: '30/06/2025', format: 'dd/mm/yyyy' },
    ]);
  });

  it('lines, kept blanks, notes and drawings: only what the cell says is its text', async () => {
    const sheet = await firstSheet(
      odsOf(
        '<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>ghi chú riêng</text:p></office:annotation><text:p>Dòng  một<text:s text:c="2"/>x</text:p><text:p>hai<text:line-break/>ba <text:span>bốn</text:span></text:p><draw:frame><draw:text-box><text:p>hộp</text:p></draw:text-box></draw:frame></table:table-cell></table:table-row>',
      ),
    );
    expect(sheet.rows[0]?.cells[0]?.value).toBe('Dòng một  x\nhai\nba bốn');
  });

  it('hidden rows and columns, repeats, merges with covered cells', async () => {
    const sheet = await firstSheet(
      odsOf(
        `<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="5"/></table:table-row><table:table-row table:number-rows-repeated="2" table:visibility="filter"><table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="1"><text:p>a</text:p></table:table-cell><table:covered-table-cell office:value-type="string"><text:p>khuất</text:p></table:covered-table-cell>${cell('office:value-type="float" office:value="2" table:number-columns-repeated="2"', '2')}</table:table-row>`,
      ),
    );
    expect(sheet.rows.map((row) => row.index)).toEqual([3, 4]);
    expect(sheet.rows[0]?.cells.map((one) => one?.value)).toEqual(['a', undefined, 2, 2]);
    expect([...sheet.hiddenRows]).toEqual([3, 4]);
    expect([...sheet.hiddenColumns]).toEqual([1, 2]);
    expect(sheet.merges).toEqual([{ top: 3, left: 0, bottom: 3, right: 1 }]);
  });

  it('formulas are text in the spelling of Excel', async () => {
    const sheet = await firstSheet(
      odsOf(
        `<table:table-row>${cell('table:formula="of:=IF([.A1]&gt;0;[$Sheet2.B2:.C3];&quot;[.A1]&quot;)" office:value-type="float" office:value="0"', '0')}</table:table-row>`,
      ),
    );
    expect(sheet.rows[0]?.cells[0]).toEqual({ value: 0, text: '0', formula: 'IF(A1>0,Sheet2!B2:C3,"[.A1]")' });
  });

  it('[M3] the time it was saved, taken as the time of Vietnam where no zone is written', async () => {
    const meta =
      '<office:document-meta xmlns:office="o" xmlns:dc="d" xmlns:meta="m"><office:meta><dc:date>2015-11-14T09:30:00.5</dc:date><dc:title>Phụ lục</dc:title><meta:user-defined meta:name="phuluc">b1</meta:user-defined></office:meta></office:document-meta>';
    const bytes = zipFile([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      { name: 'content.xml', content: '<office:document-content><office:body/></office:document-content>' },
      { name: 'meta.xml', content: meta },
    ]);
    const workbook = await workbookHere(bytes);
    expect(workbook.savedAt).toBe('2015-11-14T02:30:00.500Z');
    expect(workbook.properties.get('title')).toBe('Phụ lục');
    expect(workbook.properties.get('phuluc')).toBe('b1');
  });
});

describe('[T8] CSV', () => {
  const rows = 'TT;Nội dung;Hạn\r\n1;"Việc ""một""; hai\r\ndòng";30/6/2025\r\n1.10;012;0,5\r\n';
  const expected = [
    ['TT', 'Nội dung', 'Hạn'],
    [1, 'Việc "một"; hai\ndòng', '30/6/2025'],
    ['1.10', '012', '0,5'],
  ];

  it.each([
    ['UTF-8', Buffer.from(rows)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${rows}`)],
    ['UTF-16', Buffer.from(`\ufeff${rows}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(rows, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\ufeff${rows}`, 'utf16le').swap16()],
    ['tabs', Buffer.from(rows.replace(/;(?! hai)/g, '\t'))],
    ['commas', Buffer.from(rows.replace(/;(?! hai)/g, ',').replace('0,5', '"0,5"'))],
    ['a separator stated by Excel', Buffer.from(`sep=;\r\n${rows}`)],
    ['old Mac line ends', Buffer.from(rows.replace(/\r\n(?!dòng)/g, '\r'))],
  ])('[T7] %s: every field as typed, only plain whole numbers are numbers', async (_name, bytes) => {
    const sheet = await firstSheet(bytes);
    expect(sheet.rows.map((row) => row.cells.map((cell) => cell?.value))).toEqual(expected);
  });

  it('windows-1258, the old Vietnamese code page, with its separate tone marks', async () => {
    const bytes = Buffer.from([0x54, 0x54, 0x3b, 0x4e, 0xf4, 0xf2, 0x69, 0x0a, 0x31, 0x3b, 0xd0, 0xe3, 0x6b, 0x0a]);
    const sheet = await firstSheet(bytes);
    expect(sheet.rows.map((row) => row.cells.map((cell) => String(cell?.value).normalize('NFC')))).toEqual([
      ['TT', 'Nội'],
      ['1', 'Đăk'],
    ]);
  });

  it('text that no program calls a table is still a sheet of one column', async () => {
    expect((await firstSheet(Buffer.from('Kính gửi: Sở Khoa học và Công nghệ\n'))).rows.length).toBe(1);
  });
});

describe('[M3] properties', () => {
  const core = (modified: string): string =>
    `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Phụ lục</dc:title><cp:category>phuluc:b1</cp:category><dcterms:modified>${modified}</dcterms:modified></cp:coreProperties>`;
  const book = (part: string): Buffer =>
    sheetOf(`<row r="1">${inline('A1', 'x')}</row>`, { parts: [{ name: 'docProps/core.xml', content: part }] });

  it.each([
    ['2015-11-14T03:04:05Z', '2015-11-14T03:04:05.000Z'],
    ['2015-11-14T10:04:05+07:00', '2015-11-14T03:04:05.000Z'],
    ['14/11/2015', undefined],
  ])('saved at %s is %s', async (modified, savedAt) => {
    const workbook = await workbookHere(book(core(modified)));
    expect(workbook.savedAt).toBe(savedAt);
    expect(workbook.properties.get('category')).toBe('phuluc:b1');
  });

  it('damaged properties never keep the tables from being read', async () => {
    expect((await firstSheet(book('<cp:coreProperties'))).rows.length).toBe(1);
  });
});

describe('[T9] a workbook stamped as a state secret is put down', () => {
  const rows = (text: string, row = 2): Buffer => sheetOf(`<row r="${row}">${inline(`C${row}`, text)}</row>`);
  const drawing =
    '<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><a:p><a:r><a:t>TỐI</a:t></a:r><a:r><a:t> MẬT</a:t></a:r></a:p></xdr:wsDr>';

  it.each([
    ['MẬT', rows('MẬT'), 'MẬT'],
    ['(TỐI MẬT)', rows('(TỐI MẬT)'), 'TỐI MẬT'],
    ['NFD', rows('TUYỆT MẬT'.normalize('NFD')), 'TUYỆT MẬT'],
    ['letters set apart', rows('M Ậ T'), 'MẬT'],
    ['a line of a title cell', rows('UBND TỈNH ĐẮK NÔNG\nTỐI MẬT'), 'TỐI MẬT'],
    ['after its label', rows('Độ mật: Tối mật'), 'TỐI MẬT'],
    ['in the old TCVN3 font', rows('TèI MËT'), 'TỐI MẬT'],
    [
      'a header',
      sheetOf(`<row r="1">${inline('A1', 'x')}</row>`, {
        after:
          '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;14MẬT&amp;RTrang &amp;P</oddHeader></headerFooter>',
      }),
      'MẬT',
    ],
    [
      'a text box',
      sheetOf(`<row r="1">${inline('A1', 'x')}</row>`, {
        parts: [{ name: 'xl/drawings/drawing1.xml', content: drawing }],
      }),
      'TỐI MẬT',
    ],
  ])('%s', async (_name, bytes, mark) => {
    expect(await readHere(bytes)).toMatchObject({ ok: false, refusal: { code: 'secret', params: { mark } } });
  });

  it.each([
    ['words in a sentence', rows('Bảo đảm bí mật, an toàn và bảo mật thông tin')],
    ['security of information', rows('BẢO MẬT')],
    ['small letters alone', rows('Mật')],
    ['secret documents', rows('TÀI LIỆU MẬT CỦA DOANH NGHIỆP')],
    ['a name', rows('MẬT ONG RỪNG')],
    [
      'deep in the table',
      plainWorkbook({
        sheets: [
          {
            name: 'S',
            rows: Array.from(
              { length: 30 },
              (_, i) => `<row r="${i + 1}">${inline(`A${i + 1}`, i === 25 ? 'MẬT' : 'x')}</row>`,
            ).join(''),
          },
        ],
      }),
    ],
  ])('no stamp: %s', async (_name, bytes) => {
    expect((await readHere(bytes)).ok).toBe(true);
  });
});

describe('[Q-B5] what a compound file holds', () => {
  it('an old workbook without its stream is refused, not guessed', async () => {
    expect(await readHere(compoundFile([{ name: 'Other', content: Buffer.alloc(10) }]))).toMatchObject({
      ok: false,
      refusal: { code: 'not_a_workbook' },
    });
  });
});
