import { describe, expect, it } from 'vitest';
import { packDocx } from '#server/documents/docx';
import type { Grid, Workbook } from '#shared/sheet/grid';
import { recognise } from '#shared/table/recognise';
import { dakNong } from '#test/helpers/dakNong';
import { readHere } from '#test/helpers/readInThread';
import { line, list, row, run, table, type WordFile, wordFile } from '#test/helpers/wordFile';

const reading = (bytes: Uint8Array) => readHere(bytes, {}, { docx: packDocx });

async function workbook(blocks: readonly string[], about?: WordFile): Promise<Workbook> {
  const read = await reading(wordFile(blocks, about));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.workbook;
}

async function refusal(blocks: readonly string[], about?: WordFile) {
  const read = await reading(wordFile(blocks, about));
  return read.ok ? 'read' : read.refusal.code;
}

const texts = (grid: Grid | undefined) => grid?.rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? ''));

const header = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời gian hoàn thành'];
const task = (number: string, content: string) => [number, content, 'Sở Nội vụ', 'Quyết định', 'Quý I/2016'];
const width = [600, 4000, 2000, 2000, 1500];

/** What a person would count in the tables of a document. */
function counted({ sheets }: Workbook) {
  const { tables } = recognise({ sheets });
  return tables.map(({ counts }) => [counts.section, counts.task, counts.step]);
}

const paths = ({ sheets }: Workbook) =>
  recognise({ sheets }).tables.map(({ rows }) =>
    rows.filter(({ kind }) => ['section', 'task', 'step'].includes(kind)).map(({ path }) => path),
  );

