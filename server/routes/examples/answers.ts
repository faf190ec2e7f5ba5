import type { Example } from '#server/http/example';
import {
  confirmation,
  namelessNumber,
  ofPeriod,
  programme,
  reportNumber,
  staleNumber,
} from '#server/routes/examples/samples';

export const changesExample: Example = {
  params: ofPeriod,
  query: { since: '2015-10' },
  answer: {
    since: {
      period: '2015-10',
      label: { vi: 'tháng 10 năm 2015', en: 'October 2015' },
      edition: 1,
      asOf: '2015-10-14',
    },
    period: '2015-11',
    asOf: '2015-11-14',
    byClass: [
      {
        class: 'submitted',
        words: { vi: 'Đã trình, chờ phê duyệt', en: 'Submitted, awaiting approval' },
        before: 0,
        now: 1,
      },
    ],
    classes: [
      {
        task: 'dpay64ds4a6v',
        path: 'I.1',
        kind: 'task',
        content:
          'Tổ chức học tập, quán triệt và nâng cao nhận thức cho các cấp ủy, chính quyền, Mặt trận Tổ quốc, các đoàn thể và các tầng lớp nhân dân, cán bộ, đảng viên về trách nhiệm và hành động của nhiệm vụ phát triển khoa học và công nghệ trong tình hình mới',
        before: { class: 'not_started', words: { vi: 'Chưa triển khai', en: 'Not started' } },
        now: { class: 'in_time', words: { vi: 'Đang thực hiện, trong hạn', en: 'Under way, in time' } },
      },
    ],
    values: [
      {
        task: 'dpay64ds4a6v',
        path: 'I.1',
        agency: 'ban-tg',
        name: 'Ban Tuyên giáo Tỉnh ủy',
        role: 'lead',
        field: 'progress_text',
        before: null,
        now: 'Đã tổ chức 12 hội nghị quán triệt Nghị quyết cho cán bộ chủ chốt các cấp.',
      },
    ],
    editorial: [],
    tasksAdded: [],
    tasksGone: [],
    conflicts: { added: ['xd-43642e133f4efb48'], settled: [] },
    proposals: { added: ['kn-26e709dcb1212961'], settled: [] },
  },
};

export const reportingExample: Example = {
  params: ofPeriod,
  answer: {
    programme: programme,
    period: '2015-11',
    asOf: '2015-11-14',
    confirmation: 'none',
    roster: 35,
    received: 16,
    onTime: 16,
    late: 0,
    confirmed: 0,
    shares: { received: 45.7, onTime: 45.7, late: 0, confirmed: 0 },
    byState: { 'new': 16, same: 0, none: 0, empty: 0, entering: 0, missing: 19 },
    agencies: [
      {
        agency: 'so-tc',
        name: 'Sở Tài chính',
        state: 'new',
        words: { vi: '● Có số liệu mới', en: '● New figures' },
        due: '2015-11-20',
        arrivedOn: '2015-11-20',
        daysLate: 0,
        confirmed: false,
        reminded: 0,
        files: [
          {
            number: staleNumber,
            file: 'So-Tai-chinh_ban-cu.xlsx',
            channel: 'email',
            arrivedOn: '2015-11-20',
            confirmed: false,
            readable: true,
            cells: { read: 133, taken: 4, same: 129, proposed: 0, conflict: 0, refused: 0, extra: 0, waiting: 0 },
          },
        ],
      },
    ],
    outsiders: [],
    nameless: [
      {
        number: namelessNumber,
        file: 'So-Giao-duc-va-Dao-tao_bao-cao.xlsx',
        channel: 'email',
        arrivedOn: '2015-11-20',
        confirmed: false,
        readable: true,
        cells: { read: 33, taken: 0, same: 0, proposed: 0, conflict: 0, refused: 0, extra: 0, waiting: 33 },
      },
    ],
  },
};

export const reportingPeriodsExample: Example = {
  params: { programme },
  query: { to: '2015-11', last: '2' },
  answer: {
    programme,
    periods: [
      { period: '2015-10', label: { vi: 'tháng 10 năm 2015', en: 'October 2015' }, closed: true, received: 0 },
      {
        period: '2015-11',
        label: { vi: 'tháng 11 năm 2015', en: 'November 2015' },
        closed: false,
        asOf: '2015-11-14',
        roster: 35,
        received: 16,
        onTime: 16,
        late: 0,
        confirmed: 0,
        shares: { received: 45.7, onTime: 45.7, late: 0, confirmed: 0 },
        byState: { 'new': 16, same: 0, none: 0, empty: 0, entering: 0, missing: 19 },
        nameless: 1,
      },
    ],
    earlier: 0,
    agencies: [
      {
        agency: 'so-tc',
        name: 'Sở Tài chính',
        short: 'Sở Tài chính',
        periods: [
          {
            state: 'missing',
            due: '2015-10-20',
            arrivedOn: null,
            daysLate: null,
            confirmed: false,
            reminded: 0,
            files: 0,
            expected: true,
          },
          {
            state: 'new',
            due: '2015-11-20',
            arrivedOn: '2015-11-20',
            daysLate: 0,
            confirmed: false,
            reminded: 0,
            files: 2,
            expected: true,
          },
        ],
      },
    ],
  },
};

export const historyExample: Example = {
  params: { programme },
  query: { key: 'l|vpyev5pa2xc8|lead|so-khcn|progress_text' },
  answer: {
    key: 'l|vpyev5pa2xc8|lead|so-khcn|progress_text',
    task: { id: 'vpyev5pa2xc8', path: 'II.6.2', content: 'Lấy ý kiến của các cơ quan, tổ chức có liên quan' },
    field: 'progress_text',
    fieldWords: { vi: 'Kết quả thực hiện', en: 'Progress' },
    agency: 'so-khcn',
    agencyName: 'Sở Khoa học và Công nghệ',
    role: 'lead',
    now: {
      value: 'Phòng Quản lý chuyên ngành: đã nhận góp ý của 11 đơn vị.',
      period: '2015-11',
      decision: 'qd-000034',
    },
    open: [],
    events: [
      {
        submission: reportNumber,
        period: '2015-11',
        seq: 8,
        outcome: 'taken',
        outcomeWords: { vi: 'Tiếp nhận', en: 'Taken' },
        reason: null,
        reasonWords: null,
        base: '',
        value: 'Đã lấy ý kiến 7 đơn vị.',
        sheet: 'Báo cáo tháng 11-2015',
        cell: 'K21',
        file: 'So-KHCN_lan-1.xlsx',
        agency: 'so-khcn',
        agencyName: 'Sở Khoa học và Công nghệ',
        person: null,
        by: 'Cán bộ đầu mối',
        channel: 'page',
        channelWords: { vi: 'trang web', en: 'web page' },
        arrivedOn: '2015-11-20',
        receivedAt: '2015-11-20T02:00:00.000Z',
        enteredFrom: null,
        confirmation: confirmation,
        withdrawn: null,
      },
    ],
    decisions: [
      {
        id: 'qd-000034',
        kind: 'choose',
        at: '2015-11-20T02:00:00.000Z',
        by: 'Cán bộ đầu mối',
        on: '2015-11-20',
        reason: 'Hai phòng đã thống nhất số liệu',
        value: 'Phòng Quản lý chuyên ngành: đã nhận góp ý của 11 đơn vị.',
        document: null,
        undone: false,
      },
    ],
  },
};
