import type { Example } from '#server/http/example';
import { ofPeriod } from '#server/routes/examples/samples';

const id = 'xd-43642e133f4efb48';
export const mattersExample: Example = {
  params: ofPeriod,
  answer: {
    matters: [
      {
        id: 'xd-43642e133f4efb48',
        kind: 'conflict',
        group: 'within',
        task: 'vpyev5pa2xc8',
        path: 'II.6.2',
        title: 'Lấy ý kiến của các cơ quan, tổ chức có liên quan',
        field: 'progress_text',
        header: '',
        agency: 'so-khcn',
        reason: null,
        period: '2015-11',
        parts: 2,
        from: null,
        to: null,
        hash: '',
        file: '',
        sheet: '',
        row: null,
        column: null,
        agencyName: 'Sở Khoa học và Công nghệ',
        since: '2015-11-20',
        days: 0,
        alike: 0,
        forwarded: false,
      },
    ],
    groups: [],
    settled: {
      count: 0,
      last: null,
      by: null,
    },
    closed: false,
  },
};

export const matterExample: Example = {
  params: { ...ofPeriod, id },
  answer: {
    matter: {
      id: 'xd-43642e133f4efb48',
      kind: 'conflict',
      group: 'within',
      task: 'vpyev5pa2xc8',
      path: 'II.6.2',
      title: 'Lấy ý kiến của các cơ quan, tổ chức có liên quan',
      field: 'progress_text',
      header: '',
      agency: 'so-khcn',
      reason: null,
      period: '2015-11',
      parts: 2,
      from: null,
      to: null,
      hash: '',
      file: '',
      sheet: '',
      row: null,
      column: null,
      agencyName: 'Sở Khoa học và Công nghệ',
      since: '2015-11-20',
      days: 0,
      alike: 0,
      forwarded: false,
    },
    decides: 'xd-43642e133f4efb48',
    task: {
      id: 'vpyev5pa2xc8',
      path: 'II.6.2',
      content: 'Lấy ý kiến của các cơ quan, tổ chức có liên quan',
      lead: 'Sở Khoa học và Công nghệ',
      deadline: '2015-10-31',
    },
    base: {
      value: null,
      shown: null,
    },
    sides: [
      {
        value: 'Phòng Quản lý chuyên ngành: đã nhận góp ý của 11 đơn vị.',
        base: null,
        agency: 'so-khcn',
        agencyName: 'Sở Khoa học và Công nghệ',
        place: {
          file: 'So-KHCN_phong-QLCN.xlsx',
          hash: 'e829a45eef3f5c1a720f945e469c998148da449731d70bcac32a8fdb41a9bef3',
          sheet: 'Báo cáo tháng 11-2015',
          cell: 'K21',
          savedAt: '2015-11-09T01:10:00.000Z',
        },
        submission: {
          number: '2015-11-0014-D67',
          person: null,
          by: 'consolidator',
          channel: {
            vi: 'thư điện tử',
            en: 'e-mail',
          },
          arrivedOn: '2015-11-20',
          receivedAt: '2015-11-20T02:00:00.000Z',
          confirmed: null,
        },
      },
    ],
    cells: [],
    submission: {
      number: '2015-11-0014-D67',
      person: null,
      by: 'consolidator',
      channel: {
        vi: 'thư điện tử',
        en: 'e-mail',
      },
      arrivedOn: '2015-11-20',
      receivedAt: '2015-11-20T02:00:00.000Z',
      confirmed: null,
    },
    candidates: [],
    carried: false,
    sheets: [],
    voices: [],
    effect: null,
    opinion: null,
    reminders: [],
    alike: [],
  },
};

export const placesExample: Example = {
  params: ofPeriod,
  query: { text: 'lay y kien cac co quan to chuc' },
  answer: {
    tasks: [
      {
        task: 'vpyev5pa2xc8',
        path: 'II.6.2',
        content: 'Lấy ý kiến của các cơ quan, tổ chức có liên quan',
        lead: 'Sở Khoa học và Công nghệ',
        deadline: '2015-10-31',
        likeness: 0,
        own: false,
        samePlace: false,
      },
    ],
    total: 2,
  },
};

export const decisionLogExample: Example = {
  params: ofPeriod,
  answer: {
    decisions: [
      {
        id: 'qd-000033',
        kind: 'choose',
        at: '2015-11-20T02:00:00.000Z',
        on: '2015-11-20',
        by: 'officer',
        reason: 'Hai phòng đã thống nhất số liệu',
        task: 'vpyev5pa2xc8',
        path: 'II.6.2',
        title: 'Lấy ý kiến của các cơ quan, tổ chức có liên quan',
        field: 'progress_text',
        agencyName: 'Sở Khoa học và Công nghệ',
        value: 'Phòng Quản lý chuyên ngành: đã nhận góp ý của 11 đơn vị.',
        base: null,
        accepted: null,
        confirmed: null,
        opinion: null,
        forwardedTo: null,
        document: null,
        signer: null,
        attachment: null,
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
