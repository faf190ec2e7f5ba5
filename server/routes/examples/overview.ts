import type { Example } from '#server/http/example';
import { head, ofPeriod, period, tally } from '#server/routes/examples/samples';

export const overviewExample: Example = {
  params: ofPeriod,
  answer: {
    programme: head,
    period,
    asOf: '2015-11-14',
    agency: null,
    preparedBy: 'Sở Khoa học và Công nghệ',
    tasks: tally(13, 13, {
      submitted: [1, 7.7, 1, 7.7],
      overdue: [1, 7.7, 1, 7.7],
      not_yet: [7, 53.8, 7, 53.8],
      in_time: [4, 30.8, 4, 30.8],
    }),
    steps: tally(35, 34, { done_on_time: [3, 8.6, 3, 8.8], overdue: [3, 8.6, 3, 8.8] }),
    open: { conflicts: 1, proposals: 16, waiting: 44 },
    previous: {
      period: '2015-10',
      label: { vi: 'tháng 10 năm 2015', en: 'October 2015' },
      state: 'closed',
      edition: 1,
      asOf: '2015-10-14',
      total: 13,
      byClass: { overdue: 1, not_yet: 7 },
      steps: { overdue: 4 },
    },
    trend: [
      {
        period: '2015-11',
        label: { vi: 'tháng 11 năm 2015', en: 'November 2015' },
        state: 'open',
        edition: 0,
        asOf: '2015-11-14',
        total: 13,
        byClass: { submitted: 1, overdue: 1, not_yet: 7, in_time: 4 },
      },
    ],
    reporting: {
      roster: 35,
      received: 16,
      onTime: 16,
      late: 0,
      confirmed: 0,
      confirmation: 'none',
      shares: { received: 45.7, onTime: 45.7, late: 0, confirmed: 0 },
    },
    overdue: {
      count: 1,
      longest: 198,
      shortest: 198,
      steps: 3,
      list: [
        {
          task: 'dw2r0gh7ev49',
          path: 'III.3',
          content: 'Thành lập Trung tâm kỹ thuật tiêu chuẩn đo lường chất lượng',
          leads: ['Sở Khoa học và Công nghệ'],
          days: 198,
          words: {
            vi: 'Chưa hoàn thành, quá hạn 198 ngày (bước 3.2)',
            en: 'Not done, overdue by 198 days (step 3.2)',
          },
          through: 'III.3.2',
          where: {
            stands: {
              vi: 'Bước 3.2 Lấy ý kiến của các cơ quan, tổ chức có liên quan, hạn 30/4/2015 (Chương trình 26/CTr-UBND).',
              en: 'Step 3.2 Lấy ý kiến của các cơ quan, tổ chức có liên quan, due 30/4/2015 (26/CTr-UBND).',
            },
            waits: { vi: 'Chưa rõ chờ ai', en: 'Not known for whom it waits' },
            since: {
              vi: ': chưa có báo cáo nào nêu việc này; chưa nhắc.',
              en: ': no report ever spoke of it; not reminded.',
            },
          },
        },
      ],
    },
    agencies: {
      count: 28,
      sum: 42,
      total: 13,
      unassigned: 0,
      several: [{ task: 'xptnjdh86tbm', path: 'II.4', leads: 1, members: 26, group: 'g-so-ban-nganh' }],
      severalCount: 2,
      list: [
        {
          agency: 'so-khcn',
          name: 'Sở Khoa học và Công nghệ',
          total: 9,
          byHue: { overdue: 1, rest: 6, in_time: 2 },
        },
      ],
    },
    sections: {
      count: 4,
      list: [
        {
          section: 'rzdqyfj2knsz',
          path: 'II',
          title: 'Đổi mới cơ chế quản lý, tổ chức, hoạt động khoa học và công nghệ',
          total: 8,
          byHue: { submitted: 1, rest: 4, in_time: 3 },
        },
      ],
    },
    silent: {
      count: 19,
      list: [
        {
          agency: 'so-nnptnt',
          name: 'Sở Nông nghiệp và Phát triển nông thôn',
          due: '2015-11-20',
          periods: ['2015-10', '2015-11'],
          reminded: 0,
          remindedOn: null,
        },
      ],
    },
    late: { count: 0, list: [] },
    stuck: { count: 0, ids: [], list: [] },
    approval: {
      count: 1,
      byWhom: [{ whom: 'UBND tỉnh', count: 1, ids: ['1xbv2nrkk12d'] }],
      list: [
        {
          task: '1xbv2nrkk12d',
          path: 'II.1',
          content:
            'Đề án đổi mới cơ chế xây dựng kế hoạch và dự toán ngân sách đối với hoạt động khoa học và công nghệ phù hợp với các quy định và tình hình địa phương',
          leads: ['Sở Kế hoạch và Đầu tư'],
          submittedOn: '2015-11-10',
          whom: 'UBND tỉnh',
          days: 4,
          deadline: '2015-12-31',
          daysLate: -47,
        },
      ],
    },
    deadlines: {
      soon: [{ days: 30, count: 0, ids: [] }],
      months: [{ month: '2015-12', tasks: 3, steps: 2 }],
      later: { after: '2016-12', tasks: 5, steps: 10 },
    },
    changes: {
      since: {
        period: '2015-10',
        label: { vi: 'tháng 10 năm 2015', en: 'October 2015' },
        edition: 1,
        asOf: '2015-10-14',
      },
      classes: 4,
      values: 37,
      agencies: 9,
      directions: 0,
      tasksAdded: 0,
      tasksGone: 0,
      conflicts: { added: 1, settled: 0 },
      proposals: { added: 16, settled: 0 },
      done: { count: 0, ids: [] },
      overdue: { count: 0, ids: [] },
      list: [
        {
          task: '1xbv2nrkk12d',
          path: 'II.1',
          content:
            'Đề án đổi mới cơ chế xây dựng kế hoạch và dự toán ngân sách đối với hoạt động khoa học và công nghệ phù hợp với các quy định và tình hình địa phương',
          before: { class: 'not_yet', words: { vi: 'Chưa đến thời điểm thực hiện', en: 'Not due to start' } },
          now: { class: 'submitted', words: { vi: 'Đã trình, chờ phê duyệt', en: 'Submitted, awaiting approval' } },
        },
      ],
    },
  },
};
