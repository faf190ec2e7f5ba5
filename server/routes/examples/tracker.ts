import type { Example } from '#server/http/example';
import { head, ofPeriod, period, tally } from '#server/routes/examples/samples';

const counts = {
  tasks: tally(13, 13, {
    submitted: [1, 7.7, 1, 7.7],
    overdue: [1, 7.7, 1, 7.7],
    not_yet: [7, 53.8, 7, 53.8],
    in_time: [4, 30.8, 4, 30.8],
  }),
  steps: tally(35, 34, {
    done_on_time: [3, 8.6, 3, 8.8],
    done_late: [1, 2.9, 1, 2.9],
    done_no_deadline: [1, 2.9, 0, 0],
    done_unproven: [1, 2.9, 1, 2.9],
    submitted: [1, 2.9, 1, 2.9],
    overdue: [3, 8.6, 3, 8.8],
    due_soon: [1, 2.9, 1, 2.9],
    not_yet: [23, 65.7, 23, 67.6],
    in_time: [1, 2.9, 1, 2.9],
  }),
  byAgency: [
    {
      ...tally(9, 9, { overdue: [1, 11.1, 1, 11.1], not_yet: [6, 66.7, 6, 66.7], in_time: [2, 22.2, 2, 22.2] }),
      agency: 'so-khcn',
      name: 'Sở Khoa học và Công nghệ',
      first: 9,
      tasks: ['2jmj5m31wyyc', 'xptnjdh86tbm'],
    },
  ],
  bySection: [
    {
      ...tally(8, 8, { submitted: [1, 12.5, 1, 12.5], not_yet: [4, 50, 4, 50], in_time: [3, 37.5, 3, 37.5] }),
      section: 'rzdqyfj2knsz',
      path: 'II',
      title: 'Đổi mới cơ chế quản lý, tổ chức, hoạt động khoa học và công nghệ',
    },
  ],
  sumOverAgencies: { sum: 42, total: 13, shared: 29, tasksOfSeveral: 2, unassigned: 0 },
  dueIn: [{ days: 7, tasks: [] }],
  awaitingApproval: ['1xbv2nrkk12d'],
  overdue: ['dw2r0gh7ev49'],
};

export const trackerAnswer = {
  programme: head,
  period,
  asOf: '2015-11-14',
  journal: { seq: 30, hash: '329b1b32428b6073…' },
  tasks: [
    {
      id: 'dtxz6xx34b0t',
      kind: 'task',
      path: 'II.6',
      level: 1,
      parent: 'rzdqyfj2knsz',
      deadline: '2015-12-31',
      texts: {
        ordinal: '6',
        content: 'Thành lập Quỹ phát triển khoa học và công nghệ của tỉnh',
        objective: 'Huy động nguồn lực và đổi mới cơ chế vận hành, cơ chế tài chính về KH&CN',
        lead: 'Sở Khoa học và Công nghệ',
        coordinating: 'Sở Nội vụ, Sở Tài chính',
        output: 'Quyết định phê duyệt thành lập Quỹ phát triển khoa học và công nghệ của UBND tỉnh',
        start: 'Năm 2015',
        finish: 'Năm 2015',
      },
      lead: [
        {
          kind: 'agency',
          id: 'so-khcn',
          name: 'Sở Khoa học và Công nghệ',
          text: 'Sở Khoa học và Công nghệ',
          source: 'Sở Khoa học và Công nghệ',
        },
      ],
      coordinating: [{ kind: 'agency', id: 'so-nv', name: 'Sở Nội vụ', text: 'Sở Nội vụ', source: 'Sở Nội vụ' }],
      lines: [
        {
          agency: 'so-khcn',
          name: 'Sở Khoa học và Công nghệ',
          role: 'lead',
          first: true,
          values: {
            progress_text: {
              value: 'Đã hoàn thiện hồ sơ thành lập Quỹ.',
              period: '2015-11',
              file: 'So-KHCN_lan-1.xlsx',
              cell: 'Báo cáo tháng 11-2015!K19',
            },
            percent: { value: '50', period: '2015-11', file: 'So-KHCN_lan-2.xlsx', cell: 'Báo cáo tháng 11-2015!L19' },
            status: {
              value: 'Đang thực hiện',
              period: '2015-11',
              file: 'So-KHCN_lan-1.xlsx',
              cell: 'Báo cáo tháng 11-2015!M19',
            },
          },
          reported: '2015-11',
          conflicts: [],
          waiting: 0,
        },
      ],
      editorial: {},
      conflicts: [],
      proposals: [],
      waiting: 0,
      daysLate: -47,
      class: 'in_time',
      sign: '►',
      words: { vi: 'Đang thực hiện, trong hạn', en: 'Under way, in time' },
    },
  ],
  counts,
  conflicts: [
    {
      id: 'xd-43642e133f4efb48',
      task: 'vpyev5pa2xc8',
      path: 'II.6.2',
      field: 'progress_text',
      agency: 'so-khcn',
      role: 'lead',
      period: '2015-11',
      base: null,
      sides: [
        {
          value: 'Phòng Quản lý chuyên ngành: đã nhận góp ý của 11 đơn vị.',
          agency: 'so-khcn',
          file: 'So-KHCN_phong-QLCN.xlsx',
          sheet: 'Báo cáo tháng 11-2015',
          cell: 'K21',
          savedAt: '2015-11-09T01:10:00.000Z',
        },
        {
          value: 'Đã lấy ý kiến 12 đơn vị.',
          agency: 'so-khcn',
          file: 'So-KHCN_lan-2.xlsx',
          sheet: 'Báo cáo tháng 11-2015',
          cell: 'K21',
          savedAt: '2015-11-12T04:45:00.000Z',
        },
      ],
    },
  ],
  proposals: [
    {
      id: 'kn-26e709dcb1212961',
      task: '4q891962rce1',
      path: 'II.7.2',
      field: 'coordinating',
      agency: 'so-tp',
      period: '2015-11',
      base: 'Các Sở, Ngành, địa phương liên quan',
      proposed: '',
      file: 'So-Tu-phap_them-dong-doi-han.xlsx',
      sheet: 'Báo cáo tháng 11-2015',
      cell: 'E12',
    },
  ],
  waiting: [
    {
      reason: 'sender_disagrees',
      agency: 'so-yt',
      task: 'xptnjdh86tbm',
      path: 'II.4',
      field: 'finish',
      header: '',
      value: 'Năm 2020',
      period: '2015-11',
      file: 'So-Giao-duc-va-Dao-tao_bao-cao.xlsx',
      sheet: 'Báo cáo tháng 11-2015',
      cell: 'H10',
    },
  ],
};

/** One section of it, as a page asks for it when a person opens that section. */
export const trackerExample: Example = {
  params: ofPeriod,
  query: { asOf: '2015-11-14', section: 'rzdqyfj2knsz', rows: 'all', lines: 'true' },
  answer: trackerAnswer,
};

export const countsExample: Example = {
  params: ofPeriod,
  answer: { period, asOf: '2015-11-14', counts, open: { conflicts: 1, proposals: 16, waiting: 44 } },
};

export const attentionExample: Example = {
  params: ofPeriod,
  answer: { asOf: '2015-11-14', missing: 19, open: { all: 8, conflicts: 1, proposals: 4, waiting: 3 } },
};
