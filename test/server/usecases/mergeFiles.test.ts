import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issueWorkbooks } from '#server/usecases/issueWorkbooks';
import { type Merged, mergeFiles } from '#server/usecases/mergeFiles';
import { openBase } from '#server/usecases/openBase';
import { openFile } from '#server/usecases/openFile';
import { registryAt } from '#server/usecases/registry';
import { writeMergedTracker } from '#server/usecases/writeMerged';
import { decisionHeaders, disputesSheetName } from '#shared/report/decisionColumns';
import { address } from '#shared/sheet/address';
import { ExcelHost } from '#test/excel-host/excelHost';
import { ninhThuanBook, ninhThuanReport } from '#test/helpers/programmeLife';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'phuluc-merge-'));
  writeFileSync(at('ke-hoach.csv'), ninhThuanBook());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const consolidator = { id: 'so-khcn', name: 'Sở Khoa học và Công nghệ' };
const content = 'Bồi dưỡng kỹ năng số cho cán bộ';

async function opened(asOf: string) {
  const base = await openBase(at('ke-hoach.csv'), await registryAt(undefined), asOf);
  if (base.kind === 'refused') throw new Error(base.refusal.code);
  return base;
}

/** One month's job; `reports` name file and sender. The tracker is written as `<period>.xlsx`. */
async function month(
  period: string,
  asOf: string,
  reports: readonly (readonly [file: string, sender: string])[],
  current?: string,
): Promise<Merged> {
  const base = await opened(asOf);
  const merged = await mergeFiles({
    base,
    current: current === undefined ? undefined : at(current),
    period,
    asOf,
    submissions: reports.map(([file, sender]) => ({ path: at(file), sender })),
  });
  if (merged.kind === 'refused') throw new Error(merged.refusal.code);
  await writeMergedTracker(base, merged, { out: at(`${period}.xlsx`), period, asOf, consolidator, provenance: true });
  return merged;
}

function report(file: string, lead: string, finish: string, done: string): void {
  const row = `1,${content},${lead},Sở Khoa học và Công nghệ,Kế hoạch của UBND tỉnh,${finish}`;
  writeFileSync(at(file), ninhThuanReport([[row, done, '40', 'Đang thực hiện', '']]));
}

/** DOST writes beside the only proposal of a tracker what UBND decided, and saves it under another name. */
async function decided(tracker: string, as: string, document: string): Promise<void> {
  const file = await openFile(at(tracker));
  if (file.kind === 'refused') throw new Error(file.refusal.code);
  const sheet = file.workbook.sheets.find(({ name }) => name === disputesSheetName);
  const cells = (sheet?.rows ?? []).flatMap((row) =>
    row.cells.map((cell, column) => ({ row: row.index, column, text: String(cell?.value ?? '') })),
  );
  const heading = (name: string) =>
    cells.find(({ text }) => text === name || text.startsWith(`${name} (`))?.column ?? -1;
  const mark = cells.find(({ text }) => text.startsWith('P:'));
  if (mark === undefined) throw new Error('no proposal in the tracker');
  const host = await ExcelHost.open(new Uint8Array(readFileSync(at(tracker))), {});
  const type = (name: keyof typeof decisionHeaders, text: string) =>
    host.type(disputesSheetName, address(mark.row, heading(decisionHeaders[name])), text);
  await type('choice', 'Đồng ý');
  await type('reason', 'Theo đề nghị của Sở Nội vụ');
  await type('by', 'Nguyễn Văn A');
  await type('on', '20/03/2026');
  await type('document', document);
  writeFileSync(at(as), host.save());
}

const statusOf = ({ programme, status }: Merged) => {
  const task = programme.tasks.find(({ cells }) => cells.content?.text === content);
  return task === undefined ? undefined : { text: task.cells.finish?.text, ...status.get(task.id) };
};

