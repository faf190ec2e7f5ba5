import type { Example } from '#server/http/example';
import {
  confirmation,
  namelessNumber,
  ofPeriod,
  reportNumber,
  signed,
  staleNumber,
} from '#server/routes/examples/samples';

const receipt = {
  file: 'So-KHCN_lan-1.xlsx',
  agency: 'so-khcn',
  savedAt: '2015-11-06T09:00:00.000Z',
  base: { by: 'stamp', id: 'CMRH6PQ64H073' },
  cells: { read: 264, taken: 8, same: 256, proposed: 0, conflict: 0, refused: 0, extra: 0, waiting: 0 },
  rows: { matched: 43, 'new': 0, unclear: 0, outside: 0, frame: 10, missing: 0 },
  items: [
    {
      sheet: 'Báo cáo tháng 11-2015',
      cell: 'K19',
      field: 'progress_text',
      path: 'II.6',
      outcome: 'taken',
      base: '',
      current: null,
      theirs: 'Đã hoàn thiện hồ sơ thành lập Quỹ.',
    },
  ],
  notes: [],
};

const report = {
  number: reportNumber,
  programme: 'tq1ez0t3vx4t',
  period: '2015-11',
  agency: 'so-khcn',
  sender: 'signed_in',
  file: 'So-KHCN_lan-1.xlsx',
  hash: 'f4f5afd413cfcc6f…',
  channel: 'page',
  arrivedOn: '2015-11-20',
  receivedAt: '2015-11-20T02:00:00.000Z',
  person: null,
  checkCode: '6988-8YAA',
  nothing: false,
  confirmation: null,
  withdrawn: null,
  refusal: null,
  receipt: receipt,
};

/** An old copy that was saved before the one the agency had sent already. */
const stale = {
  number: staleNumber,
  programme: 'tq1ez0t3vx4t',
  period: '2015-11',
  agency: 'so-tc',
  sender: 'found',
  file: 'So-Tai-chinh_ban-cu.xlsx',
  hash: 'd0b123594f939cc6…',
  channel: 'email',
  arrivedOn: '2015-11-20',
  receivedAt: '2015-11-20T02:00:00.000Z',
  person: null,
  checkCode: 'KRHB-XT8M',
  nothing: false,
  confirmation: null,
  withdrawn: { at: '2015-11-20T02:00:00.000Z', reason: 'Đơn vị gửi nhầm bản cũ' },
  refusal: null,
  receipt: {
    file: 'So-Tai-chinh_ban-cu.xlsx',
    agency: 'so-tc',
    savedAt: '2015-11-04T08:40:00.000Z',
    base: { by: 'stamp', id: '2PT2BXPKH9WZE' },
    cells: { read: 133, taken: 4, same: 129, proposed: 0, conflict: 0, refused: 0, extra: 0, waiting: 0 },
    rows: { matched: 21, 'new': 0, unclear: 0, outside: 0, frame: 12, missing: 0 },
    items: [
      {
        sheet: 'Báo cáo tháng 11-2015',
        cell: 'K11',
        field: 'progress_text',
        path: 'II.2.1',
        outcome: 'taken',
        base: '',
        current: null,
        theirs: 'Đã xây dựng xong dự thảo Đề án ngày 30/10/2015.',
      },
    ],
    notes: [],
  },
};

