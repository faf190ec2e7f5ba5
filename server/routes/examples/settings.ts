import type { Example } from '#server/http/example';
import { programme } from '#server/routes/examples/samples';

const settings = {
  cycle: 'month',
  chain: [
    { from: 'xa', to: 'so', day: 17, before: false },
    { from: 'so', to: 'dost', day: 20, before: false },
    { from: 'dost', to: 'ubnd', day: 25, before: true },
  ],
  holidays: { off: [], worked: [] },
  groups: true,
  confirmation: 'none',
  dueSoonDays: 30,
  roster: { added: [], removed: [] },
  blocks: null,
  clarityShown: false,
};

export const settingsExample: Example = { params: { programme }, answer: settings };

export const changeSettingsExample: Example = {
  params: { programme },
  body: { cycle: 'month', confirmation: 'leader', dueSoonDays: 45 },
  answer: { ...settings, confirmation: 'leader', dueSoonDays: 45 },
};

export const rosterExample: Example = {
  params: { programme },
  query: { period: '2015-11' },
  answer: {
    asOf: '2015-11-14',
    agencies: [
      {
        agency: 'so-khcn',
        name: 'Sở Khoa học và Công nghệ',
        kind: 'department',
        by: 'named',
        leads: 33,
        first: 33,
        coordinates: 5,
        memberOf: 0,
        units: [],
      },
    ],
    removed: [],
  },
};

export const authorityExample: Example = {
  answer: {
    table: [
      {
        standing: 'assigned',
        words: {
          vi: 'Đơn vị được giao ở dòng này (chủ trì, phối hợp hoặc thành viên nhóm)',
          en: 'A body charged with the row (lead, coordinating, or member of a group)',
        },
        fields: [
          {
            group: 'definition',
            words: { vi: 'Nội dung của chương trình', en: 'The programme’s own text' },
            fields: ['content', 'objective'],
            rule: 'propose',
            ruleWords: {
              vi: 'Kiến nghị; cơ quan ban hành quyết định',
              en: 'A proposal; the issuing authority decides',
            },
          },
          {
            group: 'progress',
            words: { vi: 'Kết quả thực hiện', en: 'Progress' },
            fields: ['progress_text', 'percent'],
            rule: 'take',
            ruleWords: { vi: 'Tiếp nhận', en: 'Taken' },
          },
        ],
      },
    ],
    decisions: [
      {
        kind: 'choose',
        by: {
          vi: 'Đơn vị có số liệu; cơ quan tổng hợp khi có xác nhận của đơn vị',
          en: 'The agency itself; the consolidating body with its noted confirmation',
        },
        needs: { vi: 'Lý do', en: 'A reason' },
      },
    ],
  },
};
