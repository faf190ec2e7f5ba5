import { describe, expect, it } from 'vitest';
import { columnsRead } from '#shared/report/understood';
import { recognise } from '#shared/table/recognise';
import { gridOf } from '#test/helpers/grid';

describe('[T2] the columns as pages show them', () => {
  it('two with one header are told apart, and a correction of either holds for it alone', () => {
    const header = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Sản phẩm', 'Sản phẩm'];
    const sheets = [gridOf([header, ['1', 'Lập kế hoạch', 'Sở Y tế', '6/2025', 'Kế hoạch', 'Báo cáo']])];
    const read = columnsRead(recognise({ sheets }).tables);
    expect(read.map(({ header: name, reading }) => [name, reading]).slice(-2)).toEqual([
      ['Sản phẩm #1', 'output'],
      ['Sản phẩm #2', 'extra'],
    ]);
    const [, , , , , second] = read;
    const { tables } = recognise({ sheets }, [{ header: second?.header ?? '', field: 'output' }]);
    expect(
      columnsRead(tables)
        .map(({ reading }) => reading)
        .slice(-2),
    ).toEqual(['extra', 'output']);
  });
});
