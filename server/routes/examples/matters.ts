import type { Example } from '#server/http/example';
import { ofPeriod } from '#server/routes/examples/samples';

const id = 'xd-43642e133f4efb48';
const matter = {
  id,
  kind: 'conflict',
  group: 'within',
  task: 'vpyev5pa2xc8',
  path: 'II.6.2',
  title: 'Lấy ý kiến của các cơ quan, tổ chức có liên quan',
  field: 'progress_text',
  agency: 'so-khcn',
  agencyName: 'Sở Khoa học và Công nghệ',
  reason: null,
  period: '2015-11',
  parts: 2,
  from: null,
  since: '2015-11-20',
  days: 0,
  alike: 0,
};

export const mattersExample: Example = { params: ofPeriod, answer: { matters: [matter], closed: false } };

export const matterExample: Example = {
  params: { ...ofPeriod, id },
  answer: {
    matter,
    base: { value: null },
    sides: [
      {
        value: 'Phòng Quản lý chuyên ngành: đã nhận góp ý của 11 đơn vị.',
        agencyName: 'Sở Khoa học và Công nghệ',
        place: { file: 'So-KHCN_phong-QLCN.xlsx', sheet: 'Báo cáo tháng 11-2015', cell: 'K21' },
      },
    ],
    alike: [],
  },
};

export const placesExample: Example = {
  params: ofPeriod,
  query: { text: 'lay y kien cac co quan to chuc' },
  answer: { tasks: [{ task: 'vpyev5pa2xc8', path: 'II.6.2', own: false }] },
};

export const decisionLogExample: Example = {
  params: ofPeriod,
  answer: {
    decisions: [
      {
        kind: 'choose',
        path: 'II.6.2',
        field: 'progress_text',
        agencyName: 'Sở Khoa học và Công nghệ',
        value: 'Phòng Quản lý chuyên ngành: đã nhận góp ý của 11 đơn vị.',
        reason: 'Hai phòng đã thống nhất số liệu',
        document: null,
        undoneBy: null,
      },
    ],
  },
};

/** The scanned letter of the People's Committee, as it was attached. */
export const decisionPaperExample: Example = {
  params: { ...ofPeriod, decision: 'qd-000099' },
  named: 'QD-gia-han.pdf',
};
