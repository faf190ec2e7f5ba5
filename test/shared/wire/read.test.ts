import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { registryFileSchema } from '#shared/agency/registry';
import { indexRegistry } from '#shared/agency/resolve';
import { recognise } from '#shared/table/recognise';
import { buildProgrammes } from '#shared/task/build';
import { describeTables, readAnswerSchema } from '#shared/wire/read';
import { printedGrid } from '#test/helpers/dakNong';
import { gridOf } from '#test/helpers/grid';

const registry = registryFileSchema.parse(
  JSON.parse(readFileSync(new URL('../../../data/agencies.json', import.meta.url), 'utf8')),
);
const options = { agencies: indexRegistry(registry, { province: 'Đắk Nông' }), asOf: '2015-11-14' };

describe('what the read command says', () => {
  it('[T2] rows and columns as people count them, readings beside the words', () => {
    const sheets = [printedGrid(), gridOf([['ghi chú riêng']], { name: 'Khác', visibility: 'hidden' })];
    const { tables, refused } = recognise({ sheets });
    const programmes = buildProgrammes(tables, options);
    const late = programmes[0]?.tasks.find(({ path }) => path === 'II.1.2')?.id ?? '';
    const answer = describeTables({ sheets, tables, refused, programmes, classes: new Map([[late, 'overdue']]) });
    expect(readAnswerSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
    expect(answer.sheets.map(({ name, visibility, tables: list }) => [name, visibility, list.length])).toEqual([
      ['Phụ lục', undefined, 1],
      ['Khác', 'hidden', 0],
    ]);
    const table = answer.sheets[0]?.tables[0];
    expect(table?.headerRows).toEqual([6]);
    expect(table?.columns).toEqual({
      ordinal: 'A',
      content: 'B',
      objective: 'C',
      lead: 'D',
      coordinating: 'E',
      output: 'F',
      start: 'G',
      finish: 'H',
    });
    expect(table?.rows).toMatchObject({
      section: 4,
      task: 13,
      step: 35,
      header: 7,
      continuation: 0,
      number: 0,
      total: 0,
      blank: 0,
      note: 0,
      frame: 0,
    });
    expect(table?.tasks).toHaveLength(52);
    expect(table?.tasks.find(({ path }) => path === 'II.1.2')).toMatchObject({
      kind: 'step',
      row: 12,
      ordinal: '1.2',
      content: 'Lấy ý kiến góp ý của các Sở, ngành liên quan',
      objective: null,
      lead: [{ kind: 'agency', id: 'so-khdt', source: 'Nt', text: 'Sở Kế hoạch và Đầu tư' }],
      output: null,
      start: { text: '8/2015', kind: 'month', earliest: '2015-08-01', latest: '2015-08-31', recurrence: null },
      finish: { text: '9/2015', kind: 'month', earliest: '2015-09-01', latest: '2015-09-30', recurrence: null },
      period: null,
      deadline: '2015-09-30',
      status: null,
      percent: null,
      class: 'overdue',
    });
  });

  it('[T6] several columns of one field as letters, percent as number or as typed, what is no task table by its reason', () => {
    const sheets = [
      gridOf([
        ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn', 'Đã hoàn thành', 'Chưa hoàn thành', 'Tỷ lệ (%)', 'Phòng phụ trách'],
        [1, 'Việc', 'Sở Y tế', '6/2025', 'x', '', { value: 0.5, text: '50%', format: '0%' }, 'Phòng KH'],
        [2, 'Việc', 'Sở Y tế', '6/2025', '', 'x', 'gần xong', ''],
      ]),
      gridOf(
        [
          ['STT', 'Họ và tên', 'Chức vụ'],
          [1, 'Trần A', 'Trưởng phòng'],
        ],
        { name: 'TV' },
      ),
    ];
    const { tables, refused } = recognise({ sheets });
    const answer = describeTables({ sheets, tables, refused, programmes: buildProgrammes(tables, options) });
    const table = answer.sheets[0]?.tables[0];
    expect(table?.columns.status).toEqual(['E', 'F']);
    expect(table?.extra).toEqual([{ column: 'H', header: 'Phòng phụ trách' }]);
    expect(table?.tasks.map(({ status, percent }) => [status, percent])).toEqual([
      ['Đã hoàn thành', 50],
      ['Chưa hoàn thành', 'gần xong'],
    ]);
    expect(answer.sheets[1]).toEqual({ name: 'TV', tables: [], refused: [{ row: 1, reason: 'members' }] });
  });
});
