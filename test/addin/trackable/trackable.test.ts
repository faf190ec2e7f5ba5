import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { makeTrackableSlice } from '#addin/app/trackable/trackable';
import { readWorkbook } from '#server/xlsx/read';
import { progressFields } from '#shared/table/field';
import { recognise } from '#shared/table/recognise';
import { readStamps } from '#shared/wire/readStamp';
import { portsInPage } from '#test/addin/excel/portsInPage';
import { openExample, paneWorld } from '#test/addin/paneWorld';

const path = 'examples/phu-luc-dak-nong.xlsx';
const openBook = portsInPage();

/** A table as an office typed it: two header rows with merges, a merged title, some progress columns already. */
async function typedTable(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Kế hoạch '15");
  sheet.addRow(['KẾ HOẠCH THỰC HIỆN NHIỆM VỤ NĂM 2015']);
  sheet.mergeCells('A1:G1');
  sheet.addRow(['TT', 'Nội dung nhiệm vụ', 'Tổ chức thực hiện', null, 'Thời gian hoàn thành', 'Kết quả', 'Ghi chú']);
  sheet.addRow([null, null, 'Chủ trì', 'Phối hợp', null, null, null]);
  for (const range of ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3', 'G2:G3']) sheet.mergeCells(range);
  sheet.addRow([
    1,
    'Xây dựng kế hoạch phát triển tài sản trí tuệ',
    'Sở Khoa học và Công nghệ',
    'Sở Tài chính',
    'Quý II/2015',
    'Kế hoạch',
    '',
  ]);
  sheet.addRow([
    2,
    'Tổ chức tập huấn tiêu chuẩn đo lường',
    'Sở Khoa học và Công nghệ',
    '',
    'Tháng 9/2015',
    'Lớp tập huấn',
    '',
  ]);
  sheet.addRow([3, 'Kiểm tra an toàn bức xạ', 'Sở Y tế', '', '30/11/2015', 'Báo cáo', '']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('a table typed years ago', () => {
  it.each([
    ['the Đắk Nông appendix', async (): Promise<string | Uint8Array> => path],
    ['two header rows, merged title, a note column of its own', typedTable],
  ] as const)('[M2] %s: takes the columns it lacks, ids and lists, and gives them back', async (_what, made) => {
    const source = await made();
    const file = await readWorkbook(source);
    if (!file.ok) throw new Error(file.refusal.code);
    const { base } = await paneWorld(file.workbook);
    await base.reread();
    const slice = makeTrackableSlice(base);
    const [plan] = slice.plans.read();
    if (plan?.kind !== 'possible') throw new Error(plan?.reason);
    const before = plan.table;

    const open = await openBook(source);
    expect(await open.extend(plan.extension)).toEqual({ ok: true, value: null });
    const read = await open.port.read();
    if (!read.ok) throw new Error(JSON.stringify(read.trouble));
    const [table] = recognise(read.value).tables;
    const fields = table?.columns.map(({ field }) => field) ?? [];
    for (const field of progressFields) expect(fields).toContain(field);
    for (const { field } of before.columns) expect(fields).toContain(field);
    expect(fields.filter((field) => field === 'note')).toHaveLength(1);
    const ids = table?.rows.flatMap(({ owned }) => owned.id?.text ?? []) ?? [];
    const state = base.book.read();
    const tasks = state.kind === 'ready' ? state.book.programmes.flatMap((one) => one.tasks.map(({ id }) => id)) : [];
    expect(ids).toEqual(tasks);
    expect(readStamps(read.value)).toEqual([]);
    // Whatever stood in the table stands there still.
    for (const row of before.rows) {
      const now = table?.rows.find((one) => one.row === row.row);
      expect(now?.path).toBe(row.path);
      expect(now?.cells.content?.text).toBe(row.cells.content?.text);
    }
    expect(await open.undo()).toEqual({ ok: true, value: null });
    const after = await readWorkbook(open.pane.host.save());
    expect(after.ok && after.workbook.sheets).toEqual(file.workbook.sheets);
    expect(after.ok && after.workbook.names).toEqual(file.workbook.names);
  });

  it('[M3] an issued workbook, a protected sheet and a complete table are told why nothing is added', async () => {
    const issued = await paneWorld(await openExample('examples/bao-cao/So-KHCN_lan-1.xlsx'));
    await issued.base.reread();
    const [first] = makeTrackableSlice(issued.base).plans.read();
    expect(first).toMatchObject({ kind: 'refused', reason: 'issued' });

    const locked = await paneWorld(await openExample(path));
    locked.host.protect('Phụ lục');
    await locked.base.reread();
    const slice = makeTrackableSlice(locked.base);
    const [plan] = slice.plans.read();
    expect(plan).toMatchObject({ kind: 'refused', reason: 'protected' });
    if (plan) await slice.make(plan);
    expect(locked.base.notice.read()).toMatchObject({ kind: 'trouble', vi: expect.stringContaining('bảo vệ') });
  });

  it('[R3] the pane offers to take the step back', async () => {
    const world = await paneWorld(await openExample(path));
    await world.base.reread();
    const slice = makeTrackableSlice(world.base);
    const [plan] = slice.plans.read();
    if (plan) await slice.make(plan);
    expect(world.host.extensions()).toHaveLength(1);
    expect(slice.undoable.read()).toBe(true);
    await world.base.notice.read()?.action?.run();
    expect(slice.undoable.read()).toBe(false);
  });
});
