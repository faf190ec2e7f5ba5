import type { Example } from '#server/http/example';
import { ofPeriod } from '#server/routes/examples/samples';

const conflict = {
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
      origin: {
        agency: 'so-khcn',
        file: 'So-KHCN_phong-QLCN.xlsx',
        hash: 'e829a45eef3f5c1a…',
        sheet: 'Báo cáo tháng 11-2015',
        cell: 'K21',
        savedAt: '2015-11-09T01:10:00.000Z',
      },
    },
    {
      value: 'Đã lấy ý kiến 12 đơn vị.',
      origin: {
        agency: 'so-khcn',
        file: 'So-KHCN_lan-2.xlsx',
        hash: 'bb7a491e4f0b53fe…',
        sheet: 'Báo cáo tháng 11-2015',
        cell: 'K21',
        savedAt: '2015-11-12T04:45:00.000Z',
      },
    },
  ],
  content: 'Lấy ý kiến của các cơ quan, tổ chức có liên quan',
  alike: 0,
};

export const openMattersExample: Example = {
  params: ofPeriod,
  answer: {
    conflicts: [conflict],
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
        origin: {
          agency: 'so-tp',
          file: 'So-Tu-phap_them-dong-doi-han.xlsx',
          hash: '4de81eada7400db8…',
          sheet: 'Báo cáo tháng 11-2015',
          cell: 'E12',
          savedAt: '2015-11-09T03:30:00.000Z',
        },
        content: 'Lấy ý kiến góp ý của các Sở, ngành liên quan',
        alike: 0,
      },
    ],
    waiting: [
      {
        reason: 'value_out_of_range',
        agency: 'ban-tg',
        task: 'dpay64ds4a6v',
        path: 'I.1',
        field: 'percent',
        header: '',
        value: '120',
        period: '2015-11',
        origin: {
          agency: 'ban-tg',
          file: 'Ban-Tuyen-giao_120-phan-tram.xlsx',
          hash: 'e7415ead8b1391fd…',
          sheet: 'Báo cáo tháng 11-2015',
          cell: 'L10',
          savedAt: '2015-11-06T02:30:00.000Z',
        },
      },
    ],
    decisions: [],
  },
};

export const decideExample: Example = {
  params: ofPeriod,
  body: {
    decisions: [
      { kind: 'choose', conflict: conflict.id, value: 'Phòng Quản lý chuyên ngành: đã nhận góp ý của 11 đơn vị.' },
    ],
    reason: 'Hai phòng đã thống nhất số liệu',
  },
  answer: {
    decisions: [
      {
        kind: 'choose',
        conflict: 'xd-43642e133f4efb48',
        value: 'Phòng Quản lý chuyên ngành: đã nhận góp ý của 11 đơn vị.',
        id: 'qd-000034',
        by: 'Cán bộ đầu mối',
        on: '2015-11-20',
        reason: 'Hai phòng đã thống nhất số liệu',
      },
    ],
    open: { conflicts: 0, proposals: 16, waiting: 11 },
  },
};
