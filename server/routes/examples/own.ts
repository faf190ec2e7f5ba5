import type { Example } from '#server/http/example';
import { registry } from '#server/routes/examples/registry';
import { head, period, programme, reportNumber } from '#server/routes/examples/samples';

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
