import type { Example } from '#server/http/example';
import { ofPeriod, reportNumber } from '#server/routes/examples/samples';

export const receiptExample: Example = { params: { number: reportNumber } };

export const checkCodeExample: Example = {
  params: { ...ofPeriod, checkCode: '6988-8YAA' },
  answer: {
    code: '6988-8YAA',
    exact: true,
    agency: { id: 'so-khcn', name: 'Sở Khoa học và Công nghệ' },
    submission: {
      number: reportNumber,
      file: 'So-KHCN_lan-1.xlsx',
      channel: 'page',
      receivedAt: '2015-11-20T02:00:00.000Z',
      withdrawn: false,
      arrivedOn: '2015-11-20',
      person: null,
      confirmed: false,
    },
    also: [],
    agrees: false,
    now: 'Q6TX-9B4M',
    since: [
      {
        number: '2015-11-0014-D67',
        file: 'So-KHCN_lan-2.xlsx',
        channel: 'office',
        receivedAt: '2015-11-20T02:00:00.000Z',
        withdrawn: false,
      },
    ],
    proven: true,
    differences: [
      {
        key: 'l|dtxz6xx34b0t|lead|so-khcn|percent',
        path: 'II.6',
        field: 'percent',
        fieldWords: { vi: 'Tỷ lệ hoàn thành (%)', en: 'Completed (%)' },
        paper: '70',
        now: '75',
        disputed: false,
        source: {
          number: '2015-11-0014-D67',
          file: 'So-KHCN_lan-2.xlsx',
          sheet: 'Báo cáo tháng 11-2015',
          cell: 'L19',
        },
      },
    ],
    words: {
      vi: 'Bản giấy khác số liệu tỉnh đang có ở 2 ô; đơn vị đã gửi hoặc thay đổi sau khi in.',
      en: 'The paper differs from what the province holds in 2 cells: the agency sent or changed something after printing it.',
    },
  },
};
