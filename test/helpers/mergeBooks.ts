import { readFileSync } from 'node:fs';
import { registryFileSchema } from '#shared/agency/registry';
import { indexRegistry } from '#shared/agency/resolve';
import type { Consolidation } from '#shared/merge/consolidate';
import { consolidate } from '#shared/merge/consolidate';
import type { Decision, TrackerState } from '#shared/merge/model';
import { type MergePlan, planMerge } from '#shared/merge/plan';
import { receive } from '#shared/merge/receive';
import type { AlignedSubmission } from '#shared/merge/submission';
import type { Grid, Workbook } from '#shared/sheet/grid';
import { recognise } from '#shared/table/recognise';
import { assignments } from '#shared/task/assign';
import { buildProgramme } from '#shared/task/build';
import { idColumnHeader, type Stamp, stampSheet } from '#shared/wire/stamp';
import { type GridOptions, gridOf, type Written } from '#test/helpers/grid';

const registry = registryFileSchema.parse(
  JSON.parse(readFileSync(new URL('../../data/agencies.json', import.meta.url), 'utf8')),
);
export const agencies = indexRegistry(registry, { province: 'Đắk Nông' });

export const header = [
  'TT',
  'Nội dung nhiệm vụ',
  'Đơn vị chủ trì',
  'Đơn vị phối hợp',
  'Kết quả nhiệm vụ',
  'Thời gian hoàn thành',
] as const;
export const reportHeader = ['Kết quả thực hiện', 'Tỷ lệ hoàn thành (%)', 'Trạng thái', 'Ghi chú'] as const;

type Row = readonly [string, string, string, string, string, string];

/** A small appendix: three sections' worth of wording, two departments, steps with dittos. */
export const appendix: readonly Row[] = [
  ['I', 'Nâng cao nhận thức về khoa học và công nghệ', '', '', '', ''],
  [
    '1',
    'Tổ chức quán triệt Nghị quyết đến cán bộ, đảng viên',
    'Sở Khoa học và Công nghệ',
    'Sở Tài chính',
    'Hội nghị',
    'Quý II/2015',
  ],
  [
    '2',
    'Xây dựng Đề án tự chủ của các tổ chức khoa học và công nghệ công lập',
    'Sở Tài chính',
    'Sở Khoa học và Công nghệ',
    'Quyết định của UBND tỉnh',
    '12/2015',
  ],
  ['2.1', 'Xây dựng dự thảo Đề án', 'Nt', '', 'Dự thảo', '8/2015'],
  ['2.2', 'Lấy ý kiến các sở, ngành', 'Nt', '', 'Tổng hợp ý kiến', '10/2015'],
  ['II', 'Đổi mới cơ chế quản lý', '', '', '', ''],
  [
    '1',
    'Thành lập Quỹ phát triển khoa học và công nghệ của tỉnh',
    'Sở Khoa học và Công nghệ',
    '',
    'Quyết định',
    '6/2016',
  ],
  [
    '2',
    'Ban hành chính sách huy động vốn của doanh nghiệp cho đổi mới công nghệ',
    'Sở Tài chính',
    'Sở Công Thương',
    'Nghị quyết',
    '9/2016',
  ],
];

const title = [
  ['PHỤ LỤC'],
  ['DANH MỤC NHIỆM VỤ TRIỂN KHAI CHƯƠNG TRÌNH HÀNH ĐỘNG'],
  ['(Ban hành kèm theo Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông)'],
];

const base = recognise({ sheets: [gridOf([...title, [], header, ...appendix], { name: 'Phụ lục' })] });

export type BooksOptions = {
  readonly period?: string;
  readonly asOf?: string;
  readonly opening?: TrackerState;
  readonly decisions?: readonly Decision[];
};

/** The plan of a merge of the small appendix. */
export function booksPlan(options: BooksOptions = {}): MergePlan {
  const { period = '2015-11', asOf = `${options.period ?? '2015-11'}-14`, ...rest } = options;
  const programme = buildProgramme(base.tables, { agencies, asOf });
  return planMerge({
    programme,
    assignments: assignments(programme, agencies, asOf, { groups: true }),
    agencies,
    period,
    asOf,
    ...rest,
  });
}

/** Id of the task at a path. */
export function idOf(plan: MergePlan, path: string): string {
  const task = plan.programme.tasks.find((one) => one.path === path);
  if (task === undefined)
    throw new Error(`no task at ${path}: ${plan.programme.tasks.map((one) => one.path).join(' ')}`);
  return task.id;
}

/** A row as a clerk leaves it: appendix columns, report columns, hidden id. */
export type ClerkRow = {
  readonly id?: string;
  readonly cells: readonly Written[];
  readonly report?: readonly Written[];
  readonly extra?: readonly Written[];
};

/** Row of the appendix at a path, dittos written out as in an issued workbook. */
export function rowAt(plan: MergePlan, path: string, report: readonly Written[] = [], letter = 'L'): ClerkRow {
  const task = plan.programme.tasks.find((one) => one.path === path);
  if (task === undefined) throw new Error(`no task at ${path}`);
  const text = (field: 'ordinal' | 'content' | 'lead' | 'coordinating' | 'output' | 'finish') => {
    const cell = task.cells[field];
    return cell?.resolved ?? cell?.text ?? '';
  };
  return {
    id: `${task.id}.${letter}`,
    cells: [text('ordinal'), text('content'), text('lead'), text('coordinating'), text('output'), text('finish')],
    report,
  };
}

