import type { Example } from '#server/http/example';
import { ofPeriod, programme } from '#server/routes/examples/samples';

export const workbookExample: Example = {
  params: ofPeriod,
  query: { asOf: '2015-11-14' },
  named: 'tong-hop_26-ctr-ubnd_2015-11.xlsx',
};

export const csvExample: Example = {
  params: ofPeriod,
  query: { separator: 'semicolon', header: 'vi' },
  named: 'tong-hop_26-ctr-ubnd_2015-11.csv',
};

export const journalExample: Example = {
  params: { stream: programme },
  query: { after: '0', limit: '100' },
  named: 'nhat-ky_tq1ez0t3vx4t_1.jsonl',
};

export const auditExample: Example = {
  answer: {
    sound: true,
    streams: [
      {
        stream: 'tq1ez0t3vx4t',
        title:
          'CÁC ĐỀ ÁN, DỰ ÁN VÀ NHIỆM VỤ TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT SỐ 12-NQ/TU NGÀY 02/8/2013 CỦA TỈNH ỦY VỀ PHÁT TRIỂN KHOA HỌC VÀ CÔNG NGHỆ ĐẾN NĂM 2020, ĐỊNH HƯỚNG ĐẾN NĂM 2030',
        entries: 31,
        hash: 'c8cb03fb9b589e37…',
        faults: [],
      },
    ],
  },
};
