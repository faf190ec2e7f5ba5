import { describe, expect, it } from 'vitest';
import { declaresNothing, openSubmission } from '#server/usecases/doors/openSubmission';
import type { OpenedFile } from '#server/usecases/openFile';
import { consolidate } from '#shared/merge/consolidate';
import type { Receipt } from '#shared/merge/model';
import { receive } from '#shared/merge/receive';
import { enteredSheet } from '#shared/report/enteredLines';
import { type ProgressField, progressFields } from '#shared/table/field';
import { gridOf } from '#test/helpers/grid';
import { worldPlan } from '#test/helpers/mergeWorld';

const head = { format: 'phuluc/lines', version: 1, programme: 'p1', agency: 'so-a', period: '2015-11' };
const jsonOf = (body: unknown) => Buffer.from(JSON.stringify(body), 'utf8');
const send = (body: unknown) => openSubmission({ bytes: jsonOf(body), file: 'bieu.json', form: 'lines' });

async function opened(body: unknown): Promise<OpenedFile> {
  const file = await send(body);
  if (file.kind === 'refused') throw new Error(JSON.stringify(file.refusal));
  return file;
}

function receiptsOf(...files: readonly OpenedFile[]) {
  const plan = worldPlan();
  const submissions = files.map(({ file, hash, workbook, recognition }) =>
    receive(plan, { file, hash, workbook, tables: recognition.tables }),
  );
  return consolidate({ plan, submissions });
}

async function receiptOf(body: unknown): Promise<Receipt> {
  const [receipt] = receiptsOf(await opened(body)).receipts;
  if (!receipt) throw new Error('no receipt');
  return receipt;
}

const samples: Readonly<Record<ProgressField, string | number>> = {
  progress_text: 'Đã họp tổ soạn thảo',
  percent: 40,
  status: 'Đang thực hiện',
  submitted_on: '05/11/2015',
  completed_on: '10/11/2015',
  obstacles: 'Chưa bố trí được kinh phí',
  evidence: 'Tờ trình số 12/TTr-SKHCN ngày 05/11/2015',
  note: 'Cần phối hợp với Sở Bình',
};

describe('lines of a form', () => {
  it('[T8] every set of fields a form may hold is taken, each in its own field', async () => {
    for (let set = 1; set < 1 << progressFields.length; set += 1) {
      const chosen = progressFields.filter((_, at) => set & (1 << at));
      const fields = Object.fromEntries(chosen.map((field) => [field, samples[field]]));
      const { items, cells } = await receiptOf({ ...head, lines: [{ task: 't1', role: 'lead', fields }] });
      expect(
        items.map(({ field, outcome, theirs }) => [field, outcome, theirs]),
        chosen.join(),
      ).toEqual(chosen.map((field) => [field, 'taken', String(samples[field])]));
      // The running number is the only other cell.
      expect(cells.read).toBe(chosen.length + 1);
      expect(cells.same).toBe(1);
    }
  });

  it('[M6] a field emptied over its base is a recorded blank, a blank over nothing says nothing', async () => {
    const receipt = await receiptOf({
      ...head,
      lines: [
        { task: 't1', role: 'lead', fields: { obstacles: '', note: '' }, base: { obstacles: 'Thiếu kinh phí' } },
        { task: 't2', fields: { note: 'Xong' } },
      ],
    });
    expect(receipt.items.map(({ field, outcome, reason, base }) => [field, outcome, reason, base])).toEqual([
      ['obstacles', 'taken', 'emptied', 'Thiếu kinh phí'],
      ['note', 'taken', undefined, ''],
    ]);
  });

  it('[M5] a field equal to its base is the same; base values of fields not spoken of are no cells', async () => {
    const { cells } = await receiptOf({
      ...head,
      lines: [
        { task: 't3', role: 'lead', fields: { note: ' như  cũ' }, base: { note: 'như cũ', status: 'Đang thực hiện' } },
      ],
    });
    expect(cells).toMatchObject({ read: 2, proposed: 0, conflict: 0, waiting: 0, refused: 0 });
  });

  it('[M4] lines of tasks of others are refused, of unknown tasks they wait', async () => {
    const { items } = await receiptOf({
      ...head,
      lines: [
        { task: 't1', fields: { note: 'của mình' } },
        { task: 't9', role: 'lead', fields: { status: 'Hoàn thành' } },
      ],
    });
    expect(items.filter(({ theirs }) => theirs === 'Hoàn thành')).toMatchObject([
      { outcome: 'waiting', reason: 'row_unclear', field: 'status' },
    ]);
    const others = await receiptOf({ ...head, agency: 'so-c', lines: [{ task: 't1', fields: { note: 'lạc' } }] });
    expect(others.items).toMatchObject([{ outcome: 'refused', field: 'note' }]);
  });

  it('[M3] a second form over the same base succeeds the first where it was saved later', async () => {
    const first = await opened({
      ...head,
      savedAt: '2015-11-10T08:00:00+07:00',
      lines: [{ task: 't1', role: 'lead', fields: { percent: 40 } }],
    });
    const second = await opened({
      ...head,
      savedAt: '2015-11-11T08:00:00+07:00',
      lines: [{ task: 't1', role: 'lead', fields: { percent: 60 } }],
    });
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      const { state } = receiptsOf(...order);
      expect(state.conflicts).toEqual([]);
      expect(state.lines[0]?.fields.percent?.map(({ value }) => value)).toEqual(['60']);
    }
  });

  it('[T7] texts that look like frame, signature, header or formula stay texts of their line', async () => {
    const odd = [
      'KT. GIÁM ĐỐC',
      'Nơi nhận:',
      '=1+1',
      'Trạng thái',
      '2',
      'Tổng cộng',
      'Ghi chú: còn vướng',
      'II. Nhiệm vụ khác',
    ];
    const receipt = await receiptOf({
      ...head,
      lines: [
        { task: 't1', role: 'lead', fields: { note: odd[0], obstacles: odd[1], evidence: odd[2] } },
        { task: 't2', role: 'lead', fields: { note: odd[3], obstacles: odd[4], evidence: odd[5] } },
        { task: 't3', role: 'lead', fields: { note: odd[6], progress_text: odd[7] } },
      ],
    });
    expect(receipt.items.map(({ outcome }) => outcome)).toEqual(odd.map(() => 'taken'));
    expect(new Set(receipt.items.map(({ theirs }) => theirs))).toEqual(new Set(odd));
    expect(receipt.items.every(({ sheet }) => sheet === enteredSheet)).toBe(true);
  });

  it('[K2] "không phát sinh" opens without a table and says so; lines beside it are refused', async () => {
    const file = await opened({ ...head, nothing: true, lines: [] });
    expect(declaresNothing(file)).toBe(true);
    expect(receiptsOf(file).receipts[0]?.cells.read).toBe(0);
    expect(declaresNothing(await opened({ ...head, lines: [{ task: 't1', fields: { note: 'x' } }] }))).toBe(false);
    for (const body of [
      { ...head, lines: [] },
      { ...head, nothing: true, lines: [{ task: 't1', fields: {} }] },
    ])
      expect(await send(body)).toMatchObject({ refusal: { code: 'not_lines' } });
  });

  it.each([
    ['a misspelt field', { ...head, lines: [{ task: 't1', fields: { percnt: 4 } }] }, 'lines.0.fields'],
    ['a period of another form', { ...head, period: '11/2015', lines: [{ task: 't1', fields: {} }] }, 'period'],
    ['another format', { ...head, format: 'x', lines: [] }, 'format'],
    ['no object', [1], 'JSON'],
  ])('[T8] %s is refused with the place', async (_, body, at) => {
    expect(await send(body)).toMatchObject({ kind: 'refused', refusal: { code: 'not_lines', params: { at } } });
  });

  it('[T8] broken JSON, a workbook or a text in place of lines: one code, never an exception', async () => {
    for (const text of ['{"format":', 'PK\u0003\u0004', 'TT;Nội dung', ''])
      expect(await openSubmission({ bytes: Buffer.from(text), file: 'a.json', form: 'lines' })).toMatchObject({
        refusal: { code: 'not_lines' },
      });
  });
});

