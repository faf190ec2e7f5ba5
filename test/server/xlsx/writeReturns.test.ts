import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#server/xlsx/read';
import { writeBookBytes } from '#server/xlsx/writeBook';
import { trackerBytes } from '#server/xlsx/writeTracker';
import { registryFileSchema } from '#shared/agency/registry';
import { indexRegistry } from '#shared/agency/resolve';
import { consolidate } from '#shared/merge/consolidate';
import type { Line, TrackerState } from '#shared/merge/model';
import { planMerge } from '#shared/merge/plan';
import { receive } from '#shared/merge/receive';
import { issuedWorkbook } from '#shared/report/issued';
import { reportingAgencies } from '#shared/report/issuedRows';
import type { Workbook } from '#shared/sheet/grid';
import { statusOf } from '#shared/status/classify';
import { recognise } from '#shared/table/recognise';
import { assignments } from '#shared/task/assign';
import { buildProgramme } from '#shared/task/build';
import { parseState, serialiseState } from '#shared/wire/tracker';
import { printedGrid } from '#test/helpers/dakNong';
import { origin } from '#test/helpers/trackerSample';

/** What we write must come back through our own reader as what it was: the real appendix, every agency it names. */
const period = '2015-11';
const asOf = '2015-11-14';
const registry = indexRegistry(
  registryFileSchema.parse(JSON.parse(readFileSync(new URL('../../../data/agencies.json', import.meta.url), 'utf8'))),
  { province: 'Đắk Nông' },
);
const { tables } = recognise({ sheets: [printedGrid()] });
const programme = buildProgramme(tables, { agencies: registry, asOf });
const assigned = assignments(programme, registry, asOf, { groups: true });

async function opened(bytes: Uint8Array): Promise<Workbook> {
  const reading = await readWorkbook(bytes);
  if (!reading.ok) throw new Error(reading.refusal.code);
  return reading.workbook;
}

async function received(bytes: Uint8Array, file: string, opening?: TrackerState) {
  const workbook = await opened(bytes);
  const plan = planMerge({
    programme,
    assignments: assigned,
    agencies: registry,
    period,
    asOf,
    ...(opening === undefined ? {} : { opening }),
  });
  const found = recognise(workbook);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { plan, tables: found.tables, submission: receive(plan, { file, hash, workbook, tables: found.tables }) };
}

describe('issued workbooks', () => {
  test('[M5] of every agency, untouched: each cell is the same, each row its own, the sender known', async () => {
    const agencies = reportingAgencies(assigned);
    expect(agencies.length).toBeGreaterThan(10);
    for (const agency of agencies) {
      const issued = issuedWorkbook({ programme, assignments: assigned, agency, state: null, period, asOf, registry });
      if (issued === null) throw new Error(`nothing for ${agency}`);
      const { tables: back, submission } = await received(await writeBookBytes(issued.book), 'bao-cao.xlsx');
      expect([agency, back.length, submission.agency]).toEqual([agency, 1, agency]);
      expect([agency, submission.changes, submission.foreign, submission.fixed]).toEqual([agency, [], [], []]);
      expect([agency, submission.base?.by, submission.base?.id]).toEqual([agency, 'stamp', issued.baseId]);
      expect([agency, submission.rows.new, submission.rows.unclear]).toEqual([agency, 0, 0]);
      expect(submission.read).toBe(submission.unchanged);
    }
  });

  test.each([
    ['a day', 42369],
    ['a day as text', '31/12/2015'],
    ['anything', 'hết năm'],
    ['nothing', null],
  ])('[M5] with %s typed over the as-of date: no value, no column of its own, the same programme', async (_, typed) => {
    const agency = reportingAgencies(assigned)[0] ?? '';
    const issued = issuedWorkbook({ programme, assignments: assigned, agency, state: null, period, asOf, registry });
    if (issued === null) throw new Error('nothing issued');
    const [table, ...rest] = issued.book.sheets;
    if (table === undefined) throw new Error('no sheet');
    let typedIn = 0;
    const rows = () =>
      [...table.rows()].map((row) => {
        if (row.body || row.values[1] !== 42322) return row;
        typedIn += 1;
        return { ...row, values: row.values.map((value, column) => (column === 1 ? typed : value)) };
      });
    const bytes = await writeBookBytes({ ...issued.book, sheets: [{ ...table, rows }, ...rest] });
    expect(typedIn).toBe(1);
    const { tables: back, submission } = await received(bytes, 'bao-cao.xlsx');
    expect([submission.changes, submission.foreign, submission.fixed]).toEqual([[], [], []]);
    expect(submission.read).toBe(submission.unchanged);
    expect(submission.base?.id).toBe(issued.baseId);
    expect(back.map((one) => one.extra)).toEqual([[]]);
    expect(buildProgramme(back, { agencies: registry, asOf }).document).toEqual(
      buildProgramme(recognise(await opened(await writeBookBytes(issued.book))).tables, { agencies: registry, asOf })
        .document,
    );
  });

  test('[T2] our own columns are known as ours, the agency’s as what they are', async () => {
    const agency = reportingAgencies(assigned)[0] ?? '';
    const issued = issuedWorkbook({ programme, assignments: assigned, agency, state: null, period, asOf, registry });
    if (issued === null) throw new Error('nothing issued');
    const [table] = recognise(await opened(await writeBookBytes(issued.book))).tables;
    expect(table?.extra).toEqual([]);
    expect(table?.owned.map((column) => column.kind)).toEqual(['deadline', 'last_period', 'class', 'warning', 'id']);
    expect(table?.columns.map((column) => column.field)).toEqual([
      'ordinal',
      'content',
      'objective',
      'lead',
      'coordinating',
      'output',
      'start',
      'finish',
      'progress_text',
      'percent',
      'status',
      'submitted_on',
      'completed_on',
      'obstacles',
      'evidence',
      'note',
    ]);
  });
});

