import type { Agency, AgencyRef, Responsibility } from '#shared/agency/registry';
import { type AgencyIndex, indexRegistry } from '#shared/agency/resolve';
import type { Period } from '#shared/period/period';
import type { SourceCell } from '#shared/table/table';
import type { Assignment, Programme, Task } from '#shared/task/programme';

/** A programme small enough to be read in a test: made directly, so that the writers are tried apart from reading. */
export type SampleRow = {
  readonly path: string;
  readonly kind: 'section' | 'task' | 'step';
  readonly ordinal: string;
  readonly content: string;
  readonly objective?: string;
  readonly lead?: string;
  readonly coordinating?: string;
  readonly output?: string;
  readonly start?: string;
  readonly finish?: string;
};

const names: Readonly<Record<string, string>> = {
  'so-khdt': 'Sở Kế hoạch và Đầu tư',
  'so-tc': 'Sở Tài chính',
  'so-khcn': 'Sở Khoa học và Công nghệ',
  'so-ct': 'Sở Công Thương',
  'ban-tg': 'Ban Tuyên giáo Tỉnh ủy',
};

export const sampleRows: readonly SampleRow[] = [
  { path: 'I', kind: 'section', ordinal: 'I', content: 'Tổ chức quán triệt Nghị quyết' },
  {
    path: 'I.1',
    kind: 'task',
    ordinal: '1',
    content: 'Tổ chức học tập, quán triệt và nâng cao nhận thức cho các cấp ủy',
    lead: 'Ban Tuyên giáo Tỉnh ủy',
    coordinating: 'Sở Khoa học và Công nghệ',
    output: 'Các cấp ủy được học tập, quán triệt',
    start: 'Năm 2013',
    finish: 'Năm 2020',
  },
  { path: 'II', kind: 'section', ordinal: 'II', content: 'Đổi mới cơ chế quản lý' },
  {
    path: 'II.1',
    kind: 'task',
    ordinal: '1',
    content: 'Đề án đổi mới cơ chế xây dựng kế hoạch và dự toán ngân sách',
    objective: 'Đổi mới cơ chế xây dựng kế hoạch',
    lead: 'Sở Kế hoạch và Đầu tư',
    coordinating: 'Sở Khoa học và Công nghệ, Sở Tài chính',
    output: 'Quyết định phê duyệt đề án của UBND tỉnh',
    start: 'Năm 2015',
    finish: 'Năm 2015',
  },
  { path: 'II.1.1', kind: 'step', ordinal: '1.1', content: 'Xây dựng dự thảo Đề án', lead: 'Nt', start: '7/2015' },
  {
    path: 'II.1.2',
    kind: 'step',
    ordinal: '1.2',
    content: 'Lấy ý kiến góp ý của các Sở, ngành liên quan',
    lead: 'Nt',
    start: '8/2015',
    finish: '9/2015',
  },
  {
    path: 'II.1.3',
    kind: 'step',
    ordinal: '1.3',
    content: 'Tổng hợp, trình UBND tỉnh phê duyệt, ban hành',
    lead: 'Nt',
    start: '10/2015',
    finish: '11/2015',
  },
  {
    path: 'II.2',
    kind: 'task',
    ordinal: '2',
    content: 'Đề án đổi mới cơ chế quản lý tài chính về khoa học và công nghệ',
    lead: 'Sở Tài chính',
    coordinating: 'Sở Kế hoạch và Đầu tư',
    output: 'Quyết định phê duyệt đề án',
    start: 'Năm 2014',
    finish: '10/2015',
  },
  {
    path: 'II.3',
    kind: 'task',
    ordinal: '3',
    content: 'Xây dựng chính sách huy động nguồn vốn xã hội',
    lead: 'Sở Tài chính, Sở Công Thương',
    coordinating: 'Sở Khoa học và Công nghệ',
    output: 'Chính sách được ban hành',
    start: 'Từ năm 2016',
    finish: '',
  },
];

function agency(id: string, name: string): Agency {
  return { id, name, short: name, aliases: [], weakAliases: [], kind: 'so', existed: {}, successors: [] };
}

export const sampleRegistry: AgencyIndex = indexRegistry({
  provinces: {},
  agencies: Object.entries(names).map(([id, name]) => agency(id, name)),
});

