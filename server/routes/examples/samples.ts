import { type StatusClass, statusClasses } from '#shared/status/class';

/** What the examples of many routes speak of: the real programme of Đắk Nông, read from the workbook in `examples/`. */
export const bookName = 'phu-luc-dak-nong.xlsx';

export const head = {
  id: 'tq1ez0t3vx4t',
  title:
    'CÁC ĐỀ ÁN, DỰ ÁN VÀ NHIỆM VỤ TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT SỐ 12-NQ/TU NGÀY 02/8/2013 CỦA TỈNH ỦY VỀ PHÁT TRIỂN KHOA HỌC VÀ CÔNG NGHỆ ĐẾN NĂM 2020, ĐỊNH HƯỚNG ĐẾN NĂM 2030',
  number: '26/CTr-UBND',
  date: '2015-06-11',
  body: 'UBND tỉnh Đắk Nông',
  province: 'Đắk Nông',
  revision: 1,
};

export const programme = head.id;
export const ofPeriod = { programme, period: '2015-11' };

export const period = {
  id: '2015-11',
  label: { vi: 'tháng 11 năm 2015', en: 'November 2015' },
  from: '2015-10-15',
  cutOff: '2015-11-14',
  state: 'open',
  edition: 0,
};

export const reportNumber = '2015-11-0008-D67';
export const namelessNumber = '2015-11-0012-D67';
export const staleNumber = '2015-11-0017-D67';
/** Which report has which number on its receipt. */
export const numbered = {
  [reportNumber]: 'So-KHCN_lan-1.xlsx',
  [namelessNumber]: 'So-Giao-duc-va-Dao-tao_bao-cao.xlsx',
  [staleNumber]: 'So-Tai-chinh_ban-cu.xlsx',
};

type Held = readonly [count: number, ofAll: number, withDeadline: number, ofDeadline: number];

/** Counts by class, of which an example names those that are not zero. */
export function tally(total: number, withDeadline: number, held: Readonly<Partial<Record<StatusClass, Held>>>) {
  const entries = statusClasses.map((one) => {
    const [count, ofAll, due, ofDeadline] = held[one] ?? [0, 0, 0, 0];
    return [one, { count, ofAll, withDeadline: due, ofDeadline }];
  });
  return { total, withDeadline, byClass: Object.fromEntries(entries) };
}

/** What stands on the paper an agency signed. */
export const signed = { kind: 'document', number: '812/BC-SKHCN', date: '2015-11-20', signer: 'Giám đốc Sở' };
export const confirmation = { ...signed, at: '2015-11-20T02:00:00.000Z' };

/** How the book is loaded, and what comes of it. */
export const book = { file: bookName, asOf: '2015-11-14' };
export const size = { sections: 4, tasks: 13, steps: 35 };
export const revision = {
  revision: 1,
  file: 'phu-luc-dak-nong.xlsx',
  hash: '8557f610b26123f7…',
  asOf: '2015-11-14',
  loadedAt: '2015-11-20T02:00:00.000Z',
  loadedBy: 'a-4f1d09c2b7e83a56',
  reason: '',
};