describe('tables of a Word document', () => {
  it('[T8] the appendix as a table with headers repeated is read as from a workbook: 4 sections, 13 tasks, 35 steps', async () => {
    const { title, header: head, headerOfPage6, rows } = dakNong();
    const body = rows.flatMap(({ printed, kind, page }, i) => {
      const first = i === 0 || rows[i - 1]?.page !== page;
      const cells =
        kind === 'section'
          ? [printed[0] ?? '', { text: printed[1] ?? '', span: 7 }]
          : printed.map((text) => text ?? '');
      return first ? [page === 6 ? headerOfPage6 : head, cells] : [cells];
    });
    const read = await workbook([...title.map((text) => line(text)), table(body)]);
    expect(counted(read)).toEqual([[4, 13, 35]]);
  });

  it('[T1] a table cut into one for each page is one table, with and without its header again', async () => {
    const { title, header: head, rows } = dakNong();
    for (const repeated of [true, false]) {
      const pages = [...new Set(rows.map(({ page }) => page))].map((page, i) =>
        table([
          ...(repeated || i === 0 ? [head] : []),
          ...rows.filter((entry) => entry.page === page).map(({ printed }) => printed.map((text) => text ?? '')),
        ]),
      );
      const read = await workbook([...title.map((text) => line(text)), ...pages.flatMap((page) => [page, line('')])]);
      expect(counted(read), String(repeated)).toEqual([[4, 13, 35]]);
    }
  });

  it('[T7] the rest of a table with a grid of its own and no header stays in the table, each cell under its header', async () => {
    const read = await workbook([
      table([header, task('1', 'Xây dựng kế hoạch')], width),
      line(''),
      table(
        [
          ['2', 'Xây dựng quy chế', 'Sở Nội vụ', { text: 'Quyết định', span: 2 }, 'Năm 2016'],
          ['3', 'Họp', 'Sở Y tế', 'Biên bản', { text: '', span: 1 }, 'Năm 2017'],
        ],
        [640, 3960, 2000, 1500, 520, 1480],
      ),
    ]);
    expect(read.sheets).toHaveLength(1);
    const [found] = recognise(read).tables;
    const tasks = found?.rows
      .filter(({ kind }) => kind === 'task')
      .map(({ cells }) => [cells.content?.text, cells.finish?.text]);
    expect(tasks).toEqual([
      ['Xây dựng kế hoạch', 'Quý I/2016'],
      ['Xây dựng quy chế', 'Năm 2016'],
      ['Họp', 'Năm 2017'],
    ]);
  });

  it('[T1] headings of parts between tables are sections of one table', async () => {
    const read = await workbook([
      table([header, task('1', 'Xây dựng kế hoạch')]),
      line('II. Đổi mới cơ chế hoạt động'),
      table([header, task('1', 'Xây dựng quy chế'), task('2', 'Sửa đổi quy định')]),
    ]);
    expect(paths(read)).toEqual([['1', 'II', 'II.1', 'II.2']]);
  });

  it('[T10] tables of different columns stand on sheets of their own, letterhead and signature are no tables', async () => {
    const read = await workbook([
      table([['UBND TỈNH ĐẮK NÔNG\nSỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc']]),
      line('BÁO CÁO'),
      ...Array.from({ length: 40 }, (_, i) => line(`${i + 1}. Lời văn của báo cáo, không phải nhiệm vụ.`)),
      line('PHỤ LỤC'),
      table([header, task('1', 'Xây dựng kế hoạch')], width),
      line('Biểu kinh phí'),
      table([
        ['TT', 'Nguồn vốn', 'Dự toán', 'Đã chi'],
        ['1', 'Ngân sách', '20', '10'],
      ]),
      table([['Nơi nhận:\n- Như trên', 'GIÁM ĐỐC']]),
    ]);
    expect(read.sheets.map(({ name }) => name)).toEqual(['Bảng 1', 'Bảng 2']);
    expect(texts(read.sheets[0])?.[0]?.[0]).toContain('SỞ NỘI VỤ');
    expect(recognise(read).tables).toMatchObject([{ sheet: 'Bảng 1', counts: { task: 1, section: 0 } }]);
  });

  it('[T5] cells merged down and across are merges; what stands under a merge shows nothing', async () => {
    const read = await workbook([
      table([
        [{ text: 'TT', merge: 'top' }, { text: 'Nội dung', merge: 'top' }, { text: 'Đơn vị', span: 2 }, 'Thời gian'],
        [{ merge: 'below' }, { text: 'cũ', merge: 'below' }, 'Chủ trì', 'Phối hợp', ''],
        ['1', 'Xây dựng kế hoạch', { text: 'Sở Nội vụ', merge: 'top' }, 'Sở Tài chính', 'Năm 2016'],
        ['2', 'Xây dựng quy chế', { merge: 'below' }, '', 'Năm 2016'],
      ]),
    ]);
    expect(read.sheets[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 1, right: 1 },
      { top: 0, left: 2, bottom: 0, right: 3 },
      { top: 2, left: 2, bottom: 3, right: 2 },
    ]);
    const [found] = recognise(read).tables;
    const leads = found?.rows
      .filter(({ kind }) => kind === 'task')
      .map(({ cells }) => cells.lead?.resolved ?? cells.lead?.text);
    expect(leads).toEqual(['Sở Nội vụ', 'Sở Nội vụ']);
  });

  it('[T1] cells of rows whose edges were dragged a little stand in one column', async () => {
    // Header 0|600|4600|6600 and body 0|650|4580|6640: the grid has a line for each.
    const read = await workbook([
      table(
        [
          ['TT', { text: 'Nội dung nhiệm vụ', span: 2 }, { text: 'Chủ trì', span: 2 }, { text: 'Thời gian', span: 2 }],
          [{ text: '1', span: 2 }, 'Xây dựng kế hoạch', { text: 'Sở Nội vụ', span: 3 }, 'Năm 2016'],
        ],
        [600, 50, 3930, 20, 2000, 40, 1500],
      ),
    ]);
    expect(texts(read.sheets[0])).toEqual([
      ['TT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Thời gian'],
      ['1', 'Xây dựng kế hoạch', 'Sở Nội vụ', 'Năm 2016'],
    ]);
  });

  it('[T1] narrow columns of one row are never put into one', async () => {
    const read = await workbook([table([['TT', 'Nội dung', 'Chủ trì', 'Hạn']], [50, 50, 50, 50])]);
    expect(texts(read.sheets[0])).toEqual([['TT', 'Nội dung', 'Chủ trì', 'Hạn']]);
  });

  it('[T3] cells a row leaves out at its beginning leave their columns empty', async () => {
    const short = row(['Sở Nội vụ', 'Quyết định', 'Năm 2016'], '<w:gridBefore w:val="2"/>');
    const read = await workbook([table([header, { raw: short }])]);
    expect(texts(read.sheets[0])?.[1]).toEqual(['', '', 'Sở Nội vụ', 'Quyết định', 'Năm 2016']);
  });

  it('[T4] automatic numbers of lists are counted: Roman, decimal, letters, paths and numbers of a style', async () => {
    const numbering = [
      list(1, [
        ['upperRoman', '%1.'],
        ['decimal', '%2.'],
        ['decimal', '%2.%3'],
      ]),
      list(2, [['lowerLetter', '%1)']]),
      list(3, [['bullet', '']]),
      list(4, [['decimal', '%1']], '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
    ].join('');
    const styles =
      '<w:style w:styleId="Goc"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style><w:style w:styleId="Con"><w:basedOn w:val="Goc"/></w:style>';
    const numbered = (id: number, level: number) => ({ text: { raw: line('', [id, level]) } });
    const rest = ['Xây dựng kế hoạch', 'Sở Nội vụ', 'Quyết định', 'Năm 2016'];
    const read = await workbook(
      [
        table([
          header,
          [numbered(1, 0), { text: 'Đổi mới cơ chế', span: 4 }],
          [numbered(1, 1), ...rest],
          [numbered(1, 2), ...rest],
          [numbered(1, 2), ...rest],
          [numbered(1, 0), { text: 'Phát triển', span: 4 }],
          [numbered(1, 1), ...rest],
          [numbered(2, 0), { text: { raw: line('Gạch đầu dòng', [3, 0]) } }, ...rest.slice(1)],
          [{ text: { raw: line('', undefined, 'Con') } }, ...rest],
        ]),
      ],
      { numbering, styles },
    );
    expect(texts(read.sheets[0])?.map(([number]) => number)).toEqual([
      'TT',
      'I.',
      '1.',
      '1.1',
      '1.2',
      'II.',
      '1.',
      'a)',
      '5',
    ]);
    expect(texts(read.sheets[0])?.[7]?.[1]).toBe('Gạch đầu dòng');
  });

  it('[T7] lines, breaks, tabs and hyphens of a cell are kept; a table within a cell is lines of it', async () => {
    const cell = {
      raw: `${line('Dòng một')}${line({ raw: `${run('Dòng hai')}<w:r><w:br/><w:t>ba</w:t><w:tab/><w:t>bốn</w:t><w:noBreakHyphen/><w:t>năm</w:t></w:r>` })}${table([['trong', 'nữa']])}${line('')}`,
    };
    const read = await workbook([table([header, ['1', { text: cell }, 'Sở Nội vụ', '', '']])]);
    expect(texts(read.sheets[0])?.[1]?.[1]).toBe('Dòng một\nDòng hai\nba\tbốn-năm\ntrong nữa');
  });

  it('[T6] words and rows struck out with tracked changes are not read, words added are', async () => {
    const tracked = {
      raw: `<w:ins>${run('Đã họp')}</w:ins><w:del><w:r><w:delText>chưa họp</w:delText></w:r></w:del><w:moveFrom>${run('đi')}</w:moveFrom><w:moveTo>${run(' tổ')}</w:moveTo>`,
    };
    const gone = row(task('2', 'Bỏ'), '<w:del w:id="1"/>');
    const read = await workbook([table([header, ['1', { text: tracked }, 'Sở Nội vụ', '', ''], { raw: gone }])]);
    expect(texts(read.sheets[0])).toEqual([header, ['1', 'Đã họp tổ', 'Sở Nội vụ']]);
  });

  it('[T6] what a table was before a tracked change of its form is not what it is; a struck out paragraph end joins', async () => {
    const before = '<w:tblGridChange><w:tblGrid><w:gridCol w:w="9"/><w:gridCol w:w="9"/></w:tblGrid></w:tblGridChange>';
    const cell = `<w:tc><w:tcPr><w:tcPrChange><w:tcPr><w:gridSpan w:val="2"/></w:tcPr></w:tcPrChange></w:tcPr>${line('1')}</w:tc>`;
    const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Xây dựng ')}</w:p>${line('kế hoạch')}`;
    const plain = table(
      [
        header,
        {
          raw: `<w:tr><w:trPr><w:trPrChange><w:trPr><w:gridBefore w:val="3"/><w:del/></w:trPr></w:trPrChange></w:trPr>${cell}<w:tc>${joined}</w:tc></w:tr>`,
        },
      ],
      width,
    );
    const read = await workbook([plain.replace('</w:tblGrid>', `${before}</w:tblGrid>`)]);
    expect(texts(read.sheets[0])).toEqual([header, ['1', 'Xây dựng kế hoạch']]);
  });

  it('[T1] one narrow cell does not part the edges of the other rows', async () => {
    const read = await workbook([
      table(
        [
          ['TT', { text: 'Nội dung nhiệm vụ', span: 2 }, { text: 'Chủ trì', span: 2 }, { text: 'Thời gian', span: 2 }],
          [{ text: '1', span: 2 }, 'Xây dựng kế hoạch', { text: 'Sở Nội vụ', span: 3 }, 'Năm 2016'],
          ['2', { text: 'Xây dựng quy chế', span: 2 }, { text: 'Sở Y tế', span: 2 }, 'x', 'Năm 2017'],
        ],
        [600, 50, 3930, 20, 2000, 40, 1500],
      ),
    ]);
    expect(texts(read.sheets[0])?.[1]?.slice(0, 3)).toEqual(['1', 'Xây dựng kế hoạch', 'Sở Nội vụ']);
    expect(texts(read.sheets[0])?.[2]).toEqual(['2', 'Xây dựng quy chế', 'Sở Y tế', 'x', 'Năm 2017']);
  });

  it('[T8] fields give their result, text boxes and older forms of drawings are passed over', async () => {
    const odd = {
      raw: `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>${run('01/2016')}<mc:AlternateContent><mc:Choice><w:r><w:drawing><a:txbx><w:txbxContent>${line('Hộp chữ')}</w:txbxContent></a:txbx></w:drawing></w:r></mc:Choice><mc:Fallback><w:r><w:pict>${line('Hộp chữ')}</w:pict></w:r></mc:Fallback></mc:AlternateContent>`,
    };
    const read = await workbook([table([header, ['1', 'Họp', '', '', { text: odd }]])]);
    expect(texts(read.sheets[0])?.[1]).toEqual(['1', 'Họp', '', '', '01/2016']);
  });
});