describe('tracker', () => {
  const lead = assigned.find((one) => one.role === 'lead' && one.first);
  if (lead === undefined) throw new Error('no lead');
  const version = (value: string) => [{ period, value, origin: origin(lead.agency) }];
  const line: Line = {
    task: lead.task,
    agency: lead.agency,
    role: 'lead',
    fields: {
      progress_text: version('Đã tổ chức 14 lớp'),
      percent: version('60'),
      completed_on: version('08/10/2015'),
      note: version('Ghi chú của đơn vị'),
    },
  };
  const state: TrackerState = {
    programme: programme.id,
    period,
    asOf,
    lines: [line],
    editorial: [
      { task: lead.task, field: 'directive', versions: version('Báo cáo trước 30/11/2015') },
      { task: lead.task, field: 'editorial_text', versions: version('Đã quán triệt tại các huyện') },
    ],
    conflicts: [],
    proposals: [],
    waiting: [],
    extras: [],
    decisions: [],
    submissions: [],
  };
  const status = statusOf({ programme, assignments: assigned, lines: state.lines, decisions: [], asOf, period });
  const input = {
    programme,
    assignments: assigned,
    state,
    status,
    registry,
    receipts: [],
    period,
    asOf,
    consolidator: { id: 'so-khcn', name: 'Sở Khoa học và Công nghệ' },
    stateTexts: () => serialiseState(state),
  };

  test('[M13] untouched, it comes back as DOST’s and changes nothing', async () => {
    const { plan, submission } = await received(await trackerBytes(input), 'tong-hop.xlsx', state);
    expect([submission.speaks, submission.agency]).toEqual(['tracker', 'so-khcn']);
    expect(submission.changes).toEqual([]);
    expect(submission.fixed).toEqual([]);
    const [receipt] = consolidate({ plan, submissions: [submission] }).receipts;
    expect(receipt?.items).toEqual([]);
    expect(receipt?.cells.same).toBe(receipt?.cells.read);
    expect(receipt?.cells.read).toBeGreaterThan(300);
    expect([submission.rows.new, submission.rows.unclear]).toEqual([0, 0]);
  });

  test('[M11] the whole state comes back from its hidden sheet', async () => {
    const workbook = await opened(await trackerBytes(input));
    const rows = workbook.sheets
      .find((sheet) => sheet.name === '_PL_STATE')
      ?.rows.map((row) => row.cells[0]?.text ?? '');
    expect(parseState(rows ?? [])).toEqual({ kind: 'state', state });
  });
});
