import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import XLSX from '@e965/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeBookFile } from '#server/xlsx/writeBook';
import type { TrackerState } from '#shared/merge/model';
import { dateToSerial } from '#shared/sheet/format';
import { origin, sampleState } from '#test/helpers/trackerSample';
import { filledIn, issued, type TypedIn } from '#test/office/issuedHere';
import { type Office, office } from '#test/office/soffice';

/** People delete what they do not need. What is left must go on, as if nothing had been typed in what is gone. */
const day = (iso: string) => dateToSerial(iso) ?? 0;

const state: TrackerState = {
  ...sampleState,
  lines: [
    {
      task: 't-II.1.3',
      agency: 'so-khdt',
      role: 'lead',
      fields: { progress_text: [{ period: '2015-10', value: 'Đang tổng hợp', origin: origin('so-khdt') }] },
    },
  ],
};

const typed: TypedIn = {
  '1.1': { 'Kết quả kỳ này': 'Đã có dự thảo', '%': 100, 'Ngày hoàn thành': day('2015-07-28') },
  '1.2': { 'Khó khăn, vướng mắc': 'Thiếu kinh phí' },
  '1.3': { 'Kết quả kỳ này': 'Đang tổng hợp', 'Ngày trình': '10.11.2015', 'Trạng thái đơn vị ghi': 'Hoàn thành' },
};
const readByFormulas = [
  'Kết quả kỳ này',
  '%',
  'Trạng thái đơn vị ghi',
  'Ngày trình',
  'Ngày hoàn thành',
  'Khó khăn, vướng mắc',
  'Văn bản minh chứng',
];

type Seen = {
  /** Class and warning by line id; a column that is gone says null. */
  readonly lines: Readonly<Record<string, readonly [string | null, string | null]>>;
  readonly headers: readonly string[];
  readonly errors: readonly string[];
};

function seen(file: string): Seen {
  // A column taken out leaves formats down to the last row a sheet can have.
  const book = XLSX.read(readFileSync(file), { sheetRows: 100 });
  const errors = Object.entries(book.Sheets).flatMap(([name, sheet]) =>
    Object.entries(sheet).flatMap(([cell, value]: [string, XLSX.CellObject]) =>
      value.t === 'e' || value.v === 'not yet' ? [`${name}!${cell}`] : [],
    ),
  );
  const table = book.Sheets[book.SheetNames[0] ?? ''];
  if (table === undefined) throw new Error('no sheet');
  const rows = XLSX.utils.sheet_to_json<string[]>(table, { header: 1, raw: false, defval: '' });
  const head = rows.findIndex((row) => row.includes('Mã dòng'));
  const headers = rows[head] ?? [];
  const at = (row: readonly string[], header: string) => {
    const column = headers.indexOf(header);
    return column < 0 ? null : (row[column] ?? '');
  };
  const told = rows
    .slice(head + 2)
    .map((row) => [at(row, 'Mã dòng') ?? '', at(row, 'Trạng thái tự tính'), at(row, 'Cảnh báo')] as const)
    .filter(([id]) => /\.[LCM]$/.test(id));
  return { lines: Object.fromEntries(told.map(([id, ...rest]) => [id, rest])), headers, errors };
}

describe('issued workbook with a column or row deleted in LibreOffice', () => {
  let libreOffice: Office;
  let whole: Seen;
  let copies: ReadonlyMap<string, Seen>;

  async function written(name: string, cells: TypedIn): Promise<string> {
    const file = join(libreOffice.folder, name);
    await writeBookFile(filledIn(issued({ state }), cells), file);
    return file;
  }

  beforeAll(async () => {
    libreOffice = office();
    const file = await written('whole.xlsx', typed);
    whole = seen(libreOffice.convert(file, 'xlsx'));
    const columns = whole.headers.flatMap((header, i) => (header === 'Mã dòng' ? [] : [`C${i}`]));
    const files = libreOffice.without(file, [...columns, 'R2', 'R9']);
    copies = new Map([...files].map(([place, path]) => [place, seen(path)]));
  });

  function copy(place: string): Seen {
    const found = copies.get(place);
    if (found === undefined) throw new Error(`no copy without ${place}`);
    return found;
  }
  const withoutHeader = (begins: string) => copy(`C${whole.headers.findIndex((header) => header.startsWith(begins))}`);

  test('[E2] the whole workbook speaks of everything that is tried here', () => {
    expect(whole.errors).toEqual([]);
    expect(whole.headers.length).toBe(21);
    expect(whole.lines).toMatchObject({
      't-II.1.1.L': ['√– Hoàn thành (không quy định thời hạn)', ''],
      't-II.1.2.L': ['▲ Chưa hoàn thành, quá hạn 45 ngày', '‼ Quá hạn 45 ngày'],
      't-II.1.3.L': [expect.stringContaining('√?'), expect.stringContaining('giống hệt kỳ trước')],
    });
  });

  test('[E2] no formula turns into an error, whichever column or row is gone', () => {
    expect(copies.size).toBe(22);
    for (const [place, { errors }] of copies) expect([place, errors]).toEqual([place, []]);
  });

  test('[S5] class and warning stay as they were without a column of the programme, the as-of date’s too', () => {
    for (const header of whole.headers.slice(0, 9)) {
      expect([header, withoutHeader(header).lines]).toEqual([header, whole.lines]);
    }
    expect(copy('R2').lines).toEqual(whole.lines);
    const { 't-II.1.L': deleted, ...others } = whole.lines;
    expect(deleted).toBeDefined();
    expect(copy('R9').lines).toEqual(others);
  });

  test.each(readByFormulas)('[S1] without “%s” the rest counts as if nothing had been typed there', async (header) => {
    const blank = Object.fromEntries(
      Object.entries(typed).map(([row, cells]) => [
        row,
        Object.fromEntries(Object.entries(cells).filter(([at]) => at !== header)),
      ]),
    );
    const expected = seen(libreOffice.convert(await written('blank.xlsx', blank), 'xlsx'));
    expect(withoutHeader(header).lines).toEqual(expected.lines);
  });

  test('[E2] without last period’s result nothing is compared with it, without class or warning the other goes on', () => {
    expect(withoutHeader('Kết quả kỳ trước').lines['t-II.1.3.L']?.[1]).not.toContain('giống hệt');
    for (const [id, [code, warning]] of Object.entries(whole.lines)) {
      expect(withoutHeader('Trạng thái tự tính').lines[id]).toEqual([null, warning]);
      expect(withoutHeader('Cảnh báo').lines[id]).toEqual([code, null]);
      expect(withoutHeader('Ghi chú').lines[id]).toEqual([code, warning]);
    }
  });
});
