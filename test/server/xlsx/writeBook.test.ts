import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cellFault, comesAlive, longestCell, sheetNameFault } from '#server/xlsx/checkBeforeWrite';
import { writeBookBytes, writeBookFile } from '#server/xlsx/writeBook';
import { issuedBytes, writeIssuedWorkbooks } from '#server/xlsx/writeIssued';
import { trackerBytes } from '#server/xlsx/writeTracker';
import type { Book, BookValue } from '#shared/report/book';
import { styles } from '#shared/report/style';
import { sampleAssignments, sampleProgramme, sampleRegistry } from '#test/helpers/reportSample';
import { sampleTracker } from '#test/helpers/trackerSample';

function bookOf(rows: readonly (readonly BookValue[])[], name = 'Trang'): Book {
  return {
    names: [],
    properties: { title: 'Thử', creator: 'Thử', date: '2015-11-14' },
    sheets: [
      {
        name,
        visibility: 'visible',
        columns: [{ width: 20 }, { width: 20 }],
        rows: () => rows.map((values) => ({ values, styles: values.map(() => styles.formulaText) })),
      },
    ],
  };
}

/** Parts of a package by name, unpacked by the second reader's own unzip. */
function part(bytes: Uint8Array, name: string): string {
  const pack = XLSX.CFB.read(Buffer.from(bytes), { type: 'buffer' });
  const found = XLSX.CFB.find(pack, `/${name}`);
  if (found === null) throw new Error(`no part ${name}`);
  return Buffer.from(found.content as Uint8Array).toString('utf8');
}

function partNames(bytes: Uint8Array): readonly string[] {
  return XLSX.CFB.read(Buffer.from(bytes), { type: 'buffer' }).FullPaths;
}

function readBack(bytes: Uint8Array): readonly (readonly unknown[])[] {
  const book = XLSX.read(bytes);
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  return sheet === undefined ? [] : XLSX.utils.sheet_to_json(sheet, { header: 1, defval: null });
}

const zone = process.env.TZ;
afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('equal bytes', () => {
  test('[E1] the same tracker at another hour in another time zone is byte for byte the same', async () => {
    process.env.TZ = 'UTC';
    vi.setSystemTime(new Date('2026-11-22T01:00:00Z'));
    const first = await trackerBytes(sampleTracker());
    process.env.TZ = 'Asia/Ho_Chi_Minh';
    vi.setSystemTime(new Date('2027-03-01T23:00:04Z'));
    const second = await trackerBytes(sampleTracker());
    expect(Buffer.compare(first, second)).toBe(0);
    process.env.TZ = 'America/New_York';
    expect(Buffer.compare(first, await trackerBytes(sampleTracker()))).toBe(0);
  });

  test('[E1] two runs more than four seconds apart by the real clock are equal', async () => {
    const programme = sampleProgramme();
    const input = {
      programme,
      assignments: sampleAssignments(programme),
      agency: 'so-khdt',
      state: null,
      period: '2015-11',
      asOf: '2015-11-14',
      registry: sampleRegistry,
    };
    const first = await issuedBytes(input);
    await new Promise((resolve) => setTimeout(resolve, 4_100));
    const second = await issuedBytes(input);
    if (first === null || second === null) throw new Error('nothing issued');
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('[E1] another as-of date is another workbook', async () => {
    const first = await trackerBytes(sampleTracker());
    expect(Buffer.compare(first, await trackerBytes(sampleTracker({ asOf: '2015-11-15' })))).not.toBe(0);
  });
});

describe('nothing of an agency becomes live', () => {
  const nasty = [
    '=HYPERLINK("http://evil.example","x")',
    "=cmd|'/C calc'!A0",
    '+84 905 123 456',
    '-5',
    '@SUM(A1)',
    '\t=1+1',
    '\r\n=1+1',
    ' =1+1',
    '＝1+1',
    '\u200b=1+1',
  ];

  test('[E6] such texts stay texts, in the text format, without formulas or links', async () => {
    const bytes = await writeBookBytes(bookOf(nasty.map((text) => [text])));
    expect(readBack(bytes).map(([value]) => value)).toEqual(
      // To every reader of sheets CR LF is one line break.
      nasty.map((text) => text.replace('\r\n', '\n')),
    );
    const xml = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).not.toContain('<f>');
    expect(xml).not.toContain('hyperlink');
    const textStyle = /<numFmt [^>]*|numFmtId="49"/.exec(part(bytes, 'xl/styles.xml'));
    expect(textStyle?.[0]).toBe('numFmtId="49"');
    const used = new Set([...xml.matchAll(/<c r="A\d+" s="(\d+)"/g)].map((match) => match[1]));
    expect(used.size).toBe(1);
  });

  test('[E6] a written tracker holds no link, no macro, no outside connection; its only formulas are ours', async () => {
    const bytes = await trackerBytes(sampleTracker());
    for (const name of partNames(bytes)) {
      expect(name).not.toMatch(/vba|external|activex|embed|connection|drawing|hyperlink/i);
    }
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(readBack(bytes).flat()).toContain('=2+3 đã góp ý');
  });

  test.each(['=1', '＝1', '+1', '-1', '@x', '\t=1', '  =1', '\n1'])('[E6] %j would come alive', (text) => {
    expect(comesAlive(text)).toBe(true);
  });

  test.each(['– Sở Tài chính', 'a=b', '1-2', '√ Hoàn thành', 'nguyen@daknong.gov.vn', ''])(
    '[E6] %j would not',
    (text) => {
      expect(comesAlive(text)).toBe(false);
    },
  );
});

describe('what a sheet cannot hold', () => {
  test('[E6] every text comes back as it was, whatever characters it has', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 20 }),
        async (texts) => {
          const wellFormed = texts.map((text) => Buffer.from(text, 'utf8').toString('utf8').replace(/\r\n?/g, '\n'));
          const back = readBack(await writeBookBytes(bookOf(wellFormed.map((text) => [text, 'x']))));
          expect(back.map(([value]) => value)).toEqual(wellFormed);
        },
      ),
      { seed: 20151114, numRuns: 60 },
    );
  });

  test('[E6] control characters and texts that look like their escapes stay apart', async () => {
    const texts = ['một\u0007hai', '_x0007_', 'a\u000bb', 'dòng 1\ndòng 2', '  đầu cuối  ', '<b>&amp;</b>', 'e\u0301'];
    const back = readBack(await writeBookBytes(bookOf(texts.map((text) => [text]))));
    expect(back.map(([value]) => value)).toEqual(texts);
  });

  test('[T6] the longest cell fits; one character more stops the writer by name, nothing is cut', async () => {
    const fits = await writeBookBytes(bookOf([['x'.repeat(longestCell)]]));
    expect(String(readBack(fits)[0]?.[0]).length).toBe(longestCell);
    await expect(writeBookBytes(bookOf([['ok'], ['x'.repeat(longestCell + 1)]]))).rejects.toThrow(
      'too_long: sheet "Trang" cell A2',
    );
  });

  test.each<readonly [BookValue, string | null]>([
    [Number.NaN, 'not_finite'],
    [Number.POSITIVE_INFINITY, 'not_finite'],
    [{ formula: '', result: '' }, 'empty_formula'],
    [{ formula: '=A1', result: '' }, 'empty_formula'],
    [{ formula: '[1]Sheet!A1', result: '' }, 'external_formula'],
    [{ formula: 'HYPERLINK("x")', result: '' }, 'external_formula'],
    [{ formula: 'IF(A1="[x]|HYPERLINK(","",1)', result: '' }, null],
    [0, null],
    ['', null],
    [null, null],
  ])('[E6] %j → %s', (value, fault) => {
    expect(cellFault(value)).toBe(fault);
  });

  test('[E1] sheet names Excel would refuse are caught before', async () => {
    expect(sheetNameFault('Tổng hợp', new Set())).toBeNull();
    expect(sheetNameFault('a/b', new Set())).toBe('sheet_name');
    expect(sheetNameFault('x'.repeat(32), new Set())).toBe('sheet_name');
    expect(sheetNameFault('Tổng Hợp', new Set(['tổng hợp']))).toBe('same_sheet_name');
    await expect(writeBookBytes(bookOf([['x']], 'a:b'))).rejects.toThrow('sheet_name');
  });

  test('[E1] a workbook that fails half-way leaves no file behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'phuluc-write-'));
    await expect(writeBookFile(bookOf([['x'.repeat(40_000)]]), join(folder, 'a.xlsx'))).rejects.toThrow('too_long');
    expect(readdirSync(folder)).toEqual([]);
    await expect(writeBookFile(bookOf([['x']]), join(folder, 'no-such-folder', 'a.xlsx'))).rejects.toThrow('ENOENT');
  });
});

