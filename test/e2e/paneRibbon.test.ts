import { describe, expect, it } from 'vitest';
import { ribbonFunctions } from '#addin/ribbon/actions';
import { builtPane } from '#test/e2e/builtPane';
import { inExcel } from '#test/excel-host/inExcel';
import { openPane, type Pane } from '#test/excel-host/openPane';
import { launchBrowser } from '#test/helpers/browser';
import { dakNongBook, returned } from '#test/helpers/livingService';

const built = builtPane();
const ownRules =
  "const sheets = context.workbook.worksheets; sheets.load('items/name'); await context.sync(); let n = 0; for (const sheet of sheets.items) { const c = sheet.getRange().conditionalFormats.getCount(); await context.sync(); n += c.value; } return n;";
const here =
  "const cell = context.workbook.getActiveCell(); cell.load('address'); await context.sync(); return cell.address;";
const rules = (pane: Pane): Promise<number> => inExcel<number>(pane.page, ownRules);

describe('[S5] the buttons of the ribbon, pane and ribbon in one page', () => {
  it('check brings the pane with what was found; colour and remove leave the sheet as it was; next goes from cell to cell', async () => {
    const pane = await built.open({ workbook: dakNongBook, api: '1.17', platform: 'PC' });
    await pane.page.getByRole('tab', { name: /Kiểm tra/ }).waitFor();
    const before = await rules(pane);

    await pane.runCommand('phulucCheck');
    expect(pane.asked.map(({ kind }) => kind)).toEqual(['showTaskpane']);
    expect(await pane.page.getByRole('tab', { name: /Kiểm tra/ }).getAttribute('aria-selected')).toBe('true');

    await pane.runCommand('phulucColour');
    expect(await rules(pane)).toBeGreaterThan(before);
    // Colours are seen; nobody needs the pane for it.
    expect(pane.asked).toHaveLength(1);
    await pane.runCommand('phulucRemoveColour');
    expect(await rules(pane)).toBe(before);

    const visited: string[] = [];
    for (let press = 0; press < 3; press += 1) {
      await pane.runCommand('phulucNextFinding');
      visited.push(await inExcel<string>(pane.page, here));
    }
    expect(new Set(visited).size).toBe(3);
    expect(pane.troubles).toEqual([]);
    await pane.close();
  });

  it('what Excel refuses is said in the pane, and the button is free again', async () => {
    const pane = await built.open({ workbook: dakNongBook, api: '1.17', platform: 'PC' });
    await pane.page.getByRole('tab', { name: /Kiểm tra/ }).waitFor();
    pane.host.faults.editMode = true;
    await pane.runCommand('phulucRemoveColour');
    expect(pane.asked.map(({ kind }) => kind)).toEqual(['showTaskpane']);
    await pane.page.getByText('Đang nhập dở một ô').first().waitFor();
    pane.host.faults.editMode = false;
    await pane.runCommand('phulucCheck');
    await pane.close();
  });
});

describe('the buttons of Excel 2019, in a page of their own', () => {
  async function functions(workbook: string): Promise<Pane> {
    const browser = await launchBrowser();
    const pane = await openPane({
      workbook,
      url: `${built.service().url}/addin/commands.html`,
      api: '1.7',
      platform: 'PC',
      browser,
    });
    await pane.page.waitForLoadState('networkidle');
    return {
      ...pane,
      close: async () => {
        await pane.close();
        await browser.close();
      },
    };
  }
  const said = ({ asked }: Pane): string =>
    new URLSearchParams(new URL(String(asked.at(-1)?.address)).hash.slice(1)).get('text') ?? '';

  it('a check says what was found in a small window, and ends when the person closes it', async () => {
    const pane = await functions(returned('So-KHCN_lan-1.xlsx'));
    const pressed = pane.runCommand('phulucCheck');
    await expect.poll(() => pane.asked.length, { timeout: 20_000 }).toBe(1);
    expect(said(pane)).toMatch(
      /^Có \d+ nội dung cần kiểm tra: \d+ lỗi, \d+ cảnh báo, \d+ lưu ý\. Bấm Mở ngăn theo dõi/,
    );
    await pane.dialog('closed');
    await pressed;
    await pane.close();
  });

  it('colours come and go without a window', async () => {
    const pane = await functions(dakNongBook);
    await pane.runCommand('phulucColour');
    const coloured = await rules(pane);
    await pane.runCommand('phulucRemoveColour');
    expect(coloured).toBeGreaterThan(await rules(pane));
    await pane.runCommand('phulucNextFinding');
    expect(pane.asked).toEqual([]);
    expect(Object.keys(ribbonFunctions)).toHaveLength(4);
    await pane.close();
  });
});
