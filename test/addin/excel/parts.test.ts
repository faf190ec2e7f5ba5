import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { a1, blockOf, overlap, union } from '#addin/excel/addresses';
import { contentOf, entered, formatFor, sameShown, takenForSomethingElse } from '#addin/excel/content';
import { countsFrom1904 } from '#addin/excel/epoch';
import { placed } from '#addin/excel/extend';
import { cellsIn, halves, requests, runs } from '#addin/excel/pages';
import { troubleOf } from '#addin/excel/trouble';
import { runsOf } from '#addin/excel/write';
import type { CellWrite } from '#addin/port/workbookPort';

const seed = { seed: 20_151_114 };
const block = fc
  .record({
    top: fc.nat(5_000),
    left: fc.nat(200),
    height: fc.integer({ min: 1, max: 3_000 }),
    width: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ top, left, height, width }) => ({ top, left, bottom: top + height - 1, right: left + width - 1 }));

describe('addresses', () => {
  it('[R3] what Excel names is the block it means', () => {
    expect(blockOf("'Phụ lục!'!$C$5:$E$9")).toEqual({ top: 4, left: 2, bottom: 8, right: 4 });
    expect(blockOf('5:9')).toMatchObject({ top: 4, bottom: 8, left: 0 });
    expect(blockOf('C:C')).toMatchObject({ left: 2, right: 2, top: 0 });
    expect(blockOf('A1,C3:C5')).toEqual({ top: 0, left: 0, bottom: 4, right: 2 });
    expect(blockOf('không phải')).toBeUndefined();
  });

  it('[R3] an address reads back; overlap and union hold each other', () => {
    fc.assert(
      fc.property(block, block, (one, other) => {
        expect(blockOf(a1(one))).toEqual(one);
        const both = overlap(one, other);
        const around = union(one, other);
        if (both) expect(overlap(both, around)).toEqual(both);
        expect(overlap(one, around)).toEqual(one);
      }),
      seed,
    );
  });
});

describe('requests of a size', () => {
  it('[R2] every cell is asked for once, in order, and no request is larger than allowed', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), fc.integer({ min: 50, max: 60_000 }), (blocks, most) => {
        const asked = requests(
          blocks.map((one, sheet) => ({ sheet, block: one })),
          most,
        );
        for (const pages of asked) {
          const widest = Math.max(...pages.map((page) => page.block.right - page.block.left + 1));
          expect(pages.reduce((sum, page) => sum + cellsIn(page.block), 0)).toBeLessThanOrEqual(Math.max(most, widest));
        }
        blocks.forEach((one, sheet) => {
          const parts = asked.flat().filter((page) => page.sheet === sheet);
          expect(parts.reduce((sum, page) => sum + cellsIn(page.block), 0)).toBe(cellsIn(one));
          expect(parts.map((page) => page.block).reduce(union)).toEqual(one);
        });
      }),
      seed,
    );
  });

  it('[R2] halves are the whole; one row stays whole', () => {
    const page = { sheet: 0, block: { top: 3, bottom: 8, left: 1, right: 2 } };
    expect(halves(page).map((half) => half.block)).toEqual([
      { top: 3, bottom: 5, left: 1, right: 2 },
      { top: 6, bottom: 8, left: 1, right: 2 },
    ]);
    const row = { sheet: 0, block: { top: 3, bottom: 3, left: 1, right: 2 } };
    expect(halves(row)).toEqual([row]);
    expect(runs([3, 4, 5, 9])).toEqual([
      [3, 5],
      [9, 9],
    ]);
  });
});

