import type { Example } from '#server/http/example';
import { head, ofPeriod, programme } from '#server/routes/examples/samples';
import { trackerAnswer } from '#server/routes/examples/tracker';

const open = {
  id: '2015-11',
  label: { vi: 'tháng 11 năm 2015', en: 'November 2015' },
  from: '2015-10-15',
  cutOff: '2015-11-14',
  state: 'open',
  edition: 0,
  openedAt: '2015-11-20T02:00:00.000Z',
  dueDays: [
    { from: 'xa', to: 'so', named: '2015-11-17', due: '2015-11-17', before: false },
    { from: 'so', to: 'dost', named: '2015-11-20', due: '2015-11-20', before: false },
    { from: 'dost', to: 'ubnd', named: '2015-11-25', due: '2015-11-24', before: true },
  ],
  editions: [],
};
const edition = {
  edition: 1,
  at: '2015-11-20T02:00:00.000Z',
  by: 'a-4f1d09c2b7e83a56',
  number: '92/BC-SKHCN',
  date: '2015-11-20',
  signer: 'Giám đốc Sở',
  asOf: '2015-11-14',
  seq: 36,
  hash: '62f3e68f796dff20…',
};
const closed = { ...open, state: 'closed', edition: 1, editions: [edition] };

export const periodsExample: Example = { params: { programme }, answer: { periods: [open] } };

export const openPeriodExample: Example = { params: { programme }, body: { period: '2015-11' }, answer: open };

export const periodExample: Example = { params: ofPeriod, answer: open };

export const closingExample: Example = {
  params: ofPeriod,
  body: { number: edition.number, date: edition.date, signer: edition.signer },
  answer: closed,
};

export const reopeningExample: Example = {
  params: ofPeriod,
  body: { reason: 'Đính chính số liệu của Sở Tài chính' },
  answer: { ...closed, state: 'open' },
};

export const issueAllExample: Example = { params: ofPeriod, named: 'so-bao-cao_26-ctr-ubnd_2015-11.zip' };

export const issueOneExample: Example = {
  params: { ...ofPeriod, agency: 'so-khcn' },
  named: 'so-khoa-hoc-va-cong-nghe_2015-11.xlsx',
};

export const pullExample: Example = {
  params: ofPeriod,
  query: { agency: 'so-khcn' },
  answer: {
    agency: 'so-khcn',
    name: 'Sở Khoa học và Công nghệ',
    due: '2015-11-20',
    tracker: { ...trackerAnswer, proposals: [], waiting: [] },
    workbook: {
      file: 'so-khoa-hoc-va-cong-nghe_2015-11.xlsx',
      tasks: 38,
      stamp: {
        product: 'phuluc',
        version: 1,
        kind: 'issued',
        programme: 'tq1ez0t3vx4t',
        title: head.title,
        agency: 'so-khcn',
        period: '2015-11',
        asOf: '2015-11-14',
        baseId: '33J64HQB3448R',
        sequence: '2015-11/2015-11-14',
      },
      columns: ['ordinal', 'content', 'objective', 'lead', 'coordinating', 'output', 'start', 'finish'],
      base: [
        { line: 'rzdqyfj2knsz.S', field: 'ordinal', text: 'II' },
        {
          line: 'rzdqyfj2knsz.S',
          field: 'content',
          text: 'Đổi mới cơ chế quản lý, tổ chức, hoạt động khoa học và công nghệ',
        },
      ],
    },
  },
};

export const pullWorkbookExample: Example = {
  params: ofPeriod,
  query: { agency: 'so-khcn' },
  named: 'so-khoa-hoc-va-cong-nghe_2015-11.xlsx',
};

const log = {
  log: [
    {
      seq: 31,
      kind: 'call',
      agency: 'so-yt',
      name: 'Sở Y tế',
      at: '2015-11-20T02:00:00.000Z',
      by: 'a-4f1d09c2b7e83a56',
      note: 'Đã gọi điện thoại',
    },
  ],
  byAgency: [{ agency: 'so-yt', name: 'Sở Y tế', times: 1, last: '2015-11-20T02:00:00.000Z' }],
  escalate: [],
};

export const lettersExample: Example = {
  params: ofPeriod,
  answer: {
    opening: {
      subject: {
        vi: 'V/v báo cáo tình hình thực hiện Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông, tháng 11/2015',
        en: 'Report of November 2015 on programme 26/CTr-UBND of 11/06/2015',
      },
      text: {
        vi: 'Kính gửi: Các đơn vị có tên trong danh sách dưới đây.\n\nThực hiện Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông, để có cơ sở tổng hợp, báo cáo tình hình thực hiện tháng 11/2015, Sở Khoa học và Công nghệ đề nghị các đơn vị: …',
        en: 'To: the bodies listed below.\n\nFor the report of November 2015 on programme 26/CTr-UBND of 11/06/2015, Sở Khoa học và Công nghệ asks you: …',
      },
    },
    late: null,
    messages: [
      {
        agency: 'huyen-uy',
        name: 'Huyện ủy, thị ủy, thành ủy',
        subject: {
          vi: 'Báo cáo tháng 11/2015, Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông',
          en: 'Report of November 2015, programme 26/CTr-UBND of 11/06/2015',
        },
        text: {
          vi: 'Sở Khoa học và Công nghệ kính đề nghị Huyện ủy, thị ủy, thành ủy gửi báo cáo tháng 11/2015 về Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông trước khi hết ngày 20/11/2015: 1 nhiệm vụ (tính cả bước), số liệu đến ngày 14/11/2015. Không có nội dung mới xin báo “Không phát sinh”; nếu đã gửi, xin thông báo lại. Trân trọng cảm ơn.',
          en: 'Sở Khoa học và Công nghệ asks Huyện ủy, thị ủy, thành ủy for the report of November 2015 on programme 26/CTr-UBND of 11/06/2015 by the end of 20/11/2015: 1 task or step, as of 14/11/2015. If nothing is new, please say so; if you have sent it, please tell us. Thank you.',
        },
      },
    ],
    escalation: null,
    forwarding: null,
  },
};

export const remindExample: Example = {
  params: ofPeriod,
  body: { kind: 'call', agencies: ['so-yt'], note: 'Đã gọi điện thoại, hẹn gửi trong ngày' },
  answer: log,
};

export const remindersExample: Example = { params: ofPeriod, answer: log };

export const issueProgressExample: Example = { params: ofPeriod, answer: { underWay: null } };

export const letterExample: Example = {
  params: { ...ofPeriod, letter: 'opening' },
  query: { lang: 'vi' },
  named: 'mo-ky-2015-11.docx',
};
