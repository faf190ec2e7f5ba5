import { createHash } from 'node:crypto';
import { between, pick, type Random, seeded } from '#bench/random';
import { deedText, documentText, statusText, troubleText } from '#bench/words';
import { openingFrom } from '#server/ledger/opening';
import type { CellEvent, SubmissionRecord } from '#server/store/records';
import type { Act } from '#server/store/store';
import type { Service } from '#server/usecases/service';
import { emptyReceipt } from '#server/usecases/submissions/emptyReceipt';
import { receiptNumber } from '#server/usecases/submissions/receiptNumber';
import type { Line, LineVersion, ReceiptItem, TrackerState } from '#shared/merge/model';
import { reportingPeriod } from '#shared/period/reporting';
import type { ProgressField } from '#shared/table/field';
import { serialiseState } from '#shared/wire/tracker';

/** The past of a province, written straight into the store: closed periods with receipts, provenance and snapshots, without workbooks. */
export type Past = {
  readonly programme: string;
  readonly periods: readonly string[];
  readonly agencies: readonly string[];
  /** Cells an agency changes in a period. */
  readonly cellsPerReport: number;
  readonly seed: number;
};

const fields: readonly ProgressField[] = ['progress_text', 'percent', 'status', 'obstacles', 'evidence', 'note'];

type Cell = { readonly key: string; readonly task: string; readonly path: string; readonly field: ProgressField };

/** Writes it period by period, each in one act as a running service would have over its days. Answers how many rows of provenance. */
export async function writePast(service: Service, past: Past): Promise<number> {
  const random = seeded(past.seed);
  const cells = await cellsOf(service, past);
  const versions = new Map<string, LineVersion[]>();
  let events = 0;
  for (const period of past.periods) {
    await service.store.act(past.programme, async (act) => {
      await openedIn(act, past.programme, period);
      const records: SubmissionRecord[] = [];
      for (const agency of past.agencies) {
        const own = cells.get(agency) ?? [];
        const { record, rows } = await reportIn(act, past, { period, agency, own, random, versions });
        records.push(record);
        events += rows;
      }
      const state = openingFrom(stateOf(past.programme, period, cells, versions, records));
      trim(state, versions);
      await closedIn(act, past.programme, period, state);
    });
  }
  return events;
}

async function cellsOf(service: Service, past: Past): Promise<ReadonlyMap<string, readonly Cell[]>> {
  const { programme } = await service.ledger.programme(past.programme);
  const cells = new Map<string, Cell[]>(past.agencies.map((agency) => [agency, []]));
  for (const { id, kind, path, lead } of programme.tasks) {
    const agency = lead.refs[0]?.id;
    if (kind === 'section' || agency === undefined || agency === null) continue;
    for (const field of fields)
      cells.get(agency)?.push({ key: `l|${id}|lead|${agency}|${field}`, task: id, path, field });
  }
  return cells;
}

async function openedIn(act: Act, programme: string, period: string): Promise<void> {
  const at = `${cutOffOf(period)}T00:00:00.000Z`;
  await act.append({ kind: 'period_opened', at, by: 'system', period, body: {} });
  await act.putPeriod({ programme, period, state: 'open', openedAt: at, edition: 0, closing: null });
}

type Report = {
  readonly period: string;
  readonly agency: string;
  readonly own: readonly Cell[];
  readonly random: Random;
  readonly versions: Map<string, LineVersion[]>;
};

