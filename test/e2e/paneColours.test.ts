import { describe, expect, it } from 'vitest';
import { builtPane } from '#test/e2e/builtPane';
import type { ExcelHost } from '#test/excel-host/excelHost';
import { zipEntries } from '#test/helpers/zipEntries';

const { open } = builtPane();

/** What colours must not touch, and must leave as it was when they go. */
function rulesAndAll(host: ExcelHost): unknown {
  return {
    sheets: host.book.sheets.map(({ name, state }) => ({
      name,
      rules: state.rules.map(({ areas, formulas, priority, dxfId }) => ({ areas, formulas, priority, dxfId })),
      lists: state.validations,
      merges: state.merges,
      cells: [...state.rows].map(([row, line]) => [
        row,
        [...line].map(([column, cell]) => [column, cell.value, cell.style]),
      ]),
    })),
    names: host.book.names.map(({ name, formula, attributes }) => ({ name, formula, attributes })),
  };
}

describe('colours by the ribbon in the built pane', () => {
  it.each(['examples/phu-luc-dak-nong.xlsx', 'examples/bao-cao/So-KHCN_lan-1.xlsx'])(
    '[S4] on %s they come as rules only and go without a trace',
    async (workbook) => {
      const pane = await open({ workbook, api: '1.17', platform: 'PC' });
      const { host, page } = pane;
      await page.getByRole('tab', { name: /Kiểm tra/ }).waitFor();
      const before = rulesAndAll(host);
      const styles = async (): Promise<string> => {
        const part = (await zipEntries(host.save())).find((one) => one.name === 'xl/styles.xml');
        return Buffer.from(part?.bytes ?? []).toString('utf8');
      };
      const stylesBefore = await styles();
      await pane.runCommand('phulucColour');
      expect(host.book.sheets.flatMap(({ state }) => state.rules).length).toBeGreaterThan(0);
      expect(rulesAndAll(host)).not.toEqual(before);
      await pane.runCommand('phulucRemoveColour');
      expect(rulesAndAll(host)).toEqual(before);
      expect(await styles()).toBe(stylesBefore);
      expect(pane.troubles).toEqual([]);
      expect(host.stats.errors).toEqual([]);
      await pane.close();
    },
  );
});
