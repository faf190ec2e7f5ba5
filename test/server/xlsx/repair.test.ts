import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#scripts/package/root';
import { openFile } from '#server/usecases/openFile';
import { repairFile } from '#server/usecases/repairFile';
import { defaultLimits } from '#server/xlsx/limits';
import { readWorkbook } from '#server/xlsx/read';
import { repairPackage } from '#server/xlsx/repair/repairPackage';
import type { MendWish } from '#shared/rules/mend';
import { workbookParts } from '#test/helpers/plainWorkbook';
import { zipEntries } from '#test/helpers/zipEntries';
import { zipFile } from '#test/helpers/zipFile';
import { registry } from '#test/shared/agency/registryOfTests';

const appendix = join(projectRoot(), 'examples/phu-luc-dak-nong.xlsx');
const wish: Omit<MendWish, 'suppressions'> = { registry, asOf: '2015-11-14', conversions: false, dittos: false };

async function repaired(path: string, wanted = wish) {
  const opened = await openFile(path);
  if (opened.kind === 'refused') throw new Error(opened.refusal.code);
  const done = await repairFile(opened, wanted);
  if (done.kind === 'refused') throw new Error(done.refusal.code);
  return done;
}

async function textsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  const texts = new Map<string, string>();
  for (const { name, rows } of read.workbook.sheets)
    for (const { index, cells } of rows)
      cells.forEach((cell, column) => {
        if (cell !== undefined) texts.set(`${name} ${index} ${column}`, cell.text);
      });
  return texts;
}

describe('[R1][R1] a repaired copy', () => {
  it('differs from the file in the cells it names and in nothing else, part by part and cell by cell', async () => {
    const before = readFileSync(appendix);
    const { bytes, how, mended } = await repaired(appendix);
    expect(how).toBe('patched');
    const [were, are] = await Promise.all([zipEntries(before), zipEntries(bytes)]);
    expect(are.map(({ name }) => name)).toEqual(were.map(({ name }) => name));
    const changed = are.filter(({ bytes: now }, at) => !Buffer.from(now).equals(Buffer.from(were[at]?.bytes ?? [])));
    expect(changed.map(({ name }) => name)).toEqual(['xl/worksheets/sheet1.xml']);
    const expected = new Map(await textsOf(before));
    for (const { sheet, row, column, after } of mended.cells) expected.set(`${sheet} ${row} ${column}`, after);
    expect(await textsOf(bytes)).toEqual(expected);
    expect(mended.cells.length).toBeGreaterThan(5);
  });

  it('repaired once more is the same file', async () => {
    const first = await repaired(appendix);
    const path = join(mkdtempSync(join(tmpdir(), 'repair-')), 'a.xlsx');
    writeFileSync(path, first.bytes);
    const again = await repaired(path);
    expect(again.how).toBe('as_it_was');
    expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });

  it('of another format is a new workbook with the repaired texts', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'repair-')), 'a.csv');
    writeFileSync(path, 'TT,Nhiệm vụ,Đơn vị chủ trì,Thời hạn\n1,Xây dựng Kế hoạch,Sở  Tài Chính.,6/2016\n');
    const { bytes, how } = await repaired(path);
    expect(how).toBe('new_workbook');
    expect([...(await textsOf(bytes)).values()]).toContain('Sở Tài chính');
  });
});

describe('[R1] a cell in the XML of its sheet', () => {
  const book = (rows: string) =>
    zipFile(workbookParts({ sheets: [{ name: 'A', rows }], strings: '<si><t>cũ</t></si>' }));
  const write = async (rows: string, row: number, column: number, after: string) => {
    const { bytes } = repairPackage(book(rows), [{ sheet: 'A', row, column, after }], defaultLimits);
    const part = (await zipEntries(bytes)).find(({ name }) => name === 'xl/worksheets/sheet1.xml');
    const xml = Buffer.from(part?.bytes ?? []).toString('utf8');
    return { xml, texts: await textsOf(bytes) };
  };

  it.each([
    ['a shared text', '<row r="1"><c r="A1" s="0" t="s"><v>0</v></c></row>', 0, 0],
    ['a text of its own', '<row r="1"><c r="A1" t="inlineStr"><is><t>cũ</t></is></c></row>', 0, 0],
    ['places left unsaid', '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row><row><c><v>1</v></c></row>', 0, 1],
    ['a number', '<row r="3"><c r="B3" s="0"><v>42036</v></c></row>', 2, 1],
    ['an empty tag between', '<row r="1"/><row r="2"><c r="A2"/><c r="C2" t="s"><v>0</v></c></row>', 1, 2],
  ] as const)('%s becomes the new text', async (_, rows, row, column) => {
    const { texts } = await write(rows, row, column, 'mới <&> "đ"\ndòng hai _x0041_ ');
    expect(texts.get(`A ${row} ${column}`)).toBe('mới <&> "đ"\ndòng hai _x0041_ ');
  });

  it('keeps its style, and its neighbours their bytes', async () => {
    const { xml } = await write(
      '<row r="1"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>',
      0,
      0,
      'x',
    );
    expect(xml).toContain(
      '<c r="A1" s="0" t="inlineStr"><is><t xml:space="preserve">x</t></is></c><c r="B1" t="s"><v>0</v></c>',
    );
  });

  it.each([
    ['a cell that is not there', '<row r="1"><c r="A1"><v>1</v></c></row>', 4, 4],
    ['a cell with a formula', '<row r="1"><c r="A1" t="str"><f>B1</f><v>a</v></c></row>', 0, 0],
  ] as const)('%s is refused: nothing is written half', async (_, rows, row, column) => {
    await expect(write(rows, row, column, 'x')).rejects.toThrow('damaged');
  });
});
