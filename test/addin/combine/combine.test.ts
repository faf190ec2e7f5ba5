import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type CombineSlice, makeCombineSlice, wishId } from '#addin/app/combine/combine';
import { marginsOf } from '#addin/files/margins';
import { readBook } from '#addin/files/readBook';
import { readWorkbook } from '#server/xlsx/read';
import { recognise } from '#shared/table/recognise';
import { openExample, type PaneWorld, paneWorld } from '#test/addin/paneWorld';
import { returned } from '#test/helpers/livingService';

const first = 'So-KHCN_lan-1.xlsx';
const division = 'So-KHCN_phong-QLCN.xlsx';

async function bytesAt(file: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(returned(file)));
}

async function openInPane(file: string): Promise<{ world: PaneWorld; combine: CombineSlice }> {
  const world = await paneWorld(await openExample(returned(file)), {
    books: { read: async (bytes) => readBook(bytes), margins: async (bytes) => marginsOf(bytes) },
  });
  await world.base.reread();
  return { world, combine: makeCombineSlice(world.base) };
}

function joined(combine: CombineSlice) {
  const state = combine.state.read();
  if (state.kind !== 'joined') throw new Error(JSON.stringify(state));
  return state.joined;
}

describe('reading a workbook of this device', () => {
  for (const file of [first, division, 'So-Tai-chinh_sap-xep-lai.xlsx', 'UBND-huyen-Dak-Glong_xoa-o.xlsx'])
    it(`[R2] ${file}: the tables are those the service reads`, async () => {
      const bytes = await bytesAt(file);
      const here = readBook(bytes);
      const there = await readWorkbook(bytes, { name: file });
      if (!here.ok || !there.ok) throw new Error('not read');
      const tables = recognise(here.workbook).tables;
      expect(tables).toEqual(recognise(there.workbook).tables);
      expect(here.workbook.savedAt).toBe(there.workbook.savedAt);
    });

  it('a file with a password is told apart from one that is none', async () => {
    expect(readBook(await bytesAt('UBND-huyen-Dak-Rlap_mat-khau.xlsx'))).toMatchObject({ reason: 'encrypted' });
    expect(readBook(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toMatchObject({ ok: false });
  });
});

describe('joining copies of divisions', () => {
  it('[M3] what only the other copy changed is offered, what both changed is a dispute, each cell by where it comes from', async () => {
    const { combine } = await openInPane(first);
    await combine.add([{ name: division, bytes: await bytesAt(division) }]);
    const { takes, disputes, receipts } = joined(combine);
    expect(takes.length + disputes.length).toBeGreaterThan(0);
    for (const { file, from, mine, theirs } of takes) {
      expect(file).toBe(division);
      expect(from).toMatch(/^[A-Z]+\d+$/);
      expect(theirs).not.toBe(mine);
    }
    const [receipt] = receipts;
    const { read, ...parts } = receipt?.cells ?? { read: -1 };
    expect(Object.values(parts).reduce((sum, n) => sum + n, 0)).toBe(read);
  });

  it('[M5] the one cell two divisions wrote differently is the one dispute; a person’s choice is written', async () => {
    const { world, combine } = await openInPane('So-KHCN_lan-2.xlsx');
    await combine.add([{ name: division, bytes: await bytesAt(division) }]);
    const { disputes } = joined(combine);
    expect(disputes).toHaveLength(1);
    const [dispute] = disputes;
    expect(dispute?.path.endsWith('6.2')).toBe(true);
    const side = dispute?.sides.findIndex(({ file }) => file === division) ?? -1;
    combine.choose(dispute?.id ?? '', side);
    await combine.write();
    expect(dispute === undefined ? '' : world.host.text(dispute)).toBe(dispute?.sides[side]?.value);
  });

  it('it is written in one step, joined again says nothing new, and is undone', async () => {
    const { world, combine } = await openInPane(first);
    await combine.add([{ name: division, bytes: await bytesAt(division) }]);
    const { takes, disputes } = joined(combine);
    for (const { id, sides, mine } of disputes)
      combine.choose(
        id,
        sides.findIndex(({ value }) => value !== mine),
      );
    const cells = combine.toWrite();
    expect(cells).toHaveLength(takes.length + disputes.length);
    const before = cells.map((place) => world.host.text(place));
    await combine.write();
    const { takes: left } = joined(combine);
    expect(left).toEqual([]);
    expect(cells.map((place) => world.host.text(place))).not.toEqual(before);
    await combine.undo.read()?.();
    expect(cells.map((place) => world.host.text(place))).toEqual(before);
  });

  it('a cell that is not ticked and a dispute nobody settled are left alone; wishes are out until ticked', async () => {
    const { combine } = await openInPane(first);
    await combine.add([{ name: division, bytes: await bytesAt(division) }]);
    const { takes, wishes } = joined(combine);
    const [take] = takes;
    combine.toggle(take?.id ?? '');
    expect(combine.toWrite()).toHaveLength(takes.length - 1);
    for (const { id } of wishes) combine.toggle(wishId(id));
    expect(combine.toWrite()).toHaveLength(takes.length - 1 + wishes.length);
  });

  it('a file of another agency, the same file twice and one with a password are refused in words', async () => {
    const { combine } = await openInPane(first);
    await combine.add([
      { name: 'So-Tai-chinh.xlsx', bytes: await bytesAt('So-Tai-chinh_sap-xep-lai.xlsx') },
      { name: division, bytes: await bytesAt(division) },
      { name: division, bytes: await bytesAt(division) },
      { name: 'khoa.xlsx', bytes: await bytesAt('UBND-huyen-Dak-Rlap_mat-khau.xlsx') },
    ]);
    expect(combine.files.read().map(({ state }) => (state.kind === 'refused' ? state.why.vi : state.kind))).toEqual([
      'Sổ của đơn vị khác, không gộp.',
      'read',
      'Nội dung trùng với tệp đã chọn.',
      'Tệp có mật khẩu. Mở trong Excel, bỏ mật khẩu, lưu lại rồi chọn lại.',
    ]);
  });
});
