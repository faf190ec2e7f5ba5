import type { Receipt, TrackerState } from '#shared/merge/model';
import type { TrackerInput } from '#shared/report/trackerInput';
import type { StatusClass, TaskStatus } from '#shared/status/class';
import { sampleAssignments, sampleProgramme, sampleRegistry } from '#test/helpers/reportSample';

/** Where a sample value stands. */
export function origin(agency: string, cell = 'K9') {
  return {
    agency,
    file: `${agency}_2015-11.xlsx`,
    hash: '0123456789abcdef0123456789abcdef',
    sheet: 'Báo cáo tháng 11-2015',
    cell,
    savedAt: '2015-11-12T08:00:00Z',
  };
}

function version(agency: string, value: string, period = '2015-11', cell = 'K9') {
  return [{ period, value, origin: origin(agency, cell) }];
}

export const sampleState: TrackerState = {
  programme: 'p-sample',
  period: '2015-11',
  asOf: '2015-11-14',
  lines: [
    {
      task: 't-II.1.2',
      agency: 'so-khdt',
      role: 'lead',
      fields: {
        progress_text: version('so-khdt', 'Đã lấy ý kiến 9 đơn vị'),
        percent: version('so-khdt', '100', '2015-11', 'L9'),
        completed_on: version('so-khdt', '08/10/2015', '2015-11', 'O9'),
        note: version('so-khdt', 'Xem công văn kèm', '2015-11', 'R9'),
      },
    },
    {
      task: 't-II.1',
      agency: 'so-khcn',
      role: 'coordinating',
      fields: { progress_text: version('so-khcn', '=2+3 đã góp ý'), percent: version('so-khcn', '80') },
    },
    {
      task: 't-II.2',
      agency: 'so-tc',
      role: 'lead',
      fields: { progress_text: version('so-tc', 'Đang xây dựng đề cương', '2015-09') },
    },
  ],
  editorial: [
    { task: 't-II.1', field: 'directive', versions: version('so-khcn', 'Báo cáo trước 30/11/2015', '2015-10') },
  ],
  conflicts: [
    {
      id: 'xd-1',
      task: 't-II.1.3',
      path: 'II.1.3',
      field: 'percent',
      agency: 'so-khdt',
      role: 'lead',
      period: '2015-11',
      base: '60',
      sides: [
        { value: '70', origin: origin('so-khdt', 'L11') },
        { value: '', origin: origin('so-khdt', 'L12') },
      ],
    },
  ],
  proposals: [
    {
      id: 'dx-1',
      task: 't-II.2',
      path: 'II.2',
      field: 'finish',
      agency: 'so-tc',
      period: '2015-11',
      base: '10/2015',
      proposed: 'Quý I/2016',
      origin: origin('so-tc', 'H14'),
    },
  ],
  waiting: [
    {
      reason: 'value_out_of_range',
      agency: 'so-khdt',
      task: 't-II.1.3',
      path: 'II.1.3',
      field: 'percent',
      header: '%',
      value: '120 %',
      period: '2015-11',
      origin: origin('so-khdt', 'L11'),
    },
  ],
  extras: [
    { task: 't-II.1', path: 'II.1', header: 'Chuyên viên', value: 'Nguyễn Văn A', origin: origin('so-khdt', 'V9') },
  ],
  decisions: [],
  submissions: [],
};

function statuses(): ReadonlyMap<string, TaskStatus> {
  const known: readonly (readonly [string, StatusClass, string | null, number | null, Partial<TaskStatus>?])[] = [
    ['t-I.1', 'in_time', '2020-12-31', -1874],
    ['t-II.1', 'overdue', '2015-12-31', 14, { through: 'II.1.2' }],
    ['t-II.1.1', 'no_deadline', null, null],
    ['t-II.1.2', 'done_late', '2015-09-30', 45],
    ['t-II.1.3', 'due_soon', '2015-11-30', -16],
    ['t-II.2', 'overdue', '2015-10-31', 14, { carriedFrom: '2015-09' }],
    ['t-II.3', 'no_deadline', null, null],
  ];
  return new Map(
    known.map(([task, code, deadline, daysLate, more]) => [task, { task, class: code, deadline, daysLate, ...more }]),
  );
}

/** A receipt whose sums close unless told otherwise. */
export function sampleReceipt(overrides: Partial<Receipt> = {}): Receipt {
  return {
    file: 'so-khdt_2015-11.xlsx',
    hash: 'h1',
    agency: 'so-khdt',
    period: '2015-11',
    savedAt: '2015-11-19T08:00:00Z',
    base: null,
    cells: { read: 30, taken: 4, same: 22, proposed: 0, conflict: 1, refused: 1, extra: 1, waiting: 1 },
    rows: { matched: 4, new: 0, unclear: 0, outside: 0, frame: 2, missing: 0 },
    items: [
      {
        sheet: 'Báo cáo tháng 11-2015',
        cell: 'K20',
        field: 'progress_text',
        path: 'II.2',
        outcome: 'refused',
        reason: 'outside_authority',
        base: null,
        current: null,
        theirs: 'Ghi vào dòng của đơn vị khác',
      },
    ],
    notes: [],
    ...overrides,
  };
}

/** A tracker input over the sample programme: two bodies reported, one is silent. */
export function sampleTracker(overrides: Partial<TrackerInput> = {}): TrackerInput {
  const programme = sampleProgramme();
  return {
    programme,
    assignments: sampleAssignments(programme),
    state: sampleState,
    status: statuses(),
    registry: sampleRegistry,
    receipts: [sampleReceipt()],
    unread: [{ file: 'mat-khau.xlsx', words: 'Tệp có mật khẩu mở; đề nghị bỏ mật khẩu và gửi lại.' }],
    period: '2015-11',
    asOf: '2015-11-14',
    due: '2015-11-18',
    consolidator: { id: 'so-khcn', name: 'Sở Khoa học và Công nghệ' },
    provenance: true,
    stateTexts: () => ['{"kind":"head"}', '{"kind":"line"}'],
    ...overrides,
  };
}