describe('what a Word document may carry', () => {
  const plain = table([header, task('1', 'Xây dựng kế hoạch')]);

  it('[T9] a secrecy mark in the lines, a letterhead cell, a text box or the page header stops the file', async () => {
    const box = { raw: `<w:r><w:pict><w:txbxContent>${line('TỐI MẬT')}</w:txbxContent></w:pict></w:r>` };
    expect(await refusal([line('MẬT'), plain])).toBe('secret');
    expect(await refusal([table([['UBND TỈNH', 'Độ mật: Mật']]), plain])).toBe('secret');
    expect(await refusal([line(box), plain])).toBe('secret');
    expect(await refusal([plain], { header: line('TUYỆT MẬT') })).toBe('secret');
    expect(await refusal([line('Bảo mật thông tin'), plain])).toBe('read');
  });

  it('[Q-B6] macros and embedded objects are named and never opened', async () => {
    const type = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    const parts = [
      { name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' },
      { name: 'word/embeddings/oleObject1.bin', content: 'x' },
    ];
    const read = await workbook([plain], { type, parts });
    expect(read.active).toEqual(['macros', 'ole']);
    expect(recognise(read).tables).toHaveLength(1);
  });

  it('[Q-B7] templates and pictures elsewhere are named, addresses in the text are not', async () => {
    const links = (type: string) => ({ links: [[type, 'http://example.invalid/x']] as const });
    expect((await workbook([plain], links('image'))).active).toEqual(['external_links']);
    expect((await workbook([plain], links('hyperlink'))).active).toEqual([]);
  });

  it('[Q-B9] document types, torn XML and numbers without end are refused or harmless', async () => {
    expect(await refusal([plain], { prolog: '<!DOCTYPE x [<!ENTITY a "b">]>' })).toBe('unsafe_xml');
    expect(await refusal(['<w:p><w:r>'])).toBe('damaged');
    expect(await refusal([plain], { parts: [{ name: '../x', content: 'x' }] })).toBe('unsafe_names');
    const wide = await workbook([table([header, ['1', { text: 'Họp', span: 99_999 }, 'Sở Nội vụ', '', '']])]);
    expect(texts(wide.sheets[0])?.[1]?.slice(0, 2)).toEqual(['1', 'Họp']);
  });

  it('[T8] a document without a table is read and has no sheet', async () => {
    expect((await workbook([line('Không có bảng')])).sheets).toEqual([]);
  });
});
