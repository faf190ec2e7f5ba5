import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#server/xlsx/read';
import type { Workbook } from '#shared/sheet/grid';
import { ExcelHost } from '#test/excel-host/excelHost';
import { sampleBook } from '#test/excel-host/sampleBook';
import { zipEntries } from '#test/helpers/zipEntries';

const folder = 'examples/bao-cao';
const examples = [
  'examples/phu-luc-dak-nong.xlsx',
  ...readdirSync(folder)
    .filter((name) => /\.xls[xm]$/.test(name) && !/mat-khau|anh-chup/.test(name))
    .map((name) => join(folder, name)),
];

async function read(source: string | Uint8Array): Promise<Workbook> {
  const reading = await readWorkbook(source);
  if (!reading.ok) throw new Error(`refused: ${reading.refusal.code}`);
  return reading.workbook;
}

const texts = async (bytes: Uint8Array): Promise<ReadonlyMap<string, string>> =>
  new Map((await zipEntries(bytes)).map(({ name, bytes: part }) => [name, Buffer.from(part).toString('latin1')]));

describe('a workbook opened and saved', () => {
  it.each(examples)('%s keeps every part nobody touched, and every cell when one is', async (path) => {
    const host = await ExcelHost.open(path);
    const before = await texts(await readFile(path));
    const after = await texts(host.save());
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, part] of before) if (name !== 'xl/workbook.xml') expect(after.get(name), name).toBe(part);
    const { name } = host.book.active;
    await host.type(name, 'ZZ1000', 'dấu');
    const [was, is] = [await read(path), await read(host.save())];
    const sheet = is.sheets.findIndex((one) => one.name === name);
    const { rows: _rows, ...about } = is.sheets[sheet] ?? {};
    const { rows: _before, ...aboutBefore } = was.sheets[sheet] ?? {};
    expect(about).toEqual(aboutBefore);
    expect(is.sheets[sheet]?.rows.filter((row) => row.index !== 999)).toEqual(was.sheets[sheet]?.rows);
    expect(is.names).toEqual(was.names);
  });

  it('what the simulator does not understand stays in a sheet that was changed', async () => {
    const host = await ExcelHost.open(sampleBook());
    await host.type('Nhiệm vụ', 'B4', 'Khác');
    const sheet = (await texts(host.save())).get('xl/worksheets/sheet1.xml') ?? '';
    expect(Buffer.from(sheet, 'latin1').toString('utf8')).toContain('<x:kept xmlns:x="urn:kept">giữ nguyên</x:kept>');
    expect(sheet).toContain('<conditionalFormatting sqref="C4:C7"><cfRule type="expression" dxfId="0" priority="1">');
  });
});