describe('what is entered into a cell', () => {
  it.each([
    '10/11/2015',
    '1.10',
    '=A1',
    '+84',
    '-nt-',
    '@ban',
    "'nt",
    'TRUE',
    'Đúng',
    'Tháng 11/2015',
    'Mar 3',
    '100%',
    '#N/A',
    '(1)',
  ])('[R1] %s stays text by an apostrophe', (text) => {
    expect(takenForSomethingElse(text)).toBe(true);
    expect(entered({ kind: 'text', text })).toBe(`'${text}`);
  });

  it.each(['Sở Tài chính', 'Nt', 'Quyết định của UBND tỉnh', 'Đang thực hiện'])('[R1] %s needs none', (text) => {
    expect(entered({ kind: 'text', text })).toBe(text);
  });

  it('[T6] formats: a number leaves a cell kept for text, a text keeps the format', () => {
    expect(formatFor({ kind: 'number', value: 5 }, '@')).toBe('General');
    expect(formatFor({ kind: 'number', value: 5 }, '0.0')).toBeUndefined();
    expect(formatFor({ kind: 'number', value: 5, format: 'dd/mm/yyyy' }, 'General')).toBe('dd/mm/yyyy');
    expect(formatFor({ kind: 'text', text: 'a' }, 'dd/mm/yyyy')).toBeUndefined();
  });

  it('[T7] what stood there is told so that it can stand there again', () => {
    expect(contentOf(0, '=A1-A1', 'General')).toEqual({ kind: 'formula', formula: 'A1-A1', format: 'General' });
    expect(contentOf('=A1', '=A1', '@')).toEqual({ kind: 'text', text: '=A1', format: '@' });
    expect(contentOf('', '', '0')).toEqual({ kind: 'empty', format: '0' });
    expect(contentOf(true, true, 'General')).toEqual({ kind: 'truth', value: true, format: 'General' });
  });

  it('[M5] the same to the eye is the same', () => {
    expect(sameShown('Sở Y tế'.normalize('NFD'), 'Sở Y tế ')).toBe(true);
    expect(sameShown('một\r\nhai', 'một\nhai')).toBe(true);
    expect(sameShown('Sở Y tế', 'Sở y tế')).toBe(false);
  });

  it('[R1] cells below each other are one range, and what is said last counts', () => {
    const write = (row: number, column: number, text: string): CellWrite => ({
      sheet: 'A',
      row,
      column,
      content: { kind: 'text', text },
    });
    const found = runsOf([write(5, 1, 'a'), write(4, 1, 'b'), write(5, 2, 'c'), write(9, 1, 'd'), write(4, 1, 'e')]);
    expect(found.map((run) => a1(run.block))).toEqual(['B5:B6', 'B10:B10', 'C6:C6']);
    expect(found[0]?.writes.map(({ content }) => content)).toEqual([
      { kind: 'text', text: 'e' },
      { kind: 'text', text: 'a' },
    ]);
  });
});

describe('what Excel does not say', () => {
  it('[T6] whether days count from 1904 is told by a date beside its serial', () => {
    const date = (value: number, text: string) => ({ value, text, format: 'dd/mm/yyyy' });
    expect(countsFrom1904([date(42_318, '10/11/2015')])).toBe(false);
    expect(countsFrom1904([date(40_856, '10/11/2015')])).toBe(true);
    expect(countsFrom1904([{ value: 5, text: '5', format: 'General' }])).toBe(false);
    expect(countsFrom1904([date(42_318, '10/11')])).toBe(false);
  });

  it('[R3] trouble has a closed code and keeps what was said', () => {
    expect(troubleOf({ code: 'AccessDenied', message: 'no' }, { sheet: 'A' })).toEqual({
      code: 'sheet_protected',
      detail: 'AccessDenied · no',
      sheet: 'A',
    });
    expect(troubleOf({ code: 'AccessDenied', message: '' }, { structure: true }).code).toBe('workbook_protected');
    expect(troubleOf(new Error('x')).code).toBe('host_failed');
    expect(troubleOf('x').detail).toBe('x');
  });

  it('[S5] several columns put before one stand in the order given', () => {
    const column = (before: number, header: string) => ({ before, header, headerRow: 0, like: 0, widthChars: 5 });
    expect(
      placed([column(8, 'a'), column(3, 'b'), column(8, 'c')]).map(({ column: { header }, at }) => [header, at]),
    ).toEqual([
      ['b', 3],
      ['a', 9],
      ['c', 10],
    ]);
  });
});
