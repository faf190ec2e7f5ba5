import type { Example } from '#server/http/example';
import { book, bookName, head, programme, revision, size, tally } from '#server/routes/examples/samples';

export const previewExample: Example = {
  query: book,
  file: bookName,
  answer: {
    file: 'phu-luc-dak-nong.xlsx',
    hash: '8557f610b26123f7…',
    size: 12458,
    read: {
      sheets: [
        {
          name: 'Phụ lục',
          tables: [
            {
              headerRows: [7],
              columns: {
                ordinal: 'A',
                content: 'B',
                objective: 'C',
                lead: 'D',
                coordinating: 'E',
                output: 'F',
                start: 'G',
                finish: 'H',
              },
              confidence: {
                ordinal: 1,
                content: 0.96,
                objective: 0.93,
                lead: 0.98,
                coordinating: 0.97,
                output: 0.95,
                start: 0.85,
                finish: 0.97,
              },
              extra: [],
              rows: {
                section: 4,
                task: 13,
                step: 35,
                continuation: 4,
                header: 7,
                number: 1,
                total: 0,
                blank: 0,
                note: 4,
                frame: 0,
              },
              title: ['PHỤ LỤC', 'CÁC ĐỀ ÁN, DỰ ÁN VÀ NHIỆM VỤ TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT SỐ 12-NQ/TU'],
              tasks: [
                {
                  path: 'II.6',
                  kind: 'task',
                  row: 32,
                  ordinal: '6',
                  content: 'Thành lập Quỹ phát triển khoa học và công nghệ của tỉnh',
                  objective: 'Huy động nguồn lực và đổi mới cơ chế vận hành, cơ chế tài chính về KH&CN',
                  lead: [
                    {
                      kind: 'agency',
                      id: 'so-khcn',
                      name: 'Sở Khoa học và Công nghệ',
                      text: 'Sở Khoa học và Công nghệ',
                      source: 'Sở Khoa học và Công nghệ',
                    },
                  ],
                  coordinating: [
                    { kind: 'agency', id: 'so-nv', name: 'Sở Nội vụ', text: 'Sở Nội vụ', source: 'Sở Nội vụ' },
                    { kind: 'agency', id: 'so-tc', name: 'Sở Tài chính', text: 'Sở Tài chính', source: 'Sở Tài chính' },
                  ],
                  output: 'Quyết định phê duyệt thành lập Quỹ phát triển khoa học và công nghệ của UBND tỉnh',
                  start: {
                    text: 'Năm 2015',
                    kind: 'year',
                    earliest: '2015-01-01',
                    latest: '2015-12-31',
                    recurrence: null,
                  },
                  finish: {
                    text: 'Năm 2015',
                    kind: 'year',
                    earliest: '2015-01-01',
                    latest: '2015-12-31',
                    recurrence: null,
                  },
                  period: null,
                  deadline: '2015-12-31',
                  budget: null,
                  progress_text: null,
                  percent: null,
                  status: null,
                  class: null,
                  submitted_on: null,
                  completed_on: null,
                  obstacles: null,
                  evidence: null,
                  note: null,
                  editorial_text: null,
                  directive: null,
                },
              ],
            },
          ],
        },
      ],
    },
    columns: [
      {
        sheet: 'Phụ lục',
        letters: ['A'],
        header: 'TT',
        reading: 'ordinal',
        confidence: 1,
        samples: ['I', 'II'],
      },
    ],
    unsure: [],
    findings: {
      counts: { error: 4, warning: 18, notice: 19 },
      list: [
        {
          rule: 'time.finish-after-parent',
          severity: 'error',
          sheet: 'Phụ lục',
          address: 'H59',
          column: 'Thời gian hoàn thành',
          path: 'III.2.3',
          message:
            'Bước này hoàn thành “7/2017”, sau khi nhiệm vụ III.2 phải xong (31/12/2016). Sửa thời gian của bước về trong thời gian của nhiệm vụ, hoặc điều chỉnh thời hạn của nhiệm vụ.',
        },
      ],
      rules: [
        {
          rule: 'time.finish-after-parent',
          title: { vi: 'Bước xong sau nhiệm vụ', en: 'Ends after its task' },
          severity: 'error',
          clears: ['thoi_gian'],
          count: 1,
        },
      ],
    },
    programmes: [
      {
        ...head,
        sections: 4,
        tasks: 13,
        steps: 35,
        revision: null,
        agencies: 35,
        unknownBodies: [],
        clarity: {
          of: 13,
          percent: 80.8,
          met: { nguoi: 10, viec: 12, thoi_gian: 9, trach_nhiem: 10, san_pham: 11, tham_quyen: 11 },
          tasks: [{ path: 'III.2.3', kind: 'step', content: 'Triển khai thực hiện', unclear: ['thoi_gian'] }],
        },
      },
    ],
  },
};

export const loadExample: Example = {
  query: book,
  file: bookName,
  answer: { programme: { ...head, ...size }, revision },
};

export const programmesExample: Example = {
  answer: {
    programmes: [
      {
        ...head,
        createdAt: '2015-11-20T02:00:00.000Z',
        periods: [
          { id: '2015-11', label: { vi: 'tháng 11 năm 2015', en: 'November 2015' }, state: 'open', edition: 0 },
        ],
      },
    ],
  },
};

export const programmeExample: Example = {
  params: { programme },
  answer: {
    ...head,
    sections: 4,
    steps: 35,
    size: { sections: 4, tasks: 13, steps: 35 },
    createdAt: '2015-11-20T02:00:00.000Z',
    revisions: [revision],
    periods: [{ id: '2015-11', label: { vi: 'tháng 11 năm 2015', en: 'November 2015' }, state: 'open', edition: 0 }],
    status: {
      period: '2015-11',
      asOf: '2015-11-14',
      tasks: tally(13, 13, {
        submitted: [1, 7.7, 1, 7.7],
        overdue: [1, 7.7, 1, 7.7],
        not_yet: [7, 53.8, 7, 53.8],
        in_time: [4, 30.8, 4, 30.8],
      }),
    },
    tasks: [
      {
        id: 'dtxz6xx34b0t',
        kind: 'task',
        path: 'II.6',
        level: 1,
        parent: 'rzdqyfj2knsz',
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
        deadline: '2015-12-31',
        class: 'in_time',
        sign: '►',
        words: { vi: 'Đang thực hiện, trong hạn', en: 'Under way, in time' },
        daysLate: -47,
      },
    ],
  },
};