describe('sheets of the add-in', () => {
  const grid = gridOf(
    [
      ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Tiến độ (%)', 'Ngày hoàn thành'],
      ['1', 'Nhiệm vụ 1', 'Sở Anh', { value: 0.4, text: '40%', format: '0%' }, null],
      ['2', 'Nhiệm vụ 2', 'Sở Anh', null, { value: 42_318, text: '10/11/2015', format: 'dd/mm/yyyy' }],
    ],
    { name: 'Báo cáo', hiddenColumns: [2], merges: 'unknown' },
  );
  const sent = {
    format: 'phuluc/sheets',
    version: 1,
    sheets: [{ ...grid, hiddenRows: [...grid.hiddenRows], hiddenColumns: [...grid.hiddenColumns] }],
    names: [{ name: 'X', refersTo: "'Báo cáo'!$A$1" }],
    properties: { Category: 'phuluc:abc' },
    savedAt: '2015-11-10T08:00:00Z',
  };

  it('[T8] arrive as the cells the add-in saw', async () => {
    const { workbook } = await opened(sent);
    const [sheet] = workbook.sheets;
    expect(sheet?.rows.map(({ index, cells }) => ({ index, cells: [...cells] }))).toEqual(
      grid.rows.map(({ index, cells }) => ({ index, cells: [...cells].map((one) => one ?? undefined) })),
    );
    expect(sheet).toMatchObject({ name: 'Báo cáo', merges: 'unknown', hiddenColumns: new Set([2]) });
    expect(workbook.properties.get('category')).toBe('phuluc:abc');
    expect(workbook.savedAt).toBe('2015-11-10T08:00:00Z');
  });

  it('[T8] limits hold for them as for files, and a sheet without a task table is said', async () => {
    const rows = Array.from({ length: 200_001 }, (_, index) => ({ index, cells: ['x'] }));
    expect(await send({ ...sent, sheets: [{ name: 'A', rows }] })).toMatchObject({
      refusal: { code: 'too_many_rows', params: { rows: 200_001 } },
    });
    expect(await send({ ...sent, sheets: [{ name: 'A', rows: [{ index: 0, cells: ['Thư mời'] }] }] })).toMatchObject({
      refusal: { code: 'no_table' },
    });
  });

  it('[T9] a secrecy mark stops them', async () => {
    const marked = [
      { index: 0, cells: ['TỐI MẬT'] },
      ...sent.sheets.flatMap(({ rows }) => rows.map((r) => ({ ...r, index: r.index + 2 }))),
    ];
    expect(await send({ ...sent, sheets: [{ name: 'A', rows: marked }] })).toMatchObject({
      refusal: { code: 'secret' },
    });
  });
});
