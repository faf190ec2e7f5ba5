import { expect, test } from 'vitest';
import type { Proposal } from '#shared/merge/model';
import { forwardingLetter } from '#shared/report/forwardingLetter';
import { mattersOf } from '#shared/report/matters';
import { sampleState } from '#test/helpers/trackerSample';

const facts = {
  document: { title: 'Nghị quyết 20', number: '26/CTr-UBND', date: '2015-06-11', body: 'UBND tỉnh Đắk Nông' },
  period: '2015-11',
  cutOff: '2015-11-14',
  consolidator: 'Sở Khoa học và Công nghệ',
  today: '2015-11-26',
};
const origin = {
  agency: 'so-tp',
  file: 'a.xlsx',
  hash: 'h',
  sheet: 'S',
  cell: 'H16',
  savedAt: null,
};
const long =
  'Xây dựng cơ chế, chính sách đặc thù về đầu tư, tài chính, tín dụng và đất đai cho doanh nghiệp công nghệ cao';

const wish = (more: Partial<Proposal>): Proposal => ({
  id: 'p1',
  task: 't1',
  path: 'II.6',
  field: 'finish',
  agency: 'so-tp',
  period: '2015-11',
  base: '6/2016',
  proposed: '12/2016',
  origin,
  ...more,
});

function letterOf(proposals: readonly Proposal[]) {
  const matters = mattersOf({ ...sampleState, conflicts: [], waiting: [], proposals }, () => 'Thành lập Quỹ');
  return forwardingLetter(facts, matters, () => 'Sở Tư pháp');
}

test('[M4] wishes go to whoever issued the programme, each whole: text in force, text wished for, by whom', () => {
  const letter = letterOf([
    wish({}),
    wish({ id: 'p2', path: 'II.7', field: 'output', base: '', proposed: long }),
    wish({ id: 'p3', task: null, field: 'content', base: null, proposed: 'Lập Sàn giao dịch', row: 'r1' }),
    wish({ id: 'p4', task: null, field: 'lead', base: null, proposed: 'Sở Tư pháp', row: 'r1' }),
  ]);
  const text = letter?.text.vi ?? '';
  for (const line of [
    'Kính gửi: UBND tỉnh Đắk Nông.',
    'nhận được 3 kiến nghị điều chỉnh thuộc thẩm quyền quyết định của UBND tỉnh Đắk Nông',
    '1. II.6 “Thành lập Quỹ”, Thời gian hoàn thành: “6/2016” thành “12/2016” (Sở Tư pháp).',
    `: để trống thành “${long}” (Sở Tư pháp).`,
    '3. Bổ sung nhiệm vụ “Lập Sàn giao dịch”; Đơn vị chủ trì: “Sở Tư pháp” (Sở Tư pháp).',
  ])
    expect(text).toContain(line);
  expect(letter?.text.en).toContain('3 proposals that are for UBND tỉnh Đắk Nông to decide');
});

test('[M4] where nobody wishes anything there is no letter', () => {
  expect(letterOf([])).toBeNull();
});
