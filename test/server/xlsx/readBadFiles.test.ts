import { describe, expect, it } from 'vitest';
import { withDefaults } from '#server/xlsx/limits';
import { opened, type Reading } from '#server/xlsx/read';
import { readBytes } from '#server/xlsx/readBytes';
import { activeParts, withParts } from '#test/fixtures/badFiles/activeFiles';
import { injectionSheet, injections, oddNames, oddValues } from '#test/fixtures/badFiles/oddXml';
import * as sheets from '#test/fixtures/badFiles/sheetAttacks';
import { badFiles } from '#test/helpers/badFiles';

async function read(bytes: Buffer): Promise<Reading> {
  return opened(await readBytes(bytes, withDefaults({})));
}

async function workbookOf(bytes: Buffer) {
  const reading = await read(bytes);
  if (!reading.ok) throw new Error(`refused: ${reading.refusal.code}`);
  return reading.workbook;
}

describe('[T8] any bytes get an answer: a workbook or a coded refusal', () => {
  it.each(badFiles.map((file) => [file.sentence, file.name, file.expect, file] as const))(
    '[%s] %s → %s',
    async (_sentence, _name, expected, file) => {
      const reading = await read(file.make());
      expect(reading.ok ? 'read' : reading.refusal.code).toBe(expected);
    },
  );

  it('[Q-B4] a refusal for size states the whole number, not where counting stopped', async () => {
    const reading = await read(sheets.fullSheet());
    expect(reading).toEqual({
      ok: false,
      refusal: { code: 'too_many_rows', params: { rows: 1_048_576, limit: 200_000 } },
    });
  });

  it('[Q-B4] a stray cell in the last corner is one row more, at its own address', async () => {
    const { sheets: grids } = await workbookOf(sheets.strayCell());
    expect(grids[0]?.rows.map((row) => row.index)).toEqual([0, 1_048_575]);
    expect(grids[0]?.rows[1]?.cells[16_383]?.text).toBe('lạc');
  });

  it('[Q-B3] a merge over the sheet is cut to the used range; ordinary ones stand as they are', async () => {
    const all = await workbookOf(sheets.mergeOverAll());
    expect(all.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 0 }]);
    const many = await workbookOf(sheets.merges(3));
    expect(many.sheets[0]?.merges).toContainEqual({ top: 3, left: 0, bottom: 3, right: 2 });
  });

  it.each(activeParts.map((one) => [one.kind, one.part] as const))(
    '[Q-B6] %s is named and read past',
    async (kind, part) => {
      const workbook = await workbookOf(withParts([part]));
      expect(workbook.active).toContain(kind);
      expect(workbook.sheets[0]?.rows[0]?.cells[0]?.text).toBe('Nội dung');
    },
  );

  it('[T8] an ordinary workbook carries nothing active', async () => {
    expect((await workbookOf(withParts([]))).active).toEqual([]);
  });

  it('[Q-B8] texts that look like formulas stay texts', async () => {
    const workbook = await workbookOf(injectionSheet());
    const cells = workbook.sheets[0]?.rows.map((row) => row.cells[0]);
    expect(cells?.map((cell) => cell?.value)).toEqual(injections);
    expect(cells?.every((cell) => cell?.formula === undefined)).toBe(true);
  });

  it('[Q-B10] names of JavaScript objects are names like others', async () => {
    const workbook = await workbookOf(oddNames());
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['__proto__', 'constructor']);
    expect(workbook.names.map((name) => name.name).slice(0, 2)).toEqual(['__proto__', 'toString']);
    expect(workbook.properties.get('__proto__')).toBe('x');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('[Q-B14] errors, no-numbers, NUL, very long and rich texts come up as what they are', async () => {
    const [error, nan, infinity, nul, long, rich] = (await workbookOf(oddValues())).sheets[0]?.rows[0]?.cells ?? [];
    expect(error).toEqual({ value: '#DIV/0!', text: '#DIV/0!', error: '#DIV/0!' });
    expect([nan?.error, infinity?.error]).toEqual(['#NUM!', '#NUM!']);
    expect(nul?.value).toBe('a\u0000b');
    expect(String(long?.value).length).toBe(32_768);
    expect(rich?.value).toBe('Hoàn thành');
  });
});