describe('issued files', () => {
  test('[E2] one file a body, named so that mail and old file systems keep it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'phuluc-issued-'));
    const programme = sampleProgramme();
    const files = await writeIssuedWorkbooks(
      {
        programme,
        assignments: sampleAssignments(programme),
        state: null,
        period: '2015-11',
        asOf: '2015-11-14',
        registry: sampleRegistry,
      },
      folder,
    );
    expect(files.map((file) => [file.agency, file.file, file.tasks])).toEqual([
      ['ban-tg', 'ban-tuyen-giao-tinh-uy_2015-11.xlsx', 1],
      ['so-khcn', 'so-khoa-hoc-va-cong-nghe_2015-11.xlsx', 3],
      ['so-khdt', 'so-ke-hoach-va-dau-tu_2015-11.xlsx', 5],
      ['so-tc', 'so-tai-chinh_2015-11.xlsx', 3],
      ['so-ct', 'so-cong-thuong_2015-11.xlsx', 1],
    ]);
    expect(readdirSync(folder).sort()).toEqual(files.map((file) => file.file).sort());
  });

  test('[E2] the package: hidden sheets and id column, names, advising lists, freeze, nothing locked', async () => {
    const programme = sampleProgramme();
    const bytes = await issuedBytes({
      programme,
      assignments: sampleAssignments(programme),
      agency: 'so-khdt',
      state: null,
      period: '2015-11',
      asOf: '2015-11-14',
      registry: sampleRegistry,
    });
    if (bytes === null) throw new Error('nothing issued');
    const book = part(bytes, 'xl/workbook.xml');
    expect(book).toContain('name="_PL_BASE" state="veryHidden"');
    expect(book).toContain('name="_PL_DANH_MUC" state="hidden"');
    for (const name of [
      'PL_ID',
      'PL_STAMP',
      'NGAY_TINH',
      'PL_DS_TRANG_THAI',
      '_xlnm.Print_Area',
      '_xlnm.Print_Titles',
    ]) {
      expect(book).toContain(`name="${name}"`);
    }
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<col min="21" max="21"[^>]*hidden="1"/);
    expect(sheet).toContain('errorStyle="warning"');
    expect(sheet).not.toContain('errorStyle="stop"');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).not.toContain('sheetProtection');
    expect(part(bytes, 'docProps/core.xml')).toMatch(/<cp:category>phuluc:[0-9A-Z]{13}<\/cp:category>/);
  });
});
