import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '#server/xlsx/read';
import { closeReaders, setReaders } from '#server/xlsx/readInWorker';
import { encrypted } from '#test/fixtures/badFiles/otherKinds';
import { manyCells } from '#test/fixtures/badFiles/sheetAttacks';
import { inline, sheetOf } from '#test/helpers/plainWorkbook';
import { workbookHere } from '#test/helpers/readInThread';

const folder = mkdtempSync(join(tmpdir(), 'phuluc-read-'));
afterAll(async () => {
  await closeReaders();
  rmSync(folder, { recursive: true, force: true });
});

const good = sheetOf(`<row r="1">${inline('A1', 'Nội dung nhiệm vụ')}<c r="B1" s="1"><v>45838</v></c></row>`, {
  formats: ['dd/mm/yyyy'],
});

describe('[T8] files are read in a thread that can be killed', () => {
  it('the thread gives what reading in place gives, from bytes and from a path', async () => {
    const path = join(folder, 'phu-luc.xlsx');
    writeFileSync(path, good);
    const here = await workbookHere(good);
    expect(await readWorkbook(good)).toEqual({ ok: true, workbook: here });
    expect(await readWorkbook(path)).toEqual({ ok: true, workbook: here });
    // The asker's bytes stay the asker's.
    expect(good.length).toBeGreaterThan(0);
  });

  it('a path that is not there, or a folder, is refused', async () => {
    expect(await readWorkbook(join(folder, 'khong-co.xlsx'))).toMatchObject({
      ok: false,
      refusal: { code: 'not_found' },
    });
    expect(await readWorkbook(folder)).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  });

  it('a file over the size limit is refused with both numbers', async () => {
    expect(await readWorkbook(good, { fileBytes: 100 })).toEqual({
      ok: false,
      refusal: { code: 'too_large', params: { bytes: good.length, limit: 100 } },
    });
  });

  it('too slow: the thread is killed, the file refused, and the next files go on', async () => {
    const slow = manyCells(20_000, 60);
    const [first, second, third] = await Promise.all([
      readWorkbook(good),
      readWorkbook(slow, { wallMs: 20 }),
      readWorkbook(good),
    ]);
    expect(second).toEqual({ ok: false, refusal: { code: 'too_slow', params: { seconds: 0.02 } } });
    expect([first.ok, third.ok]).toEqual([true, true]);
  });

  it('too much memory: only this file is refused', async () => {
    // An .ods is read through a parser that keeps objects; sixteen megabytes are soon full.
    const { odsOf } = await import('#test/fixtures/badFiles/sheetAttacks');
    const row = `<table:table-row>${Array.from({ length: 30 }, (_, i) => `<table:table-cell office:value-type="string"><text:p>Nhiệm vụ ${i} ROW</text:p></table:table-cell>`).join('')}</table:table-row>`;
    const heavy = odsOf(Array.from({ length: 8000 }, (_, i) => row.replaceAll('ROW', String(i))).join(''));
    expect(await readWorkbook(heavy, { heapMb: 16 })).toMatchObject({
      ok: false,
      refusal: { code: 'too_much_memory' },
    });
    expect((await readWorkbook(good)).ok).toBe(true);
  });

  it('a hundred files, good and bad, by two readers: every one has its own answer', async () => {
    setReaders(2);
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, i) => readWorkbook(i % 3 === 0 ? encrypted() : good, { name: `${i}.xlsx` })),
    );
    setReaders(1);
    expect(answers.map((answer) => answer.ok)).toEqual(answers.map((_, i) => i % 3 !== 0));
  });

  it('a CSV file is called as its file is', async () => {
    const reading = await readWorkbook(Buffer.from('TT;Nội dung\n1;Việc\n'), { name: 'Sở Nội vụ.csv' });
    expect(reading.ok && reading.workbook.sheets[0]?.name).toBe('Sở Nội vụ');
  });
});
