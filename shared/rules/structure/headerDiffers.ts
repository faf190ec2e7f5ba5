import { headerRowOf } from '#shared/rules/report';
import type { TableRule } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';
import type { GridRow } from '#shared/sheet/grid';
import type { Table, TableRow } from '#shared/table/table';
import { fold } from '#shared/text/fold';

export const headerDiffers: TableRule = {
  id: 'structure.header-differs',
  title: { vi: 'Tiêu đề lặp lại không giống đầu bảng', en: 'Repeated header differs' },
  family: 'structure',
  scope: 'table',
  severity: 'notice',
  clears: ['viec'],
  source: 'R7, T1; Đắk Nông page 6 prints “Đơn vị chủ trì”',
  say: {
    vi: 'Tiêu đề lặp lại ở đây ghi “{read}”, ở đầu bảng ghi “{first}”.',
    en: 'The repeated header reads “{read}” here, “{first}” at the top of the table.',
  },
  accept: { vi: 'Tiêu đề lặp lại giống tiêu đề đầu bảng.', en: 'Repeated headers equal to the first.' },
  example: 'Đơn vị chủ trì',
  why: {
    vi: 'Hai tiêu đề khác nhau cho một cột làm người đọc nghi là hai nội dung khác nhau.',
    en: 'Two headers for one column make readers suspect two meanings.',
  },
  fix: { vi: 'Sửa thành “{first}”.', en: 'Change it to “{first}”.' },
  examples: {
    bad: [{ rows: [sampleTask, otherTask], repeatedHeader: { before: 1, headers: { lead: 'Cơ quan chủ trì' } } }],
    good: [{ rows: [sampleTask, otherTask], repeatedHeader: { before: 1, headers: {} } }],
  },
  applies: ({ table }) => repeatedHeaders(table).length > 0,
  check: ({ grid, table }, report) => {
    const repeated = repeatedHeaders(table);
    const top = table.headerRows[0];
    if (repeated.length === 0 || top === undefined || table.headerRows.length > 1) return;
    const lines = new Map<number, GridRow>();
    const wanted = new Set([top, ...repeated.map((row) => row.row)]);
    for (const line of grid.rows) if (wanted.has(line.index)) lines.set(line.index, line);
    const first = lines.get(top);
    for (const row of repeated) {
      const line = lines.get(row.row);
      for (const decision of table.columns) {
        const column = decision.columns[0];
        if (column === undefined) continue;
        const here = line?.cells[column]?.text ?? '';
        const there = first?.cells[column]?.text ?? '';
        if (here === '' || there === '' || fold(here) === fold(there)) continue;
        report({ row: { ...headerRowOf(table), row: row.row }, column }, { read: here, first: there });
      }
    }
  },
};

function repeatedHeaders({ rows, headerRows }: Table): readonly TableRow[] {
  return rows.filter((row) => row.kind === 'header' && !headerRows.includes(row.row));
}
