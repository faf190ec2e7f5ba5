import { describe, expect, it } from 'vitest';
import type { CellWrite } from '#addin/port/workbookPort';
import type { PortInPage } from '#test/addin/excel/portInPage';
import { portsInPage } from '#test/addin/excel/portsInPage';
import type { HostSettings } from '#test/excel-host/excelHost';

const openBook = portsInPage();
const path = 'examples/phu-luc-dak-nong.xlsx';
const sheet = 'Phụ lục';

function opened(settings: HostSettings = {}): Promise<PortInPage> {
  return openBook(path, { api: '1.14', ...settings });
}

const levels = ['1.1', '1.7', '1.14', '1.21'];

describe('what is written', () => {
  it.each(levels)(
    '[R1] ExcelApi %s: stands as given, looks like a number or not, and goes back as it was',
    async (api) => {
      const { port, pane } = await opened({ api });
      const texts = ['10/11/2015', '1.10', '=A1', '-nt-', 'Sở Tài chính', 'TRUE', 'Quý III/2015'];
      const writes: CellWrite[] = texts.map((text, at) => ({
        sheet,
        row: 40 + at,
        column: 20,
        content: { kind: 'text', text },
      }));
      const numbers: CellWrite[] = [
        { sheet, row: 40, column: 21, content: { kind: 'number', value: 42_318, format: 'dd/mm/yyyy' } },
        { sheet, row: 41, column: 21, content: { kind: 'formula', formula: 'V41+1' } },
        { sheet, row: 42, column: 21, content: { kind: 'truth', value: true } },
      ];
      pane.host.resetStats();
      const done = await port.write([...writes, ...numbers]);
      if (!done.ok) throw new Error(JSON.stringify(done.trouble));
      expect(done.value.written).toBe(10);
      expect(pane.host.stats.syncs).toBe(2);
      expect(pane.host.values(sheet, 'U41:U47').flat()).toEqual(texts);
      expect(pane.host.text(sheet, 'V41')).toBe('10/11/2015');
      const back = await port.write(done.value.before);
      expect(back.ok && back.value.written).toBe(10);
      expect(
        pane.host
          .values(sheet, 'U41:V47')
          .flat()
          .every((value) => value === ''),
      ).toBe(true);
      expect(pane.troubles).toEqual([]);
    },
  );

  it('[M5] what a person typed meanwhile stays, and is named', async () => {
    const { port, pane } = await opened();
    const was = String(pane.host.value(sheet, 'B9'));
    await pane.host.type(sheet, 'B9', 'Vừa gõ lại');
    const done = await port.write([
      { sheet, row: 8, column: 1, expect: was, content: { kind: 'text', text: 'Sửa' } },
      { sheet, row: 8, column: 25, expect: '', content: { kind: 'text', text: 'Sửa' } },
    ]);
    expect(done).toMatchObject({ ok: true, value: { written: 1, changed: [{ sheet, row: 8, column: 1 }] } });
    expect(pane.host.value(sheet, 'B9')).toBe('Vừa gõ lại');
    expect(pane.host.value(sheet, 'Z9')).toBe('Sửa');
  });

  it('[T6] a number put into a cell kept for text is a number, and the cell is for text again afterwards', async () => {
    const { port, pane } = await opened();
    const first: CellWrite = { sheet, row: 50, column: 20, content: { kind: 'text', text: '5', format: '@' } };
    await port.write([first]);
    const done = await port.write([{ sheet, row: 50, column: 20, content: { kind: 'number', value: 7 } }]);
    if (!done.ok) throw new Error(JSON.stringify(done.trouble));
    expect(pane.host.value(sheet, 'U51')).toBe(7);
    await port.write(done.value.before);
    expect(pane.host.value(sheet, 'U51')).toBe('5');
    expect(done.value.before[0]?.content).toEqual({ kind: 'text', text: '5', format: '@' });
  });

  it('[R1] thousands of cells go in a few requests, none above 5 MB', async () => {
    const { port, pane } = await opened();
    const writes: CellWrite[] = Array.from({ length: 6_000 }, (_, at) => ({
      sheet,
      row: at * 2,
      column: 30,
      content: { kind: 'text', text: `Ô số ${at}` },
    }));
    const done = await port.write(writes);
    if (!done.ok) throw new Error(JSON.stringify(done.trouble));
    expect(done.value.written).toBe(6_000);
    expect(pane.host.stats.largestIn).toBeLessThan(5 * 1024 * 1024);
    expect(pane.host.value(sheet, 'AE11999')).toBe('Ô số 5999');
  });
});

describe('trouble is a value', () => {
  it('[R3] a cell being edited, a sheet that is gone', async () => {
    const { port, pane } = await opened();
    pane.host.faults.editMode = true;
    expect(await port.read()).toMatchObject({ ok: false, trouble: { code: 'cell_being_edited' } });
    pane.host.endEditing();
    expect(await port.goTo({ sheet: 'Không có', row: 0, column: 0 })).toMatchObject({
      ok: false,
      trouble: { code: 'not_there', sheet: 'Không có' },
    });
    expect(await port.goTo({ sheet, row: 8, column: 2 })).toEqual({ ok: true, value: null });
    expect(await port.selected()).toEqual({ ok: true, value: { sheet, row: 8, column: 2 } });
  });

  it('[Q-B] a request or answer too large for Excel is cut until it goes through', async () => {
    const { port, pane } = await opened();
    const whole = await port.read();
    pane.host.faults.payloadLimit = 10_000;
    expect(await port.read()).toEqual(whole);
    expect(pane.host.stats.syncs).toBeGreaterThan(8);
  });
});

describe('edits are told, our own are not', () => {
  it.each(['1.7', '1.9', '1.14'])('[R2] ExcelApi %s', async (api) => {
    const { port, pane, listen, edits } = await opened({ api });
    await listen();
    await port.write([{ sheet, row: 60, column: 20, content: { kind: 'text', text: 'của phần mềm' } }]);
    await pane.host.type(sheet, 'B9', 'của người');
    await pane.host.type(sheet, 'B10', 'của người khác', 'remote');
    await pane.host.insertRows(sheet, '12:12');
    expect(await edits()).toEqual([
      { sheet, block: { top: 8, left: 1, bottom: 8, right: 1 }, structure: false, remote: false },
      { sheet, block: { top: 9, left: 1, bottom: 9, right: 1 }, structure: false, remote: true },
      expect.objectContaining({ sheet, structure: true }),
    ]);
  });
});

describe('the workbook remembers', () => {
  it.each(levels)('[R5] ExcelApi %s: a text kept is recalled, null forgets it', async (api) => {
    const { port } = await opened({ api });
    expect(await port.recall('as-of')).toEqual({ ok: true, value: null });
    await port.remember('as-of', '2015-11-14');
    expect(await port.recall('as-of')).toEqual({ ok: true, value: '2015-11-14' });
    await port.remember('as-of', null);
    expect(await port.recall('as-of')).toEqual({ ok: true, value: null });
  });

  it('[M3] the whole file comes as it would be saved', async () => {
    const { port, pane } = await opened();
    const bytes = await port.fileBytes();
    if (!bytes.ok) throw new Error(JSON.stringify(bytes.trouble));
    expect(Buffer.from(bytes.value).equals(pane.host.save())).toBe(true);
  });

  it('[R3] facts for whoever helps', async () => {
    const { port } = await opened({ api: '1.17', platform: 'PC' });
    expect(await port.facts()).toMatchObject({ host: 'Excel', api: '1.17', platform: 'PC', language: 'vi-VN' });
  });
});
