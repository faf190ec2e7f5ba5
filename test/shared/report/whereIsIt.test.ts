import { describe, expect, it } from 'vitest';
import { type WhereFacts, type WhereLead, whereIsIt } from '#shared/report/whereIsIt';

const lead: WhereLead = {
  name: 'Sở Tài chính',
  report: null,
  silent: [],
  due: null,
  reminded: 0,
  remindedOn: null,
};

const facts: WhereFacts = {
  asOf: '2015-11-14',
  period: '2015-11',
  source: { vi: 'Chương trình 26/CTr-UBND', en: '26/CTr-UBND' },
  step: { path: 'II.2.1', content: 'Xây dựng dự thảo Đề án.' },
  own: null,
  deadline: '2015-10-31',
  deadlineBy: null,
  originalDeadline: null,
  extensionAsked: null,
  leads: [lead],
  unseen: [],
  submitted: null,
};

const line = (given: Partial<WhereFacts>, lang: 'vi' | 'en' = 'vi'): string => {
  const { stands, waits, since } = whereIsIt({ ...facts, ...given });
  return `${stands[lang]} [${waits[lang]}]${since[lang]}`;
};

const told = (text: string, obstacles = '', period = '2015-11'): WhereLead => ({
  ...lead,
  report: { period, text, obstacles },
});

/** Each case: what is known, and the whole line a leader reads. */
const cases: readonly (readonly [name: string, given: Partial<WhereFacts>, vi: string, en: string])[] = [
  [
    'two periods without a report, reminded',
    {
      leads: [{ ...lead, silent: ['2015-10', '2015-11'], due: '2015-10-20', reminded: 2, remindedOn: '2015-11-17' }],
    },
    'Bước 2.1 Xây dựng dự thảo Đề án, hạn 31/10/2015 (Chương trình 26/CTr-UBND). Chưa có báo cáo nào về việc này. [Chờ Sở Tài chính báo cáo] từ 20/10/2015; hai kỳ 10/2015 và 11/2015 chưa báo cáo; đã nhắc 2 lần, gần nhất 17/11/2015.',
    'Step 2.1 Xây dựng dự thảo Đề án, due 31/10/2015 (26/CTr-UBND). Nothing was ever reported on it. [Waits for a report of Sở Tài chính] since 20/10/2015; no report for October 2015 and November 2015; reminded 2 times, last on 17/11/2015.',
  ],
  [
    'this period’s report is not due yet',
    { leads: [{ ...lead, silent: ['2015-11'], due: '2015-11-20' }] },
    'Bước 2.1 Xây dựng dự thảo Đề án, hạn 31/10/2015 (Chương trình 26/CTr-UBND). Chưa có báo cáo nào về việc này. [Chờ Sở Tài chính báo cáo] (hạn gửi 20/11/2015); kỳ 11/2015 chưa báo cáo; chưa nhắc.',
    'Step 2.1 Xây dựng dự thảo Đề án, due 31/10/2015 (26/CTr-UBND). Nothing was ever reported on it. [Waits for a report of Sở Tài chính] (due 20/11/2015); no report for November 2015; not reminded.',
  ],
  [
    'a report says itself for what it waits',
    {
      leads: [
        told('Đã có 8/9 văn bản góp ý.', 'Còn chờ Sở Tài chính góp ý về vốn điều lệ từ 22/9; sẽ trình ngay sau đó'),
      ],
    },
    'Bước 2.1 Xây dựng dự thảo Đề án, hạn 31/10/2015 (Chương trình 26/CTr-UBND). Báo cáo kỳ 11/2015: Đã có 8/9 văn bản góp ý. [Sở Tài chính ghi: “Còn chờ Sở Tài chính góp ý về vốn điều lệ từ 22/9”] (báo cáo kỳ 11/2015); chưa nhắc.',
    'Step 2.1 Xây dựng dự thảo Đề án, due 31/10/2015 (26/CTr-UBND). Report of 2015-11: Đã có 8/9 văn bản góp ý. [Sở Tài chính says: “Còn chờ Sở Tài chính góp ý về vốn điều lệ từ 22/9”] (report of 2015-11); not reminded.',
  ],
  [
    'a report that names nobody: it is not guessed',
    { leads: [told('Đang hoàn thiện dự thảo.')] },
    'Bước 2.1 Xây dựng dự thảo Đề án, hạn 31/10/2015 (Chương trình 26/CTr-UBND). Báo cáo kỳ 11/2015: Đang hoàn thiện dự thảo. [Chưa rõ chờ ai]: báo cáo không nêu; chưa nhắc.',
    'Step 2.1 Xây dựng dự thảo Đề án, due 31/10/2015 (26/CTr-UBND). Report of 2015-11: Đang hoàn thiện dự thảo. [Not known for whom it waits]: the report does not say; not reminded.',
  ],
  [
    'a step was submitted and is not decided',
    {
      step: null,
      deadline: '2015-10-31',
      submitted: { path: 'II.2.3', on: '2015-10-20', whom: 'UBND tỉnh' },
      leads: [told('Đã trình UBND tỉnh.', '', '2015-10')],
    },
    'Hạn 31/10/2015 (Chương trình 26/CTr-UBND). Báo cáo kỳ 10/2015: Đã trình UBND tỉnh. Kỳ 11/2015 không nêu gì mới. [Chờ UBND tỉnh phê duyệt bước 2.3] từ 20/10/2015, đã 25 ngày; chưa nhắc.',
    'Due 31/10/2015 (26/CTr-UBND). Report of 2015-10: Đã trình UBND tỉnh. Nothing new in 2015-11. [Waits for approval by UBND tỉnh of step 2.3] since 20/10/2015, 25 days; not reminded.',
  ],
  [
    'an agency that only contributes does not see what the lead says',
    { step: null, leads: [], unseen: ['Sở Tài chính'] },
    'Hạn 31/10/2015 (Chương trình 26/CTr-UBND). [Do Sở Tài chính chủ trì].',
    'Due 31/10/2015 (26/CTr-UBND). [Led by Sở Tài chính].',
  ],
  [
    'nobody leads it',
    { step: null, leads: [] },
    'Hạn 31/10/2015 (Chương trình 26/CTr-UBND). [Chưa rõ chờ ai]: chưa có đơn vị chủ trì trong danh mục.',
    'Due 31/10/2015 (26/CTr-UBND). [Not known for whom it waits]: no registered body leads it.',
  ],
];

