import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#server/xlsx/read';
import { recognise } from '#shared/table/recognise';
import { readSetAside, type SetAside, setAsideHeadings, setAsideRows, setAsideSheet } from '#shared/wire/setAside';
import type { PortInPage } from '#test/addin/excel/portInPage';
import { portsInPage } from '#test/addin/excel/portsInPage';
import { inExcel } from '#test/excel-host/inExcel';
import { zipEntries } from '#test/helpers/zipEntries';

const openBook = portsInPage();
const path = 'examples/phu-luc-dak-nong.xlsx';
const list: readonly SetAside[] = [
  { rule: 'time.none', path: '1.10', field: 'finish', reason: '=1+1', on: '2015-11-14' },
  { rule: 'structure.order', path: '', field: null, reason: 'Theo văn bản\nđã ký', on: '2015-11-15' },
];
const rows = setAsideRows(list);

function opened(api: string): Promise<PortInPage> {
  return openBook(path, { api });
}

async function saved(where: PortInPage): Promise<readonly (readonly [string, string])[]> {
  const entries = await zipEntries(where.pane.host.save());
  return entries.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]);
}

const done = { ok: true, value: null };

describe('a sheet of ours that travels with the workbook', () => {
  it.each(['1.1', '1.7', '1.14'])(
    '[R5] ExcelApi %s: comes and goes without a trace, and nobody is told',
    async (api) => {
      const where = await opened(api);
      const { port, pane } = where;
      const before = await saved(where);
      await where.listen();
      expect(await port.keepSheet(setAsideSheet, rows)).toEqual(done);
      const file = await readWorkbook(pane.host.save());
      if (!file.ok) throw new Error(file.refusal.code);
      expect(readSetAside(file.workbook)).toEqual({ list, unread: 0 });
      expect(file.workbook.sheets.at(-1)).toMatchObject({ name: setAsideSheet, visibility: 'veryHidden' });
      const read = await port.read();
      expect(read.ok && readSetAside(read.value)).toEqual({ list, unread: 0 });
      const plain = await readWorkbook(path);
      expect(plain.ok && recognise(file.workbook)).toEqual(plain.ok && recognise(plain.workbook));
      // Shorter than before: nothing of the longer list stays.
      expect(await port.keepSheet(setAsideSheet, setAsideRows(list.slice(0, 1)))).toEqual(done);
      const shorter = await port.read();
      expect(shorter.ok && readSetAside(shorter.value)).toEqual({ list: list.slice(0, 1), unread: 0 });
      expect(await port.keepSheet(setAsideSheet, null)).toEqual(done);
      expect(await port.keepSheet(setAsideSheet, null)).toEqual(done);
      expect(await saved(where)).toEqual(before);
      expect(await where.edits()).toEqual([]);
      expect(pane.troubles).toEqual([]);
    },
  );

  it('[R5] costs two requests, and a clean-up of the library at most', async () => {
    const { port, pane } = await opened('1.14');
    pane.host.resetStats();
    await port.keepSheet(setAsideSheet, rows);
    expect(pane.host.stats.syncs).toBeLessThanOrEqual(3);
  });

  it('[S5] stays when the colours are taken away', async () => {
    const { port, pane } = await opened('1.14');
    await port.keepSheet(setAsideSheet, rows);
    expect(await port.unpaint()).toMatchObject({ ok: true });
    expect(pane.host.sheet(setAsideSheet).state.visibility).toBe('VeryHidden');
  });

  it.each(['1.1', '1.14'])(
    '[R5] ExcelApi %s: a protected structure takes none and gives none, but new texts',
    async (api) => {
      const { port, pane } = await opened(api);
      const shut = { ok: false, trouble: { code: 'workbook_protected' } };
      pane.host.faults.structureProtected = true;
      expect(await port.keepSheet(setAsideSheet, rows)).toMatchObject(shut);
      expect(pane.host.book.sheetNamed(setAsideSheet)).toBeUndefined();
      pane.host.faults.structureProtected = false;
      await port.keepSheet(setAsideSheet, rows);
      pane.host.faults.structureProtected = true;
      expect(await port.keepSheet(setAsideSheet, null)).toMatchObject(shut);
      expect(await port.keepSheet(setAsideSheet, [setAsideHeadings])).toEqual(done);
      const read = await port.read();
      expect(read.ok && readSetAside(read.value)).toEqual({ list: [], unread: 0 });
    },
  );

  it('[R5] one that somebody shows is hidden again', async () => {
    const { port, pane } = await opened('1.14');
    await port.keepSheet(setAsideSheet, rows);
    await inExcel(
      pane.page,
      `context.workbook.worksheets.getItem('${setAsideSheet}').visibility = 'Visible'; await context.sync();`,
    );
    await port.keepSheet(setAsideSheet, rows);
    expect(pane.host.sheet(setAsideSheet).state.visibility).toBe('VeryHidden');
  });
});
