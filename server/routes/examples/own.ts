import type { Example } from '#server/http/example';
import { registry } from '#server/routes/examples/registry';
import { head, ofPeriod, period, programme, reportNumber } from '#server/routes/examples/samples';

const body = { id: 'so-khcn', name: 'Sở Khoa học và Công nghệ', short: 'Sở KH&CN', kind: 'department' };
const hash = '5c1d0f6e2b7a4493…';

export const ownExample: Example = {
  params: { programme },
  answer: {
    programme: head,
    agency: body,
    registry: hash,
    confirmation: 'leader',
    blocks: null,
    dueSoonDays: 45,
    periods: [
      {
        ...period,
        asOf: '2015-11-14',
        agency: body,
        due: '2015-11-20',
        expected: true,
        tasks: 38,
        submissions: [
          {
            number: reportNumber,
            file: 'So-KHCN_lan-1.xlsx',
            channel: 'page',
            person: null,
            arrivedOn: '2015-11-20',
            receivedAt: '2015-11-20T02:00:00.000Z',
            checkCode: '4KJ7-WX2P',
            nothing: false,
            readable: true,
            confirmed: 'leader',
            withdrawn: false,
          },
        ],
      },
    ],
  },
};

export const programmeRegistryExample: Example = {
  params: { programme },
  answer: { hash, province: 'Đắk Nông', registry },
};

export const agenciesExample: Example = {
  params: { programme },
  query: { period: '2015-11' },
  answer: { asOf: '2015-11-14', agencies: [body] },
};

/** Two divisions of the body had reported unequally; its officer chose. */
export const repliesExample: Example = {
  params: ofPeriod,
  answer: {
    proposals: [],
    underWay: [],
    choices: [
      {
        id: 'xd-43642e133f4efb48',
        path: 'II.6.2',
        field: 'progress_text',
        period: '2015-11',
        value: 'Phòng Quản lý chuyên ngành: đã nhận góp ý của 11 đơn vị.',
        others: ['Đã lấy ý kiến 12 đơn vị.'],
        on: '2015-11-20',
        by: 'Cán bộ đầu mối',
        reason: 'Hai phòng đã thống nhất số liệu',
        document: null,
      },
    ],
  },
};