async function reportIn(
  act: Act,
  { programme, cellsPerReport }: Past,
  { period, agency, own, random, versions }: Report,
): Promise<{ readonly record: SubmissionRecord; readonly rows: number }> {
  const file = `${agency}_${period}.xlsx`;
  const hash = createHash('sha256').update(file).digest('hex');
  const at = `${cutOffOf(period)}T03:00:00.000Z`;
  const { seq } = await act.append({
    kind: 'submitted',
    at,
    by: `tk-${agency}`,
    period,
    body: { hash, channel: 'page', agency },
  });
  const number = receiptNumber({ programme, period }, seq);
  const items: ReceiptItem[] = [];
  const events: CellEvent[] = [];
  const touched = new Set<Cell>();
  while (touched.size < Math.min(cellsPerReport, own.length)) touched.add(pick(random, own));
  let row = 12;
  for (const { key, task, path, field } of touched) {
    const value = typedValue(random, field);
    const known = versions.get(key) ?? [];
    const base = known.at(-1)?.value ?? '';
    const cell = `I${row}`;
    row += 1;
    const origin = { agency, file, hash, sheet: 'Báo cáo', cell, savedAt: at };
    versions.set(key, [...known, { period, value, origin, ...(base === '' ? {} : { base }) }]);
    items.push({ sheet: 'Báo cáo', cell, field, path, outcome: 'taken', base, current: base, theirs: value });
    events.push({
      programme,
      key,
      period,
      seq,
      submission: number,
      task,
      field,
      outcome: 'taken',
      reason: null,
      base,
      value,
      sheet: 'Báo cáo',
      cell,
    });
  }
  const empty = emptyReceipt({ file, hash, agency, period });
  const cells = { ...empty.cells, read: items.length, taken: items.length };
  const record: SubmissionRecord = {
    number,
    programme,
    period,
    seq,
    agency,
    sender: 'signed_in',
    hash,
    file,
    form: 'workbook',
    channel: 'page',
    arrivedOn: cutOffOf(period),
    receivedAt: at,
    by: `tk-${agency}`,
    person: null,
    enteredFrom: null,
    confirmation: null,
    withdrawn: null,
    receipt: { ...empty, cells, items },
    refusal: null,
    nothing: false,
    checkCode: 'ABCD-EFGH',
  };
  await act.putSubmission(record);
  await act.addCellEvents(events);
  return { record, rows: events.length };
}

function typedValue(random: Random, field: ProgressField): string {
  switch (field) {
    case 'progress_text':
      return deedText(random);
    case 'percent':
      return String(between(random, 1, 19) * 5);
    case 'status':
      return statusText(random);
    case 'obstacles':
      return troubleText(random);
    case 'evidence':
      return documentText(random);
    default:
      return 'Đề nghị tiếp tục theo dõi';
  }
}

function stateOf(
  programme: string,
  period: string,
  cells: ReadonlyMap<string, readonly Cell[]>,
  versions: ReadonlyMap<string, readonly LineVersion[]>,
  records: readonly SubmissionRecord[],
): TrackerState {
  const lines = new Map<
    string,
    { task: string; agency: string; fields: Partial<Record<ProgressField, readonly LineVersion[]>> }
  >();
  for (const [agency, own] of cells) {
    for (const { key, task, field } of own) {
      const said = versions.get(key);
      if (said === undefined) continue;
      const line = lines.get(task) ?? { task, agency, fields: {} };
      line.fields[field] = said;
      lines.set(task, line);
    }
  }
  return {
    programme,
    period,
    asOf: cutOffOf(period),
    lines: [...lines.values()].map((line): Line => ({ ...line, role: 'lead' })),
    editorial: [],
    conflicts: [],
    proposals: [],
    waiting: [],
    extras: [],
    decisions: [],
    submissions: records.map(({ file, hash, agency, period: of, receivedAt, receipt }) => ({
      file,
      hash,
      agency,
      period: of,
      savedAt: receivedAt,
      baseId: null,
      counts: receipt.cells,
    })),
  };
}

/** What a period starts from is bounded; so is what this past remembers. */
function trim(state: TrackerState, versions: Map<string, LineVersion[]>): void {
  for (const { task, agency, role, fields: said } of state.lines)
    for (const [field, list] of Object.entries(said))
      versions.set(`l|${task}|${role}|${agency}|${field}`, [...(list ?? [])]);
}

async function closedIn(act: Act, programme: string, period: string, state: TrackerState): Promise<void> {
  const at = `${cutOffOf(period)}T09:00:00.000Z`;
  const asOf = cutOffOf(period);
  const rows = serialiseState(state);
  const report = { number: '1/BC-SKHCN', date: asOf, signer: 'Giám đốc Sở' };
  const entry = await act.append({
    kind: 'period_closed',
    at,
    by: 'tk-consolidator',
    period,
    body: {
      ...report,
      edition: 1,
      asOf,
      answer: '',
      workbook: '',
      state: createHash('sha256').update(rows.join('\n')).digest('hex'),
    },
  });
  const closing = { at, by: 'tk-consolidator', ...report, asOf };
  await act.putPeriod({ programme, period, state: 'closed', openedAt: at, edition: 1, closing });
  await act.putSnapshot({ programme, period, edition: 1, seq: entry.seq, state: rows });
}

function cutOffOf(period: string): string {
  const window = reportingPeriod(period);
  if (window === null) throw new Error(`${period} is no period`);
  return window.cutOff;
}
