import { describe, expect, it } from 'vitest';
import { eatenOrdinals } from '#shared/table/eatenOrdinal';
import { recognise } from '#shared/table/recognise';
import { gridOf, type Written } from '#test/helpers/grid';

const header = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời gian hoàn thành'];
const day = (value: number, text: string, format: string) => ({ value, text, format });

/** Paths of rows with these ordinals; Roman ones are headings. */
function paths(ordinals: readonly Written[]): readonly string[] {
  const rows = ordinals.map((ordinal, i) =>
    typeof ordinal === 'string' && /^[IVX]+$/.test(ordinal)
      ? [ordinal, 'NHÓM NHIỆM VỤ']
      : [ordinal, `Việc số ${i}`, 'Sở Nội vụ', 'Quyết định', '6/2026'],
  );
  const [table] = recognise({ sheets: [gridOf([header, ...rows])] }).tables;
  return (table?.rows ?? []).flatMap(({ path }) => (path === '' ? [] : [path]));
}

describe('[T4] ordinals a spreadsheet program took for dates', () => {
  it.each<readonly [name: string, ordinals: readonly Written[], read: readonly string[]]>([
    ['month before day', ['1', '01-Jan', '02-Jan', '2', '01-Feb'], ['1', '1.1', '1.2', '2', '2.1']],
    [
      'day before month',
      ['1', '1-thg 1', '1-thg 2', '1-thg 3', '2', '2-thg 1'],
      ['1', '1.1', '1.2', '1.3', '2', '2.1'],
    ],
    ['spelled as Vietnamese Excel does', ['1', '01-Thg1', '01-Thg2', '01-Thg3'], ['1', '1.1', '1.2', '1.3']],
    ['whole dates', ['1', '01/01/2026', '01/02/2026', '2', '02/01/2026'], ['1', '1.1', '1.2', '2', '2.1']],
    ['dates with hours', ['1', '2026-01-01', '2026-02-01 00:00:00'], ['1', '1.1', '1.2']],
    ['three numbers', ['1', '1.1', '1.1.1', '01/01/2002', '1.2'], ['1', '1.1', '1.1.1', '1.1.2', '1.2']],
    ['a number no month has', ['4', '4.23', '4.24', 'Apr-25', '4.26'], ['4', '4.23', '4.24', '4.25', '4.26']],
    ['the first of all, by the row below', ['01-Jan', '1.2', '1.3'], ['1.1', '1.2', '1.3']],
    ['the row below is eaten as well', ['I', '01-Mar', '02-Mar'], ['I', 'I.3.1', 'I.3.2']],
    ['serials', ['1', 46023, 46054, '2', 46054], ['1', '1.1', '1.2', '2', '2.1']],
    ['days Excel keeps', ['1', day(46023, '01-Jan', 'd-mmm'), day(46054, '01-Feb', 'd-mmm')], ['1', '1.1', '1.2']],
    [
      'a lost nought in text',
      ['1', '1.8', '1.9', '1.1', '1.11', '2', '2.1'],
      ['1', '1.8', '1.9', '1.10', '1.11', '2', '2.1'],
    ],
    ['a lost nought after a comma', ['1', '1,9', '1,1'], ['1', '1.9', '1.10']],
    ['1.1 twice is 1.1 twice', ['1', '1.1', '1.1', '1.2'], ['1', '1.1', '1.1~2', '1.2']],
  ])('%s', (_name, ordinals, read) => {
    expect(paths(ordinals)).toEqual(read);
  });

  it.each<readonly [name: string, ordinals: readonly Written[], read: readonly string[]]>([
    ['among tasks', ['I', '1', '2', '05-Mar', '3'], ['I', 'I.1', 'I.2', 'I.05-Mar', 'I.3']],
    ['among steps', ['1', '1.1', '05-Sep', '1.3'], ['1', '1.1', '1.1+1', '1.3']],
    ['a day in place of it', ['1', day(46086, '05/03/2026', 'dd/mm/yyyy'), '3'], ['1', '05/03/2026', '3']],
    ['its serial', ['1', 46086, '3'], ['1', '(46086)', '3']],
  ])('what the rows around it do not bear out is not guessed: %s', (_name, ordinals, read) => {
    expect(paths(ordinals)).toEqual(read);
  });

  it.each(['1/2', '1.2', '13-Abc', '32-Jan', '01/13/13', 'T1-25', 'NV01-26', 'Quý 1-26', 'Sở Y tế', '5-2026'])(
    '%j is no date a program shows',
    (text) => {
      expect(eatenOrdinals(text)).toEqual([]);
    },
  );
});
