import { describe, expect, it } from 'vitest';
import { bareAddin } from '#test/excel-host/browserPages';
import type { Pane } from '#test/excel-host/openPane';

const open = bareAddin();
const name = 'Nhiệm vụ';

type Seen = {
  readonly address?: string;
  readonly source: string;
  readonly changeType?: string;
  readonly triggerSource?: string;
};

async function seen(pane: Pane): Promise<readonly Seen[]> {
  return pane.page.evaluate('globalThis.seen.splice(0)');
}

async function waitFor(pane: Pane, count: number): Promise<readonly Seen[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (Number(await pane.page.evaluate('globalThis.seen.length')) >= count) break;
    await pane.page.waitForTimeout(20);
  }
  return seen(pane);
}

const listen = `
  globalThis.seen = [];
  const keep = async ({ address, source, changeType, triggerSource, details }) => {
    globalThis.seen.push(JSON.parse(JSON.stringify({ address, source, changeType, triggerSource, details })));
  };
  context.workbook.worksheets.onChanged.add(keep);
  await context.sync();`;

describe('what Excel tells by itself', () => {
  it('typing, pasting, rows put in, a co-author and the add-in itself are told apart', async () => {
    const pane = await open({ api: '1.17' });
    const { host } = pane;
    await pane.excel(listen);
    await host.type(name, 'B4', 'Khác');
    await host.paste(name, 'B4', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    await host.insertRows(name, '5:6');
    await host.type(name, 'B9', 'Từ xa', 'remote');
    const [typed, pasted, inserted, remote] = await waitFor(pane, 4);
    expect(typed).toMatchObject({
      address: 'B4',
      source: 'Local',
      changeType: 'RangeEdited',
      details: { valueBefore: 'Xây dựng Đề án', valueAfter: 'Khác', valueTypeAfter: 'String' },
    });
    expect(pasted).toEqual({ address: 'B4:C5', source: 'Local', changeType: 'RangeEdited', triggerSource: 'Unknown' });
    expect(inserted).toMatchObject({ address: '5:6', changeType: 'RowInserted' });
    expect(remote).toMatchObject({ address: 'B9', source: 'Remote' });
    await pane.excel(
      `context.workbook.worksheets.getItem('${name}').getRange('B4').values = [['của ta']]; await context.sync();`,
    );
    expect(await waitFor(pane, 1)).toMatchObject([{ address: 'B4', source: 'Local', triggerSource: 'ThisLocalAddin' }]);
    expect(await host.undo()).toBe(false);
    await pane.page.close();
  });

  it('are silent while the add-in wants no events, and can be lost on the way', async () => {
    const pane = await open({ api: '1.17' });
    const { host } = pane;
    await pane.excel(listen);
    await pane.excel(`
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('${name}').getRange('B4').values = [['lặng']];
      context.runtime.enableEvents = true;
      await context.sync();`);
    host.faults.dropEvery = 2;
    for (const value of ['một', 'hai', 'ba']) await host.type(name, 'B5', value);
    expect(await waitFor(pane, 2)).toHaveLength(2);
    await pane.page.close();
  });

  it('tell of one sheet only where asked so, and stop when taken away', async () => {
    const pane = await open({ api: '1.7', platform: 'PC' });
    const { host } = pane;
    await pane.excel(`
      globalThis.seen = [];
      const sheet = context.workbook.worksheets.getItem('${name}');
      sheet.load('id');
      await context.sync();
      globalThis.handler = sheet.onChanged.add(async (one) => { globalThis.event = one; globalThis.seen.push({ address: one.address, source: one.source }); });
      context.workbook.onSelectionChanged.add(async () => { globalThis.moved = (globalThis.moved || 0) + 1; });
      sheet.onSelectionChanged.add(async (one) => { globalThis.seen.push({ address: one.address, source: 'selection' }); });
      await context.sync();`);
    await host.type('Ghi chú', 'B1', 1);
    await host.type(name, 'B4', 'Khác');
    await host.select(name, 'C4:C5');
    expect(await waitFor(pane, 2)).toEqual([
      { address: 'B4', source: 'Local' },
      { address: 'C4:C5', source: 'selection' },
    ]);
    expect(await pane.page.evaluate('globalThis.moved')).toBe(1);
    await pane.setLevel('1.8');
    expect(
      await pane.excel(
        `const range = globalThis.event.getRange(context).load('values'); await context.sync(); return range.values;`,
      ),
    ).toEqual([['Khác']]);
    await pane.page.evaluate(
      `Excel.run(globalThis.handler.context, async (context) => { globalThis.handler.remove(); await context.sync(); })`,
    );
    await host.type(name, 'B4', 'Nữa');
    expect(await seen(pane)).toEqual([]);
    await pane.page.close();
  });

  it('tell of sheets that come, go and step to the front', async () => {
    const pane = await open({ api: '1.17' });
    await pane.excel(`
      globalThis.seen = [];
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => { globalThis.seen.push('added'); });
      worksheets.onDeleted.add(async () => { globalThis.seen.push('deleted'); });
      worksheets.onActivated.add(async () => { globalThis.seen.push('activated'); });
      await context.sync();
      const sheet = worksheets.add('Mới');
      sheet.visibility = 'VeryHidden';
      await context.sync();
      worksheets.getItem('Ghi chú').activate();
      await context.sync();
      sheet.visibility = 'Hidden';
      sheet.delete();
      await context.sync();`);
    expect(await waitFor(pane, 3)).toEqual(['added', 'activated', 'deleted']);
    expect(pane.host.book.sheets.map((one) => one.name)).toEqual([name, 'Danh mục', 'Ghi chú']);
    await pane.page.close();
  });
});