export type BookFacts = {
  readonly file?: string;
  readonly hash?: string;
  readonly agency?: string;
  readonly savedAt?: string;
  /** Lines above the table, a text or several cells each. */
  readonly above?: readonly (string | readonly string[])[];
  readonly rows: readonly ClerkRow[];
  readonly sheet?: GridOptions;
  readonly header?: readonly string[];
  /** Without stamp there are neither ids nor base values. */
  readonly stamp?: Partial<Stamp> | false;
  /** Base values beside those of the printed appendix: `I.1` → field → text. */
  readonly baseValues?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly withIds?: boolean;
  readonly more?: readonly Grid[];
  readonly extraHeader?: readonly string[];
  readonly properties?: ReadonlyMap<string, string>;
};

/** A returned workbook as the reader of workbooks hands it over. */
export function bookOf(plan: MergePlan, facts: BookFacts): Workbook {
  const stamped = facts.stamp !== false;
  const ids = facts.withIds ?? stamped;
  const head = [
    ...(facts.header ?? [...header, ...reportHeader]),
    ...(facts.extraHeader ?? []),
    ...(ids ? [idColumnHeader] : []),
  ];
  const width = (facts.header ?? [...header, ...reportHeader]).length;
  const rows = facts.rows.map(({ id, cells, report = [], extra = [] }) => {
    const row: Written[] = [...cells, ...report];
    while (row.length < width) row.push('');
    row.push(...extra);
    while (row.length < width + (facts.extraHeader?.length ?? 0)) row.push('');
    if (ids) row.push(id ?? '');
    return row;
  });
  const above = (facts.above ?? []).map((line) => (typeof line === 'string' ? [line] : line));
  const sheet = gridOf([...above, ...(above.length > 0 ? [[]] : []), head, ...rows], {
    name: 'Báo cáo tháng 11-2015',
    ...facts.sheet,
  });
  return {
    sheets: [sheet, ...(facts.more ?? []), ...(stamped ? [stampGrid(plan, facts)] : [])],
    names: [],
    properties: facts.properties ?? new Map(),
    ...(facts.savedAt === undefined ? {} : { savedAt: facts.savedAt }),
    active: [],
  };
}

/** The very hidden sheet of an issued workbook: stamp, headings, base values. */
export function stampGrid(plan: MergePlan, facts: Pick<BookFacts, 'agency' | 'stamp' | 'baseValues'>): Grid {
  const stamp: Stamp = {
    product: 'phuluc',
    version: 1,
    kind: 'issued',
    programme: plan.programme.id,
    title: 'Chương trình hành động',
    agency: facts.agency ?? 'so-tc',
    period: plan.period,
    asOf: '2015-11-02',
    baseId: 'BASE1',
    sequence: '2015-11/2015-11-02',
    ...(facts.stamp === false ? {} : facts.stamp),
  };
  const values: string[][] = [];
  for (const task of plan.programme.tasks) {
    for (const letter of ['L', 'C', 'S']) {
      const line = `${task.id}.${letter}`;
      for (const [field, cell] of Object.entries(task.cells))
        if (cell) values.push([line, field, cell.resolved ?? cell.text]);
      for (const [field, text] of Object.entries(facts.baseValues?.[task.path] ?? {})) values.push([line, field, text]);
    }
  }
  return gridOf([[JSON.stringify(stamp)], ['Dòng', 'Cột', 'Số liệu gốc'], ...values], {
    name: stampSheet,
    visibility: 'veryHidden',
  });
}

/** Reads and aligns a returned workbook. */
export function received(plan: MergePlan, facts: BookFacts & { readonly sender?: string }): AlignedSubmission {
  const workbook = bookOf(plan, facts);
  return receive(plan, {
    file: facts.file ?? 'bao-cao.xlsx',
    hash: facts.hash ?? `hash-${facts.file ?? 'bao-cao.xlsx'}`,
    workbook,
    tables: recognise(workbook).tables,
    ...(facts.sender === undefined ? {} : { sender: facts.sender }),
  });
}

/** Receives and consolidates returned workbooks. */
export function mergedBooks(
  plan: MergePlan,
  ...books: readonly (BookFacts & { readonly sender?: string })[]
): Consolidation {
  return consolidate({ plan, submissions: books.map((facts) => received(plan, facts)) });
}

/** Items of a receipt in short: `I.2 percent: taken`, in sheet order. */
export function itemsOf(result: Consolidation, file = 'bao-cao.xlsx'): readonly string[] {
  const receipt = result.receipts.find((one) => one.file === file);
  if (receipt === undefined) throw new Error(`no receipt for ${file}`);
  return receipt.items.map(
    ({ path, field, header: extra, outcome, reason }) =>
      `${path} ${field ?? extra}: ${outcome}${reason === undefined ? '' : ` ${reason}`}`,
  );
}