describe('đang ở đâu?', () => {
  it.each(cases)('[S2] [K6] %s', (_name, given, vi, en) => {
    expect(line(given)).toBe(vi);
    expect(line(given, 'en')).toBe(en);
  });

  it('[S2] the deadline stands with the document that gave it, and with the extension that was only asked for', () => {
    const moved = {
      deadlineBy: { body: 'UBND tỉnh', number: '1204/QĐ-UBND', date: '2015-09-01' },
      originalDeadline: '2015-06-30',
      extensionAsked: '2015-12-31',
    };
    expect(line(moved)).toContain(
      'hạn 31/10/2015 (đã gia hạn theo 1204/QĐ-UBND ngày 01/9/2015; hạn cũ 30/6/2015). Đã xin gia hạn đến 31/12/2015, chưa có văn bản quyết định.',
    );
  });

  it('[S2] where the task’s own deadline has passed too, it stands before the step furthest behind', () => {
    expect(line({ own: '2015-11-01' })).toMatch(
      /^Hạn 01\/11\/2015; chậm nhất là bước 2\.1 Xây dựng dự thảo Đề án, hạn 31\/10\/2015/,
    );
  });

  it('[K6] of a group the silent ones are named up to three, and the rest counted', () => {
    const silent = (name: string, periods: readonly string[]): WhereLead => ({
      ...lead,
      name,
      silent: periods,
      due: '2015-11-20',
    });
    const leads = ['A', 'B', 'C', 'D', 'E'].map((name) => silent(`Sở ${name}`, ['2015-11']));
    expect(line({ leads: [told('Đã làm.'), ...leads] })).toContain(
      '[Chờ Sở A, Sở B, Sở C và 2 đơn vị khác báo cáo] (hạn gửi 20/11/2015)',
    );
  });

  it('[K6] three periods and more are counted as a run', () => {
    const silent = ['2015-08', '2015-09', '2015-10', '2015-11'];
    expect(line({ leads: [{ ...lead, silent, due: '2015-08-20', reminded: 1, remindedOn: '2015-11-02' }] })).toContain(
      '[Chờ Sở Tài chính báo cáo] từ 20/8/2015; 4 kỳ liền chưa báo cáo, từ 8/2015 đến 11/2015; đã nhắc 1 lần, ngày 02/11/2015.',
    );
  });

  it.each([
    'Không phải chờ Sở Tài chính.',
    'Không cần chờ ý kiến.',
    'Thực hiện tại chợ trung tâm.',
    'Cho đơn vị mượn trụ sở.',
  ])('[S2] “%s” is not taken for a word of waiting', (text) => {
    expect(line({ leads: [told(text)] })).toContain('[Chưa rõ chờ ai]');
  });

  it('[S2] what an agency wrote comes in one line, cut where it is long', () => {
    const long = `Đã họp.\n${'nội dung '.repeat(60)}`;
    const said = line({ leads: [told(long)] });
    expect(said).not.toContain('\n');
    expect(said.length).toBeLessThan(420);
    expect(said).toContain('…');
  });
});
