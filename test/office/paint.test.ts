import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#scripts/package/root';
import { paintFile, unpaintFile } from '#server/usecases/paintFile';
import { registryAt } from '#server/usecases/registry';
import { defaultLimits } from '#server/xlsx/limits';
import { paintPackage } from '#server/xlsx/paint/paintPackage';
import { paintSheet } from '#shared/colour/own';
import { hueOf, hues } from '#shared/colour/palette';
import { workbookHere } from '#test/helpers/readInThread';
import { zipEntries } from '#test/helpers/zipEntries';
import { office } from '#test/office/soffice';
import { oddBooks, paintOf, sheetName } from '#test/server/xlsx/paintBooks';

const asOf = '2015-11-14';
const { convert, folder } = office();
const examples = join(projectRoot(), 'examples');
const overdueFill = hues.light.overdue.fill;
const coloured = new Set(['done', 'submitted', 'overdue', 'due_soon']);

async function copyOf(file: string) {
  const painted = await paintFile(file, { registry: await registryAt(undefined), asOf, fixed: true });
  if (painted.kind === 'refused') throw new Error(painted.refusal.code);
  const out = join(folder, `${basename(file).replace(/\.\w+$/, '')}_to-mau.${painted.copy.extension}`);
  writeFileSync(out, painted.copy.bytes);
  return { painted, out };
}

type Drawn = {
  readonly fills: readonly (string | null)[];
  readonly marked: ReadonlySet<string>;
  readonly texts: readonly string[];
};

/** First sheet as LibreOffice draws it: fill of the first cell of each row, and cells that are underlined, by row and column from 0. */
function drawn(file: string): Drawn {
  const html = readFileSync(convert(file, 'html'), 'utf8');
  const table = html.slice(html.indexOf('<table'), html.indexOf('</table>'));
  const rows = [...table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/gi)].map(([, row = '']) => row);
  const marked = new Set<string>();
  rows.forEach((row, r) => {
    [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/gi)].forEach(([, cell = ''], c) => {
      if (/<u>/i.test(cell)) marked.add(`${r} ${c}`);
    });
  });
  const plain = (row: string): string =>
    row
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return {
    fills: rows.map((row) => /<td[^>]*?bgcolor="(#[0-9a-f]{6})"/i.exec(row)?.[1]?.toUpperCase() ?? null),
    marked,
    texts: rows.map(plain),
  };
}

describe('[§13] a coloured copy in LibreOffice', () => {
  it('each row of the appendix has the fill of its class, cells with a finding are marked, and nothing of it stays once taken out', async () => {
    const file = join(examples, 'phu-luc-dak-nong.xlsx');
    const { painted, out } = await copyOf(file);
    const { fills, marked } = drawn(out);
    const wanted = painted.copy.told.map(({ task, status }) => {
      const hue = hueOf[status.class];
      return [task.row, coloured.has(hue) ? hues.light[hue].fill : null];
    });
    expect(wanted.map(([row]) => [row, fills[Number(row)] ?? null])).toEqual(wanted);
    expect(new Set(wanted.map(([, fill]) => fill)).size).toBeGreaterThan(2);
    expect(marked.size).toBeGreaterThan(5);
    const bare = await unpaintFile(out);
    if (bare.kind === 'refused') throw new Error(bare.refusal.code);
    const again = join(folder, 'bare.xlsx');
    writeFileSync(again, bare.bytes);
    expect(drawn(again)).toEqual(drawn(file));
  });

  it('[S5] saved anew by LibreOffice, the colours are still known as ours: replaced by new ones, and taken out', async () => {
    const { out } = await copyOf(join(examples, 'phu-luc-dak-nong.xlsx'));
    const saved = convert(out, 'xlsx:Calc MS Excel 2007 XML');
    const again = await copyOf(saved);
    expect(drawn(again.out)).toEqual(drawn(out));
    const { names, sheets } = await workbookHere(readFileSync(again.out));
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
    expect(sheets.filter(({ name }) => name === paintSheet)).toHaveLength(1);
    const bare = await unpaintFile(saved);
    if (bare.kind === 'refused') throw new Error(bare.refusal.code);
    expect(bare.removed).toBe(again.painted.copy.rules);
    const entries = await zipEntries(bare.bytes);
    expect(entries.filter(({ bytes }) => /PL_HAN|PL:pane/.test(Buffer.from(bytes).toString('latin1')))).toEqual([]);
  });

  it('a workbook of LibreOffice becomes a new one, with the same words and the colours of its classes', async () => {
    const ods = convert(join(examples, 'phu-luc-dak-nong.xlsx'), 'ods');
    const { painted, out } = await copyOf(ods);
    expect(painted.copy.how).toBe('new_workbook');
    const { fills, texts } = drawn(out);
    const wanted = painted.copy.told.map(({ task, status }) => {
      const hue = hueOf[status.class];
      return [task.row, coloured.has(hue) ? hues.light[hue].fill : null];
    });
    expect(wanted.map(([row]) => [row, fills[Number(row)] ?? null])).toEqual(wanted);
    expect(texts.join('\n')).toEqual(drawn(ods).texts.join('\n'));
  });

  it.each(oddBooks)('%s: opens, and late rows are red', (name, bytes) => {
    const file = join(folder, `odd-${oddBooks.findIndex(([one]) => one === name)}.xlsx`);
    writeFileSync(file, paintPackage(bytes, { paint: paintOf(sheetName), asOf }, defaultLimits).bytes);
    const { fills, texts } = drawn(file);
    expect(fills.slice(0, 4)).toEqual([null, overdueFill, overdueFill, null]);
    expect(texts[1]).toContain('Quý III/2015');
  });

  it.each([
    'So-KHCN_lan-1.xlsx',
    'So-Cong-Thuong_chep-sang-tep-moi.xlsx',
    'UBND-TX-Gia-Nghia_moi-thang-mot-trang.xlsx',
    'UBND-huyen-Cu-Jut_van-phong-cu.xls',
    'UBND-huyen-Dak-Mil_hai-chuong-trinh.xlsx',
    'UBND-huyen-Dak-Song_macro.xlsm',
    'UBND-huyen-Tuy-Duc_libreoffice.ods',
  ])('%s opens with every word it had', async (name) => {
    const file = join(examples, 'bao-cao', name);
    const { out } = await copyOf(file);
    const [before, after] = [drawn(file), drawn(out)];
    expect(after.texts.join('\n')).toEqual(before.texts.join('\n'));
  });
});
