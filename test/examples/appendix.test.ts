import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printedAppendix, scannedAppendix } from '#scripts/examples/appendix';
import { dakNong } from '#scripts/examples/dakNong';
import { projectRoot } from '#scripts/package/root';
import { readZip } from '#scripts/package/zip';
import { readWorkbook } from '#server/xlsx/read';
import { recognise } from '#shared/table/recognise';
import type { Table } from '#shared/table/table';

const examples = join(projectRoot(), 'examples');
const data = dakNong();

async function tableOf(file: string): Promise<Table> {
  const read = await readWorkbook(readFileSync(join(examples, file)));
  if (!read.ok) throw new Error(read.refusal.code);
  const { tables } = recognise(read.workbook);
  expect(tables).toHaveLength(1);
  const [table] = tables;
  if (!table) throw new Error('no table');
  return table;
}

describe('the printed appendix', () => {
  it.each([
    ['phu-luc-dak-nong.xlsx', printedAppendix],
    ['phu-luc-dak-nong-quet.xlsx', scannedAppendix],
  ] as const)('[E1] %s is what the committed script makes, part by part', async (file, make) => {
    // Parts, not packed bytes: how tightly a zip packs differs between versions of Node.
    const parts = (bytes: Buffer) => readZip(bytes).map((part) => [part.name, part.data.toString('utf8')]);
    expect(parts(await make(data))).toEqual(parts(readFileSync(join(examples, file))));
  });

  it('[T3] reads as 4 sections, 13 tasks, 35 steps; repeated headers and continued cells become no tasks', async () => {
    const table = await tableOf('phu-luc-dak-nong.xlsx');
    expect(table.counts).toMatchObject({ section: 4, task: 13, step: 35, continuation: 4, header: 7 });
  });

  it('[T4][T5] has every row at its path with its texts whole and its lead resolved', async () => {
    const table = await tableOf('phu-luc-dak-nong.xlsx');
    const rows = table.rows.filter((row) => row.kind === 'section' || row.kind === 'task' || row.kind === 'step');
    expect(rows.map((row) => row.path)).toEqual(data.rows.map((row) => row.path));
    const leads = new Map<string, string>();
    for (const [index, expected] of data.rows.entries()) {
      const row = rows[index];
      expect(row?.cells.content?.text, expected.path).toBe(expected.content);
      expect(row?.cells.coordinating?.text ?? '', expected.path).toBe(expected.coordinating);
      if (expected.kind === 'section') continue;
      // A step's "Nt" stands for the lead of the nearest row above that names one.
      const parent = expected.path.slice(0, expected.path.lastIndexOf('.'));
      const lead = expected.lead === 'Nt' ? leads.get(parent) : expected.lead;
      if (expected.kind === 'task') leads.set(expected.path, expected.lead);
      expect(row?.cells.lead?.resolved ?? row?.cells.lead?.text, expected.path).toBe(lead);
    }
  });

  it('[T3] the scanned table also reads: every printed ordinal is a row, in printed order', async () => {
    const table = await tableOf('phu-luc-dak-nong-quet.xlsx');
    expect(table.counts).toMatchObject({ section: 4, task: 13, step: 35 });
    const rows = table.rows.filter((row) => row.kind === 'section' || row.kind === 'task' || row.kind === 'step');
    expect(rows.map((row) => row.path)).toEqual(data.rows.map((row) => row.path));
  });
});
