import type { Example } from '#server/http/example';
import { ofPeriod } from '#server/routes/examples/samples';

const given = { params: ofPeriod, query: { file: 'So-KHCN_lan-1.xlsx' }, file: 'bao-cao/So-KHCN_lan-1.xlsx' };

export const repairsExample: Example = {
  ...given,
  answer: {
    how: 'patched',
    signed: false,
    cells: [
      {
        sheet: 'Báo cáo tháng 11-2015',
        address: 'G16',
        column: 'Chương trình / Thời gian triển khai',
        before: '2/2017',
        after: '02/2017',
        rules: ['time.mixed-spelling'],
      },
      {
        sheet: 'Báo cáo tháng 11-2015',
        address: 'E36',
        column: 'Chương trình / Đơn vị phối hợp',
        before: 'Sở Nội vụ, Sở Tài chính.',
        after: 'Sở Nội vụ, Sở Tài chính',
        rules: ['responsibility.trailing-stop'],
      },
    ],
    offered: 0,
    left: { error: 4, warning: 19, notice: 11, suppressed: 0 },
    titles: {
      'responsibility.trailing-stop': 'Tên đơn vị có dấu chấm ở cuối',
      'time.mixed-spelling': 'Thời gian ghi nhiều cách',
    },
  },
};

export const repairedExample: Example = { ...given, named: 'So-KHCN_lan-1_da-sua.xlsx' };
