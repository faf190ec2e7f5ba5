import { describe, expect, it } from 'vitest';
import { makeCheckSlice } from '#addin/app/check/check';
import { makeColourSlice } from '#addin/app/colour/colour';
import type { RibbonAct } from '#addin/ribbon/actions';
import type { RibbonAnswer } from '#addin/ribbon/calls';
import { ribbonWork } from '#addin/ribbon/work';
import type { Workbook } from '#shared/sheet/grid';
import { openExample, paneWorld, type WorldOptions } from '#test/addin/paneWorld';
import { gridOf } from '#test/helpers/grid';
import { dakNongBook } from '#test/helpers/livingService';

async function ribbon(workbook: Workbook, options: WorldOptions = {}) {
  const world = await paneWorld(workbook, { today: '2015-11-14', ...options });
  const check = makeCheckSlice(world.base);
  const colour = makeColourSlice(world.base, () => check.results.read().findings.map(({ finding }) => finding));
  const work = ribbonWork({ base: world.base, check, colour });
  return { ...world, check, press: (act: RibbonAct): Promise<RibbonAnswer | null> => work[act]() };
}

const noTable: Workbook = {
  sheets: [gridOf([['Ghi chú'], ['Họp lúc 8 giờ']], { name: 'Trang tính1' })],
  names: [],
  properties: new Map(),
  active: [],
};

describe('what the buttons do', () => {
  it('[R2] a check says as many findings as the pane lists, and turns the pane to them', async () => {
    const { base, check, press } = await ribbon(await openExample(dakNongBook));
    await base.reread();
    base.tab.set('send');
    const said = await press('check');
    const { counts } = check.results.read();
    const all = counts.error + counts.warning + counts.notice;
    expect(all).toBeGreaterThan(0);
    expect(said?.kind).toBe('done');
    expect(said?.vi).toContain(`Có ${all} nội dung cần kiểm tra: ${counts.error} lỗi, ${counts.warning} cảnh báo`);
    expect(said?.en).toContain(`${all} findings: ${counts.error} errors`);
    expect(base.tab.read()).toBe('check');
  });

  it('a workbook without a task table is no workbook without faults', async () => {
    const { base, press } = await ribbon(noTable);
    await base.reread();
    const said = await press('check');
    expect(said?.kind).toBe('trouble');
    expect(said?.vi).toMatch(/^Không thấy bảng nhiệm vụ nào/);
    expect((await press('colour'))?.kind).toBe('trouble');
  });

  it('what Excel refuses is said with what to do', async () => {
    const { base, host, press } = await ribbon(await openExample(dakNongBook));
    await base.reread();
    host.fail('goTo', { code: 'cell_being_edited', detail: '' }, true);
    expect((await press('nextFinding'))?.vi).toMatch(/^Đang nhập dở một ô\. Nhấn Enter/);
    host.fail('goTo', null);
    expect(await press('nextFinding')).toBeNull();
  });

  it('a workbook that could not be read at all is said by each button', async () => {
    const { base, host, press } = await ribbon(await openExample(dakNongBook));
    host.fail('read', { code: 'too_large', detail: '' }, true);
    await base.reread();
    for (const act of ['check', 'colour', 'nextFinding'] as const) {
      const said = await press(act);
      expect(said?.kind, act).toBe('trouble');
      expect(said?.vi, act).toMatch(/^Bảng quá lớn/);
    }
  });

  it('the next finding after the cell one is in, sheet by sheet', async () => {
    const { base, check, host, press } = await ribbon(await openExample(dakNongBook));
    await base.reread();
    const { findings } = check.results.read();
    const seen: string[] = [];
    for (let press_ = 0; press_ < 5; press_ += 1) {
      await press('nextFinding');
      const at = await host.selected();
      if (at.ok) seen.push(`${at.value.row},${at.value.column}`);
    }
    expect(new Set(seen).size).toBe(5);
    for (const place of seen) {
      expect(
        findings.some(({ finding }) => `${finding.at.row},${finding.at.column}` === place),
        place,
      ).toBe(true);
    }
  });
});