/** File name, title and stamp name three bodies: all cells wait until a person says who sent it. */
const nameless = {
  number: namelessNumber,
  programme: 'tq1ez0t3vx4t',
  period: '2015-11',
  agency: 'so-gddt',
  sender: 'decided',
  file: 'So-Giao-duc-va-Dao-tao_bao-cao.xlsx',
  hash: '645767ce479b4414…',
  channel: 'email',
  arrivedOn: '2015-11-20',
  receivedAt: '2015-11-20T02:00:00.000Z',
  person: null,
  checkCode: '',
  nothing: false,
  confirmation: null,
  withdrawn: null,
  refusal: null,
  receipt: {
    file: 'So-Giao-duc-va-Dao-tao_bao-cao.xlsx',
    agency: 'so-yt',
    savedAt: '2015-11-10T08:00:00.000Z',
    base: { by: 'stamp', id: '2XFA7A0G85B4E' },
    cells: { read: 33, taken: 0, same: 0, proposed: 0, conflict: 0, refused: 0, extra: 0, waiting: 33 },
    rows: { matched: 6, 'new': 0, unclear: 0, outside: 0, frame: 9, missing: 0 },
    items: [
      {
        sheet: 'Báo cáo tháng 11-2015',
        cell: 'A9',
        field: 'ordinal',
        path: 'II',
        outcome: 'waiting',
        reason: 'sender_disagrees',
        base: null,
        current: null,
        theirs: 'II',
      },
    ],
    notes: [
      { code: 'sender_voice', params: { by: 'stamp', agency: 'Sở Y tế' } },
      { code: 'sender_voice', params: { by: 'title', agency: 'Sở Xây dựng' } },
      { code: 'sender_voice', params: { by: 'file_name', agency: 'Sở Giáo dục và Đào tạo' } },
    ],
  },
};

export const submitExample: Example = {
  params: ofPeriod,
  query: { file: 'So-KHCN_lan-1.xlsx' },
  file: 'bao-cao/So-KHCN_lan-1.xlsx',
  answer: { submission: report, again: false, undecided: [] },
};

export const archiveExample: Example = {
  params: ofPeriod,
  query: { channel: 'email', arrivedOn: '2015-11-20' },
  file: 'bao-cao.zip',
  answer: {
    files: [
      { file: report.file, submission: report, again: true },
      {
        file: 'UBND-huyen-Dak-Rlap_mat-khau.xlsx',
        problem: {
          code: 'file_refused',
          number: '2015-11-0028-D67',
          refusal: {
            code: 'encrypted',
            vi: 'Tệp có mật khẩu nên không đọc được.',
            en: 'The file is protected by a password and cannot be read.',
            do: {
              vi: 'Mở bằng mật khẩu, vào File > Info > Protect Workbook, xóa mật khẩu, lưu lại rồi gửi.',
              en: 'Open it with the password, remove it under File > Info > Protect Workbook, save and send.',
            },
          },
        },
      },
    ],
  },
};

export const submissionsExample: Example = { params: ofPeriod, answer: { submissions: [report] } };

export const submissionExample: Example = {
  params: { number: reportNumber },
  answer: {
    submission: report,
    now: {
      ...receipt,
      cells: { read: 264, taken: 6, same: 256, proposed: 0, conflict: 0, refused: 2, extra: 0, waiting: 0 },
      items: [
        {
          sheet: 'Báo cáo tháng 11-2015',
          cell: 'L19',
          field: 'percent',
          path: 'II.6',
          outcome: 'refused',
          reason: 'stale',
          base: '',
          current: '50',
          theirs: '70',
        },
      ],
      supersededBy: 'So-KHCN_lan-2.xlsx',
    },
  },
};

export const originalExample: Example = { params: { number: reportNumber }, named: 'So-KHCN_lan-1.xlsx' };

export const withdrawalExample: Example = {
  params: { number: staleNumber },
  body: { reason: 'Đơn vị gửi nhầm bản cũ' },
  answer: { submission: stale },
};

export const confirmationExample: Example = {
  params: { number: reportNumber },
  body: signed,
  answer: {
    submission: {
      ...report,
      confirmation,
    },
  },
};

export const senderExample: Example = {
  params: { number: namelessNumber },
  body: { agency: 'so-gddt', reason: 'Đã hỏi văn thư Sở Giáo dục và Đào tạo' },
  answer: { submission: nameless },
};

export const keepOriginalExample: Example = {
  file: 'bao-cao/UBND-huyen-Dak-Rlap_anh-chup.xlsx',
  answer: { hash: 'd4f9645bc88b0dc8…', size: 2048 },
};
