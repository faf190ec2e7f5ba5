import { describe, expect, test } from 'vitest';
import type { BookValue } from '#shared/report/book';
import { type Choice, readDecisions } from '#shared/report/decisionColumns';
import { trackerWorkbook } from '#shared/report/tracker';
import type { Cell, Grid } from '#shared/sheet/grid';
import { sampleTracker } from '#test/helpers/trackerSample';

/** The disputes sheet as it comes back, with cells typed in by row text and header. */
function returned(typed: readonly (readonly [row: string, header: string, value: string | number])[]): Grid {
  const sheet = trackerWorkbook(sampleTracker()).sheets.find((one) => one.name === 'Số liệu chưa thống nhất');
  const rows = [...(sheet?.rows() ?? [])].map((row) => [...row.values]);
  const headers = rows.find((row) => row[0] === 'STT')?.map(String) ?? [];
  for (const [text, header, value] of typed) {
    const row = rows.find((one) => one.includes(text));
    const column = headers.findIndex((one) => one.startsWith(header));
    if (row === undefined || column < 0) throw new Error(`no cell ${text} ${header}`);
    row[column] = value;
  }
  return {
    name: 'Số liệu chưa thống nhất',
    visibility: 'visible',
    rows: rows.map((values, index) => ({ index, cells: values.map(cell) })),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    date1904: false,
  };
}

function cell(value: BookValue): Cell | undefined {
  if (value === null || typeof value === 'object') return undefined;
  return { value, text: String(value) };
}

describe('decisions in a returned tracker', () => {
  test('[M11] untouched, it decides nothing', () => {
    expect(readDecisions(returned([]))).toEqual([]);
  });

  test.each<readonly [string, string, string | number, Choice]>([
    ['a version by number', 'Số liệu gốc', 1, { kind: 'version', number: 1, value: '70' }],
    ['a version by its name', 'Số liệu gốc', 'Bản 1', { kind: 'version', number: 1, value: '70' }],
    ['the base', 'Số liệu gốc', '0', { kind: 'version', number: 0, value: '60' }],
    ['an emptied side', 'Số liệu gốc', '2', { kind: 'version', number: 2, value: '' }],
    ['an x beside the version', 'Bản 1', 'x', { kind: 'version', number: 1, value: '70' }],
    ['a value of its own', 'Số liệu gốc', 'khoảng 65', { kind: 'value', value: 'khoảng 65' }],
    ['a value that looks like a number of a version', 'Số liệu gốc', 'Ghi: 65', { kind: 'value', value: '65' }],
    ['a number that is no version', 'Số liệu gốc', '65', { kind: 'unclear', text: '65' }],
  ])('[M11] %s', (_, row, typed, choice) => {
    expect(readDecisions(returned([[row, 'Chọn', typed]]))).toMatchObject([{ id: 'xd-1', kind: 'conflict', choice }]);
  });

  test.each<readonly [string, Choice]>([
    ['Đồng ý', { kind: 'accept' }],
    ['đồng ý.', { kind: 'accept' }],
    ['Không đồng ý', { kind: 'decline' }],
    ['để hỏi lại', { kind: 'unclear', text: 'để hỏi lại' }],
  ])('[M4] a proposal: %s', (typed, choice) => {
    expect(readDecisions(returned([['Kiến nghị', 'Chọn', typed]]))).toMatchObject([
      { id: 'dx-1', kind: 'proposal', choice },
    ]);
  });

  test('[M12] person, day, reason and document come with it; a date cell and a typed date are one day', () => {
    const facts = [
      ['Số liệu gốc', 'Chọn', 1],
      ['Số liệu gốc', 'Lý do', 'Đơn vị xác nhận qua điện thoại'],
      ['Số liệu gốc', 'Người quyết định', 'Nguyễn Văn B'],
      ['Số liệu gốc', 'Văn bản', 'CV 12/SKHCN'],
    ] as const;
    const wanted = {
      reason: 'Đơn vị xác nhận qua điện thoại',
      by: 'Nguyễn Văn B',
      document: 'CV 12/SKHCN',
      on: '2015-11-16',
    };
    expect(readDecisions(returned([...facts, ['Số liệu gốc', 'Ngày quyết định', 42324]]))).toMatchObject([wanted]);
    expect(readDecisions(returned([...facts, ['Số liệu gốc', 'Ngày quyết định', '16/11/2015']]))).toMatchObject([
      wanted,
    ]);
  });

  test('[M13] another sheet gives no decisions', () => {
    expect(readDecisions({ ...returned([]), rows: [] })).toEqual([]);
  });
});