describe('a decision in the tracker that comes back', () => {
  const document = 'Quyết định số 512/QĐ-UBND ngày 12/03/2026 của UBND tỉnh';

  it.each([
    ['in the same period', '2026-Q1', '2026-03-14', 'in_time'],
    ['in the next one', '2026-Q2', '2026-06-14', 'in_time'],
  ])('[M4] [M13] puts the accepted change in force %s', async (_when, period, asOf, expected) => {
    report('nv.csv', 'Sở Nội vụ', 'Quý IV/2026', 'Đã mở 02 lớp');
    const first = await month('2026-Q1', '2026-03-14', [['nv.csv', 'so-nv']]);
    expect(statusOf(first)).toMatchObject({ text: '31/3/2026', class: 'due_soon' });
    await decided('2026-Q1.xlsx', 'da-duyet.xlsx', document);
    const then = await month(period, asOf, [], 'da-duyet.xlsx');
    expect(then.undecided).toEqual([]);
    expect(statusOf(then)).toMatchObject({
      text: 'Quý IV/2026',
      class: expected,
      deadline: '2026-12-31',
      originalDeadline: '2026-03-31',
      deadlineBy: { number: '512/QĐ-UBND', date: '2026-03-12' },
    });
    const registry = await registryAt(undefined);
    const base = await opened(asOf);
    mkdirSync(at('giao'));
    const job = { base, current: at(`${period}.xlsx`), registry, period, asOf, groups: false, out: at('giao') };
    const issued = await issueWorkbooks(job);
    const files = issued.kind === 'issued' ? issued.files : [];
    const mine = files.find(({ agency }) => agency === 'so-nv');
    const workbook = await openFile(join(at('giao'), mine?.file ?? ''));
    const texts = workbook.kind === 'refused' ? [] : workbook.workbook.sheets.flatMap((sheet) => textsOf(sheet));
    expect(texts).toContain('Quý IV/2026');
    expect(texts).not.toContain('31/3/2026');
    // The tracker shows the decided text; coming back untouched it says nothing.
    const again = await month(period, asOf, [], `${period}.xlsx`);
    expect(again.consolidation.receipts).toEqual([]);
    expect(again.consolidation.proposals).toEqual([]);
  });

  it('[M4] [M9] charges the new lead, whose report is taken beside what the former one said', async () => {
    report('nv.csv', 'Sở Tài chính', '31/3/2026', 'Đã mở 02 lớp');
    report('tc.csv', 'Sở Nội vụ', '31/3/2026', 'Đã nhận bàn giao');
    const first = await month('2026-Q1', '2026-03-14', [['nv.csv', 'so-nv']]);
    expect(first.charged.some(({ agency, role }) => agency === 'so-tc' && role === 'lead')).toBe(false);
    await decided('2026-Q1.xlsx', 'da-duyet.xlsx', document);
    const second = await month('2026-Q1', '2026-03-14', [['tc.csv', 'so-tc']], 'da-duyet.xlsx');
    expect(second.consolidation.proposals).toEqual([]);
    expect(second.consolidation.receipts.map(({ file }) => file)).toEqual(['tc.csv']);
    expect(second.consolidation.receipts[0]?.cells).toMatchObject({ taken: 3, refused: 0 });
    const lines = second.consolidation.state.lines.filter(({ role }) => role === 'lead');
    expect(lines.map(({ agency, fields }) => [agency, fields.progress_text?.at(-1)?.value])).toEqual([
      ['so-nv', 'Đã mở 02 lớp'],
      ['so-tc', 'Đã nhận bàn giao'],
    ]);
  });
});

describe('[K2] who sent what in a period', () => {
  /** Rows of the sheet of who has reported that speak of files: state and name. */
  async function told(tracker: string): Promise<readonly string[]> {
    const file = await openFile(at(tracker));
    if (file.kind === 'refused') throw new Error(file.refusal.code);
    const sheet = file.workbook.sheets.find(({ name }) => name === 'Tình hình gửi báo cáo');
    const rows = (sheet?.rows ?? []).map((row) => textsOf({ rows: [row] }));
    return rows.filter((row) => row.some((text) => /\.(?:csv|xlsx)$/.test(text))).map((row) => row.join(' | '));
  }

  it('what an earlier run refused is named by the tracker of a later one, with the file it was in', async () => {
    report('tc.csv', 'Sở Nội vụ', '31/3/2026', 'Làm hộ sở bạn');
    report('nv.csv', 'Sở Nội vụ', '31/3/2026', 'Đã mở 02 lớp');
    const first = await month('2026-Q1', '2026-03-14', [['tc.csv', 'so-tc']]);
    const refused = first.consolidation.receipts[0]?.cells.refused ?? 0;
    expect(refused).toBeGreaterThan(0);
    await month('2026-Q1', '2026-03-14', [['nv.csv', 'so-nv']], '2026-Q1.xlsx');
    const file = await openFile(at('2026-Q1.xlsx'));
    if (file.kind === 'refused') throw new Error(file.refusal.code);
    const sheet = file.workbook.sheets.find(({ name }) => name === 'Chưa tiếp nhận, chờ xếp');
    const rows = (sheet?.rows ?? []).map((row) => textsOf({ rows: [row] }).join(' | '));
    expect(rows.find((row) => row.startsWith('tc.csv'))).toContain(`${refused} ô | `);
  });

  it('a file that could not be read is listed by later runs of the period too, as if all had come at once', async () => {
    report('nv.csv', 'Sở Nội vụ', '31/3/2026', 'Đã mở 02 lớp');
    writeFileSync(at('hong.xlsx'), 'đây không phải là bảng tính');
    const both: readonly (readonly [string, string])[] = [
      ['nv.csv', 'so-nv'],
      ['hong.xlsx', 'so-tc'],
    ];
    await month('2026-Q1', '2026-03-14', both);
    const atOnce = await told('2026-Q1.xlsx');
    expect(atOnce.join('\n')).toMatch(/Chưa đọc được \| hong\.xlsx/);
    await month('2026-Q1', '2026-03-14', [['hong.xlsx', 'so-tc']]);
    writeFileSync(at('lan-1.xlsx'), readFileSync(at('2026-Q1.xlsx')));
    const second = await month('2026-Q1', '2026-03-14', [['nv.csv', 'so-nv']], 'lan-1.xlsx');
    expect(second.refused).toEqual([]);
    expect(await told('2026-Q1.xlsx')).toEqual(atOnce);
    // The same bytes again are one file; the next period has its own list, and nothing is lost on the way back.
    writeFileSync(at('lan-2.xlsx'), readFileSync(at('2026-Q1.xlsx')));
    await month('2026-Q1', '2026-03-14', [['hong.xlsx', 'so-tc']], 'lan-2.xlsx');
    expect(await told('2026-Q1.xlsx')).toEqual(atOnce);
    await month('2026-Q2', '2026-06-14', [], '2026-Q1.xlsx');
    expect((await told('2026-Q2.xlsx')).join('\n')).not.toContain('hong.xlsx');
  });
});

function textsOf({ rows }: { readonly rows: readonly { readonly cells: readonly unknown[] }[] }): readonly string[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (typeof cell === 'object' && cell !== null && 'text' in cell ? [String(cell.text)] : [])),
  );
}