function responsibility(text: string, ids: ReadonlyMap<string, string>): Responsibility {
  const refs = text
    .split(/, (?=Sở|Ban|UBND)/)
    .filter((name) => ids.has(name))
    .map((name): AgencyRef => ({ kind: 'agency', id: ids.get(name) ?? null, name, text: name, source: text }));
  return { refs, notes: [] };
}

/** Whole years and months are enough here; other texts have no dates. */
function period(text: string | undefined): Period | null {
  if (!text) return null;
  const base = { recurrence: null, notes: [] } as const;
  const year = /^Năm (\d{4})$/.exec(text)?.[1];
  if (year) return { ...base, kind: 'year', earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: 'year' };
  const month = /^(\d{1,2})\/(\d{4})$/.exec(text);
  if (month?.[1] && month[2]) {
    const last = new Date(Date.UTC(Number(month[2]), Number(month[1]), 0)).getUTCDate();
    const stem = `${month[2]}-${month[1].padStart(2, '0')}`;
    return { ...base, kind: 'month', earliest: `${stem}-01`, latest: `${stem}-${last}`, precision: 'month' };
  }
  const from = /(\d{4})/.exec(text)?.[1];
  return { ...base, kind: 'open_end', earliest: from ? `${from}-01-01` : null, latest: null, precision: 'year' };
}

const columns = ['ordinal', 'content', 'objective', 'lead', 'coordinating', 'output', 'start', 'finish'] as const;

/** Programme of the rows, dittos resolved to the parent's lead. Ids are `t-<path>`. */
export function sampleProgramme(
  rows: readonly SampleRow[] = sampleRows,
  title = 'CÁC ĐỀ ÁN, DỰ ÁN VÀ NHIỆM VỤ PHÁT TRIỂN KHOA HỌC VÀ CÔNG NGHỆ',
  registry: AgencyIndex = sampleRegistry,
): Programme {
  const ids = new Map([...registry.byId.values()].map((known) => [known.name, known.id]));
  const leads = new Map<string, string>();
  const tasks = rows.map((row, index): Task => {
    const cut = row.path.lastIndexOf('.');
    const parent = cut < 0 ? null : row.path.slice(0, cut);
    const lead = /^nt$/i.test(row.lead ?? '') ? (leads.get(parent ?? '') ?? '') : (row.lead ?? '');
    leads.set(row.path, lead);
    const cells: Partial<Record<(typeof columns)[number], SourceCell>> = {};
    columns.forEach((field, column) => {
      const text = row[field];
      if (!text) return;
      cells[field] = {
        row: 10 + index,
        column,
        text,
        ...(field === 'lead' && lead !== text ? { resolved: lead, inherited: 'ditto' as const } : {}),
      };
    });
    const finish = period(row.finish);
    return {
      id: `t-${row.path}`,
      kind: row.kind,
      path: row.path,
      level: row.path.split('.').length - 1,
      parent: parent === null ? null : `t-${parent}`,
      sheet: 'Phụ lục',
      row: 10 + index,
      cells,
      lead: responsibility(lead, ids),
      coordinating: responsibility(row.coordinating ?? '', ids),
      start: period(row.start),
      finish,
      period: null,
      deadline: finish?.latest ?? null,
    };
  });
  return {
    id: 'p-sample',
    document: { title, number: '26/CTr-UBND', date: '2015-06-11', body: 'UBND tỉnh Đắk Nông', province: 'Đắk Nông' },
    tasks,
  };
}

/** Named leads and coordinating bodies of tasks and steps. */
export function sampleAssignments(programme: Programme): readonly Assignment[] {
  return programme.tasks.flatMap((task) => {
    if (task.kind === 'section') return [];
    const lead = task.lead.refs.flatMap((ref, i): Assignment[] =>
      ref.id === null ? [] : [{ task: task.id, agency: ref.id, role: 'lead', first: i === 0 }],
    );
    const leads = new Set(lead.map((one) => one.agency));
    const others = task.coordinating.refs.flatMap((ref): Assignment[] =>
      ref.id === null || leads.has(ref.id)
        ? []
        : [{ task: task.id, agency: ref.id, role: 'coordinating', first: false }],
    );
    return [...lead, ...others];
  });
}
