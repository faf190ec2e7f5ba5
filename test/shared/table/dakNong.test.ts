import { describe, expect, it } from 'vitest';
import { recognise } from '#shared/table/recognise';
import type { Table, TableRow } from '#shared/table/table';
import { dakNong, printedGrid, scannedGrid } from '#test/helpers/dakNong';

const body = (table: Table | undefined): TableRow[] =>
  table?.rows.filter(({ kind }) => kind === 'section' || kind === 'task' || kind === 'step') ?? [];

describe('the appendix of Đắk Nông', () => {
  const { rows } = dakNong();

  it('[T3] reads as printed: 4 sections, 13 tasks, 35 steps, seven headers that are no tasks', () => {
    const { tables, refused } = recognise({ sheets: [printedGrid()] });
    expect(refused).toEqual([]);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.counts).toMatchObject({ section: 4, task: 13, step: 35, header: 7, continuation: 0, note: 0 });
    expect(body(tables[0]).map(({ path, kind }) => [path, kind])).toEqual(rows.map(({ path, kind }) => [path, kind]));
  });

  it('[T5] every Nt stands for the lead the printed page means, and stays Nt', () => {
    const found = body(recognise({ sheets: [printedGrid()] }).tables[0]);
    const marked = rows.flatMap((row, i) => (row.leadResolved === undefined ? [] : [[row, found[i]] as const]));
    expect(marked).toHaveLength(33);
    for (const [row, read] of marked) {
      expect(read?.cells.lead).toMatchObject({ text: 'Nt', inherited: 'ditto', resolved: row.leadResolved });
    }
  });

  it('[T3] reads as scanned: no row is lost, broken rows are joined, shifted cells stay where they stand', () => {
    const { tables } = recognise({ sheets: [scannedGrid()] });
    expect(tables[0]?.counts).toMatchObject({ section: 4, task: 13, step: 35, header: 7, continuation: 4, note: 0 });
    const found = body(tables[0]);
    expect(found.map(({ path, kind }) => [path, kind])).toEqual(rows.map(({ path, kind }) => [path, kind]));
    const at = (path: string): TableRow | undefined => found.find((row) => row.path === path);
    expect(at('I')?.cells.content?.text).toBe(
      'Tổ chức quán triệt, nâng cao nhận thức và hành động trong triển khai thực hiện Nghị quyết.',
    );
    expect(at('II.6.2')?.cells.content?.text).toBe('Lấy ý kiến của các cơ quan, tổ chức có liên quan');
    expect(at('III.2.2')?.cells.coordinating?.text).toBe('Các Sở, Ngành, địa phương liên quan');
    expect(at('III.2.2')?.joined).toHaveLength(1);
    expect(at('II.2.1')?.cells.lead?.text).toBe('Các Sở, Ngành, địa phương liên quan');
  });

  it('[T7] every text of the scan is found again with its place', () => {
    const grid = scannedGrid();
    const table = recognise({ sheets: [grid] }).tables[0];
    const places = new Map<string, string>();
    for (const row of body(table)) {
      for (const cell of Object.values(row.cells)) {
        if (cell === undefined) continue;
        places.set(`${cell.row} ${cell.column}`, cell.text);
        for (const piece of cell.pieces ?? []) places.set(`${piece.row} ${piece.column}`, piece.text);
      }
    }
    const headers = new Set(table?.rows.filter(({ kind }) => kind === 'header').map(({ row }) => row));
    for (const row of grid.rows) {
      if (row.index < (table?.top ?? 0) || headers.has(row.index)) continue;
      row.cells.forEach((cell, column) => {
        if (cell === undefined) return;
        expect(places.has(`${row.index} ${column}`), `${row.index} ${column}`).toBe(true);
      });
    }
  });

  it('[T3] counts every non-empty row from the header down exactly once', () => {
    for (const grid of [printedGrid(), scannedGrid()]) {
      const table = recognise({ sheets: [grid] }).tables[0];
      const sum = Object.values(table?.counts ?? {}).reduce((a, b) => a + b, 0);
      expect(sum).toBe(grid.rows.filter(({ index }) => index >= (table?.headerRows[0] ?? 0)).length);
      expect(table?.rows.map(({ row }) => row)).toEqual(
        [...new Set(table?.rows.map(({ row }) => row))].sort((a, b) => a - b),
      );
    }
  });
});
