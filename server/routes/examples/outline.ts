import type { Example } from '#server/http/example';
import { ofPeriod, period, programme } from '#server/routes/examples/samples';

const fund = {
  id: 'dtxz6xx34b0t',
  kind: 'task',
  path: 'II.6',
  level: 1,
  parent: 'rzdqyfj2knsz',
  deadline: '2015-12-31',
  texts: {
    ordinal: '6',
    content: 'Thành lập Quỹ phát triển khoa học và công nghệ của tỉnh',
    lead: 'Sở Khoa học và Công nghệ',
    output: 'Quyết định phê duyệt thành lập Quỹ phát triển khoa học và công nghệ của UBND tỉnh',
    start: 'Năm 2015',
    finish: 'Năm 2015',
  },
  lines: [],
  editorial: {},
  conflicts: [],
  proposals: [],
  waiting: 0,
  daysLate: -47,
  class: 'in_time',
  sign: '►',
  words: { vi: 'Đang thực hiện, trong hạn', en: 'Under way, in time' },
  row: 20,
  lead: ['Sở KH&CN'],
  coordinating: ['Sở NV', 'Sở TC'],
  start: '2015-01-01',
  own: {
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
    },
    reported: '2015-11',
    conflicts: [],
    waiting: 0,
  },
  said: null,
};

export const outlineExample: Example = {
  params: ofPeriod,
  answer: {
    period,
    asOf: '2015-11-14',
    seq: 22,
    agencies: [{ id: 'so-khcn', name: 'Sở Khoa học và Công nghệ', short: 'Sở KH&CN' }],
    sections: [
      {
        row: 2,
        id: 'rzdqyfj2knsz',
        path: 'II',
        title: 'Đổi mới cơ chế quản lý, tổ chức, hoạt động khoa học và công nghệ',
      },
    ],
    kinds: 'ststppptppptppppttp…',
    parents: [-1, 1, -1, 3, 1, 0, 0, -1],
    classes: '-n-gedgncnlllllnlll…',
    months: ['2020-12', '2015-12'],
    due: { width: 1, text: 'ABACADEFGCHFIJKBLMN…' },
    leadSets: [[0], [1, 2, 11, 12]],
    leads: { width: 1, text: 'ABACCCCDDDDEEEEFEEE…' },
    lines: { width: 1, text: 'BBBBBBBBBBBBBBBcBBB…' },
    open: '4440000000000004000…',
  },
};

export const rowsExample: Example = {
  params: ofPeriod,
  query: { at: '0-2,20' },
  answer: { seq: 22, rows: [fund] },
};

export const searchExample: Example = {
  params: ofPeriod,
  query: { text: 'quy phat trien' },
  answer: { seq: 22, rows: '20-21' },
};

export const taskExample: Example = {
  params: { ...ofPeriod, task: 'dtxz6xx34b0t' },
  answer: {
    seq: 22,
    period,
    asOf: '2015-11-14',
    task: { ...fund, lines: [fund.own] },
    above: [{ id: 'rzdqyfj2knsz', kind: 'section', path: 'II', row: 2 }],
    below: [{ id: 'aqr2wwd5d20c', kind: 'step', path: 'II.6.1', row: 21 }],
    decisions: [],
  },
};

export const editorialExample: Example = {
  params: ofPeriod,
  body: {
    edits: [
      {
        task: 'dtxz6xx34b0t',
        field: 'directive',
        value: 'UBND tỉnh yêu cầu trình Đề án trước ngày 15/12/2015 (Văn bản số 5120/UBND-KGVX ngày 12/11/2015).',
      },
    ],
  },
  answer: {
    submission: {
      programme,
      period: '2015-11',
      agency: 'so-khcn',
      sender: 'found',
      file: 'Biên tập trên trang.json',
      channel: 'page',
      receipt: { cells: { read: 1, taken: 1 } },
    },
  },
};
